import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { createTestDatabase, type TestDatabase } from '#platform/server/test-database.ts';
import {
	addSite,
	changeSite,
	formerSites,
	importRegistry,
	listRegistry,
	publicSites,
	sitesWithEmployers,
} from './index.ts';

const A = '261240999999';
const named = (text: string) => ({ name_kk: text, name_ru: text, name_en: text });
const names = (text: string) => ({ kk: text, ru: text, en: text });
const area = { area_kk: 'West', area_ru: 'West', area_en: 'West' };
const clock = fixedClock(Date.parse('2026-03-02T11:00:00+05:00'));

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase();
});
afterAll(() => database.close());

const rows = {
	employers: [{ row: 2, cells: { bin: A, ...named('Oil service') } }],
	sites: [
		{ row: 2, cells: { ...named('Camp'), region: '47', employer_bin: A, workers: '1400' } },
		{ row: 3, cells: { ...named('Crew'), region: '47', employer_bin: A, workers: '18', ...area } },
		{ row: 4, cells: { ...named('Store'), region: '47', employer_bin: A, workers: '9', ...area } },
	],
};
const look = async (given: unknown = rows) => {
	const looked = await importRegistry(database.db, { rows: given });
	if (!looked.ok) throw new Error(looked.code);
	return looked.value;
};
const take = (given: unknown, expects: unknown) => importRegistry(database.db, { rows: given, expects });

describe('an import', () => {
	it('is looked at first, taken in whole, and changes nothing when it comes again', async () => {
		const looked = await look();
		expect(looked).toMatchObject({ problems: [], applied: false, counts: { newEmployers: 1, newSites: 3 } });
		expect(await listRegistry(database.db)).toEqual({ sites: [], employers: [] });
		expect(await take(rows, looked.counts)).toMatchObject({ ok: true, value: { applied: true } });
		const { sites, employers } = await listRegistry(database.db);
		expect(employers).toMatchObject([{ bin: A, names: names('Oil service'), desk: null }]);
		const codes = new Map(sites.map((site) => [site.names.en, site.code]));
		expect(codes.get('Crew')).toBe(codes.get('Store'));
		expect(codes.get('Crew')).not.toBe(codes.get('Camp'));
		expect(JSON.stringify(await publicSites(database.db))).not.toContain('Crew');

		const again = await look();
		expect(again.counts).toMatchObject({ newEmployers: 0, newSites: 0, changedSites: 0, unchanged: 4 });
		expect(await take(rows, again.counts)).toMatchObject({ ok: true });
		expect(await listRegistry(database.db)).toEqual({ sites, employers });
	});

	it('does nothing at all while one row is wrong', async () => {
		const before = await listRegistry(database.db);
		const wrong = {
			employers: [],
			sites: [
				{ row: 2, cells: { ...named('Port'), region: '47', employer_bin: A, workers: '320' } },
				{ row: 3, cells: { ...named('Mine'), region: 'Atlantis', employer_bin: A, workers: '320' } },
			],
		};
		const { counts, problems } = await look(wrong);
		expect(problems).toMatchObject([{ row: 3, column: 'region', code: 'unknown-region', value: 'Atlantis' }]);
		expect(await take(wrong, counts)).toMatchObject({ ok: true, value: { applied: false } });
		expect(await listRegistry(database.db)).toEqual(before);
	});

	it('is refused where the registry has changed since it was looked at, and where two come at once', async () => {
		const more = {
			employers: [],
			sites: [{ row: 2, cells: { ...named('Yard'), region: '47', employer_bin: A, workers: '70' } }],
		};
		const { counts } = await look(more);
		const both = await Promise.all([take(more, counts), take(more, counts)]);
		expect(both.map((one) => (one.ok ? 'taken' : one.code)).sort()).toEqual(['stale', 'taken']);
		expect((await listRegistry(database.db)).sites.filter((site) => site.names.en === 'Yard')).toHaveLength(
			1,
		);
		expect(await take(more, null)).toEqual({ ok: false, code: 'stale' });
	});

	it('is refused where it is no import', async () => {
		const bad = [
			null,
			[],
			{},
			{ employers: [null], sites: [] },
			{ employers: [], sites: [{ row: '2', cells: {} }] },
			{ employers: [], sites: [{ row: 2, cells: { bin: A } }] },
			{ employers: [], sites: [{ row: 2, cells: { code: 7 } }] },
			{ employers: [], sites: [{ row: 2, cells: { code: 'x'.repeat(1001) } }] },
		];
		for (const one of bad)
			expect(await importRegistry(database.db, { rows: one })).toEqual({ ok: false, code: 'malformed' });
		const many = Array.from({ length: 5001 }, (_, row) => ({ row, cells: {} }));
		expect(await importRegistry(database.db, { rows: { employers: many, sites: [] } })).toEqual({
			ok: false,
			code: 'too-many-rows',
		});
	});
});

