/** Takes in a file of employers and workplaces: looked at first, and then all of it or nothing. */
import { randomBytes } from 'node:crypto';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import {
	employerColumns,
	type ImportAnswer,
	type ImportCounts,
	type ImportRow,
	type ImportRows,
	MOST_ROWS,
	siteColumns,
} from '../core/import-types.ts';
import { type ImportPlan, type PlannedSite, planImport } from '../core/plan-import.ts';
import { newCode } from './new-code.ts';
import * as store from './registry.store.ts';

const LONGEST_CELL = 1_000;

/**
 * Without `expects` nothing is written: every problem is told, and what would change. With what a look has shown it is
 * written, if there is no problem and the registry is still as it was then.
 */
export async function importRegistry(
	db: Database,
	{ rows, expects }: { rows: unknown; expects?: unknown },
): Promise<Result<ImportAnswer, 'malformed' | 'too-many-rows' | 'stale'>> {
	if (!areRows(rows)) return refuse('malformed');
	if (rows.employers.length + rows.sites.length > MOST_ROWS) return refuse('too-many-rows');
	return inTransaction(db, async (tx) => {
		await store.lockRegistry(tx);
		const plan = planImport(await knownOf(tx), rows);
		const { problems, counts } = plan;
		if (expects === undefined || problems.length > 0) return ok({ problems, counts, applied: false });
		if (!sameCounts(counts, expects)) return refuse('stale');
		await apply(tx, plan);
		return ok({ problems, counts, applied: true });
	});
}

async function knownOf(tx: Tx) {
	const [employers, sites] = [await store.listEmployers(tx), await store.listSites(tx)];
	return {
		employers: employers.map(({ id, bin, names }) => ({ id: fromBytea(id), bin, names })),
		sites: sites.map((site) => ({
			id: fromBytea(site.id),
			names: site.names,
			region: site.region,
			employer: fromNullableBytea(site.employer),
			workers: site.workers,
			code: site.code,
			areaNames: site.area_names,
			retired: site.retired_on !== null,
		})),
	};
}

async function apply(tx: Tx, plan: ImportPlan): Promise<void> {
	for (const { bin, names } of plan.newEmployers)
		await store.insertEmployer(tx, { id: randomBytes(16), bin, names, desk: null });
	for (const { id, names } of plan.changedEmployers) await store.updateEmployer(tx, toBytea(id), { names });
	const ids = new Map((await store.listEmployers(tx)).map(({ bin, id }) => [bin, id]));
	const employerOf = ({ employer }: PlannedSite) => (employer === null ? null : ids.get(employer)!);
	const areas = new Map<string, string>();
	for (const site of plan.newSites) {
		const key = site.area && JSON.stringify([site.region, site.area.names]);
		const code = site.area?.code ?? (key && areas.get(key)) ?? newCode();
		if (key) areas.set(key, code);
		await store.insertSite(tx, {
			id: randomBytes(16),
			names: site.names,
			region: site.region,
			employer: employerOf(site),
			workers: site.workers,
			code,
			area_names: site.area?.names ?? null,
		});
	}
	for (const site of plan.changedSites) {
		const { names, workers } = site;
		await store.updateSite(tx, toBytea(site.id!), { names, workers, employer: employerOf(site) });
	}
}

const sameCounts = (counts: ImportCounts, expects: unknown) =>
	isObject(expects) && Object.entries(counts).every(([name, count]) => expects[name] === count);

function areRows(value: unknown): value is ImportRows {
	return (
		isObject(value) && areRowsOf(value.employers, employerColumns) && areRowsOf(value.sites, siteColumns)
	);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const areRowsOf = (rows: unknown, columns: readonly string[]): rows is readonly ImportRow[] =>
	Array.isArray(rows) &&
	rows.every(
		(one) =>
			isObject(one) &&
			Number.isSafeInteger(one.row) &&
			isObject(one.cells) &&
			Object.entries(one.cells).every(
				([column, text]) =>
					columns.includes(column) && typeof text === 'string' && text.length <= LONGEST_CELL,
			),
	);
