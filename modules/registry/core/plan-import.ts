/**
 * What an import would do: every problem by row and column, or the changes. Whoever imports the same file again changes
 * nothing. A workplace is known by its code, or by employer, region and Kazakh name. Pure.
 */
import { LOCALES, type Texts } from '#platform/locale.ts';
import { isWellFormedBin } from './bin.ts';
import type {
	ImportColumn,
	ImportCounts,
	ImportProblem,
	ImportRow,
	ImportRows,
	KnownEmployer,
	KnownSite,
	ProblemCode,
	Sheet,
} from './import-types.ts';
import { nearest } from './nearest.ts';
import { regions } from './regions.ts';

/** Fewest workers for a site to have a code of its own: a smaller one carries its area's. */
export const SITE_CROWD = 50;
const LONGEST_NAME = 200;
const MOST_WORKERS = 1_000_000;

export interface PlannedSite {
	/** Null: new. */
	readonly id: string | null;
	readonly names: Texts;
	readonly region: string;
	/** BIN; null: none. */
	readonly employer: string | null;
	readonly workers: number;
	/** Of a new site under fifty workers: the area's known code, or the names of a new one. */
	readonly area: { readonly code: string | null; readonly names: Texts } | null;
}

export interface ImportPlan {
	readonly problems: readonly ImportProblem[];
	readonly counts: ImportCounts;
	readonly newEmployers: readonly { readonly bin: string; readonly names: Texts }[];
	readonly changedEmployers: readonly { readonly id: string; readonly names: Texts }[];
	readonly newSites: readonly PlannedSite[];
	readonly changedSites: readonly PlannedSite[];
}

type Known = { readonly employers: readonly KnownEmployer[]; readonly sites: readonly KnownSite[] };

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');
const equal = (a: Texts, b: Texts) => LOCALES.every((locale) => a[locale].trim() === b[locale].trim());

export function planImport(known: Known, rows: ImportRows): ImportPlan {
	const problems: ImportProblem[] = [];
	const employers = planEmployers(known.employers, rows.employers, problems);
	const sites = planSites(known, employers, rows.sites, problems);
	const newSites = sites.planned.filter(({ id }) => id === null);
	const changedSites = sites.planned.filter(({ id }) => id !== null);
	return {
		problems,
		newEmployers: employers.added,
		changedEmployers: employers.changed,
		newSites,
		changedSites,
		counts: {
			newEmployers: employers.added.length,
			changedEmployers: employers.changed.length,
			newSites: newSites.length,
			changedSites: changedSites.length,
			unchanged: employers.unchanged + sites.unchanged,
		},
	};
}

/** Reads the cells of a row, and writes down what is wrong with them. */
function reader(problems: ImportProblem[], sheet: Sheet, { row, cells }: ImportRow) {
	const cell = (column: ImportColumn) => (cells[column] ?? '').trim();
	const wrong = (column: ImportColumn, code: ProblemCode, suggestion: string | null = null): null => {
		problems.push({ sheet, row, column, code, value: cell(column).slice(0, 200), suggestion });
		return null;
	};
	const names = (prefix: 'name' | 'area'): Texts | null => {
		const given = LOCALES.map((locale) => [locale, cell(`${prefix}_${locale}`)] as const);
		const right = given.map(([locale, name]) => {
			if (name === '') return wrong(`${prefix}_${locale}`, prefix === 'area' ? 'area-needed' : 'missing');
			return name.length > LONGEST_NAME ? wrong(`${prefix}_${locale}`, 'too-long') : name;
		});
		return right.includes(null) ? null : (Object.fromEntries(given) as unknown as Texts);
	};
	return { row, cell, wrong, names };
}
type Reader = ReturnType<typeof reader>;

function planEmployers(
	known: readonly KnownEmployer[],
	rows: readonly ImportRow[],
	problems: ImportProblem[],
) {
	const before = new Map(known.map((employer) => [employer.bin, employer]));
	const lines = new Map<string, number>();
	const right = rows.flatMap((row) => {
		const { cell, wrong, names } = reader(problems, 'employers', row);
		const bin = digits(cell('bin'));
		const line = lines.get(bin);
		if (bin === '') wrong('bin', 'missing');
		else if (!isWellFormedBin(bin)) wrong('bin', 'bin-not-well-formed');
		else if (line !== undefined) wrong('bin', 'bin-twice', String(line));
		else lines.set(bin, row.row);
		const given = names('name');
		return given && line === undefined ? [{ bin, names: given }] : [];
	});
	const added = right.filter(({ bin }) => !before.has(bin));
	const changed = right.flatMap(({ bin, names }) => {
		const there = before.get(bin);
		return there && !equal(there.names, names) ? [{ id: there.id, names }] : [];
	});
	return { added, changed, unchanged: right.length - added.length - changed.length };
}

function planSites(
	known: Known,
	employers: { readonly added: readonly { readonly bin: string }[] },
	rows: readonly ImportRow[],
	problems: ImportProblem[],
) {
	const binOf = new Map<string | null, string>([[null, ''], ...known.employers.map(binEntry)]);
	const bins = [...known.employers, ...employers.added].map(({ bin }) => bin);
	const lines = new Map<string, number>();
	let unchanged = 0;
	const planned = rows.flatMap((row) => {
		const read = reader(problems, 'sites', row);
		const wanted = readSite(read, known.sites, bins);
		if (!wanted) return [];
		const there = findSite(wanted, known.sites, binOf);
		const identity = there?.id ?? [wanted.code, wanted.bin, wanted.region, plain(wanted.names.kk)].join('|');
		const line = lines.get(identity);
		if (line !== undefined) return read.wrong('name_kk', 'site-twice', String(line)) ?? [];
		lines.set(identity, row.row);
		if (!there) return newSite(read, wanted, known.sites) ?? [];
		const changed = changedSite(read, wanted, there, binOf);
		if (changed === 'unchanged') unchanged++;
		return changed === 'unchanged' ? [] : [changed];
	});
	return { planned, unchanged };
}

