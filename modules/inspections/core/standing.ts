/**
 * How a prescription stands, and which facts the law needs to say when an appeal, a decision or a suspension ends. The last day
 * of a prescription is the one that the act sets: it is compared, never computed. Terms of the law are the engine's.
 */
import type { Facts } from '#modules/procedures/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { lastOf, surelyAfter } from './days.ts';
import type { PublicInspection, PublicPrescription } from './publish.ts';
import type { Appeal, Day, InspectionRecord } from './record.ts';

/** `past`: its last day has gone by, and nothing shows that it was fulfilled. `in-doubt`: fulfilled, in time or late is not known. */
export const STANDINGS = [
	'fulfilled',
	'fulfilled-late',
	'fulfilled-in-doubt',
	'open',
	'past',
	'not-known',
] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf(
	{ until, fulfilled }: Pick<PublicPrescription, 'until' | 'fulfilled'>,
	today: PlainDate,
): Standing {
	if (fulfilled === null) {
		if (until === null) return 'not-known';
		return lastOf(until) < today ? 'past' : 'open';
	}
	if (until === null || lastOf(fulfilled) <= until.date) return 'fulfilled';
	return surelyAfter(fulfilled, until) ? 'fulfilled-late' : 'fulfilled-in-doubt';
}

/** A question to the engine: facts of one prescription, suspension or appeal, and the steps that are about it. */
export interface Matter {
	readonly about: 'prescription' | 'suspension' | 'appeal';
	/** Which of them, counted from 1 in its own list. */
	readonly number: number;
	readonly procedure: 'inspection' | 'appeal-to-state';
	readonly steps: readonly string[];
	readonly facts: Facts;
}

type Told = Pick<InspectionRecord | PublicInspection, 'prescriptions' | 'measures' | 'appeals'>;

export function mattersOf({ prescriptions, measures, appeals }: Told): Matter[] {
	return [
		...prescriptions.flatMap((one, at) => wageMatter(one, at + 1, { prescriptions, measures, appeals })),
		...measures.flatMap(({ kind, day }, at): Matter[] =>
			kind === 'suspension' && day
				? [
						{
							about: 'suspension',
							number: at + 1,
							procedure: 'inspection',
							steps: ['suspension'],
							facts: { days: { suspended: [day] } },
						},
					]
				: [],
		),
		...appeals.flatMap((appeal, at) => appealMatter(appeal, at + 1, prescriptions)),
	];
}

/** A prescription to pay wages: article 198 of the Labour Code has the terms. */
function wageMatter(
	{ wages, served, fulfilled }: Told['prescriptions'][number],
	number: number,
	{ prescriptions, measures, appeals }: Told,
): Matter[] {
	if (!wages || !served) return [];
	const own = appeals.filter(({ prescription }) => prescription === number);
	const higher = own.filter(({ to }) => to === 'higher-inspector');
	// Which prescription went to enforcement is told only where there is one.
	const sent = prescriptions.length === 1 ? measures.filter(({ kind }) => kind === 'to-enforcement') : [];
	return [
		{
			about: 'prescription',
			number,
			procedure: 'inspection',
			steps: ['appeal-wage-prescription', 'to-enforcement', ...(higher.length > 0 ? ['decide-appeal'] : [])],
			facts: {
				days: known({
					'prescription-served': [served],
					'carried-out': [fulfilled],
					appealed: own.map(({ filed }) => filed),
					'appeal-received': higher.map(({ received }) => received),
					'appeal-decided': higher.map(({ decided }) => decided),
					'sent-to-enforcement': sent.map(({ day }) => day),
				}),
			},
		},
	];
}

/** Any other appeal to an official is a complaint about an act of a state body. Of the terms of courts no text is held. */
function appealMatter(
	{ prescription, to, filed, received, decided }: Appeal,
	number: number,
	prescriptions: Told['prescriptions'],
): Matter[] {
	const against = prescription === null ? undefined : prescriptions[prescription - 1];
	if (to === 'court' || to === 'not-known' || (against?.wages && to === 'higher-inspector')) return [];
	return [
		{
			about: 'appeal',
			number,
			procedure: 'appeal-to-state',
			steps: ['complain', 'pass-complaint', 'decide-complaint'],
			facts: {
				days: known({
					'decision-known': [against?.served ?? null],
					complained: [filed],
					'complaint-received': [received],
					'complaint-decided': [decided],
				}),
			},
		},
	];
}

const known = (days: Readonly<Record<string, readonly (Day | null)[]>>) =>
	Object.fromEntries(
		Object.entries(days)
			.map(([fact, all]) => [fact, all.filter((day) => day !== null)] as const)
			.filter(([, all]) => all.length > 0),
	);
