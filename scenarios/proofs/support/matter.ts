/** A matter of the disputes desk: something that a side keeps to itself, and words to all sides. */
import { sealOwn, sealSay, signMatterAct } from '#modules/matters/browser/seal-matter.ts';
import { newId } from '#modules/people/browser/make-member.ts';
import { must } from '../../../db/example/browser.ts';
import type { Centre } from './centre.ts';

export async function dispute(
	{ duty, dutyDesk, employerDesk }: Centre,
	say: (field: string) => string,
): Promise<void> {
	const matter = newId();
	const { desk } = dutyDesk;
	const entries = `/api/desk/matters/${matter}/entries`;
	const subject = { side: 'workers', procedure: 'collective-dispute', title: 'Example' } as const;
	const opening = { desk, ...subject, employer: null, outside: [] };
	const opened = await signMatterAct(duty.keyring, { matter, seq: 0 }, 'open', opening);
	await must(duty.send('POST', '/api/desk/matters', opened));
	const invite = { desk, invited: employerDesk.desk, side: 'employer' } as const;
	await must(
		duty.send('POST', entries, await signMatterAct(duty.keyring, { matter, seq: 1 }, 'invite', invite)),
	);
	const fact = {
		kind: 'finding',
		finding: {
			about: 'reply',
			by: say('kept: who found it'),
			date: '2026-01-05' as never,
			found: say('kept: what was found'),
		},
	} as const;
	const kept = { facts: [{ fact, contests: null }], note: say('kept: note') };
	await must(duty.send('POST', entries, await sealOwn(duty.keyring, { matter, seq: 2 }, dutyDesk, kept)));
	const words = await sealSay(
		duty.keyring,
		{ matter, seq: 3 },
		desk,
		[dutyDesk, employerDesk],
		say('words to all sides'),
	);
	await must(duty.send('POST', entries, words));
}
