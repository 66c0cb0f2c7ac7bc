/** Matters as those who hold a side in them see them. */
import type { Certificate, DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import { deskCertificates, type SignedIn, titlesOf } from '#modules/people/server/index.ts';
import { listEmployers } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { holdsSide, leads } from '../core/matter-state.ts';
import type {
	MatterActs,
	MatterDetail,
	MatterEntryView,
	MatterParties,
	MatterState,
	MatterView,
	ObligationOfMatter,
	ObligationRow,
} from '../core/matter-types.ts';
import type { MattersContext } from './context.ts';
import * as store from './matters.store.ts';
import * as obligations from './obligations.store.ts';

/** Matters on one screen. */
const MOST_SHOWN = 200;
const MOST_LISTED = 2_000;

interface AskedMatters {
	readonly status: string | null;
	readonly procedure: string | null;
	readonly employer: string | null;
}

/** The matters in which the member's desks hold a side, what presses most first. */
export async function readMatters(
	{ db }: Pick<MattersContext, 'db'>,
	by: SignedIn,
	{ status, procedure, employer }: AskedMatters,
): Promise<MatterView[]> {
	const rows = await store.listMatters(
		db,
		by.desks.map(toBytea),
		{
			status: status === 'closed' ? 'closed' : 'open',
			procedure,
			employer: isBase64url(employer, 16) ? toBytea(employer) : null,
		},
		MOST_SHOWN,
	);
	const listed = await obligations.listRows(
		db,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => viewOf(by, row, listed));
}

function viewOf(
	by: SignedIn,
	{ id, number, state }: store.MatterRow,
	listed: readonly obligations.StoredObligation[],
): MatterView {
	const own = listed.filter(({ matter }) => matter.equals(id)).map(withoutMatter);
	return {
		matter: fromBytea(id),
		number,
		state,
		mine: state.sides.filter(({ desk }) => by.desks.includes(desk)),
		mayLead: leads(state, by.desks),
		pressing: own.filter(({ status }) => ['open', 'overdue', 'in-doubt'].includes(status)),
	};
}

const withoutMatter = ({ matter: _matter, ...row }: obligations.StoredObligation): ObligationRow => row;

export async function readMatter(
	context: MattersContext,
	by: SignedIn,
	id: Id,
): Promise<Result<MatterDetail, 'not-found'>> {
	const { db, clock } = context;
	const row = isBase64url(id, 16) ? await store.findMatter(db, toBytea(id)) : undefined;
	if (!row || !holdsSide(row.state, by.desks)) return refuse('not-found');
	const [rows, entries, members, desks, joined] = await Promise.all([
		obligations.listRows(db, [row.id]),
		store.listEntries(db, row.id),
		titlesOf(context),
		deskCertificates(db),
		store.findNames(db, row.state.joined.map(toBytea), by.desks.map(toBytea)),
	]);
	const views = entries.map((entry) => entryView(entry, row.state, by.desks));
	const authors = new Set(views.flatMap((entry) => (entry.hidden ? [] : [entry.author])));
	const named = entries.flatMap(({ kind, clear }) =>
		kind === 'invite' ? [(clear as unknown as MatterActs['invite']).invited] : [clear.desk as Id],
	);
	return ok({
		view: viewOf(by, row, rows),
		facts: row.facts,
		obligations: rows.map(withoutMatter),
		entries: views,
		certificates: [...authors].flatMap((author): Certificate<MemberStatement>[] => {
			const certificate = members.get(author)?.certificate;
			return certificate ? [certificate] : [];
		}),
		desks: [...new Set(named)].flatMap((desk): Certificate<DeskStatement>[] => {
			const known = desks.get(desk);
			return known ? [known.certificate] : [];
		}),
		joined: joined.map(({ id: other, number, title }) => ({ matter: fromBytea(other), number, title })),
		today: almatyDate(clock.now()),
	});
}

/** What another side keeps, and words from before the member's desk took a side, are told as being there and no more. */
function entryView(entry: store.StoredEntry, { sides }: MatterState, mine: readonly Id[]): MatterEntryView {
	const { kind, seq } = entry;
	const desk = entry.clear.desk as Id;
	const since = Math.min(...sides.filter((holder) => mine.includes(holder.desk)).map(({ from }) => from));
	if ((kind === 'own' && !mine.includes(desk)) || (kind === 'say' && seq < since))
		return { hidden: true, seq, kind, desk };
	return {
		hidden: false,
		seq,
		kind,
		author: entry.author,
		clear: entry.clear,
		sealed: fromNullableBytea(entry.sealed),
		signature: fromBytea(entry.signature),
		moment: { date: entry.moment_date, part: entry.moment_part },
	};
}

/** Desks that may be invited, and employers. People of an employer do not learn which other employers have desks. */
export async function readParties({ db }: MattersContext, by: SignedIn): Promise<MatterParties> {
	const [desks, employers] = await Promise.all([deskCertificates(db), listEmployers(db)]);
	const shown = [...desks].filter(
		([desk, { kind }]) => kind !== 'employer' || !by.roles.includes('employer') || by.desks.includes(desk),
	);
	return {
		desks: shown.map(([, { certificate }]) => certificate),
		employers: employers.map(({ id, names }) => ({ id, names })),
	};
}

/** Obligations of open matters, by last day: for calendars and reminders. Whoever asks has found out who may see them. */
export async function listObligations(
	db: Database | Tx,
	filter: { desks?: readonly Id[]; matter?: Id; from?: PlainDate; to?: PlainDate },
): Promise<ObligationOfMatter[]> {
	const rows = await obligations.listFiltered(db, filter, MOST_LISTED);
	return rows.map(({ matter, ...row }) => ({ ...row, matter: fromBytea(matter) }));
}
