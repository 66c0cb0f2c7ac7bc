/**
 * The attacker knows every release, the rule, and every relation between the numbers; has all the time there is, and
 * tries every world. A world is a set of true numbers; worlds with the same publication cannot be told apart. What can
 * be learned of a number is which values it has in them.
 *
 * Seen to fail: with `band` rounding the exact total through (`totalBand` answering `{ low: count, high: count }`), and
 * with a remainder row published so that rows and total add up.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Band } from '../contract.ts';
import { band, LEAST_TOTAL, share, totalBand, WIDTH } from './bands.ts';

type World = readonly number[];

/** What stands in public for a world, in the same order; null where a number is not told. */
type Publish = (world: World) => readonly (Band | null)[];

/** For each publication and each number of it: every value that some world with this publication has there. */
function whatIsLearned(worlds: Iterable<World>, publish: Publish) {
	const learned = new Map<string, { bands: readonly (Band | null)[]; values: Set<number>[] }>();
	for (const world of worlds) {
		const bands = publish(world);
		const key = JSON.stringify(bands);
		const known = learned.get(key) ?? { bands, values: world.map(() => new Set<number>()) };
		world.forEach((value, at) => {
			known.values[at]!.add(value);
		});
		learned.set(key, known);
	}
	return [...learned.values()];
}

/** Publications beyond `most` are left out: not all of their worlds were tried. */
function narrowed(found: ReturnType<typeof whatIsLearned>, most: readonly number[]) {
	return found
		.filter(({ bands }) => bands.every((one, at) => !one || one.high <= most[at]!))
		.flatMap(({ bands, values }) =>
			bands.flatMap((one, at) =>
				one && values[at]!.size < one.high - one.low + 1 ? [{ bands, at, values: [...values[at]!] }] : [],
			),
		);
}

function* ranges(most: readonly number[]): Generator<number[]> {
	if (most.length === 0) {
		yield [];
		return;
	}
	for (let value = 0; value <= most[0]!; value++)
		for (const rest of ranges(most.slice(1))) yield [value, ...rest];
}

describe('nobody narrows a band, whatever the true numbers', () => {
	it('over three regions, a remainder that is not published, and their total', () => {
		function* worlds(): Generator<World> {
			for (const [a, b, c, rest] of ranges([9, 9, 9, 19])) yield [a! + b! + c! + rest!, a!, b!, c!];
		}
		const publish: Publish = ([total, ...rows]) => [
			totalBand(total!),
			...rows.map((row) => (total! < LEAST_TOTAL ? null : band(row))),
		];
		const found = whatIsLearned(worlds(), publish);
		expect(found.length).toBeGreaterThan(20);
		expect(narrowed(found, [19, 9, 9, 9])).toEqual([]);
	});

	it('over what was received by two regions, and what was answered in time of all', () => {
		function* worlds(): Generator<World> {
			for (const [r1, r2, rest] of ranges([9, 9, 14])) {
				const received = r1! + r2! + rest!;
				if (received > 14) continue;
				for (const [answered] of ranges([received])) yield [received, r1!, r2!, answered!];
			}
		}
		const publish: Publish = ([received, r1, r2, answered]) => [
			totalBand(received!),
			...[r1!, r2!].map((row) => (received! < LEAST_TOTAL ? null : band(row))),
			totalBand(answered!),
		];
		expect(narrowed(whatIsLearned(worlds(), publish), [14, 9, 9, 14])).toEqual([]);
	});

	it('over two employers of one region, the region and the total', () => {
		function* worlds(): Generator<World> {
			for (const [e1, e2, others, elsewhere] of ranges([9, 9, 19, 24])) {
				const region = e1! + e2! + others!;
				yield [region + elsewhere!, region, e1!, e2!];
			}
		}
		const publish: Publish = ([total, region, e1, e2]) => [
			totalBand(total!),
			...[region!, e1!, e2!].map((row) => (total! < LEAST_TOTAL ? null : band(row))),
		];
		expect(narrowed(whatIsLearned(worlds(), publish), [24, 19, 9, 9])).toEqual([]);
	});

	it('over confirmed, heard and lapsed, which together are at most what was received', () => {
		function* worlds(): Generator<World> {
			for (const [a, b, c, open] of ranges([14, 9, 9, 19])) yield [a! + b! + c! + open!, a!, b!, c!];
		}
		const publish: Publish = ([received, ...parts]) => [totalBand(received!), ...parts.map(totalBand)];
		expect(narrowed(whatIsLearned(worlds(), publish), [19, 9, 9, 9])).toEqual([]);
	});

	it('and the attacker is no straw man: exact totals, a published remainder, two numbers for one place, give numbers away', () => {
		function* worlds(): Generator<World> {
			for (const [a, b] of ranges([14, 14])) yield [a! + b!, a!, b!];
		}
		const exact: Publish = ([total, a, b]) => [{ low: total!, high: total! }, band(a!), band(b!)];
		expect(narrowed(whatIsLearned(worlds(), exact), [28, 9, 9]).length).toBeGreaterThan(0);
		const adding: Publish = ([total, a, b]) => [totalBand(total!), band(a!), band(b!)];
		expect(narrowed(whatIsLearned(worlds(), adding), [28, 9, 9]).length).toBeGreaterThan(0);
		function* doubled(): Generator<World> {
			for (const [r1, r2, rest] of ranges([9, 9, 14])) {
				if (r1! + r2! + rest! > 14) continue;
				for (const [a1, a2, more] of ranges([r1!, r2!, rest!]))
					yield [r1! + r2! + rest!, r1!, r2!, a1! + a2! + more!, a1!, a2!];
			}
		}
		const both: Publish = (world) => world.map((value, at) => (at % 3 === 0 ? totalBand : band)(value));
		expect(narrowed(whatIsLearned(doubled(), both), [14, 9, 9, 14, 9, 9]).length).toBeGreaterThan(0);
	});
});

describe('a band', () => {
	it('holds its number, is five wide, and begins at a multiple of five', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1e6 }), (count) => {
				const { low, high } = band(count);
				expect(low <= count && count <= high).toBe(true);
				expect([high - low + 1, low % WIDTH]).toEqual([WIDTH, 0]);
				expect(totalBand(count)).toEqual(count < LEAST_TOTAL ? { low: 0, high: 9 } : band(count));
			}),
		);
	});

	it('gives shares that hold for every pair of numbers in the bands', () => {
		fc.assert(
			fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (part, more) => {
				const base = part + more;
				const told = share(band(part), totalBand(base));
				if (base < LEAST_TOTAL) {
					expect(told).toBeNull();
					return;
				}
				expect(told!.least <= (100 * part) / base && (100 * part) / base <= told!.most).toBe(true);
			}),
		);
		expect(share(undefined, band(20))).toBeNull();
	});
});
