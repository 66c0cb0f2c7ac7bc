/** Proposals of mediators on matters, and on whom both sides agreed. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Ended } from '../core/outcomes.ts';
import type { End, Pool } from '../core/pool-types.ts';
import type { Proposal, ProposalAct, RecordedProposal } from '../core/proposals.ts';

type Db = Database | Tx;

export interface ProposalRow {
	matter: Buffer;
	seq: number;
	act: ProposalAct;
	desk: Buffer;
	side: RecordedProposal['side'];
	author: Buffer;
	signature: Buffer;
	made_on: PlainDate;
}

export async function listProposalActs(db: Db, matter: Buffer): Promise<ProposalRow[]> {
	const rows = await db
		.selectFrom('conciliation.proposal_entry')
		.select(['matter', 'seq', 'act', 'desk', 'side', 'author', 'signature', 'made_on'])
		.where('matter', '=', matter)
		.orderBy('seq')
		.execute();
	return rows as unknown as ProposalRow[];
}

/** False where there is an act of that number already. */
export async function insertProposalAct(tx: Tx, row: ProposalRow): Promise<boolean> {
	const made = await tx
		.insertInto('conciliation.proposal_entry')
		.values({ ...row, kind: row.act.kind, act: JSON.stringify(row.act) })
		.onConflict((on) => on.columns(['matter', 'seq']).doNothing())
		.executeTakeFirst();
	return made.numInsertedOrUpdatedRows === 1n;
}

/** As the acts say, once one of them changed it. */
export async function keepAppointment(tx: Tx, matter: Buffer, one: Proposal): Promise<void> {
	if (one.status !== 'agreed' && one.status !== 'ended') return;
	const end = { ended_on: one.ended?.on ?? null, outcome: one.ended?.end ?? null };
	await tx
		.insertInto('conciliation.appointment')
		.values({
			matter,
			proposal: one.seq,
			person: Buffer.from(one.person, 'base64url'),
			pool: one.pool,
			agreed_on: one.answered!.on,
			...end,
		})
		.onConflict((on) => on.columns(['matter', 'proposal']).doUpdateSet(end))
		.execute();
}

/** On whom sides agreed, where it has not ended. */
export async function listAppointed(db: Db): Promise<{ matter: Buffer; person: Buffer }[]> {
	return db
		.selectFrom('conciliation.appointment')
		.select(['matter', 'person'])
		.where('ended_on', 'is', null)
		.execute();
}

export async function listEnded(db: Db): Promise<Ended[]> {
	const rows = await db
		.selectFrom('conciliation.appointment')
		.select(['pool', 'ended_on', 'outcome'])
		.where('ended_on', 'is not', null)
		.execute();
	return rows.map(({ pool, ended_on, outcome }) => ({
		pool: pool as Pool,
		on: ended_on as PlainDate,
		end: outcome as End,
	}));
}
