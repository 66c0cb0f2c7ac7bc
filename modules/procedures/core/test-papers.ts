/** Answers for every field of a template, for tests. */
import type { Filled, PaperDocument, PaperField, PaperTemplate } from '../contract.ts';
import { fieldsAsked } from './paper-check.ts';

export const KAZAKH = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ₸№«»';

const answerTo = ({ id, kind, values }: PaperField, place: number): string =>
	({
		line: `${id} ${KAZAKH}`,
		text: `${id}: first paragraph.\n\n${id}: second ${KAZAKH}.`,
		list: `${id} first\n${id} second`,
		day: '2026-11-20',
		time: '10:30',
		number: '128',
		choice: Object.keys(values ?? {})[place] ?? Object.keys(values ?? {})[0] ?? '',
	})[kind];

/** A full form for every choice that a template has. */
export function everythingFilled(template: PaperTemplate): Filled[] {
	const most = Math.max(1, ...template.fields.map(({ values }) => Object.keys(values ?? {}).length));
	return Array.from({ length: most }, (_, place) => {
		const filled = Object.fromEntries(template.fields.map((field) => [field.id, answerTo(field, place)]));
		const asked = fieldsAsked(template, filled).map(({ id }) => id);
		return Object.fromEntries(Object.entries(filled).filter(([id]) => asked.includes(id)));
	});
}

/** All words of a paper, a block a line. */
export const wordsOf = ({ title, incomplete, blocks, foot }: PaperDocument): string =>
	[
		title,
		incomplete ?? '',
		...blocks.flatMap((block) => {
			if (block.kind === 'address') return block.lines;
			if (block.kind === 'ends') return [block.left, block.right];
			if (block.kind === 'list') return block.items;
			if (block.kind === 'signatures') return block.rows.flatMap(({ role, name }) => [role, name]);
			return [block.text];
		}),
		foot,
	].join('\n');
