/** Mediators proposed and agreed on in a matter, by the desks that hold a side in it. */
import { verify } from '#crypto/sign.ts';
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import { partiesOf } from '#modules/matters/server/index.ts';
import { membersAt, type SignedIn } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import { LANGUAGES, POOLS } from '../core/pool-types.ts';
import {
	decideProposal,
	type MatterConciliation,
	type ProposalAct,
	type ProposalRefusal,
	type ProposingSide,
	proposalStatement,
	proposalsOf,
	type RecordedProposal,
	type SignedProposal,
} from '../core/proposals.ts';
import { type Parties, suggest, type Wish } from '../core/suggest.ts';
import * as store from './proposals.store.ts';
import { listPeople } from './read-pools.ts';

type Context = Pick<LedgerContext, 'db' | 'clock'>;

const BETWEEN: readonly string[] = ['workers', 'employer'];

/** What stands in a matter for one who sits at a desk that holds a side; undefined for everybody else. */
async function situationOf(db: Database | Tx, by: Pick<SignedIn, 'desks'>, matter: Buffer) {
	const found = await partiesOf(db, fromBytea(matter));
	if (!found?.sides.some(({ desk }) => by.desks.includes(desk))) return undefined;
	const desks = found.sides.filter(({ side }) => BETWEEN.includes(side)).map(({ desk }) => desk);
	const parties: Parties = {
		procedure: found.procedure,
		employer: found.employer,
		desks,
		members: await membersAt(db, desks),
	};
	const acts = (await store.listProposalActs(db, matter)).map(
		({ seq, desk, side, author, made_on, act }): RecordedProposal => ({
			seq,
			desk: fromBytea(desk),
			side,
			author: fromBytea(author),
			on: made_on,
			act,
		}),
	);
	return { ...found, parties, acts, people: await listPeople(db) };
}

/** What a side sees: proposals, and whom to propose by what it wishes. Words of the wish that are none are left out. */
export async function readProposals(
	{ db, clock }: Context,
	by: SignedIn,
	matter: string,
	asked: { pool: string | null; topic: string | null; language: string | null; region: string | null },
): Promise<Result<MatterConciliation, 'not-found'>> {
	const found = isBase64url(matter, 16) ? await situationOf(db, by, toBytea(matter)) : undefined;
	if (!found) return refuse('not-found');
	const today = almatyDate(clock.now());
	const proposals = proposalsOf(found.acts);
	const wish: Wish = {
		pool: POOLS.find((pool) => pool === asked.pool) ?? 'mediator',
		topic: asked.topic || null,
		languages: LANGUAGES.filter((one) => asked.language?.split(',').includes(one)),
		region: asked.region || null,
	};
	const titles = new Map(found.people.map(({ person, profile }) => [person, profile.title]));
	return ok({
		procedure: found.procedure,
		open: found.open,
		sides: found.sides.flatMap(({ desk, side }) =>
			side === 'state' || !by.desks.includes(desk) ? [] : [{ desk, side }],
		),
		bothHere: BETWEEN.every((one) => found.sides.some(({ side }) => side === one)),
		proposals: proposals.map((one) => ({ ...one, title: titles.get(one.person) ?? '—' })),
		suggestions: suggest(found.people, found.parties, wish, today),
		nextSeq: found.acts.length,
		today,
	});
}

/** The act is signed, decided over what stands now, and written once. */
export async function recordProposal(
	{ db, clock }: Context,
	by: SignedIn,
	signKey: Buffer,
	matter: string,
	given: { seq: unknown; desk: unknown; act: unknown; signature: unknown },
): Promise<Result<{ seq: number }, ProposalRefusal>> {
	const { seq, desk, act, signature } = given;
	if (!isBase64url(matter, 16)) return refuse('not-found');
	const wellFormed =
		Number.isSafeInteger(seq) &&
		isBase64url(desk, 16) &&
		isBase64url(signature, 64) &&
		typeof act === 'object' &&
		act !== null;
	if (!wellFormed) return refuse('malformed');
	const id = toBytea(matter);
	const today = almatyDate(clock.now());
	return inTransaction(db, async (tx) => {
		const found = await situationOf(tx, by, id);
		if (!found) return refuse('not-found');
		if (seq !== found.acts.length) return refuse('stale', { seq: found.acts.length });
		const holder = found.sides.find((side) => side.desk === desk && by.desks.includes(side.desk));
		if (!holder || holder.side === 'state') return refuse('not-permitted');
		const decided = decideProposal(act, {
			proposals: proposalsOf(found.acts),
			open: found.open,
			parties: found.parties,
			side: holder.side,
			present: found.sides.flatMap(({ side }) => (side === 'state' ? [] : [side])),
			people: found.people,
			today,
		});
		if (!decided.ok) return decided;
		// What was decided is what was signed: nothing besides may ride along.
		const statement = proposalStatement(matter, by.member, {
			seq: seq as number,
			desk: holder.desk,
			act: decided.value,
		} satisfies Omit<SignedProposal, 'signature'>);
		const signed = toBytea(signature as string);
		if (!(await verify(new Uint8Array(signKey), 'conciliation', statement, signed)))
			return refuse('bad-signature');
		return write(tx, id, {
			seq: seq as number,
			desk: holder.desk,
			side: holder.side,
			author: by.member,
			on: today,
			act: decided.value,
			signed,
			before: found.acts,
		});
	});
}

async function write(
	tx: Tx,
	matter: Buffer,
	{
		before,
		signed,
		...entry
	}: RecordedProposal & {
		side: ProposingSide | 'neutral';
		act: ProposalAct;
		signed: Buffer;
		before: readonly RecordedProposal[];
	},
): Promise<Result<{ seq: number }, ProposalRefusal>> {
	const row = {
		matter,
		seq: entry.seq,
		act: entry.act,
		desk: toBytea(entry.desk),
		side: entry.side,
		author: toBytea(entry.author),
		signature: signed,
		made_on: entry.on,
	};
	if (!(await store.insertProposalAct(tx, row))) return refuse('stale', { seq: entry.seq + 1 });
	const about = entry.act.kind === 'propose' ? entry.seq : entry.act.proposal;
	const one = proposalsOf([...before, entry]).find(({ seq }) => seq === about);
	if (one) await store.keepAppointment(tx, matter, one);
	return ok({ seq: entry.seq });
}
