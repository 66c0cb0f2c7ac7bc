/** Outcomes on the desk's own page: only over cases that the desk may read, and as they stood when the quarter ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	act,
	type Centre,
	carryToConfirmation,
	coding,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	names,
} from '#modules/intake/server/test-centre.ts';
import { deskOutcomes } from './index.ts';

let centre: Centre;
const employer = Buffer.alloc(16, 7);
beforeAll(async () => {
	centre = await makeCentre();
	const { pool } = centre.database;
	await pool.query('insert into registry.employer (id, bin, names) values ($1, $2, $3)', [
		employer,
		'123456789012',
		names('Employer'),
	]);
	await pool.query(
		'insert into registry.site (id, names, region, employer, workers, code) values ($1, $2, $3, $4, 60, $5)',
		[Buffer.alloc(16, 8), names('Site'), '47', employer, 'KENSAI'],
	);
	const { duty } = centre.people;
	for (let number = 0; number < 6; number++) {
		centre.clock.set(MONDAY);
		const { filing } = await fileOne(centre);
		await carryToConfirmation(centre, filing.case);
		const clear = { ...coding, employer: employer.toString('base64url') };
		good(await act(centre, duty, filing.case, { kind: 'code', clear }));
	}
}, 120_000);
afterAll(() => centre.close());
const at = (day: string) => centre.clock.set(Date.parse(`${day}T12:00:00+05:00`));

describe('outcomes of a desk', () => {
	it('begin when the quarter of the first referrals has ended', async () => {
		at('2026-03-31');
		expect(await deskOutcomes(centre.context, centre.people.duty.signedIn)).toEqual({
			until: '2025-12-31',
			rows: [],
		});
		at('2026-04-01');
		const { rows } = await deskOutcomes(centre.context, centre.people.duty.signedIn);
		expect(rows).toMatchObject([
			{
				bin: '123456789012',
				bands: {
					received: { low: 5, high: 9 },
					confirmed: { low: 0, high: 4 },
					appealed: { low: 0, high: 4 },
				},
			},
		]);
	});

	it('count nothing that another desk reads', async () => {
		expect((await deskOutcomes(centre.context, centre.people.ombudsman.signedIn)).rows).toEqual([]);
		expect((await deskOutcomes(centre.context, { desks: [] })).rows).toEqual([]);
	});

	it('name no case and no day of one', async () => {
		const outcomes = await deskOutcomes(centre.context, centre.people.duty.signedIn);
		expect(JSON.stringify(outcomes)).not.toMatch(/2026-03-0|case/);
	});
});
