import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';
import type { StoredEntry } from './cases.store.ts';

type Db = Database | Tx;

/** Custodians to whom a share of this identity was sealed. */
export async function listShareHolders(db: Db, caseId: Buffer): Promise<Buffer[]> {
	const rows = await db
		.selectFrom('cases.identity_share')
		.select('member')
		.where('case_id', '=', caseId)
		.execute();
	return rows.map(({ member }) => member);
}

/** Who sealed the identity when it was left: the author of the filing. */
export async function findIdentityAuthor(db: Db, caseId: Buffer): Promise<string | undefined> {
	const row = await db
		.selectFrom('cases.entry')
		.select('author')
		.where('case_id', '=', caseId)
		.where('seq', '=', 0)
		.executeTakeFirst();
	return row?.author;
}

export interface ReleaseRow extends StoredEntry {
	case_id: Buffer;
	/** Key 0 of the case. */
	case_key: Buffer;
	/** The newest later key, base64url. */
	newest_key: string | null;
	state: CaseState;
	share: Buffer;
	share_author: string;
}

/** Requests since that day about identities of which this custodian holds a share, newest first. */
export async function listReleaseRequests(
	db: Db,
	custodian: Buffer,
	since: PlainDate,
	most: number,
): Promise<ReleaseRow[]> {
	const { rows } = await sql<ReleaseRow>`
		select request.case_id, c.case_key, c.state, s.sealed as share, filing.author as share_author,
			(select clear ->> 'caseKey' from cases.entry rekey
				where rekey.case_id = request.case_id and rekey.kind = 'rekey'
				order by rekey.seq desc limit 1) as newest_key,
			request.seq, request.kind, request.author, request.clear, request.sealed, request.signature,
			request.moment_date, request.moment_part, request.salt, request.leaf
		from cases.entry request
		join cases.identity_share s on s.case_id = request.case_id and s.member = ${custodian}
		join cases."case" c on c.id = request.case_id
		join cases.entry filing on filing.case_id = request.case_id and filing.seq = 0
		where request.kind = 'request-release' and request.moment_date >= ${since}
		order by request.moment_date desc, request.case_id, request.seq desc
		limit ${most}`.execute(db);
	return rows;
}
