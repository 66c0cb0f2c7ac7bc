import { deskKeysExist } from '#modules/cases/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { toBytea } from '#platform/server/bytea.ts';
import type { Database } from '#platform/server/database.ts';

const known = new WeakMap<Database, Set<string>>();

/** A desk key never goes away once made, so those found are remembered. */
export async function deskKeyExists(db: Database, desk: Id, epoch: number): Promise<boolean> {
	const found = known.get(db) ?? new Set<string>();
	known.set(db, found);
	const name = `${desk}:${epoch}`;
	if (found.has(name)) return true;
	if (!(await deskKeysExist(db, [{ desk: toBytea(desk), epoch }]))) return false;
	found.add(name);
	return true;
}
