import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#platform/server/test-database.ts';
import { SITE_CROWD } from '../core/plan-import.ts';
import {
	addEmployer,
	addSite,
	listRegistry,
	type NewSite,
	publicSites,
	sitesWithEmployers,
} from './index.ts';

const names = (text: string) => ({ kk: text, ru: text, en: text });
const site = (change: Partial<NewSite>): NewSite => ({
	names: names('Base camp'),
	region: '47',
	employer: null,
	workers: 1400,
	area: null,
	...change,
});
let database: TestDatabase;
let employer: string;

beforeAll(async () => {
	database = await createTestDatabase();
	const added = await addEmployer(database.db, {
		bin: '261240999999',
		names: names('Oil service'),
		desk: null,
	});
	if (!added.ok) throw new Error(added.code);
	employer = added.value.id;
});
afterAll(() => database.close());

const add = (change: Partial<NewSite>) => addSite(database.db, site(change));
async function codeOf(change: Partial<NewSite>): Promise<string> {
	const added = await add(change);
	if (!added.ok) throw new Error(added.code);
	return added.value.code;
}

describe('a site', () => {
	it('of fifty workers has a code of its own, without letters that are misread', async () => {
		const codes = await Promise.all([codeOf({ workers: SITE_CROWD }), codeOf({}), codeOf({})]);
		expect(new Set(codes).size).toBe(3);
		for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
		const lines = await publicSites(database.db);
		expect(lines.filter(({ code }) => codes.includes(code)).map((line) => line.names.en)).toEqual([
			'Base camp',
			'Base camp',
			'Base camp',
		]);
	});

	it('of fewer carries its area’s code, so that nobody can tell it from its neighbours', async () => {
		expect(await add({ workers: SITE_CROWD - 1 })).toEqual({ ok: false, code: 'area-needed' });
		const area = names('Small sites of the west');
		const code = await codeOf({ names: names('Repair crew'), workers: 18, area: { names: area } });
		expect(await codeOf({ names: names('Store'), workers: 31, area: { names: names('Else'), code } })).toBe(
			code,
		);
		expect(await codeOf({ names: names('Yard'), workers: 12, area: { names: area } })).toBe(code);
		const lines = (await publicSites(database.db)).filter((line) => line.code === code);
		expect(lines).toEqual([{ code, names: area, region: expect.anything(), desk: null }]);
		const everything = JSON.stringify(await publicSites(database.db));
		expect(everything).not.toContain('Repair crew');
		expect(everything).not.toContain('Store');
		expect(everything).not.toContain('workers');
		const { sites } = await listRegistry(database.db);
		expect(sites.filter((one) => one.code === code).map((one) => one.names.en)).toEqual(
			expect.arrayContaining(['Repair crew', 'Store', 'Yard']),
		);
	});

	it('of fewer never takes the code of a site of its own, of another region, or one that nobody gave', async () => {
		const own = await codeOf({});
		const area = names('Area');
		const far = await codeOf({ region: '62', workers: 5, area: { names: area } });
		for (const code of [own, far, 'ABCDEF', 'x', "'; --"]) {
			expect(await add({ workers: 10, area: { names: area, code } })).toEqual({
				ok: false,
				code: 'malformed',
			});
		}
	});

	it('is refused with a reason where it is not well formed', async () => {
		const refused = async (change: object) => {
			const added = await add(change as Partial<NewSite>);
			return added.ok ? 'taken' : added.code;
		};
		expect(await refused({ region: '99' })).toBe('malformed');
		expect(await refused({ region: 'toString' })).toBe('malformed');
		expect(await refused({ workers: -1 })).toBe('malformed');
		expect(await refused({ workers: 1.5 })).toBe('malformed');
		expect(await refused({ names: { kk: 'x', ru: '', en: 'x' } })).toBe('malformed');
		expect(await refused({ names: null })).toBe('malformed');
		expect(await refused({ employer: 'AAAAAAAAAAAAAAAAAAAAAA' })).toBe('unknown-employer');
		expect(await refused({ workers: 3, area: { names: null } })).toBe('area-needed');
	});

	it('names its employer to the desk where all sites of its line have one', async () => {
		const code = await codeOf({ workers: 9, employer, area: { names: names('Mixed') } });
		const employerOf = async () =>
			(await sitesWithEmployers(database.db)).find((line) => line.code === code)!.employer;
		expect(await employerOf()).toBe(employer);
		await codeOf({ workers: 8, employer: null, area: { names: names('Mixed'), code } });
		expect(await employerOf()).toBeNull();
	});
});

describe('an employer', () => {
	it('has a well-formed BIN and names in three languages', async () => {
		const refused = async (change: object) => {
			const right = { bin: '261241999995', names: names('Mining'), desk: null };
			const added = await addEmployer(database.db, { ...right, ...change });
			return added.ok ? 'taken' : added.code;
		};
		expect(await refused({ bin: '261241999990' })).toBe('bin-not-well-formed');
		expect(await refused({ bin: 261241999995 })).toBe('bin-not-well-formed');
		expect(await refused({ names: { kk: 'Mining' } })).toBe('malformed');
		expect(await refused({ desk: 'no desk' })).toBe('malformed');
		expect(await refused({})).toBe('taken');
	});
});
