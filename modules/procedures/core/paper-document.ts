/** A paper from its template and the answers: blocks of plain words, the same for the screen, DOCX and PDF. */
import type { Locale, Texts } from '#platform/locale.ts';
import { type PlainDate, parsePlainDate, plainDate } from '#platform/plain-date.ts';
import type { ProcedureVersion } from '../contract.ts';
import { checkPaperOn, dayOfPaper, linesOf, type PaperAnswers, type PaperFinding } from './paper-check.ts';
import type { Answer, PaperBlock, PaperDocument, PaperPart, PaperTemplate } from './paper-types.ts';
import { paperWords } from './paper-words.ts';
import { dayInWords, fromDay } from './words.ts';

/** What somebody can fill in with a pen. */
const BLANK = '_'.repeat(24);

/** `packs`: versions of the procedure; the paper is checked by those of its own day, of `today` where it has none. */
export function paperDocument(
	template: PaperTemplate,
	answers: PaperAnswers,
	packs: readonly ProcedureVersion[],
	locale: Locale,
	today: PlainDate,
): PaperDocument {
	const findings = checkPaperOn(template, packs, answers, dayOfPaper(answers, today));
	return {
		locale,
		title: template.title[locale],
		incomplete: incompleteInWords(findings, locale),
		blocks: template.body
			.filter((part) => isShown(part, answers))
			.flatMap((part) => blockOf(part, template, answers, locale)),
		foot: footOf(template, findings, locale),
	};
}

/** 'Incomplete. Missing: the start (article 172(1)).' Each missing content once, also where two versions ask for it. */
function incompleteInWords(findings: readonly PaperFinding[], locale: Locale): string | null {
	const say = paperWords[locale];
	const missing = findings.flatMap(({ pack, contents }) =>
		(contents ?? [])
			.filter(({ state }) => state === 'missing')
			.map(({ line }) => {
				const rule = line.rule[locale].replace(/\.$/, '');
				if (line.article === null) return rule;
				const divided = pack.sources[line.source]?.divided === 'points' ? say.point : say.article;
				return `${rule} (${divided(line.article)})`;
			}),
	);
	return missing.length === 0 ? null : say.incomplete([...new Set(missing)].join('; '));
}

function footOf({ paper }: PaperTemplate, findings: readonly PaperFinding[], locale: Locale): string {
	const say = paperWords[locale];
	if (typeof paper !== 'string') return say.notChecked;
	const used = findings.filter(({ contents }) => contents !== null);
	if (used.length === 0) return findings.length === 0 ? say.noLaw : say.notChecked;
	return say.checked(used.map(({ pack }) => textInWords(pack, locale)).join(say.and));
}

/** 'Collective labour dispute, from 27 February 2023'. */
function textInWords({ title, inForce }: ProcedureVersion, locale: Locale): string {
	const from = fromDay(plainDate(inForce.from), locale);
	return `${title[locale]}, ${inForce.fromBounds ? paperWords[locale].about(from) : from}`;
}

const answered = ({ field, is }: Answer, answers: PaperAnswers): boolean => {
	const value = answers[field];
	return typeof value === 'string' && is.includes(value);
};

const isShown = ({ onlyIf, onlyWith }: PaperPart, answers: PaperAnswers): boolean =>
	(!onlyIf || answered(onlyIf, answers)) && (onlyWith ?? []).every((field) => field in answers);

function blockOf(
	part: PaperPart,
	template: PaperTemplate,
	answers: PaperAnswers,
	locale: Locale,
): PaperBlock[] {
	const say = (texts: Texts) => filledIn(texts[locale], template, answers, locale);
	const value = (field: string) => valueInWords(field, template, answers, locale) ?? BLANK;
	switch (part.kind) {
		case 'address':
			return [{ kind: 'address', lines: part.lines.map(say) }];
		case 'title':
		case 'heading':
		case 'text':
			return [{ kind: part.kind, text: say(part.text) }];
		case 'place-and-day':
			return [{ kind: 'ends', left: value(part.place), right: value(part.day) }];
		case 'words': {
			const words = answers[part.field];
			if (words === undefined) return [{ kind: 'text', text: BLANK.repeat(3) }];
			if (typeof words !== 'string') return [{ kind: 'list', items: words }];
			return linesOf(words).map((text) => ({ kind: 'text', text }));
		}
		case 'signatures': {
			const rows = part.rows.flatMap(({ role, field }) => {
				const names = field === undefined ? '' : (answers[field] ?? '');
				return [names].flat().map((name) => ({ role: say(role), name }));
			});
			return [{ kind: 'signatures', rows, captions: paperWords[locale].captions }];
		}
	}
}

/** Words with the answers in place of their names, and a line to write on where there is no answer. */
function filledIn(text: string, template: PaperTemplate, answers: PaperAnswers, locale: Locale): string {
	return text.replace(
		/\{([\w-]+)\}/g,
		(_, field: string) => valueInWords(field, template, answers, locale) ?? BLANK,
	);
}

function valueInWords(
	field: string,
	{ fields }: PaperTemplate,
	answers: PaperAnswers,
	locale: Locale,
): string | null {
	const value = answers[field];
	if (value === undefined) return null;
	if (typeof value !== 'string') return value.join(', ');
	const { kind, values } = fields.find(({ id }) => id === field)!;
	if (kind === 'choice') return values?.[value]?.[locale] ?? null;
	const day = kind === 'day' ? parsePlainDate(value) : null;
	return day === null ? value : dayInWords(day, locale);
}
