import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { readAgreement } from './agreement.ts';
import { byPoint, standingOf, wordDiff } from './compare.ts';

describe('the words that changed', () => {
	it('are told word by word', () => {
		expect(wordDiff('Paid on day 10 of the month.', 'Paid not later than day 5 of the month.')).toEqual([
			{ kind: 'same', text: 'Paid ' },
			{ kind: 'removed', text: 'on ' },
			{ kind: 'added', text: 'not later than ' },
			{ kind: 'same', text: 'day ' },
			{ kind: 'removed', text: '10 ' },
			{ kind: 'added', text: '5 ' },
			{ kind: 'same', text: 'of the month.' },
		]);
		expect(wordDiff('', '')).toEqual([]);
	});

	it('give back both texts, whatever they are', () => {
		const text = fc
			.array(fc.constantFrom('ақы', 'күн', ' ', '.', '10', 'the', '\n'))
			.map((all) => all.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const pieces = wordDiff(before, after);
				const without = (kind: string) =>
					pieces
						.filter((piece) => piece.kind !== kind)
						.map((piece) => piece.text)
						.join('');
				expect(without('added')).toBe(before);
				expect(without('removed')).toBe(after);
			}),
		);
	});

	it('of texts too long to compare are told as one out and one in', () => {
		const many = (word: string) => `${word} `.repeat(3_000);
		expect(wordDiff(many('a'), many('b')).filter(({ kind }) => kind === 'same').length).toBeLessThan(2);
	});
});

describe('points of the law', () => {
	const points = [
		{ id: 'pay', required: true },
		{ id: 'safety', required: true },
		{ id: 'housing', required: false },
	];
	it('say which required ones are missing, and what belongs to none', () => {
		const clauses = [
			{ point: 'pay', number: '1', text: 'Pay' },
			{ point: null, number: '2', text: 'Else' },
			{ point: 'gone', number: '3', text: 'Old' },
		];
		const { points: states, others } = byPoint({ clauses }, points);
		expect(states.map(({ point, missing }) => [point.id, missing])).toEqual([
			['pay', false],
			['safety', true],
			['housing', false],
		]);
		expect(others.map(({ number }) => number)).toEqual(['2', '3']);
	});
});

it.each([
	[null, null, 'not-known'],
	['2026-12-01', null, 'not-yet'],
	['2026-01-01', null, 'in-force'],
	['2026-01-01', '2026-11-22', 'in-force'],
	[null, '2026-11-21', 'ended'],
])('from %s to %s it is %s', (from, to, standing) => {
	expect(
		standingOf(
			{ from: from === null ? null : plainDate(from), to: to === null ? null : plainDate(to) },
			'2026-11-22',
		),
	).toBe(standing);
});

it('what cannot be is refused by the name of its field', () => {
	const known = { employers: [], points: ['pay'], today: plainDate('2026-11-22') };
	const good = {
		reference: 'A-1',
		language: 'en',
		level: 'organisation',
		employerName: 'Employer',
		workers: 'Union',
		signed: '2026-01-10',
		clauses: [{ point: 'pay', number: '1', text: 'Pay' }],
	};
	expect(readAgreement(good, known).problems).toEqual([]);
	const wrong = {
		...good,
		from: '2026-02-30',
		to: '2026-01-01',
		deposited: '2026-01-09',
		newProposed: '2027-01-01',
		workers: ' ',
		clauses: [{ point: 'other', text: '' }],
	};
	expect(readAgreement(wrong, known).problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
		'workers missing',
		'from not-a-day',
		'clauses.0.point not-one-of',
		'clauses.0.text missing',
		'newProposed in-the-future',
		'deposited contradicts',
	]);
	for (const junk of [null, 3, 'x', []]) expect(readAgreement(junk, known).record).toBe(null);
});
