/** Figures of published inspections by the year in which they began. They count inspections of organisations, never people. Pure. */
import type { PlainDate } from '#platform/plain-date.ts';
import { lastOf } from './days.ts';
import type { PublicInspection } from './publish.ts';
import { FOUND, type Found, KINDS, type Kind } from './record.ts';
import { STANDINGS, type Standing, standingOf } from './standing.ts';

export interface YearFigures {
	/** Null: the year is not known, or it could be either of two. */
	readonly year: number | null;
	readonly inspections: number;
	readonly kinds: Readonly<Record<Kind, number>>;
	readonly found: Readonly<Record<Found, number>>;
	readonly violations: number;
	readonly prescriptions: Readonly<Record<Standing, number>>;
	readonly suspensions: number;
	readonly fines: number;
	/** Tenge; of fines whose amount is known. */
	readonly finedKnown: number;
	readonly finesUnknown: number;
	readonly appeals: number;
}

export function yearOfInspection({ from, to }: Pick<PublicInspection, 'from' | 'to'>): number | null {
	const day = from ?? to;
	if (day === null) return null;
	const year = day.date.slice(0, 4);
	return lastOf(day).slice(0, 4) === year ? Number(year) : null;
}

/** The latest year first; those of an unknown year last. */
export function figuresOf(inspections: readonly PublicInspection[], today: PlainDate): YearFigures[] {
	const byYear = Map.groupBy(inspections, yearOfInspection);
	return [...byYear.entries()]
		.sort(([a], [b]) => (b ?? -1) - (a ?? -1))
		.map(([year, all]) => {
			const prescriptions = all.flatMap((one) => one.prescriptions);
			const measures = all.flatMap((one) => one.measures);
			const fines = measures.filter(({ kind }) => kind === 'fine');
			const known = fines.flatMap(({ amount }) => amount ?? []);
			return {
				year,
				inspections: all.length,
				kinds: countBy(
					KINDS,
					all.map(({ kind }) => kind),
				),
				found: countBy(
					FOUND,
					all.map(({ found }) => found),
				),
				violations: all.flatMap((one) => one.violations).length,
				prescriptions: countBy(
					STANDINGS,
					prescriptions.map((one) => standingOf(one, today)),
				),
				suspensions: measures.filter(({ kind }) => kind === 'suspension').length,
				fines: fines.length,
				finedKnown: known.reduce((sum, amount) => sum + amount, 0),
				finesUnknown: fines.length - known.length,
				appeals: all.flatMap((one) => one.appeals).length,
			};
		});
}

function countBy<T extends string>(all: readonly T[], values: readonly T[]): Record<T, number> {
	return Object.fromEntries(
		all.map((one) => [one, values.filter((value) => value === one).length]),
	) as Record<T, number>;
}

export interface PublicFilter {
	/** BIN, or the name where there is none. */
	readonly employer: string;
	readonly region: string;
	readonly year: string;
	readonly kind: string;
	readonly standing: string;
}

export const employerKey = ({ employer }: Pick<PublicInspection, 'employer'>): string =>
	employer.bin ?? employer.names.kk;

/** `year` is a number, or `not-known`. An empty word asks for all. */
export function fits(one: PublicInspection, filter: PublicFilter, today: PlainDate): boolean {
	const { employer, region, year, kind, standing } = filter;
	return (
		(employer === '' || employerKey(one) === employer) &&
		(region === '' || one.region === region) &&
		(year === '' || String(yearOfInspection(one) ?? 'not-known') === year) &&
		(kind === '' || one.kind === kind) &&
		(standing === '' || one.prescriptions.some((each) => standingOf(each, today) === standing))
	);
}
