/**
 * What stays of a case that was deleted. The whole database is read as text: the case's id stands nowhere but in the
 * signed entries of other cases that name it, and none of its words anywhere.
 *
 * Seen to fail: with `forgetWords` taken out of `deleteCases` (words of the summary stayed in the dictionary), with the
 * saved views left alone (its number stayed), with a table that names a case and is not removed with it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareCopy, sealEmployerAct } from '#modules/cases/browser/copies.ts';
import {
	decideOnLinks,
	deleteCases,
	readCase,
	readEmployerCopies,
	readQueue,
	recordCopy,
	recordEmployerAct,
	recordRead,
	saveView,
} from '#modules/cases/server/index.ts';
import { putChunk, releaseUploads, removeOrphans } from '#modules/intake/server/index.ts';
import {
	act,
	type Centre,
	coding,
	DAY,
	fileOne,
	good,
	makeCentre,
	type Person,
	referral,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import type { DeskStatement, Id } from '#modules/people/contract.ts';
import { almatyDate } from '#platform/moment.ts';
import { inTransaction } from '#platform/server/database.ts';

let centre: Centre;
let employer: Person;
let employerDesk: DeskStatement;
beforeAll(async () => {
	centre = await makeCentre();
	employer = await centre.takeIn('employer', ['employer']);
	employerDesk = await centre.open('employer', [employer]);
});
afterAll(() => centre.close());

const query = (text: string, values: unknown[] = []) => centre.database.pool.query(text, values);
const keyOf = (id: Id) => Buffer.from(id, 'base64url');

/** Every row of every table, as text. */
async function everything(): Promise<{ table: string; row: string }[]> {
	const { rows: tables } = await query(
		`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
		where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
	);
	const found: { table: string; row: string }[] = [];
	for (const { name } of tables) {
		const { rows } = await query(`select t::text as row from ${name} t`);
		found.push(...rows.map(({ row }) => ({ table: name, row })));
	}
	return found;
}
const where = async (...needles: string[]) => {
	const rows = await everything();
	const has = (row: string) => needles.some((needle) => row.toLowerCase().includes(needle.toLowerCase()));
	return [...new Set(rows.filter(({ row }) => has(row)).map(({ table }) => table))].sort();
};
const tracesOf = (id: Id) => where(id, keyOf(id).toString('hex'), keyOf(id).toString('base64'));

async function registered(): Promise<Id> {
	const { filing } = await fileOne(centre, {
		identity: { name: 'A name', contact: 'a number', about: '' },
		body: { ...referral, anonymity: 'confidential' },
	});
	const { duty } = centre.people;
	good(await act(centre, duty, filing.case, { kind: 'acknowledge' }));
	good(await act(centre, duty, filing.case, { kind: 'verify', clear: { outcome: 'confirmed' }, text: 'x' }));
	good(await act(centre, duty, filing.case, { kind: 'code', clear: coding }));
	good(await act(centre, duty, filing.case, { kind: 'register' }));
	return filing.case;
}

async function summarised(id: Id, text: string): Promise<void> {
	const { duty, duty2 } = centre.people;
	const { seq: summary } = good(await act(centre, duty, id, { kind: 'summarise', clear: { text } }));
	good(await act(centre, duty2, id, { kind: 'release-summary', clear: { summary } }));
}

async function link(id: Id, other: Id): Promise<void> {
	const { duty } = centre.people;
	const clear = { other, as: 'related' as const, desk: centre.desks.duty.desk, epoch: 1 };
	const alongside = (tx: Parameters<typeof decideOnLinks>[0]) =>
		decideOnLinks(tx, duty.signedIn, { case: id, kind: 'link', clear });
	good(await act(centre, duty, id, { kind: 'link', clear, text: 'why', alongside }));
}

async function shownToEmployer(id: Id): Promise<void> {
	const { duty } = centre.people;
	const view = good(await readCase(centre.context, duty.signedIn, id));
	const prepared = await prepareCopy(duty.keyring, view, employerDesk, 'redacted');
	const made = await prepared(view.state.lastSeq + 1);
	good(await recordCopy(centre.context, duty.signedIn, id, made));
	const [shown] = await readEmployerCopies(centre.context, employer.signedIn);
	const answer = { kind: 'copy-answer' as const, clear: {}, text: 'answer' };
	const sealed = await sealEmployerAct(employer.keyring, shown!, shown!.entries.length, answer);
	good(await recordEmployerAct(centre.context, employer.signedIn, shown!.copy, sealed));
}

const remove = (id: Id) =>
	inTransaction(centre.database.db, async (tx) => {
		await releaseUploads(tx, [keyOf(id)]);
		await deleteCases(tx, [keyOf(id)]);
	});
const find = async (words: string) => {
	const { signedIn } = centre.people.duty;
	const page = await readQueue(centre.context, signedIn, { folder: 'open', find: words });
	return page.items.map((item) => item.case);
};

describe('a deleted case', () => {
	it('leaves its id in no table but in the signed entries of others, and none of its words', async () => {
		const { duty } = centre.people;
		const [gone, kept] = [await registered(), await registered()];
		await summarised(gone, 'Жылыбұлақ вахтасында zhylqyshy шахтёрлер');
		await summarised(kept, 'Вахтада шахтёры ждут зарплату');
		await link(gone, kept);
		await shownToEmployer(gone);
		await recordRead(centre.context, duty.signedIn, [gone], 'opened');
		const upload = 'AAAAAAAAAAAAAAAAAAAAAA';
		good(await putChunk(centre.context, { id: upload, index: 0, last: true, bytes: Buffer.alloc(5000) }));
		await query('update intake.upload set case_id = $1', [keyOf(gone)]);
		const { number } = await stateOf(centre, gone);
		const view = { name: 'One', filter: `find=${number}`, desk: null };
		good(await saveView(centre.database.db, duty.signedIn, view));
		good(await saveView(centre.database.db, duty.signedIn, { ...view, name: 'Other', filter: 'topic=pay' }));

		expect(await tracesOf(gone)).toEqual(
			expect.arrayContaining(['cases."case"', 'cases.entry', 'cases.line']),
		);
		expect(await where('zhylqyshy', number!)).toEqual(
			expect.arrayContaining(['cases.entry', 'cases.saved_view', 'cases.word']),
		);
		await remove(gone);
		centre.clock.advance(4 * DAY);
		expect(await removeOrphans(centre.context)).toBe(1);

		expect(await tracesOf(gone)).toEqual([]);
		expect(await where('zhylqyshy', 'жылыбулак', 'жылыбұлақ', number!)).toEqual([]);
		const views = (await query('select name from cases.saved_view')).rows;
		expect(views).toEqual([{ name: 'Other' }]);
		expect(await find('шахтеры')).toEqual([kept]);
		expect(await find('шахтюры')).toEqual([kept]);
		expect(almatyDate(centre.clock.now())).toBe('2026-03-06');
		await remove(kept);
		expect((await query('select 1 from cases.word')).rowCount).toBe(0);
	});

	it('is named on by a case that was linked to it: signed entries are never changed', async () => {
		const [gone, kept] = [await registered(), await registered()];
		await link(kept, gone);
		await remove(gone);
		expect(await tracesOf(gone)).toEqual(['cases.entry']);
		expect(
			(await query('select case_id from cases.entry where clear::text like $1', [`%${gone}%`])).rows,
		).toEqual([{ case_id: keyOf(kept) }]);
		await remove(kept);
		expect(await tracesOf(gone)).toEqual([]);
	});

	it('has no table that would keep it: each that names a case goes with it', async () => {
		const { rows: naming } = await query(
			`select format('%s.%s', c.table_schema, c.table_name) as name
			from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
			where t.table_type = 'BASE TABLE' and c.column_name in ('case_id', 'case') and c.table_schema <> 'pg_catalog'`,
		);
		const { rows: cascading } = await query(
			`select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confdeltype = 'c'`,
		);
		const { rows: triggers } = await query(
			`select prosrc as text from pg_trigger t join pg_proc p on p.oid = t.tgfoid
			where t.tgrelid = 'cases."case"'::regclass and not t.tgisinternal`,
		);
		const removed = triggers.map(({ text }) => text).join('\n');
		const stays = naming
			.map(({ name }) => name as string)
			.filter(
				(name) => !cascading.some((one) => one.name === name) && !removed.includes(`delete from ${name} `),
			);
		// A file's row is kept without its case until the file itself is removed.
		expect(stays.filter((name) => name !== 'intake.upload')).toEqual([]);
		expect(naming.length).toBeGreaterThan(8);
	});
});
