/** Whom one may name in a matter: desks that the root has certified, and employers. */
import { certified } from '#modules/people/browser/certificates.ts';
import type { DeskStatement, Id } from '#modules/people/contract.ts';
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { versionsOf } from '#modules/procedures/browser/law.ts';
import type { Locale } from '#platform/locale.ts';
import type { MatterParties } from '../core/matter-types.ts';

export interface Parties {
	/** The newest statement of each desk. */
	readonly desks: readonly DeskStatement[];
	readonly employers: MatterParties['employers'];
	statement(id: Id): DeskStatement | null;
	employer(id: Id, locale: Locale): string;
	deskName(id: Id, locale: Locale): string;
}

export async function loadParties(): Promise<Parties | null> {
	const answer = await desk.send<MatterParties>('GET', '/api/desk/parties');
	if (!answer.ok || !desk.keyring) return null;
	const { employers } = answer.value;
	const statements = await certified(desk.keyring.rootKey, 'desk', answer.value.desks);
	const desks = newestOf(statements.map(({ statement }) => statement));
	return {
		desks,
		employers,
		statement: (id) => desks.find((one) => one.desk === id) ?? null,
		employer: (id, locale) => employers.find((one) => one.id === id)?.names[locale] ?? '—',
		deskName: (id, locale) => desks.find((one) => one.desk === id)?.names[locale] ?? desk.deskName(id),
	};
}

export function newestOf(statements: readonly DeskStatement[]): DeskStatement[] {
	const newest = new Map<Id, DeskStatement>();
	for (const one of statements) {
		const known = newest.get(one.desk);
		if (!known || known.epoch < one.epoch) newest.set(one.desk, one);
	}
	return [...newest.values()];
}

export const procedureTitle = (procedure: string, locale: Locale): string =>
	versionsOf(procedure).findLast(({ status }) => status === 'in-force')?.title[locale] ?? procedure;
