/** What a shift leaves to the next one: tasks, a note, and a closed referral whose reporter is being punished. */
import { sendAct, words } from '#modules/cases/browser/seal-act.ts';
import { sealDeskTask, sealNote } from '#modules/cases/browser/shift.ts';
import type { CaseView, HandlerActKind, HandlerActs, TextBody } from '#modules/cases/contract.ts';
import { performAct, sealAct } from '#modules/intake/browser/act.ts';
import { openFollow } from '#modules/intake/browser/follow.ts';
import type { DeskDirectory, Directory, Id } from '#modules/people/contract.ts';
import { addDays } from '#platform/plain-date.ts';
import { ok } from '#platform/result.ts';
import { browserFetch, type Desk, must } from './browser.ts';
import { file } from './referrals.ts';

/** `replied`: a referral on which the desk works. */
export async function leaveShift(
	operator: Desk,
	origin: string,
	directory: Directory,
	replied: Id,
): Promise<void> {
	const { desks, members } = await must(operator.send<DeskDirectory>('GET', '/api/desk/directory'));
	const duty = desks.find(({ statement }) => statement.kind === 'duty')!.statement;
	const colleague = members.find(({ statement }) => statement.title.startsWith('Түнгі'))!.statement.member;
	const me = operator.keyring.member;
	const tomorrow = addDays(directory.today, 1);

	const give = (member: Id, due: Directory['today'], text: string) =>
		act(operator, replied, 'task', { desk: duty.desk, member, due }, words(text));
	await give(me, directory.today, 'Комендантқа қоңырау шалып, жылытқыштар келгенін сұрау.');
	await give(colleague, tomorrow, 'Таңертең тұрғындардан вагоншаның жылуын сұрап білу.');
	const text = 'Ақтаудағы порт базасына жаңа плакаттарды басып жіберу.';
	const task = await sealDeskTask(operator.keyring, duty, { member: colleague, due: tomorrow, text });
	await must(operator.send('POST', '/api/desk/tasks', task));

	await punished(operator, origin, directory);

	const note = await sealNote(
		operator.keyring,
		duty,
		'Жезқазған шахтасы бойынша диспетчер кешке қайта қоңырау шалады, желдету іске қосылмаса, бірден инспекцияға хабарлаңыз. Вагоншалар жөнінде жұмыс беруші бүгін түнге дейін жауап береді.',
	);
	await must(operator.send('POST', '/api/desk/shift/notes', note));
}

/** Closed, and followed up all the same: its reporter says that they are being punished. */
async function punished(operator: Desk, origin: string, directory: Directory): Promise<void> {
	const { case: id, receipt } = await file(origin, directory, {
		locale: 'ru',
		topic: 'pay',
		site: 6,
		text: 'За переработку в октябре заплатили как за обычные часы.',
		steps: [],
	});
	await act(operator, id, 'acknowledge', {}, words('Мы получили ваше обращение и начали проверку.'));
	const checked = words('В табеле переработки нет; заявитель других сведений не дал.');
	await act(operator, id, 'verify', { outcome: 'cannot-be-verified' }, checked);
	const why = words('Подтвердить сказанное не удалось. Обратиться снова можно в течение года.');
	await act(operator, id, 'close', { ground: 'not-confirmed' }, why);
	const wire = { fetch: browserFetch(origin), origin };
	const followed = await must(openFollow(wire, directory, receipt));
	const said = 'После обращения меня вычеркнули из графика на ноябрь.';
	await must(
		performAct(wire, followed, async (current, seq) =>
			ok(await sealAct(current, seq, { kind: 'retaliation', text: said })),
		),
	);
}

async function act<K extends HandlerActKind>(
	operator: Desk,
	id: Id,
	kind: K,
	clear: HandlerActs[K],
	body: TextBody,
): Promise<void> {
	const view = await must(operator.send<CaseView>('GET', `/api/desk/cases/${id}`));
	const draft = { kind, clear, body };
	await must(sendAct(operator.send, () => operator.keyring, view, view.state.lastSeq + 1, draft));
}
