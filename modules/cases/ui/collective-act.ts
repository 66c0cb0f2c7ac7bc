/** Writing in a collective matter from a screen: sealed to the desks that take part, sent, and sent again where others wrote first. */
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { refusalText } from '#modules/people/ui/messages.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { sealCollectiveAct } from '../browser/collective.ts';
import type { CollectiveActKind, CollectiveActs, CollectiveView } from '../core/collective-types.ts';
import { collectiveMessages } from './messages.collective.ts';
import { messages } from './messages.ts';

const MOST_TRIES = 5;

/** The sentence that says why not; null where it is done. */
export async function writeIn<K extends CollectiveActKind>(
	{ collective, state }: CollectiveView,
	draft: {
		readonly kind: K;
		readonly clear: Omit<CollectiveActs[K], 'readers'>;
		readonly text?: string;
	},
): Promise<string | null> {
	const { keyring } = desk;
	if (!keyring) return refused('not-permitted');
	const desks =
		draft.text === undefined ? [] : desk.colleagues.desks.filter((one) => state.desks.includes(one.desk));
	let seq = state.lastSeq + 1;
	for (let tries = 1; ; tries++) {
		const act = await sealCollectiveAct(keyring, collective, seq, { ...draft, desks });
		const answer = await desk.send('POST', `/api/desk/collectives/${collective}/entries`, act);
		if (answer.ok) return null;
		const wanted = answer.detail?.seq;
		if (answer.code !== 'stale' || typeof wanted !== 'number' || tries === MOST_TRIES)
			return refused(answer.code);
		seq = wanted;
	}
}

export const refused = (code: string): string =>
	refusalText({ ...messages[desk.locale].refusals, ...collectiveMessages[desk.locale].refusals }, code);

/** «03.2026»: the same in every language. */
export const monthText = (month: PlainDate): string => `${month.slice(5, 7)}.${month.slice(0, 4)}`;

export const employerName = (id: string): string =>
	desk.colleagues.employers.find((one) => one.id === id)?.names[desk.locale] ?? '—';

export const siteName = (code: string): string =>
	desk.colleagues.sites.find((one) => one.code === code)?.names[desk.locale] ?? code;
