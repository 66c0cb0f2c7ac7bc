/** Writing in a matter from a screen: signed or sealed, sent, and sent again where others wrote first. */
import type { DeskStatement, Id } from '#modules/people/contract.ts';
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { refusalText } from '#modules/people/ui/messages.ts';
import type { OpenedMatter } from '../browser/open-matter.ts';
import { type MatterPlace, sealOwn, sealSay, signMatterAct } from '../browser/seal-matter.ts';
import type { MatterAct, MatterActKind, MatterActs, MatterSubject, OwnBody } from '../core/matter-types.ts';
import { mattersMessages } from './messages.matters.ts';

const MOST_TRIES = 5;

/** All of these give the sentence that says why not; null where it is done. */
export async function foundMatter(
	matter: Id,
	subject: MatterSubject,
	own: DeskStatement | null,
	/** The collective matter out of which it grows: sealed to the founding desk. */
	collective: Id | null,
): Promise<string | null> {
	const { keyring } = desk;
	if (!keyring) return refused('not-permitted');
	const act = await signMatterAct(keyring, { matter, seq: 0 }, 'open', subject);
	const answer = await desk.send('POST', '/api/desk/matters', act);
	if (!answer.ok) return refused(answer.code);
	if (!own || collective === null) return null;
	const kept = await desk.send(
		'POST',
		`/api/desk/matters/${matter}/entries`,
		await sealOwn(keyring, { matter, seq: 1 }, own, { collective }),
	);
	return kept.ok ? null : refused(kept.code);
}

export const writeAct = <K extends Exclude<MatterActKind, 'open' | 'own' | 'say'>>(
	{ detail }: OpenedMatter,
	kind: K,
	clear: MatterActs[K],
): Promise<string | null> => sent(detail.view, (keyring, at) => signMatterAct(keyring, at, kind, clear));

/** Sealed to the desk for which one writes. */
export async function keepOwn(
	{ detail, desks }: OpenedMatter,
	own: Id,
	draft: Partial<Omit<OwnBody, 'v'>>,
): Promise<string | null> {
	const statement = desks.get(own);
	if (!statement) return refused('not-permitted');
	return sent(detail.view, (keyring, at) => sealOwn(keyring, at, statement, draft));
}

export async function sayToAll(
	{ detail, desks }: OpenedMatter,
	own: Id,
	text: string,
): Promise<string | null> {
	const holders = detail.view.state.sides.flatMap((holder) => desks.get(holder.desk) ?? []);
	return sent(detail.view, (keyring, at) => sealSay(keyring, at, own, holders, text));
}

/** What was kept becomes shared: it is said to all, and then taken out of what is kept. */
export async function shareKept(opened: OpenedMatter, seq: number, place: number): Promise<string | null> {
	const kept = opened.kept.find((one) => one.seq === seq);
	const chosen = kept?.body.facts[place];
	if (!kept || !chosen) return refused('no-such-entry');
	const clear = { desk: kept.desk, fact: chosen.fact, corrects: null, contests: chosen.contests };
	return (await writeAct(opened, 'fact', clear)) ?? (await dropKept(opened, seq, place));
}

/** One fact of an own entry counts no more; the others of the same entry are kept anew. */
export async function dropKept(opened: OpenedMatter, seq: number, place: number): Promise<string | null> {
	const kept = opened.kept.find((one) => one.seq === seq);
	if (!kept) return refused('no-such-entry');
	const { facts, note, collective } = kept.body;
	const rest = facts.filter((_, at) => at !== place);
	return keepOwn(opened, kept.desk, { facts: rest, note, collective, removes: [seq] });
}

async function sent(
	{ matter, state }: OpenedMatter['detail']['view'],
	make: (keyring: NonNullable<typeof desk.keyring>, at: MatterPlace) => Promise<MatterAct>,
): Promise<string | null> {
	const { keyring } = desk;
	if (!keyring) return refused('not-permitted');
	let seq = state.lastSeq + 1;
	for (let tries = 1; ; tries++) {
		const act = await make(keyring, { matter, seq });
		const answer = await desk.send('POST', `/api/desk/matters/${matter}/entries`, act);
		if (answer.ok) return null;
		const wanted = answer.detail?.seq;
		if (answer.code !== 'stale' || typeof wanted !== 'number' || tries === MOST_TRIES)
			return refused(answer.code);
		seq = wanted;
	}
}

export const refused = (code: string): string => refusalText(mattersMessages[desk.locale].refusals, code);
