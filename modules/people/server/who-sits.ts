import { fromBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Id, Role } from '../contract.ts';
import { listDeskMembers, listDesks, listMembers } from './people.store.ts';

/** Whether this member holds the newest key of the desk and works here still. */
export async function sitsAt(db: Database | Tx, member: Id, desk: Id): Promise<boolean> {
	const [seats, members] = [await listDeskMembers(db), await listMembers(db)];
	return (
		seats.some((seat) => fromBytea(seat.desk) === desk && fromBytea(seat.member) === member) &&
		members.some(({ id, state }) => fromBytea(id) === member && state === 'active')
	);
}

/** Everybody who works here now. */
export async function activeMembers(db: Database | Tx): Promise<Id[]> {
	const members = await listMembers(db);
	return members.filter(({ state }) => state === 'active').map(({ id }) => fromBytea(id));
}

/** Who holds the newest key of one of these desks and works here still. */
export async function membersAt(db: Database | Tx, desks: readonly Id[]): Promise<Id[]> {
	const [seats, active] = [await listDeskMembers(db), new Set(await activeMembers(db))];
	const seated = seats.filter(({ desk }) => desks.includes(fromBytea(desk)));
	return [...new Set(seated.map(({ member }) => fromBytea(member)))].filter((member) => active.has(member));
}

export async function listDeskIds(db: Database | Tx): Promise<Id[]> {
	return (await listDesks(db)).map(({ id }) => fromBytea(id));
}

/** What somebody may act as now: roles, and desks whose newest key they hold. Undefined once they work here no more. */
export async function standingOf(
	db: Database | Tx,
	member: Id,
): Promise<{ roles: readonly Role[]; desks: readonly Id[] } | undefined> {
	const [seats, members] = [await listDeskMembers(db), await listMembers(db)];
	const row = members.find(({ id, state }) => fromBytea(id) === member && state === 'active');
	if (!row) return undefined;
	const own = seats.filter((seat) => fromBytea(seat.member) === member);
	return { roles: row.roles as Role[], desks: own.map(({ desk }) => fromBytea(desk)) };
}
