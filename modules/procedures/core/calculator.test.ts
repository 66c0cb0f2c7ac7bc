import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { assess } from './assess.ts';
import { type Counted, fieldsOf, meetingSheet, numbersOnly, quorumsOf } from './calculator.ts';
import { kazakhstan, packs } from './packs.ts';

const day = plainDate('2026-11-22');
const version = (name: string) => packs.find((pack) => pack.version === name)!;
const dispute = version('kz/collective-dispute/2025-12-01');
const sheet = (
	way: string,
	quantities: Record<string, number>,
	more: Partial<Counted> = {},
	pack = dispute,
) => meetingSheet(pack, 'strike-decision', way, { quantities, circumstances: {}, ...more }, day, kazakhstan)!;

describe('the numbers before a meeting', () => {
	it('says how many are needed when only the whole is known', () => {
		const [reading] = sheet('meeting', { employees: 18_000 }).readings;
		expect(reading?.verdict).toBe('unknown');
		expect(reading?.rows.map(({ state, fewest }) => [state.need, fewest])).toEqual([
			[9001, null],
			[null, 4501],
		]);
	});

	it('counts what is missing and what share there is, for this way alone', () => {
		const [reading] = sheet('meeting', {
			employees: 18_000,
			'strike-present': 7000,
			'strike-signatures': 18_000,
		}).readings;
		expect(reading?.verdict).toBe('not-met');
		expect(reading?.rows[0]?.state).toMatchObject({ need: 9001, short: 2001, share: 38.9 });
		expect(reading?.grounds.article).toBe('171(2)');
	});

	it('keeps signatures closed while it is not said that no meeting can be held', () => {
		const numbers = { employees: 100, 'strike-signatures': 90 };
		expect(sheet('signatures', numbers).readings[0]?.verdict).toBe('unknown');
		const told = (value: string) =>
			sheet('signatures', numbers, { circumstances: { 'meeting-possible': value } }).readings[0]?.verdict;
		expect([told('no'), told('yes')]).toEqual(['met', 'not-applicable']);
	});

	it('gives both readings of the law of 2007, and says where a text tells no number', () => {
		const old = version('kz/collective-dispute/2007-06-01');
		const numbers = { employees: 100, 'strike-signatures': 50 };
		const { readings } = sheet('signatures', numbers, {}, old);
		expect(readings.map(({ verdict }) => verdict)).toEqual(['not-met', 'met']);
		expect(readings.every(({ name }) => name !== null)).toBe(true);
		const counted = { quantities: {}, circumstances: {} };
		const [blank] = meetingSheet(old, 'demands', 'meeting', counted, day, kazakhstan)!.readings;
		expect(blank?.because?.en).toBeTruthy();
	});

	it('names the number that cannot be', () => {
		const codes = (way: string, numbers: Record<string, number>) =>
			sheet(way, numbers).problems.map(({ code, quantity, than }) => [code, quantity, than]);
		expect(codes('meeting', { employees: 10, 'strike-present': 11 })).toEqual([
			['more-than-whole', 'strike-present', 'employees'],
		]);
		expect(codes('conference', { 'strike-delegates-present': 5 })).toEqual([
			['whole-missing', 'strike-delegates-present', 'strike-delegates'],
		]);
		expect(codes('conference', { 'strike-delegates': 0 })).toEqual([['nothing', 'strike-delegates', null]]);
		expect(codes('meeting', { employees: -1 })).toEqual([['negative', 'employees', null]]);
		expect(codes('meeting', { employees: 1.5 })).toEqual([['in-parts', 'employees', null]]);
		expect(codes('meeting', { employees: 1e12 })).toEqual([['too-large', 'employees', null]]);
		expect(sheet('meeting', { employees: 10, 'strike-present': 11 }).readings[0]?.verdict).not.toBe('met');
	});

	it('has fields for every way of every quorum, and the short pack answers as the whole one', () => {
		for (const pack of packs)
			for (const { id, ways } of quorumsOf([pack]))
				for (const way of ways) {
					const { quantities, circumstances } = fieldsOf([pack], id, way.id);
					expect(quantities.length, `${pack.version} ${id} ${way.id}`).toBeGreaterThan(0);
					expect(quantities.every((one) => pack.quantities?.[one])).toBe(true);
					expect(circumstances.every((one) => pack.circumstances?.[one])).toBe(true);
					const facts = { days: {}, quantities: Object.fromEntries(quantities.map((one) => [one, 7])) };
					expect(assess(numbersOnly(pack), facts, day, kazakhstan).quorums).toEqual(
						assess(pack, facts, day, kazakhstan).quorums,
					);
				}
	});
});
