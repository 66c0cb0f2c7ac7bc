/** A collective matter of the duty desk, with one referral that is counted, taken out, counted again, and told of. */
import { sealCollectiveAct } from '#modules/cases/browser/collective.ts';
import { countCase, type Found, findCounted, readable, takeCaseOut } from '#modules/cases/browser/counted.ts';
import type { Candidate, CollectiveDetail } from '#modules/cases/core/collective-types.ts';
import { newId } from '#modules/people/browser/make-member.ts';
import type { DeskDirectory, Directory, Id } from '#modules/people/contract.ts';
import { must } from '../../../db/example/browser.ts';
import type { Centre } from './centre.ts';
import { act, coding, type FiledCase, file, words } from './story.ts';

export async function countTogether(
	centre: Centre,
	say: (field: string) => string = (field) => field,
): Promise<{ matter: Id; filed: FiledCase }> {
	const { duty, dutyDesk } = centre;
	const { employers } = await must(duty.send<DeskDirectory>('GET', '/api/desk/directory'));
	const employer = employers[0]!.id;
	const filed = await file(centre, { text: say('one of several'), desk: dutyDesk });
	const id = filed.filing.case;
	await act(duty, id, { kind: 'acknowledge', clear: {}, body: null });
	await act(duty, id, { kind: 'verify', clear: { outcome: 'confirmed' }, body: words(say('verified')) });
	await act(duty, id, { kind: 'code', clear: { ...coding, employer }, body: null });
	await act(duty, id, { kind: 'register', clear: {}, body: null });

	const matter = newId();
	const clear = { employer, sites: [], topics: coding.topics, title: 'Example', desk: dutyDesk.desk };
	const opening = await sealCollectiveAct(duty.keyring, matter, 0, { kind: 'open', clear });
	await must(duty.send('POST', '/api/desk/collectives', opening));
	const note = { kind: 'note' as const, clear: {}, text: say('note of the matter'), desks: [dutyDesk] };
	const written = await sealCollectiveAct(duty.keyring, matter, 1, note);
	await must(duty.send('POST', `/api/desk/collectives/${matter}/entries`, written));

	const { view } = await must(duty.send<CollectiveDetail>('GET', `/api/desk/collectives/${matter}`));
	const asked = `/api/desk/candidates?employer=${employer}`;
	const { cases } = await must(duty.send<{ cases: Candidate[] }>('GET', asked));
	const one = (await readable(duty.keyring, cases[0]!))!;
	const { today: on } = await must(duty.send<Directory>('GET', '/api/directory'));
	const standing = async (): Promise<readonly Found[]> =>
		must(findCounted(duty.send, [one], [matter]) as never);
	const join = async (reason: string) => {
		const before = await standing();
		await must(countCase(duty.send, duty.keyring, view, one, { reason, on, before }));
	};
	await join(say('why it is counted'));
	const [found] = await standing();
	await must(takeCaseOut(duty.send, duty.keyring, found!, { reason: say('why it was taken out'), on }));
	await join(say('why it is counted again'));
	await act(duty, id, {
		kind: 'reply',
		clear: {},
		body: { ...words(say('told of the matter')), collective: matter },
	});
	return { matter, filed };
}
