/** A quarter of referrals, over a clock that is set: released once, on its day, in bands, with its hash on the ledger. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	act,
	type Centre,
	coding,
	DAY,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	names,
} from '#modules/intake/server/test-centre.ts';
import { plainDate } from '#platform/plain-date.ts';
import { sha256 } from '#platform/server/bytea.ts';
import { csvOf, readFigures, releaseDueFigures } from './index.ts';

let centre: Centre;
const at = (day: string) => centre.clock.set(Date.parse(`${day}T12:00:00+05:00`));
const leaves = async () => {
	const { rows } = await centre.database.pool.query('select leaf from ledger.pending_leaf');
	return rows.map(({ leaf }) => leaf.toString('utf8')).filter((leaf) => leaf.includes('figures-release'));
};

beforeAll(async () => {
	centre = await makeCentre();
	const { pool } = centre.database;
	const employer = Buffer.alloc(16, 7);
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
	for (let number = 0; number < 12; number++) {
		centre.clock.set(MONDAY);
		const { filing } = await fileOne(centre);
		const does = async (doing: Parameters<typeof act>[3]) =>
			good(await act(centre, duty, filing.case, doing));
		await does({ kind: 'acknowledge' });
		if (number >= 11) {
			await does({ kind: 'set-aside' });
			continue;
		}
		await does({ kind: 'verify', clear: { outcome: 'confirmed' }, text: 'seen' });
		await does({
			kind: 'code',
			clear: { ...coding, site: 'KENSAI', employer: employer.toString('base64url') },
		});
		await does({ kind: 'register' });
		// One answer in time, the others a month late.
		if (number > 0) centre.clock.set(MONDAY + 45 * DAY);
		await does({ kind: 'decide', clear: { outcome: 'upheld' }, text: 'reasons' });
	}
}, 120_000);
afterAll(() => centre.close());

describe('the figures of a quarter', () => {
	it('are not there before their day, and on it there are the right ones', async () => {
		at('2026-05-29');
		expect(await releaseDueFigures(centre.context)).toEqual([]);
		at('2026-05-30');
		const [release, ...others] = await releaseDueFigures(centre.context);
		expect(others).toEqual([]);
		expect(release).toMatchObject({
			quarter: '2026-Q1',
			part: 'handling',
			releasedOn: '2026-05-30',
			total: {
				received: { low: 10, high: 14 },
				acknowledged: { low: 10, high: 14 },
				verified: { low: 10, high: 14 },
				answered: { low: 0, high: 9 },
			},
			employers: [{ bin: '123456789012', received: { low: 10, high: 14 } }],
		});
		expect(release!.regions.find(({ region }) => region === '47')!.received).toEqual({ low: 10, high: 14 });
	});

	it('never change, whatever is found out later, and stand on the ledger by their hash', async () => {
		const before = await readFigures(centre.context);
		const onLedger = await leaves();
		expect(onLedger).toHaveLength(1);
		expect(onLedger[0]).toContain(before[0]!.sha256);
		await centre.database.pool.query(`update cases."case" set status = 'set-aside'`);
		at('2026-06-30');
		expect(await releaseDueFigures(centre.context)).toEqual([]);
		expect(await readFigures(centre.context)).toEqual(before);
		const { rows } = await centre.database.pool.query('select content from figures.release');
		expect(sha256(rows[0].content).toString('base64url')).toBe(before[0]!.sha256);
	});

	it('are written once when many processes ask at once', async () => {
		at('2026-12-26');
		const done = await Promise.all([1, 2, 3].map(() => releaseDueFigures(centre.context)));
		const parts = done.flat().map(({ quarter, part }) => `${quarter} ${part}`);
		expect(parts.toSorted()).toEqual(['2026-Q1 outcome', '2026-Q2 handling', '2026-Q3 handling']);
		expect(await leaves()).toHaveLength(4);
	});

	it('hold no id, no word, and nothing that is not a band', async () => {
		const figures = await readFigures(centre.context);
		expect(JSON.stringify(figures)).not.toMatch(/case|reporter|sealed/);
		const csv = csvOf(figures.map(({ release }) => release));
		for (const line of csv.trim().split('\r\n').slice(1)) {
			const [low, high] = line.split(',').slice(-2).map(Number) as [number, number];
			expect([low % 5, high - low + 1 === 5 || (low === 0 && high === 9)]).toEqual([0, true]);
		}
		expect(plainDate(figures[0]!.release.releasedOn)).toBe('2026-12-26');
	});
});
