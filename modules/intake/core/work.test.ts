import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsNeeded, CALM, leadingZeroBits } from './work.ts';

describe('proof of work', () => {
	it('is not asked of a crowd: five hundred at once, a shift of fifty thousand in ten minutes', () => {
		expect(bitsNeeded({ waiting: 0, recent: 0 })).toBe(0);
		expect(bitsNeeded({ waiting: 500, recent: 500 })).toBe(0);
		expect(bitsNeeded({ waiting: 500, recent: 50_000 })).toBe(0);
		expect(bitsNeeded(CALM)).toBe(0);
	});

	it('grows with a flood, and never beyond what a phone can do', () => {
		const load = fc.record({ waiting: fc.nat({ max: 1e7 }), recent: fc.nat({ max: 1e9 }) });
		fc.assert(
			fc.property(load, fc.nat(1000), (one, more) => {
				const bits = bitsNeeded(one);
				const calm = one.waiting <= CALM.waiting && one.recent <= CALM.recent;
				expect(bits === 0).toBe(calm);
				if (!calm) expect(bits >= 14 && bits <= 20).toBe(true);
				expect(bitsNeeded({ waiting: one.waiting + more, recent: one.recent + more })).toBeGreaterThanOrEqual(
					bits,
				);
			}),
		);
		expect(bitsNeeded({ waiting: CALM.waiting * 2, recent: 0 })).toBe(16);
	});

	it('counts zero bits as they are written down', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 5 }), (bytes) => {
				const written = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
				const first = written.indexOf('1');
				expect(leadingZeroBits(bytes)).toBe(first === -1 ? written.length : first);
			}),
		);
		expect(leadingZeroBits(createHash('sha256').update('').digest())).toBe(0);
	});
});