const binEntry = ({ id, bin }: KnownEmployer): [string, string] => [id, bin];

/** What a row says of a workplace, once its cells make sense. */
interface WantedSite {
	readonly code: string;
	/** Known sites under that code. */
	readonly line: readonly KnownSite[];
	readonly names: Texts;
	readonly region: string;
	/** Empty: none. */
	readonly bin: string;
	readonly workers: number;
}

function readSite(
	{ cell, wrong, names }: Reader,
	sites: readonly KnownSite[],
	bins: readonly string[],
): WantedSite | null {
	const given = names('name');
	const region = cell('region') === '' ? wrong('region', 'missing') : regionNamed(cell('region'));
	if (region === undefined) wrong('region', 'unknown-region', nearestRegion(cell('region')));
	const bin = digits(cell('employer_bin'));
	if (bin !== '' && !isWellFormedBin(bin)) wrong('employer_bin', 'bin-not-well-formed');
	else if (bin !== '' && !bins.includes(bin))
		wrong('employer_bin', 'unknown-employer', nearest(bin, bins, 2));
	const workers = countOf(cell('workers'));
	if (workers === null) wrong('workers', cell('workers') === '' ? 'missing' : 'not-a-number');
	const code = cell('code').toUpperCase();
	const line = code === '' ? [] : sites.filter((site) => site.code === code);
	const codes = [...new Set(sites.map((site) => site.code))];
	if (code !== '' && line.length === 0) return wrong('code', 'unknown-code', nearest(code, codes, 2));
	return given && region && workers !== null ? { code, line, names: given, region, bin, workers } : null;
}

const isArea = (line: readonly KnownSite[]) => line.some(({ areaNames }) => areaNames !== null);

/** By its code; in an area also by its name, since small sites share the code. Without a code by employer, region, name. */
function findSite(
	{ code, line, names, region, bin }: WantedSite,
	sites: readonly KnownSite[],
	binOf: ReadonlyMap<string | null, string>,
): KnownSite | undefined {
	const called = (site: KnownSite) => plain(site.names.kk) === plain(names.kk);
	if (code !== '') return isArea(line) ? line.find(called) : line[0];
	return sites.find((site) => called(site) && site.region === region && binOf.get(site.employer) === bin);
}

function changedSite(
	{ cell, wrong }: Reader,
	{ code, names, region, bin, workers }: WantedSite,
	there: KnownSite,
	binOf: ReadonlyMap<string | null, string>,
): PlannedSite | 'unchanged' {
	if (there.retired) wrong(code ? 'code' : 'name_kk', 'given-up');
	if (there.region !== region) wrong('region', 'region-differs', regions[there.region]?.kk ?? null);
	if (there.areaNames === null && workers < SITE_CROWD) wrong('workers', 'crosses-fifty');
	const area = LOCALES.map((locale) => cell(`area_${locale}`));
	const differs = LOCALES.some((locale, at) => there.areaNames?.[locale].trim() !== area[at]);
	if (there.areaNames && area.some((name) => name !== '') && differs)
		wrong('area_kk', 'area-differs', there.areaNames.kk);
	const same = equal(there.names, names) && there.workers === workers && binOf.get(there.employer) === bin;
	return same ? 'unchanged' : { id: there.id, names, region, employer: bin || null, workers, area: null };
}

function newSite(
	{ wrong, names: namesOf }: Reader,
	{ code, line, names, region, bin, workers }: WantedSite,
	sites: readonly KnownSite[],
): PlannedSite | null {
	const site = { id: null, names, region, employer: bin || null, workers };
	const [neighbour] = line;
	if (neighbour?.areaNames) {
		if (neighbour.region !== region)
			return wrong('region', 'region-differs', regions[neighbour.region]?.kk ?? null);
		return { ...site, area: { code, names: neighbour.areaNames } };
	}
	if (workers >= SITE_CROWD) return { ...site, area: null };
	const area = namesOf('area');
	if (!area) return null;
	const there = sites.find((one) => one.region === region && one.areaNames && equal(one.areaNames, area));
	return { ...site, area: { code: there?.code ?? null, names: area } };
}

/** Spreadsheets put spaces between digits. */
const digits = (text: string) => text.replace(/[\s\u00a0']/g, '');

function countOf(text: string): number | null {
	const plainText = digits(text).replace(/[.,]0+$/, '');
	const count = /^\d{1,7}$/.test(plainText) ? Number(plainText) : Number.NaN;
	return count <= MOST_WORKERS ? count : null;
}

/** By the first two digits of KATO, or by its name in any language. */
function regionNamed(text: string): string | undefined {
	const code = digits(text);
	if (Object.hasOwn(regions, code)) return code;
	return Object.entries(regions).find(([, names]) =>
		LOCALES.some((locale) => plain(names[locale]) === plain(text)),
	)?.[0];
}

const nearestRegion = (text: string) =>
	nearest(
		text,
		Object.values(regions).flatMap((names) => LOCALES.map((locale) => names[locale])),
		6,
	);
