import { describe, expect, test } from 'vitest';
import { findGaps } from './check-messages.ts';

describe('message catalogues', () => {
	test('complete in three languages: nothing to say', () => {
		const language = { title: 'a {by}', part: { name: 'b' }, count: (n: number) => `${n}` };
		expect(findGaps({ kk: language, ru: language, en: language }, 'x')).toEqual([]);
	});

	test('a missing key, an empty text and other blanks are named', () => {
		const gaps = findGaps(
			{ kk: { a: '1', b: 'до {by}' }, ru: { a: ' ', b: 'до {on}' }, en: { b: 'by {by}' } },
			'x',
		);
		expect(gaps).toEqual([
			'x: a is empty in ru.',
			'x: a is missing in en.',
			'x: b has different blanks: {by} / {on}.',
		]);
	});
});
