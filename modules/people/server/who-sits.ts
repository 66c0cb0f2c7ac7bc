import { fromBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Id } from '../contract.ts';
import { listDeskMembers, listMembers } from './people.store.ts';

/** Whether this member holds the newest key of the desk and works here still. */
export async function sitsAt(db: Database | Tx, member: Id, desk: Id): Promise<boolean> {
	const [seats, members] = [await listDeskMembers(db), await listMembers(db)];
	return (
		seats.some((seat) => fromBytea(seat.desk) === desk && fromBytea(seat.member) === member) &&
		members.some(({ id, state }) => fromBytea(id) === member && state === 'active')
	);
}
