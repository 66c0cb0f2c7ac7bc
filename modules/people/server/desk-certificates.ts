import { fromBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Certificate, DeskKind, DeskStatement, Id } from '../contract.ts';
import { listDesks } from './people.store.ts';

/** Every desk with its kind and what the root signed of its newest key. */
export async function deskCertificates(
	db: Database | Tx,
): Promise<Map<Id, { kind: DeskKind; epoch: number; certificate: Certificate<DeskStatement> }>> {
	const desks = await listDesks(db);
	return new Map(
		desks.map(({ id, kind, epoch, certificate }) => [fromBytea(id), { kind, epoch, certificate }]),
	);
}
