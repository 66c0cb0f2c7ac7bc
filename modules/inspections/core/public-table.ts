/** Published inspections as a table for anybody's own programs: one line for each part, RFC 4180. Pure. */
import type { PlainDate } from '#platform/plain-date.ts';
import { dayAsText } from './days.ts';
import type { PublicAffected, PublicInspection } from './publish.ts';
import { standingOf } from './standing.ts';

const HEAD = [
	'id',
	'reference',
	'part',
	'number',
	'bin',
	'employer_kk',
	'employer_ru',
	'employer_en',
	'region',
	'body',
	'kind',
	'from',
	'to',
	'found',
	'language',
	'article',
	'words',
	'affected',
	'gravity',
	'wages',
	'served',
	'until',
	'fulfilled',
	'standing',
	'measure',
	'day',
	'amount',
	'appealed_to',
	'filed',
	'decided',
	'result',
	'document',
	'link',
	'grade',
	'known_on',
	'published_on',
] as const;
type Cells = Partial<Record<(typeof HEAD)[number], string | number | null>>;

export function publicCsv(
	items: readonly { readonly id: string; readonly on: PlainDate; readonly inspection: PublicInspection }[],
	today: PlainDate,
): string {
	const lines = items.flatMap(({ id, on, inspection: one }): Cells[] => {
		const { reference, employer, region, body, kind, found, language, source, knownOn } = one;
		const key = { id, reference };
		return [
			{
				...key,
				part: 'inspection',
				bin: employer.bin,
				employer_kk: employer.names.kk,
				employer_ru: employer.names.ru,
				employer_en: employer.names.en,
				region,
				body,
				kind,
				from: dayAsText(one.from),
				to: dayAsText(one.to),
				found,
				language,
				words: one.grounds,
				document: source.document,
				link: source.link,
				grade: source.grade,
				known_on: knownOn,
				published_on: on,
			},
			...one.violations.map(({ article, words, affected, gravity }, at) => ({
				...key,
				part: 'violation',
				number: at + 1,
				article,
				words,
				affected: affectedInTable(affected),
				gravity,
			})),
			...one.prescriptions.map((each, at) => ({
				...key,
				part: 'prescription',
				number: at + 1,
				words: each.words,
				affected: affectedInTable(each.affected),
				wages: each.wages ? 'yes' : 'no',
				served: dayAsText(each.served),
				until: dayAsText(each.until),
				fulfilled: dayAsText(each.fulfilled),
				standing: standingOf(each, today),
			})),
			...one.measures.map((each, at) => ({
				...key,
				part: 'measure',
				number: at + 1,
				measure: each.kind,
				day: dayAsText(each.day),
				amount: each.amount,
				words: each.to,
			})),
			...one.appeals.map((each, at) => ({
				...key,
				part: 'appeal',
				number: at + 1,
				appealed_to: each.to,
				filed: dayAsText(each.filed),
				decided: dayAsText(each.decided),
				result: each.result,
			})),
		];
	});
	const rows = [HEAD, ...lines.map((line) => HEAD.map((column) => line[column] ?? ''))];
	return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** `few`: fewer than five. */
export function affectedInTable(affected: PublicAffected): string {
	if (affected.of !== 'people') return affected.of;
	return affected.to === null ? `${affected.from}+` : `${affected.from}-${affected.to}`;
}

/** Words were written by strangers: a cell that a spreadsheet would take for a formula is made text. */
function cell(value: string | number): string {
	const text = typeof value === 'number' ? String(value) : value.replace(/^([=+\-@\t\r])/, "'$1");
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
