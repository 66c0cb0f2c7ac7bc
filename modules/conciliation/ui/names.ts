/** What ids of people, employers and desks are called on these pages. */
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { regions } from '#modules/registry/contract.ts';
import type { Conflict } from '../contract.ts';

/** Every desk that one may know of. */
export const allDesks = () => [...desk.colleagues.desks, ...desk.colleagues.employerDesks];

export function nameOfParty(whom: Conflict['with']): string {
	const names =
		'employer' in whom
			? desk.colleagues.employers.find(({ id }) => id === whom.employer)?.names
			: allDesks().find((one) => one.desk === whom.desk)?.names;
	return names?.[desk.locale] ?? '—';
}

export const nameOfRegion = (code: string): string => regions[code]?.[desk.locale] ?? code;
export const nameOfTopic = (id: string): string =>
	desk.colleagues.topics.find((one) => one.id === id)?.names[desk.locale] ?? id;
export const titleOfMember = (id: string): string =>
	desk.colleagues.members.find(({ member }) => member === id)?.title ?? '—';
