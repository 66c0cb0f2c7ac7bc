import { randomBytes } from 'node:crypto';
import type { DeskSite, Id, PublicSite, SitesView } from '#modules/people/contract.ts';
import { LOCALES, type Texts } from '#platform/locale.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import { isWellFormedBin } from '../core/bin.ts';
import { SITE_CROWD } from '../core/plan-import.ts';
import { regions } from '../core/regions.ts';
import { newCode } from './new-code.ts';
import * as store from './registry.store.ts';

export { changeEmployer, changeSite } from './change-site.ts';
export { changeTopics, listTopics, mayChooseTopics, readTopics } from './change-topics.ts';
export { importRegistry } from './import-registry.ts';
export { posterOf } from './poster.ts';
export { posterPdf } from './poster-pdf.ts';

/** One line for each published code. Small sites of one area share a line and cannot be told apart. */
export const publicSites = async (db: Database | Tx): Promise<PublicSite[]> =>
	linesOf((await store.listSites(db)).filter(({ retired_on }) => retired_on === null));

/** Lines all of whose sites are given up. */
export async function formerSites(db: Database | Tx): Promise<PublicSite[]> {
	const rows = await store.listSites(db);
	const used = new Set(rows.filter(({ retired_on }) => retired_on === null).map(({ code }) => code));
	return linesOf(rows.filter(({ code }) => !used.has(code)));
}

function linesOf(rows: readonly store.SiteRow[]): PublicSite[] {
	const byCode = new Map<string, PublicSite>();
	for (const site of rows) {
		const shared = site.area_names !== null;
		const desk = fromNullableBytea(site.desk);
		const known = byCode.get(site.code);
		byCode.set(site.code, {
			code: site.code,
			names: shared ? site.area_names! : site.names,
			region: regions[site.region] ?? { kk: site.region, ru: site.region, en: site.region },
			desk: known && known.desk !== desk ? null : desk,
		});
	}
	return [...byCode.values()];
}

export interface EmployerView {
	readonly id: Id;
	readonly bin: string;
	readonly names: Texts;
	readonly desk: Id | null;
}

export async function listEmployers(db: Database): Promise<EmployerView[]> {
	return (await store.listEmployers(db)).map(({ id, bin, names, desk }) => ({
		id: fromBytea(id),
		bin,
		names,
		desk: fromNullableBytea(desk),
	}));
}

/** Every line, also those given up, with the employer of each, where one line has one employer. */
export async function sitesWithEmployers(db: Database): Promise<DeskSite[]> {
	const rows = await store.listSites(db);
	const used = rows.filter(({ retired_on }) => retired_on === null);
	const lines = [...linesOf(used), ...(await formerSites(db))];
	return lines.map((line) => {
		const present = used.filter(({ code }) => code === line.code);
		const sites = present.length > 0 ? present : rows.filter(({ code }) => code === line.code);
		const employers = new Set(sites.map(({ employer }) => fromNullableBytea(employer)));
		const employer = employers.size === 1 ? ([...employers][0] ?? null) : null;
		return { ...line, employer, retired: present.length === 0 };
	});
}

/** Every site by itself and every employer, for the administrator. */
export async function listRegistry(db: Database): Promise<SitesView> {
	const [sites, employers] = await Promise.all([store.listSites(db), listEmployers(db)]);
	return {
		employers,
		sites: sites.map((site) => ({
			id: fromBytea(site.id),
			names: site.names,
			region: site.region,
			employer: fromNullableBytea(site.employer),
			workers: site.workers,
			code: site.code,
			areaNames: site.area_names,
			retiredOn: site.retired_on,
		})),
	};
}

export type RegistryRefusal =
	| 'malformed'
	| 'bin-not-well-formed'
	| 'already'
	| 'unknown-employer'
	| 'area-needed';

const isTexts = (value: Texts | null | undefined): value is Texts =>
	[value?.kk, value?.ru, value?.en].every(
		(text) => typeof text === 'string' && text.trim() !== '' && text.length <= 200,
	);

export async function addEmployer(
	db: Database,
	{ bin, names, desk }: { bin: string; names: Texts; desk: Id | null },
): Promise<Result<{ id: Id }, RegistryRefusal>> {
	if (!isTexts(names) || (desk !== null && !isBase64url(desk, 16))) return refuse('malformed');
	if (typeof bin !== 'string' || !isWellFormedBin(bin)) return refuse('bin-not-well-formed');
	const id = randomBytes(16);
	return inTransaction(db, async (tx) => {
		await store.lockRegistry(tx);
		if ((await store.listEmployers(tx)).some((known) => known.bin === bin)) return refuse('already');
		await store.insertEmployer(tx, { id, bin, names, desk: desk === null ? null : toBytea(desk) });
		return ok({ id: fromBytea(id) });
	});
}

export interface NewSite {
	readonly names: Texts;
	/** First two digits of KATO. */
	readonly region: string;
	readonly employer: Id | null;
	readonly workers: number;
	/** For a site under 50 workers: the name of the area whose code it shares, and that code if it is known. */
	readonly area: { readonly names: Texts; readonly code?: string } | null;
}

/** An area is known by the small sites that carry its code already, found by that code or by the area's name. */
async function findArea(tx: Tx, region: string, { names, code }: NonNullable<NewSite['area']>) {
	const same = (known: Texts) => LOCALES.every((locale) => known[locale].trim() === names[locale].trim());
	return (await store.listSites(tx)).find(
		(site) =>
			site.region === region &&
			site.area_names !== null &&
			(code ? site.code === code : same(site.area_names)),
	);
}

export async function addSite(
	db: Database,
	site: NewSite,
): Promise<Result<{ code: string }, RegistryRefusal>> {
	const { names, region, employer, workers, area } = site;
	if (!isTexts(names) || !Object.hasOwn(regions, region) || !Number.isSafeInteger(workers) || workers < 0) {
		return refuse('malformed');
	}
	if (workers < SITE_CROWD && !isTexts(area?.names)) return refuse('area-needed');
	return inTransaction(db, async (tx) => {
		await store.lockRegistry(tx);
		const employers = await store.listEmployers(tx);
		if (employer !== null && !employers.some(({ id }) => fromBytea(id) === employer))
			return refuse('unknown-employer');
		const small = workers < SITE_CROWD;
		const shared = small ? await findArea(tx, region, area!) : undefined;
		if (small && area!.code && !shared) return refuse('malformed');
		const code = shared?.code ?? newCode();
		await store.insertSite(tx, {
			id: randomBytes(16),
			names,
			region,
			employer: employer === null ? null : toBytea(employer),
			workers,
			code,
			area_names: shared?.area_names ?? (small ? area!.names : null),
		});
		return ok({ code });
	});
}
