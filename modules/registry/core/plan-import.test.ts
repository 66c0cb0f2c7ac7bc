import { describe, expect, it } from 'vitest';
import type { ImportRow, KnownSite } from './import-types.ts';
import { nearest } from './nearest.ts';
import { planImport } from './plan-import.ts';

const A = '261240999999';
const B = '261241999995';
const names = (text: string) => ({ kk: text, ru: text, en: text });
const known: KnownSite = {
	id: 'site-1',
	names: names('Camp'),
	region: '47',
	employer: 'a',
	workers: 1400,
	code: 'ABC234',
	areaNames: null,
	retired: false,
};
const small: KnownSite = {
	...known,
	id: 'site-2',
	names: names('Crew'),
	workers: 18,
	code: 'WEST23',
	areaNames: names('West'),
};
const registry = { employers: [{ id: 'a', bin: A, names: names('Oil') }], sites: [known, small] };

const named = (text: string) => ({ name_kk: text, name_ru: text, name_en: text });
const area = (text: string) => ({ area_kk: text, area_ru: text, area_en: text });
const employer = (row: number, cells: ImportRow['cells'] = {}): ImportRow => ({
	row,
	cells: { bin: B, ...named('Mine'), ...cells },
});
const site = (row: number, cells: ImportRow['cells'] = {}): ImportRow => ({
	row,
	cells: { ...named('Port'), region: '47', employer_bin: A, workers: '320', ...cells },
});
const plan = (sites: ImportRow[], employers: ImportRow[] = []) => planImport(registry, { employers, sites });
const problems = (...rows: Parameters<typeof plan>) =>
	plan(...rows).problems.map(({ row, column, code, suggestion }) => [row, column, code, suggestion]);

describe('a file', () => {
	it('brings new employers and workplaces, changes what is there, and says what stays', () => {
		const { counts, ...planned } = plan(
			[
				site(2),
				site(3, { code: 'abc234', ...named('Camp'), workers: '1 500' }),
				site(4, { ...named('Camp'), workers: '1400' }),
			].slice(0, 2),
			[employer(2), employer(3, { bin: A, ...named('Oil service') })],
		);
		expect(counts).toEqual({
			newEmployers: 1,
			changedEmployers: 1,
			newSites: 1,
			changedSites: 1,
			unchanged: 0,
		});
		expect(planned).toMatchObject({
			problems: [],
			newSites: [{ id: null, employer: A, workers: 320, area: null }],
			changedSites: [{ id: 'site-1', workers: 1500 }],
		});
	});

	it('that says what is there already changes nothing', () => {
		const same = [
			site(2, { code: 'ABC234', ...named('Camp'), workers: '1400' }),
			site(3, {
				...named(' crew '),
				name_ru: 'Crew',
				name_en: 'Crew',
				name_kk: 'Crew',
				workers: '18',
				...area('West'),
			}),
		];
		expect(plan(same, [employer(2, { bin: A, ...named('Oil') })])).toMatchObject({
			problems: [],
			counts: { newEmployers: 0, changedEmployers: 0, newSites: 0, changedSites: 0, unchanged: 3 },
		});
	});

	it('puts small workplaces under their area: one that is there, by name or by code, or a new one for several', () => {
		const { newSites, problems: wrong } = plan([
			site(2, { ...named('Yard'), workers: '12', ...area('West') }),
			site(3, { ...named('Store'), workers: '9', code: 'WEST23' }),
			site(4, { ...named('North one'), workers: '9', ...area('North') }),
			site(5, { ...named('North two'), workers: '8', ...area('North') }),
		]);
		expect(wrong).toEqual([]);
		expect(newSites.map(({ area: under }) => under)).toEqual([
			{ code: 'WEST23', names: names('West') },
			{ code: 'WEST23', names: names('West') },
			{ code: null, names: names('North') },
			{ code: null, names: names('North') },
		]);
	});

	it('reads regions by number or by name in any language, and numbers as spreadsheets write them', () => {
		const rows = ['47', 'маңғыстау  облысы', 'Мангистауская область', 'MANGYSTAU REGION'].map((region, at) =>
			site(at + 2, { ...named(`Port ${at}`), region, workers: '1\u00a0200.0' }),
		);
		expect(plan(rows).newSites.map(({ region, workers }) => [region, workers])).toEqual(
			Array(4).fill(['47', 1200]),
		);
	});
});

describe('every problem is told by row and column', () => {
	it('of employers', () => {
		const wrong = [
			employer(2, { bin: '261241999990' }),
			employer(3),
			employer(4),
			employer(5, { bin: '', name_ru: '' }),
			employer(6, { bin: A, name_en: 'x'.repeat(201) }),
		];
		expect(problems([], wrong)).toEqual([
			[2, 'bin', 'bin-not-well-formed', null],
			[4, 'bin', 'bin-twice', '3'],
			[5, 'bin', 'missing', null],
			[5, 'name_ru', 'missing', null],
			[6, 'name_en', 'too-long', null],
		]);
	});

	it('of workplaces', () => {
		const wrong = [
			site(2, { region: 'Мангыстауская область' }),
			site(3, { region: 'Atlantis', ...named('b') }),
			site(4, { employer_bin: B, ...named('c') }),
			site(5, { employer_bin: '123', ...named('d') }),
			site(6, { workers: 'many', ...named('e') }),
			site(7, { workers: '', region: '', ...named('f') }),
			site(8, { code: 'ABC235', ...named('g') }),
			site(9, { workers: '10', ...named('h'), area_kk: 'Area' }),
			site(10, { code: 'ABC234', ...named('Camp'), workers: '20' }),
			site(11, { ...named('Same') }),
			site(12, { ...named('same') }),
			site(13, { code: 'WEST23', ...named('Far'), region: '62', workers: '3' }),
			site(14, { ...named('Crew'), workers: '18', ...area('East') }),
		];
		expect(problems(wrong)).toEqual([
			[2, 'region', 'unknown-region', 'Мангистауская область'],
			[3, 'region', 'unknown-region', null],
			[4, 'employer_bin', 'unknown-employer', A],
			[5, 'employer_bin', 'bin-not-well-formed', null],
			[6, 'workers', 'not-a-number', null],
			[7, 'region', 'missing', null],
			[7, 'workers', 'missing', null],
			[8, 'code', 'unknown-code', 'ABC234'],
			[9, 'area_ru', 'area-needed', null],
			[9, 'area_en', 'area-needed', null],
			[10, 'workers', 'crosses-fifty', null],
			[12, 'name_kk', 'site-twice', '11'],
			[13, 'region', 'region-differs', 'Маңғыстау облысы'],
			[14, 'area_kk', 'area-differs', 'West'],
		]);
	});

	it('of one that was given up', () => {
		const gone = { ...registry, sites: [{ ...known, retired: true }] };
		const rows = [site(2, { code: 'ABC234', ...named('Camp') })];
		expect(planImport(gone, { employers: [], sites: rows }).problems).toMatchObject([{ code: 'given-up' }]);
	});

	it('an employer of the same file is known to its workplaces', () => {
		expect(problems([site(2, { employer_bin: B })], [employer(2)])).toEqual([]);
	});
});

it('what was meant is guessed only where it is near', () => {
	expect(nearest('ABC235', ['ABC234', 'WEST23'], 2)).toBe('ABC234');
	expect(nearest('zzz', ['ABC234'], 2)).toBeNull();
	expect(nearest('', [], 2)).toBeNull();
});
