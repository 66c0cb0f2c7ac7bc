import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { appealClock } from './appeal.ts';

const day = plainDate;

describe('the clock of an appeal', () => {
	it('waits first for a word that it has arrived, a day later', () => {
		expect(appealClock({ appealed: day('2026-02-02'), acknowledged: null }, day('2026-02-02'))).toMatchObject(
			{
				step: 'acknowledge',
				due: '2026-02-03',
				overdue: false,
				daysLeft: 1,
			},
		);
		expect(appealClock({ appealed: day('2026-02-02'), acknowledged: null }, day('2026-02-04'))).toMatchObject(
			{
				step: 'acknowledge',
				overdue: true,
			},
		);
	});

	it('then for the decision, fifteen working days after the appeal', () => {
		// Monday 2 February; the first working day counted is the 3rd, the fifteenth is Monday the 23rd.
		const acknowledged = { appealed: day('2026-02-02'), acknowledged: day('2026-02-03') };
		expect(appealClock(acknowledged, day('2026-02-03'))).toMatchObject({
			step: 'decide',
			due: '2026-02-23',
			overdue: false,
		});
		expect(appealClock(acknowledged, day('2026-02-24'))).toMatchObject({ step: 'decide', overdue: true });
	});

	it('is not named before there was a rule', () => {
		expect(appealClock({ appealed: day('2025-12-31'), acknowledged: null }, day('2026-01-02'))).toBeNull();
	});
});
