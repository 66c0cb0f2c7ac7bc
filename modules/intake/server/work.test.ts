import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { sha256 } from '#platform/server/bytea.ts';
import { loadInstance } from '#platform/server/instance.ts';
import { leadingZeroBits } from '../core/work.ts';
import { isWorkDone, newChallenge } from './work.ts';

const BITS = 8;
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'senim-work-')));
const clock = fixedClock(Date.parse('2026-03-02T11:00:00+05:00'));
const context = { clock, instance: loadInstance(folders[0]!) };
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true });
});

function solved(challenge = newChallenge(context), bits = BITS) {
	for (let tried = 0; ; tried++) {
		const answer = String(tried);
		if (leadingZeroBits(sha256(`${challenge}:${answer}`)) >= bits) return { challenge, answer };
	}
}

describe('a challenge', () => {
	it('is met once', () => {
		const work = solved();
		expect(isWorkDone(context, work, BITS)).toBe(true);
		expect(isWorkDone(context, work, BITS)).toBe(false);
		const { challenge } = work;
		expect(isWorkDone(context, { challenge, answer: solved(challenge, BITS).answer }, BITS)).toBe(false);
	});

	it('asks for all of its bits, and is not spent by a wrong answer', () => {
		const challenge = newChallenge(context);
		let lazy = 0;
		while (leadingZeroBits(sha256(`${challenge}:${lazy}`)) >= BITS) lazy++;
		expect(isWorkDone(context, { challenge, answer: String(lazy) }, BITS)).toBe(false);
		expect(isWorkDone(context, solved(challenge), BITS)).toBe(true);
	});

	it('lives ten minutes', () => {
		const [first, second] = [solved(), solved()];
		clock.advance(10 * 60_000 - 1);
		expect(isWorkDone(context, first, BITS)).toBe(true);
		clock.advance(1);
		expect(isWorkDone(context, second, BITS)).toBe(false);
		clock.advance(60_000);
		expect(isWorkDone(context, first, BITS)).toBe(false);
	});

	it('is ours: not made up, not from the future, not of another installation', () => {
		const { challenge } = solved();
		const [made, nonce, tag] = challenge.split('.') as [string, string, string];
		const later = (Number.parseInt(made, 36) + 1000).toString(36);
		const other = newChallenge({ clock, instance: loadInstance(folders[1]!) });
		const future = newChallenge({ clock: { now: () => clock.now() + 5000 }, instance: context.instance });
		for (const forged of [
			`${later}.${nonce}.${tag}`,
			`${made}.x.${tag}`,
			`${made}.${nonce}.`,
			other,
			future,
			'',
		])
			expect([forged, isWorkDone(context, solved(forged), BITS)]).toEqual([forged, false]);
		for (const odd of [
			undefined,
			null,
			{},
			{ challenge },
			{ challenge, answer: 5 },
			{ challenge: [], answer: '' },
		])
			expect(isWorkDone(context, odd as never, BITS)).toBe(false);
	});
});
