/** Seen to fail: without `recordRead` in `readCase` (nothing was recorded); without the keys asked in `readingsOfCase`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Centre, DAY, fileOne, good, MONDAY, makeCentre } from '#modules/intake/server/test-centre.ts';
import { findReadings, readCase, readingsOfCase, recordRead } from './index.ts';

let centre: Centre;
let id: string;
beforeAll(async () => {
	centre = await makeCentre();
	id = (await fileOne(centre)).filing.case;
});
afterAll(() => centre.close());

const search = (change = {}) =>
	findReadings(centre.context, { case: '', member: '', from: '', to: '', ...change });

describe('the record of reading', () => {
	it('holds one line for each member, case and part of a day', async () => {
		const { duty, duty2, stranger } = centre.people;
		const twice = [duty, duty, duty2];
		for (const one of twice) good(await readCase(centre.context, one.signedIn, id));
		expect(await readCase(centre.context, stranger.signedIn, id)).toMatchObject({ code: 'not-found' });
		centre.clock.set(MONDAY + 7 * 3_600_000);
		good(await readCase(centre.context, duty.signedIn, id));
		const { readings, more } = good(await search());
		expect(more).toBe(false);
		expect(readings.map(({ title, date, part, what }) => [title, date, part, what])).toEqual([
			['Title of duty', '2026-03-02', 'after-17', 'opened'],
			...[duty, duty2]
				.map(({ signedIn }) => [signedIn.member, [signedIn.title, '2026-03-02', 'to-17', 'opened']] as const)
				.sort(([a], [b]) => Buffer.compare(Buffer.from(a, 'base64url'), Buffer.from(b, 'base64url')))
				.map(([, line]) => line),
		]);
		expect(readings.every((one) => one.case === id && one.number === null)).toBe(true);
	});

	it('is searched by case, number, member and days; what cannot be read is refused', async () => {
		const { duty2 } = centre.people;
		const count = async (change: object) => good(await search(change)).readings.length;
		expect(await count({ case: id })).toBe(3);
		expect(await count({ case: '2026-000000-1' })).toBe(0);
		expect(await count({ member: duty2.signedIn.member })).toBe(1);
		expect(await count({ from: '2026-03-03' })).toBe(0);
		expect(await count({ from: '2026-03-02', to: '2026-03-02' })).toBe(3);
		for (const wrong of [
			{ from: 'yesterday' },
			{ to: '2026-02-30' },
			{ member: 'x' },
			{ case: 'x'.repeat(41) },
		])
			expect(await search(wrong)).toMatchObject({ code: 'malformed' });
	});

	it('is shown at the case to its desk alone, and goes with the case', async () => {
		const { duty, stranger } = centre.people;
		expect(good(await readingsOfCase(centre.context, duty.signedIn, id)).readings).toHaveLength(3);
		for (const wrong of [id, 'x', 'A'.repeat(22)])
			expect(await readingsOfCase(centre.context, stranger.signedIn, wrong)).toMatchObject({
				code: 'not-found',
			});
	});

	it('notes what a browser takes into its search once in thirty days', async () => {
		const { duty } = centre.people;
		for (const day of [0, 1, 29, 31]) {
			centre.clock.set(MONDAY + day * DAY);
			await recordRead(centre.context, duty.signedIn, [id], 'texts');
		}
		const texts = good(await search()).readings.filter(({ what }) => what === 'texts');
		expect(texts.map(({ date }) => date)).toEqual(['2026-04-02', '2026-03-02']);
		await centre.database.pool.query('delete from cases."case"');
		expect(good(await search()).readings).toEqual([]);
	});
});
