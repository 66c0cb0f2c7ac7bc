/** Six referrals about one employer, registered and counted together in a collective matter, as handlers' browsers do it. */
import { sealCollectiveAct } from '#modules/cases/browser/collective.ts';
import { countCase, findCounted, readable } from '#modules/cases/browser/counted.ts';
import { sendAct, words } from '#modules/cases/browser/seal-act.ts';
import type { CaseView, HandlerActKind, HandlerActs, TextBody } from '#modules/cases/contract.ts';
import type { Candidate, CollectiveDetail } from '#modules/cases/core/collective-types.ts';
import { newId } from '#modules/people/browser/make-member.ts';
import type { DeskDirectory, Directory, Id } from '#modules/people/contract.ts';
import { type Desk, must } from './browser.ts';
import { type ExampleReferral, file } from './referrals.ts';

const TOPIC = 'pay';
const tickets: readonly Pick<ExampleReferral, 'locale' | 'text'>[] = [
	{ locale: 'kk', text: 'Ауысымға барып-келу билетінің ақысын үш айдан бері қайтармай отыр.' },
	{ locale: 'ru', text: 'Билеты до места работы покупаем сами. С июля ни одного не возместили.' },
	{ locale: 'kk', text: 'Жол шығынын төлейміз деп уәде берді, бірақ есептеу парағында ол жоқ.' },
	{ locale: 'ru', text: 'Бухгалтерия говорит, что билеты теряются. Я сдаю их второй раз.' },
	{ locale: 'kk', text: 'Поезд билетін өзім алдым, өтінішімді қабылдамай қойды.' },
	{ locale: 'ru', text: 'Обещали автобус от станции. Едем на такси за свой счёт.' },
];

/** Files a referral and carries it, as the operator's browser would, until it is registered under this employer. */
export async function registerAbout(
	desk: Desk,
	origin: string,
	directory: Directory,
	{ employer, topic, ...example }: Pick<ExampleReferral, 'locale' | 'text' | 'topic'> & { employer: Id },
): Promise<{ case: Id; receipt: string }> {
	const filed = await file(origin, directory, { ...example, topic, site: 0, steps: [] });
	const view = await must(desk.send<CaseView>('GET', `/api/desk/cases/${filed.case}`));
	const target = { case: filed.case, caseKey: view.caseKey };
	let seq = view.state.lastSeq;
	const act = async <K extends HandlerActKind>(
		kind: K,
		clear: HandlerActs[K],
		body: TextBody | null = null,
	) => {
		await must(sendAct(desk.send, () => desk.keyring, target, ++seq, { kind, clear, body }));
	};
	await act('acknowledge', {});
	await act('verify', { outcome: 'confirmed' }, words('Билеты мен есептеу парағы тексерілді.'));
	const coding = { severity: 'low', workers: 'one', site: null, excludedDesks: [] } as const;
	await act('code', { ...coding, topics: [topic], employer, excludedDesks: [] });
	await act('register', {});
	return filed;
}

export async function foundTogether(desk: Desk, origin: string, directory: Directory): Promise<void> {
	const { employers } = await must(desk.send<DeskDirectory>('GET', '/api/desk/directory'));
	const employer = employers.find(({ names }) => names.kk.includes('«А»'))!.id;
	for (const one of tickets) await registerAbout(desk, origin, directory, { ...one, topic: TOPIC, employer });
	const id = newId();
	const clear = {
		employer,
		sites: [],
		topics: [TOPIC],
		title: 'Жол шығынын қайтармау (мысал)',
		desk: desk.session.desks[0]!.desk,
	};
	const opening = await sealCollectiveAct(desk.keyring, id, 0, { kind: 'open', clear });
	await must(desk.send('POST', '/api/desk/collectives', opening));
	const { view } = await must(desk.send<CollectiveDetail>('GET', `/api/desk/collectives/${id}`));
	const asked = `/api/desk/candidates?employer=${employer}&topic=${TOPIC}`;
	const { cases } = await must(desk.send<{ cases: Candidate[] }>('GET', asked));
	for (const candidate of cases) {
		const one = (await readable(desk.keyring, candidate))!;
		const before = await must(findCounted(desk.send, [one], [id]));
		const reason = 'Билет ақысы туралы алты өтініштің бірі.';
		await must(
			countCase(desk.send, desk.keyring, view, one, { reason, on: directory.today, before: [...before] }),
		);
	}
}
