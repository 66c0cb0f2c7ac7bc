/** What somebody wrote into a paper: read, and held against what the law of its day requires. */
import { type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import type { Paper, ProcedureVersion } from '../contract.ts';
import { versionsOn } from './matter.ts';
import type { Filled, PaperField, PaperFieldKind, PaperPrefill, PaperTemplate } from './paper-types.ts';
import { checkPaper } from './papers.ts';

/** Characters; `whole`: of all answers together. `lines`: items of a list, paragraphs of a text. */
export const LONGEST = { line: 300, text: 20_000, whole: 60_000, lines: 300 } as const;

export type PaperProblem = {
	field: string;
	code:
		| 'not-a-day'
		| 'not-a-time'
		| 'not-a-number'
		| 'not-a-choice'
		| 'too-long'
		| 'too-many-lines'
		| 'too-long-together';
};

/** Good answers by field; lists as lists, all else as text (days as '2026-11-22'). Blank ones are not there. */
export type PaperAnswers = Readonly<Record<string, string | readonly string[]>>;

export type ReadPaper = { answers: PaperAnswers; problems: readonly PaperProblem[] };

/** The fields that are asked for after these answers. */
export function fieldsAsked({ fields }: PaperTemplate, filled: Filled): PaperField[] {
	return fields.filter(({ onlyIf }) => !onlyIf || onlyIf.is.includes(filled[onlyIf.field] ?? ''));
}

/** An answer with a problem counts as not given. */
export function readPaper(template: PaperTemplate, filled: Filled): ReadPaper {
	const answers: Record<string, string | string[]> = {};
	const problems: PaperProblem[] = [];
	let length = 0;
	for (const field of fieldsAsked(template, filled)) {
		const text = printable(filled[field.id] ?? '').trim();
		if (text === '') continue;
		length += text.length;
		const code = length > LONGEST.whole ? 'too-long-together' : problemOf(field, text);
		if (code !== null) problems.push({ field: field.id, code });
		else answers[field.id] = field.kind === 'list' ? linesOf(text) : text;
	}
	return { answers, problems };
}

/** The lines of a text that hold anything. */
export const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

function problemOf(field: PaperField, text: string): PaperProblem['code'] | null {
	if (text.length > (LONG.includes(field.kind) ? LONGEST.text : LONGEST.line)) return 'too-long';
	if (linesOf(text).length > LONGEST.lines) return 'too-many-lines';
	if (field.kind === 'day') return parsePlainDate(text) === null ? 'not-a-day' : null;
	if (field.kind === 'time') return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? null : 'not-a-time';
	if (field.kind === 'number') return /^\d{1,9}$/.test(text) ? null : 'not-a-number';
	if (field.kind === 'choice') return Object.hasOwn(field.values ?? {}, text) ? null : 'not-a-choice';
	return null;
}
const LONG: readonly PaperFieldKind[] = ['text', 'list'];

/** Without what no paper can hold: control characters, half characters, marks that turn the direction of writing. */
const printable = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/\t/g, ' ')
		.replace(/[^\P{C}\n]|[\u2028\u2029\ufffd]/gu, '');

/** `missing`: required and not there; `by-hand`: to be given by hand on the printed paper; `left-out`: not required. */
export type ContentState = 'there' | 'by-hand' | 'missing' | 'left-out';

/** One version of the law on this paper. `contents` is null where that version does not tell what it must contain. */
export type PaperFinding = {
	pack: ProcedureVersion;
	contents: readonly { line: Paper['contents'][number]; state: ContentState }[] | null;
};

/** By the law of the day of the paper: two findings where it is not known which version stood, none before the law. */
export function checkPaperOn(
	template: PaperTemplate,
	packs: readonly ProcedureVersion[],
	answers: PaperAnswers,
	day: PlainDate,
): PaperFinding[] {
	return versionsOn(packs, day).map((pack) => findingOf(template, pack, answers));
}

export function findingOf(
	template: PaperTemplate,
	pack: ProcedureVersion,
	answers: PaperAnswers,
): PaperFinding {
	const paper = pack.papers?.find(({ id }) => id === template.paper);
	if (!paper) return { pack, contents: null };
	const { byHand = {} } = template;
	const { missing } = checkPaper(paper, given(template, answers));
	const has = given(template, answers);
	const contents = paper.contents.map((line) => ({
		line,
		state: missing.includes(line.id)
			? ('missing' as const)
			: has.includes(line.id)
				? line.id in byHand
					? ('by-hand' as const)
					: ('there' as const)
				: ('left-out' as const),
	}));
	return { pack, contents };
}

/** Ids of contents that the answers, the paper itself or hands give. */
function given(template: PaperTemplate, answers: PaperAnswers): string[] {
	const asked = fieldsAsked(template, onlyTexts(answers)).filter(({ satisfies }) => satisfies);
	const wanted = [...new Set(asked.flatMap(({ satisfies }) => satisfies ?? []))];
	const full = wanted.filter((content) =>
		asked.every(({ id, satisfies }) => !satisfies?.includes(content) || id in answers),
	);
	const others = [...(template.itself ?? []), ...Object.keys(template.byHand ?? {})];
	return [...full, ...others.filter((content) => !wanted.includes(content))];
}

const onlyTexts = (answers: PaperAnswers): Filled =>
	Object.fromEntries(
		Object.entries(answers).map(([id, value]) => [id, typeof value === 'string' ? value : '']),
	);

/** The day by whose law the paper is checked. */
export const dayOfPaper = ({ day }: PaperAnswers, today: PlainDate): PlainDate =>
	parsePlainDate(typeof day === 'string' ? day : '') ?? today;

/** What a matter already tells, as the first answers of a form. */
export function prefilled(
	{ fields }: PaperTemplate,
	{ facts = {}, quantities = {}, parties = {} }: PaperPrefill,
): Filled {
	const found = fields.flatMap(({ id, from }): [string, string][] => {
		if (!from) return [];
		const value =
			'fact' in from
				? facts[from.fact]
				: 'quantity' in from
					? quantities[from.quantity]
					: parties[from.party];
		return value === undefined ? [] : [[id, String(value)]];
	});
	return Object.fromEntries(found);
}
