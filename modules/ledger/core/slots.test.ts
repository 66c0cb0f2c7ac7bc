import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf } from '#platform/moment.ts';
import { dueSlot, nextSlot, promisedBy, slotEnding, slotOf } from './slots.ts';

const at = (iso: string) => Date.parse(iso);
const seconds = (iso: string) => at(iso) / 1000;

describe('publication slots', () => {
	it('are 10:00, 17:00 and midnight in Almaty', () => {
		expect(nextSlot(at('2026-12-11T09:59:59.999+05:00'))).toBe(seconds('2026-12-11T10:00+05:00'));
		expect(nextSlot(at('2026-12-11T10:00+05:00'))).toBe(seconds('2026-12-11T17:00+05:00'));
		expect(nextSlot(at('2026-12-11T17:00+05:00'))).toBe(seconds('2026-12-12T00:00+05:00'));
		expect(slotOf(at('2026-12-11T10:00+05:00'))).toBe(seconds('2026-12-11T10:00+05:00'));
		expect(slotOf(at('2026-12-11T09:00+05:00'))).toBe(seconds('2026-12-11T00:00+05:00'));
	});

	it('are published a minute late and promised a quarter of an hour late', () => {
		expect(dueSlot(at('2026-12-11T10:00:59+05:00'))).toBe(seconds('2026-12-11T00:00+05:00'));
		expect(dueSlot(at('2026-12-11T10:01:00+05:00'))).toBe(seconds('2026-12-11T10:00+05:00'));
		expect(promisedBy(at('2026-12-11T09:59:59+05:00'))).toBe(seconds('2026-12-11T10:15+05:00'));
	});

	it('border the parts of the day, over the change of the clocks too', () => {
		const instants = fc.integer({ min: at('2024-02-25T00:00Z'), max: at('2027-03-05T00:00Z') });
		fc.assert(
			fc.property(instants, (now) => {
				const [before, after] = [slotOf(now) * 1000, nextSlot(now) * 1000];
				expect(before <= now && now < after).toBe(true);
				expect(momentOf(before)).toEqual(momentOf(now));
				expect(momentOf(after - 1)).toEqual(momentOf(now));
				expect(slotEnding(momentOf(now))).toBe(after / 1000);
				expect(momentOf(after)).not.toEqual(momentOf(now));
			}),
		);
	});
});
