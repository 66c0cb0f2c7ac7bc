/** A case whose decision is appealed to another desk, which decides; `say` gives the words for a field by its name. */
import { performAct } from '#modules/intake/browser/act.ts';
import { sealAppeal } from '#modules/intake/browser/appeal.ts';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { must } from '../../../db/example/browser.ts';
import type { Centre } from './centre.ts';
import { act, coding, type FiledCase, file, follow, readCase, wireTo, words } from './story.ts';

export async function appealed(centre: Centre, say: (field: string) => string): Promise<FiledCase> {
	const { duty, other, otherDesk, directory } = centre;
	const filed = await file(centre, { text: say('text before an appeal') });
	const id = filed.filing.case;
	await act(duty, id, { kind: 'acknowledge', clear: {}, body: null });
	await act(duty, id, { kind: 'verify', clear: { outcome: 'partly' }, body: words(say('verify')) });
	await act(duty, id, { kind: 'code', clear: coding, body: null });
	await act(duty, id, { kind: 'register', clear: {}, body: null });
	await act(duty, id, { kind: 'decide', clear: { outcome: 'not-upheld' }, body: words(say('decide')) });
	const trusted = await must(Promise.resolve(checkDirectory(directory, directory.organisation.rootKey)));
	const intended = { desk: otherDesk.desk, text: say('appeal'), attachments: [] };
	const before = await follow(centre, filed);
	await must(
		performAct(wireTo(centre.origin), before, (now, seq) => sealAppeal(now, trusted, seq, intended)),
	);
	const { appeals } = (await readCase(other, id)).state;
	const clear = { appeal: appeals[0]!.seq, outcome: 'changed' as const, key: null };
	await act(other, id, { kind: 'decide-appeal', clear, body: words(say('decide on an appeal')) });
	return filed;
}