describe('a workplace', () => {
	const add = async (change: object) => {
		const site = { names: names('Old'), region: '62', employer: null, workers: 100, area: null, ...change };
		const added = await addSite(database.db, site);
		if (!added.ok) throw new Error(added.code);
		const { sites } = await listRegistry(database.db);
		const found = sites.findLast(
			({ code, names: called }) => code === added.value.code && called.en === site.names.en,
		);
		return { code: added.value.code, id: found!.id };
	};
	const change = (asked: Parameters<typeof changeSite>[1]) => changeSite({ db: database.db, clock }, asked);
	const isPublic = async (code: string) =>
		(await publicSites(database.db)).some((site) => site.code === code);

	it('is given up: no poster and no choice any more, and old cases still read its name', async () => {
		const { id, code } = await add({});
		expect(await change({ id, retired: true })).toEqual({ ok: true, value: undefined });
		expect(await change({ id, retired: true })).toEqual({ ok: false, code: 'already' });
		expect(await isPublic(code)).toBe(false);
		expect((await formerSites(database.db)).map((site) => site.code)).toEqual([code]);
		const line = (await sitesWithEmployers(database.db)).find((site) => site.code === code);
		expect(line).toMatchObject({ retired: true, names: names('Old') });
		expect(await change({ id, retired: false })).toMatchObject({ ok: true });
		expect(await isPublic(code)).toBe(true);
	});

	it('of an area goes alone: the area’s line stays while one is left', async () => {
		const one = await add({ workers: 4, area: { names: names('Few') } });
		const two = await add({ names: names('Other'), workers: 5, area: { names: names('Few') } });
		expect(one.code).toBe(two.code);
		await change({ id: one.id, retired: true });
		expect(await isPublic(one.code)).toBe(true);
		await change({ id: two.id, retired: true });
		expect(await isPublic(one.code)).toBe(false);
	});

	it('with a code of its own never falls under fifty workers; a small one may grow and keeps its crowd', async () => {
		const own = await add({ names: names('Own') });
		expect(await change({ id: own.id, workers: 49 })).toEqual({ ok: false, code: 'crosses-fifty' });
		expect(await change({ id: own.id, workers: 50 })).toMatchObject({ ok: true });
		const little = await add({ names: names('Grown'), workers: 5, area: { names: names('Crowd') } });
		expect(await change({ id: little.id, workers: 90 })).toMatchObject({ ok: true });
		const line = (await publicSites(database.db)).find((site) => site.code === little.code);
		expect(line!.names).toEqual(names('Crowd'));
	});

	it('is changed only as makes sense', async () => {
		const { id } = await add({ names: names('Sense') });
		const bad = [
			{ id: 'x', workers: 5 },
			{ id },
			{ id, workers: -1 },
			{ id, workers: 1.5 },
			{ id, workers: 60, retired: true },
		];
		for (const asked of bad) expect(await change(asked)).toEqual({ ok: false, code: 'malformed' });
		expect(await change({ id: 'AAAAAAAAAAAAAAAAAAAAAA', workers: 60 })).toEqual({
			ok: false,
			code: 'not-found',
		});
	});
});
