/** Views with a name: a filter that a member keeps, or shares with a desk where they sit. */
import { randomBytes } from 'node:crypto';
import type { Id } from '#modules/people/contract.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { Database } from '#platform/server/database.ts';
import type { SavedView } from '../contract.ts';
import { filterQuery, parseFilter } from '../core/queue-filter.ts';
import * as store from './saved-view.store.ts';

const LONGEST_NAME = 80;
const MOST_OF_ONE_MEMBER = 50;

export async function listViews(db: Database, by: SignedIn): Promise<SavedView[]> {
	const rows = await store.listSavedViews(db, toBytea(by.member), by.desks.map(toBytea));
	return rows.map(({ id, owner, desk, name, filter }) => ({
		id: fromBytea(id),
		name,
		filter: filter.query,
		desk: fromNullableBytea(desk),
		mine: fromBytea(owner) === by.member,
	}));
}

type ViewRefusal = 'malformed' | 'too-many' | 'not-found';

export async function saveView(
	db: Database,
	by: SignedIn,
	given: { name: unknown; filter: unknown; desk: unknown },
): Promise<Result<{ id: Id }, ViewRefusal>> {
	const name = typeof given.name === 'string' ? given.name.trim() : '';
	const filter = typeof given.filter === 'string' ? parseFilter(new URLSearchParams(given.filter)) : null;
	const desk = given.desk ?? null;
	const known = desk === null || (typeof desk === 'string' && by.desks.includes(desk));
	if (name === '' || name.length > LONGEST_NAME || !filter || !known) return refuse('malformed');
	const mine = (await listViews(db, by)).filter((view) => view.mine);
	if (mine.length >= MOST_OF_ONE_MEMBER) return refuse('too-many');
	const id = randomBytes(16);
	await store.insertSavedView(db, {
		id,
		owner: toBytea(by.member),
		desk: desk === null ? null : toBytea(desk as Id),
		name,
		filter: { query: filterQuery(filter) },
	});
	return ok({ id: fromBytea(id) });
}

/** Only the owner takes a view away, also a shared one. */
export async function removeView(
	db: Database,
	by: SignedIn,
	id: string,
): Promise<Result<undefined, ViewRefusal>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	return (await store.deleteSavedView(db, toBytea(id), toBytea(by.member))) ? ok() : refuse('not-found');
}
