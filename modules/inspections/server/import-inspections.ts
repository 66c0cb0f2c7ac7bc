/** Takes in a table of inspections: looked at first, and then all of it or nothing. The same file again changes nothing. */
import { canonical } from '#crypto/canonical.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { RegisterImport } from '../contract.ts';
import { readRecord } from '../core/read-record.ts';
import type { InspectionRecord } from '../core/record.ts';
import { draftsOf, inFile, type RowProblem, type TableRow, tableColumns } from '../core/table.ts';
import * as store from './inspections.store.ts';
import { type RegisterContext, surroundings } from './register.ts';
import { insertNew, insertNext } from './write-inspection.ts';

const MOST_ROWS = 5_000;
const LONGEST_CELL = 5_000;

export async function importInspections(
	{ db, clock }: RegisterContext,
	by: Pick<SignedIn, 'member' | 'desks'>,
	{ desk, rows, expects, note }: { desk: unknown; rows: unknown; expects?: unknown; note?: unknown },
): Promise<Result<RegisterImport, 'malformed' | 'not-permitted' | 'too-many-rows' | 'stale'>> {
	if (typeof desk !== 'string' || !areRows(rows)) return refuse('malformed');
	if (!by.desks.includes(desk)) return refuse('not-permitted');
	if (rows.length > MOST_ROWS) return refuse('too-many-rows');
	return inTransaction(db, async (tx) => {
		await store.lockRegister(tx);
		const { known, employerOf } = await surroundings(tx, clock);
		const { drafts, problems: early } = draftsOf(rows, employerOf);
		const problems: RowProblem[] = [...early];
		const before = new Map(
			(await store.listInspections(tx, [toBytea(desk)])).map((row) => [row.reference, row]),
		);
		const added: InspectionRecord[] = [];
		const corrected: { row: store.InspectionRow; record: InspectionRecord }[] = [];
		let unchanged = 0;
		for (const draft of drafts) {
			const { record, problems: wrong } = readRecord(draft.record, known);
			problems.push(...wrong.map((problem) => inFile(problem, draft)).filter((one) => !isTold(one, early)));
			if (record === null) continue;
			const row = before.get(record.reference);
			if (!row) added.push(record);
			else if (canonical(row.record) === canonical(record)) unchanged++;
			else corrected.push({ row, record });
		}
		problems.sort((a, b) => a.row - b.row);
		const counts = { added: added.length, corrected: corrected.length, unchanged };
		if (expects === undefined || problems.length > 0) return ok({ problems, counts, applied: false });
		if (canonical(counts) !== canonical(isObject(expects) ? expects : {})) return refuse('stale');
		const why = typeof note === 'string' ? note.slice(0, 300) : '';
		for (const record of added) await insertNew(tx, record, { desk, member: by.member, on: known.today });
		for (const { row, record } of corrected) await insertNext(tx, row, record, why, by.member, known.today);
		return ok({ problems, counts, applied: true });
	});
}

/** A cell that could not be read is told once, with what stands there. */
const isTold = ({ row, field }: RowProblem, told: readonly RowProblem[]) =>
	told.some((one) => one.row === row && one.field === field);

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const areRows = (rows: unknown): rows is readonly TableRow[] =>
	Array.isArray(rows) &&
	rows.every(
		(one) =>
			isObject(one) &&
			Number.isSafeInteger(one.row) &&
			isObject(one.cells) &&
			Object.entries(one.cells).every(
				([column, text]) =>
					tableColumns.includes(column) && typeof text === 'string' && text.length <= LONGEST_CELL,
			),
	);
