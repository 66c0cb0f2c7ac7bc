/** The keys of who is signed in, and those of a case that has got new ones in the meantime. */
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { openCase } from '../browser/open-case.ts';
import { renewCase } from '../browser/renew-keys.ts';
import type { KeyChange } from '../browser/seal-act.ts';
import type { CaseView } from '../contract.ts';

/** Asked for each time: between two tries the member may have had to sign in again. */
export function ownKeyring(): Keyring {
	if (!desk.keyring) throw new Error('locked');
	return desk.keyring;
}

/** A new key where one is due, and the newest one where somebody else has made it. */
export const keyChangeOf = (id: Id): KeyChange => ({
	renew: () => renewCase(desk.send, ownKeyring(), desk.colleagues, id),
	newest: async () => {
		const answer = await desk.send<CaseView>('GET', `/api/desk/cases/${id}`);
		if (!answer.ok) return null;
		const { target, view } = await openCase(ownKeyring(), answer.value);
		return target && { target, seq: view.state.lastSeq + 1 };
	},
});
