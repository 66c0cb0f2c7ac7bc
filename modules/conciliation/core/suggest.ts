/**
 * Whom two sides might agree on: those without a conflict of interest first, in the order competence, language, region,
 * load; with the reasons. Nobody is left out: who is barred stands at the end with why. Pure.
 */
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { isValid, stands } from './person-state.ts';
import type { ConflictKind, Language, PersonView, Pool } from './pool-types.ts';

/** Who is in the matter: nobody may mediate between themselves and another. */
export interface Parties {
	readonly procedure: string;
	readonly employer: Id | null;
	/** Desks that hold the side of the workers or of the employer, and who sits there. */
	readonly desks: readonly Id[];
	readonly members: readonly Id[];
}

export interface Wish {
	readonly pool: Pool;
	readonly topic: string | null;
	readonly languages: readonly Language[];
	readonly region: string | null;
}

export type Bar = {
	readonly why: ConflictKind | 'sits-at-a-side';
	readonly with: 'employer' | 'desk';
	readonly id: Id;
};

export type Reason =
	| 'procedure'
	| 'topic'
	| 'language'
	| 'region'
	| 'free'
	| 'trained'
	| 'not-procedure'
	| 'not-topic'
	| 'not-language'
	| 'not-region'
	| 'busy'
	| 'training-expired'
	| 'no-training';

export interface Suggestion {
	readonly person: Id;
	readonly title: string;
	readonly load: number;
	readonly reasons: readonly Reason[];
	readonly bars: readonly Bar[];
}

/** Individual and collective commissions are for their own kind of dispute; mediators and ombudsmen for any. */
const ONLY_FOR: Partial<Record<Pool, string>> = {
	'individual-commission': 'individual-dispute',
	'collective-commission': 'collective-dispute',
	arbitration: 'collective-dispute',
};
export const poolFits = (pool: Pool, procedure: string): boolean =>
	ONLY_FOR[pool] === undefined || ONLY_FOR[pool] === procedure;

/** Conflicts of interest of a person with those in a matter, on a day. */
export function barsOf(
	{ conflicts, profile }: Pick<PersonView, 'conflicts' | 'profile'>,
	{ employer, desks, members }: Parties,
	today: PlainDate,
): Bar[] {
	const declared = conflicts
		.filter((one) => stands(one, today))
		.flatMap(({ with: whom, kind }): Bar[] => {
			if ('employer' in whom)
				return whom.employer === employer ? [{ why: kind, with: 'employer', id: whom.employer }] : [];
			return desks.includes(whom.desk) ? [{ why: kind, with: 'desk', id: whom.desk }] : [];
		});
	const seated = profile.member !== null && members.includes(profile.member);
	return seated ? [...declared, { why: 'sits-at-a-side', with: 'desk', id: profile.member }] : declared;
}

/** The best first. Only people of that pool who work in it still. */
export function suggest(
	people: readonly PersonView[],
	parties: Parties,
	wish: Wish,
	today: PlainDate,
): Suggestion[] {
	const least = Math.min(...people.map(({ load }) => load));
	return people
		.filter(({ profile, retiredOn }) => retiredOn === null && profile.pools.includes(wish.pool))
		.map((one) => {
			const fit = fitOf(one, parties, wish, today);
			const busy: Reason[] = one.load === 0 ? ['free'] : one.load > least ? ['busy'] : [];
			return {
				order: [
					Number(barsOf(one, parties, today).length > 0),
					-Number(fit.competence),
					-Number(fit.topic),
					-fit.languages,
					-Number(fit.region),
					one.load,
					-Number(fit.training === 'trained'),
				],
				told: {
					person: one.person,
					title: one.profile.title,
					load: one.load,
					reasons: [...fit.reasons, ...busy],
					bars: barsOf(one, parties, today),
				},
			};
		})
		.sort((a, b) => compare(a.order, b.order) || (a.told.title < b.told.title ? -1 : 1))
		.map(({ told }) => told);
}

function fitOf({ profile, trainings }: PersonView, { procedure }: Parties, wish: Wish, today: PlainDate) {
	const competence = profile.procedures.includes(procedure);
	const topic = wish.topic === null || profile.topics.includes(wish.topic);
	const languages = wish.languages.filter((one) => profile.languages.includes(one)).length;
	const all = languages === wish.languages.length;
	const region =
		wish.region === null || profile.regions.length === 0 || profile.regions.includes(wish.region);
	const training: Reason =
		trainings.length === 0
			? 'no-training'
			: trainings.some((one) => isValid(one, today))
				? 'trained'
				: 'training-expired';
	const reasons: Reason[] = [
		competence ? 'procedure' : 'not-procedure',
		...(wish.topic === null ? [] : [topic ? ('topic' as const) : ('not-topic' as const)]),
		...(wish.languages.length === 0 ? [] : [all ? ('language' as const) : ('not-language' as const)]),
		...(wish.region === null ? [] : [region ? ('region' as const) : ('not-region' as const)]),
		training,
	];
	return { competence, topic, languages, region, training, reasons };
}

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, place) => value !== b[place]);
	return at === -1 ? 0 : a[at]! - b[at]!;
}
