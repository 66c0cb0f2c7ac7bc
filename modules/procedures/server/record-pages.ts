/** The record of events and the table of conventions as their public pages show them. */
import { conventions } from '#law/kz/conventions.ts';
import type { Locale } from '#platform/locale.ts';
import { conventionLines } from '../core/conventions.ts';
import { kazakhstan, packs } from '../core/packs.ts';
import { type RecordLine, recordOf } from '../core/record.ts';
import { recordedCases } from '../core/record-data.ts';

/** What was judged once stays: events, law and calendar change only with the program. */
const judged = new Map<Locale, RecordLine[]>();

/** Events that touched `procedure` (null: any) and lie in `year` (null: any), oldest first; and what can be chosen. */
export function readRecord(locale: Locale, procedure: string | null, year: number | null) {
	const all = judged.get(locale) ?? recordOf(recordedCases, packs, kazakhstan, locale);
	judged.set(locale, all);
	const lines = all
		.filter(
			({ event, matters }) =>
				(procedure === null || matters.some((matter) => matter.procedure === procedure)) &&
				(year === null || (Number(event.from.slice(0, 4)) <= year && year <= Number(event.to.slice(0, 4)))),
		)
		.sort((a, b) => (a.event.from < b.event.from ? -1 : a.event.from > b.event.from ? 1 : 0));
	const titles = new Map(
		all.flatMap(({ matters }) => matters.map(({ procedure: id, title }) => [id, title])),
	);
	const years = all.flatMap(({ event: { from, to } }) => {
		const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
		return Array.from({ length: last - first + 1 }, (_, place) => first + place);
	});
	return {
		lines,
		total: all.length,
		procedures: [...titles].map(([id, title]) => ({ id, title })),
		years: [...new Set(years)].sort((a, b) => a - b),
	};
}

/** Conventions by their numbers, with what supervisory bodies said. */
export const listConventions = () => conventionLines(conventions, packs);
