/**
 * The register on a real database: who reads what, corrections, publication. Seen to fail: without the desk in `findInspection`
 * (another desk read a draft), without the `FEWEST` of `isOfMany` (the words about three people were public),
 * with `content is not null` in `latestPublications` (what was withdrawn was still listed).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '#crypto/canonical.ts';
import { addEmployer } from '#modules/registry/server/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { plainDate } from '#platform/plain-date.ts';
import { sha256 } from '#platform/server/bytea.ts';
import { createTestDatabase, type TestDatabase } from '#platform/server/test-database.ts';
import type { TableRow } from '../contract.ts';
import { testRecord } from '../core/test-record.ts';
import {
	addInspection,
	correctInspection,
	importInspections,
	listForDesk,
	publicCsv,
	publishInspection,
	readForDesk,
	readPublicInspection,
	readPublicRegister,
	registerTable,
	withdrawInspection,
} from './index.ts';

const names = (text: string) => ({ kk: text, ru: text, en: text });
const idOf = (byte: number) => Buffer.alloc(16, byte).toString('base64url');
const [mine, theirs] = [idOf(1), idOf(2)];
const me = { member: idOf(9), desks: [mine] };
const other = { member: idOf(8), desks: [theirs] };
const nobody = { member: idOf(7), desks: [] };

let database: TestDatabase;
let context: Parameters<typeof listForDesk>[0];
let employer: string;
beforeAll(async () => {
	database = await createTestDatabase();
	context = { db: database.db, clock: fixedClock(Date.parse('2026-11-22T12:00:00+05:00')) };
	for (const [id, name] of [
		[mine, 'My desk'],
		[theirs, 'Their desk'],
	] as const)
		await database.pool.query('insert into people.desk (id, kind, names, made_on) values ($1, $2, $3, $4)', [
			Buffer.from(id, 'base64url'),
			'duty',
			names(name),
			'2026-01-01',
		]);
	const added = await addEmployer(context.db, { bin: '261240999999', names: names('Employer'), desk: null });
	if (!added.ok) throw new Error(added.code);
	employer = added.value.id;
});
afterAll(() => database.close());

async function add(reference: string, more: object = {}) {
	const record = { ...testRecord(reference), employer, employerName: '', ...more };
	const added = await addInspection(context, me, { desk: mine, record });
	if (!added.ok) throw new Error(JSON.stringify(added));
	return { id: added.value.id, record };
}
const publish = (id: string, more: object = {}) =>
	publishInspection(context, me, id, { after: 1, read: true, note: '', language: 'en', ...more });
const pending = async () => {
	const { rows } = await database.pool.query('select leaf from ledger.pending_leaf');
	return rows.map(({ leaf }: { leaf: Buffer }) => leaf.subarray(1).toString());
};

describe('a draft', () => {
	it('is read by the desk that wrote it, and by nobody else', async () => {
		const { id } = await add('D-1');
		expect((await readForDesk(context, me, id))?.record.reference).toBe('D-1');
		for (const asker of [other, nobody]) {
			expect(await readForDesk(context, asker, id)).toBe(null);
			expect(JSON.stringify(await listForDesk(context, asker))).not.toContain('D-1');
			expect(JSON.stringify(await registerTable(context, asker))).not.toContain('D-1');
			const asked = { after: 1, read: true, note: 'Mine.', language: 'en' };
			expect(await publishInspection(context, asker, id, asked)).toMatchObject({ code: 'not-found' });
			const correction = { after: 1, record: testRecord('D-1'), note: 'Mine.' };
			expect(await correctInspection(context, asker, id, correction)).toMatchObject({ code: 'not-found' });
		}
		expect(await readPublicInspection(context, id)).toBe(null);
		const register = await readPublicRegister(context);
		expect(JSON.stringify(register)).not.toContain('D-1');
		expect(publicCsv(register.items, register.today)).not.toContain('D-1');
		// Nor may anybody write for a desk where they do not sit.
		const written = await addInspection(context, other, { desk: mine, record: testRecord('D-2') });
		expect(written).toMatchObject({ code: 'not-permitted' });
	});

	it('is refused by the name of the field where it says what cannot be', async () => {
		const wrong = { ...testRecord('D-3'), employer: idOf(3) };
		expect(await addInspection(context, me, { desk: mine, record: wrong })).toMatchObject({
			code: 'wrong-field',
			detail: { field: 'employer', what: 'unknown-employer' },
		});
		await add('D-4');
		expect(await addInspection(context, me, { desk: mine, record: testRecord('D-4') })).toMatchObject({
			code: 'already',
		});
		for (const junk of [null, 7, 'x', [], { violations: [null] }])
			expect(await addInspection(context, me, { desk: mine, record: junk })).toMatchObject({ ok: false });
	});
});

describe('a correction', () => {
	it('keeps what stood there, says why, and refuses who did not see the newest', async () => {
		const { id, record } = await add('C-1');
		const corrected = { ...record, body: 'Another body' };
		const ask = (more: object) =>
			correctInspection(context, me, id, { after: 1, record: corrected, note: 'Misread.', ...more });
		expect(await ask({ note: ' ' })).toMatchObject({ code: 'note-needed' });
		expect(await ask({ record })).toMatchObject({ code: 'already' });
		expect(await ask({ record: { ...corrected, reference: 'C-2' } })).toMatchObject({ code: 'wrong-field' });
		expect(await ask({})).toMatchObject({ ok: true, value: { version: 2 } });
		expect(await ask({ record: { ...corrected, body: 'Late' } })).toMatchObject({ code: 'stale' });
		const detail = await readForDesk(context, me, id);
		expect(detail?.versions.map(({ version, note, record: { body } }) => [version, note, body])).toEqual([
			[2, 'Misread.', 'Another body'],
			[1, '', record.body],
		]);
	});
});

describe('what is published', () => {
	it('is a leaf on the ledger, and holds back what is about few', async () => {
		const { id } = await add('P-1');
		expect(await publish(id, { read: false })).toMatchObject({ code: 'not-read' });
		expect(await publish(id)).toMatchObject({ ok: true, value: { number: 1 } });
		expect(await publish(id)).toMatchObject({ code: 'note-needed' });
		expect(await publish(id, { note: 'Again.' })).toMatchObject({ code: 'already' });
		const detail = await readPublicInspection(context, id);
		const { inspection } = detail!;
		expect(inspection?.violations).toMatchObject([
			{ words: 'Overtime was not paid.', affected: { of: 'people', from: 10, to: 14 } },
			{ words: null, article: null, affected: { of: 'few' } },
		]);
		const all = JSON.stringify([detail, await readPublicRegister(context)]);
		expect(all).not.toContain('secret');
		expect(await pending()).toContain(
			canonical({
				type: 'inspection-published',
				v: 1,
				inspection: id,
				number: 1,
				sha256: sha256(canonical(inspection)).toString('base64url'),
			}),
		);
	});

	it('stays as it was when it is corrected, until the correction is published with a note', async () => {
		const { id, record } = await add('P-2');
		await publish(id);
		await correctInspection(context, me, id, {
			after: 1,
			record: { ...record, body: 'New' },
			note: 'Misread.',
		});
		expect((await readPublicInspection(context, id))?.inspection?.body).toBe(record.body);
		expect(await publish(id, { note: 'The body was wrong.' })).toMatchObject({ code: 'stale' });
		expect(await publish(id, { after: 2, note: 'The body was wrong.' })).toMatchObject({ ok: true });
		const detail = await readPublicInspection(context, id);
		expect(detail?.inspection?.body).toBe('New');
		expect(detail?.publications.map(({ number, note }) => [number, note])).toEqual([
			[2, 'The body was wrong.'],
			[1, ''],
		]);
	});

	it('is not read any more once it is withdrawn; that it was and why stays', async () => {
		const { id } = await add('P-3', { body: 'Body that was wrong' });
		expect(await withdrawInspection(context, me, id, { note: 'No.', language: 'en' })).toMatchObject({
			code: 'already',
		});
		await publish(id);
		expect(await withdrawInspection(context, other, id, { note: 'No.', language: 'en' })).toMatchObject({
			code: 'not-found',
		});
		expect(await withdrawInspection(context, me, id, { note: '', language: 'en' })).toMatchObject({
			code: 'note-needed',
		});
		const told = { note: 'It was another employer.', language: 'en' };
		expect(await withdrawInspection(context, me, id, told)).toMatchObject({ ok: true });
		const detail = await readPublicInspection(context, id);
		expect(detail?.inspection).toBe(null);
		expect(detail?.clocks).toEqual([]);
		expect(detail?.publications[0]).toMatchObject({ kind: 'withdrawn', note: told.note, sha256: null });
		const register = await readPublicRegister(context);
		expect(JSON.stringify([register, detail])).not.toContain('Body that was wrong');
		expect(publicCsv(register.items, register.today)).not.toContain('P-3');
		expect(register.withdrawn).toBe(1);
		expect((await pending()).join('\n')).toContain(
			`"inspection":"${id}","number":2,"type":"inspection-withdrawn"`,
		);
	});

	it('names nobody: who would be named is refused, with the field', async () => {
		for (const [field, more] of [
			['grounds', { grounds: 'After what Ivanov A.B. said' }],
			['body', { body: 'Inspector А. Б. Серікова' }],
			[
				'violations.0.words',
				{ violations: [{ ...testRecord('').violations[0]!, words: 'IIN 900101300123' }] },
			],
			['source.document', { source: { document: 'Call +7 701 123 45 67', link: null, grade: 'act' } }],
		] as const) {
			const { id } = await add(`N-${field}`, more);
			expect(await publish(id)).toMatchObject({
				code: 'wrong-field',
				detail: { field, what: 'names-somebody' },
			});
			expect(await readPublicInspection(context, id)).toBe(null);
		}
	});

	it('says when an appeal ends as the law has it, with the reason', async () => {
		const { id } = await add('L-1');
		await publish(id);
		const detail = await readPublicInspection(context, id);
		expect(detail?.clocks.map(({ about, number, procedure }) => [about, number, procedure])).toEqual([
			['prescription', 1, 'inspection'],
			['suspension', 1, 'inspection'],
		]);
		const [step] = detail!.clocks[0]!.steps;
		// Served on Monday 2 March 2026: ten working days, without 9 March, moved from Sunday the 8th.
		expect(step).toMatchObject({ title: { en: 'Appeal the wage prescription' }, due: '2026-03-17' });
		expect(step!.sentences.en.join(' ')).toContain('198(3)');
		const old = await add('L-2', {
			from: { date: plainDate('2014-08-14') },
			to: null,
			violations: [],
			measures: [],
			appeals: [],
			prescriptions: [
				{
					...testRecord('').prescriptions[0]!,
					served: { date: plainDate('2014-08-14') },
					until: null,
					fulfilled: null,
				},
			],
		});
		expect((await readForDesk(context, me, old.id))?.clocks).toMatchObject([
			{ steps: [], beforeTheLaw: true },
		]);
	});
});

describe('a file', () => {
	const rowsOf = (table: string[][]): TableRow[] =>
		table.slice(1).map((cells, at) => ({
			row: at + 2,
			cells: Object.fromEntries(table[0]!.map((column, place) => [column, cells[place]!])),
		}));

	it('that went out comes in again and changes nothing; a changed line is a correction', async () => {
		const rows = rowsOf(await registerTable(context, me));
		const looked = await importInspections(context, me, { desk: mine, rows });
		const { items } = await listForDesk(context, me);
		expect(looked).toEqual({
			ok: true,
			value: { problems: [], counts: { added: 0, corrected: 0, unchanged: items.length }, applied: false },
		});
		const changed = rows.map((row) =>
			row.cells.reference === 'C-1' && row.cells.part === 'inspection'
				? { ...row, cells: { ...row.cells, body: 'A third body' } }
				: row,
		);
		const expects = { added: 0, corrected: 1, unchanged: items.length - 1 };
		const ask = (more: object) => importInspections(context, me, { desk: mine, rows: changed, ...more });
		expect(await ask({ expects: { ...expects, added: 1 } })).toMatchObject({ code: 'stale' });
		expect(await ask({ expects, note: 'From a file.' })).toMatchObject({
			value: { counts: expects, applied: true },
		});
		const line = (await listForDesk(context, me)).items.find(({ record }) => record.reference === 'C-1');
		expect(line).toMatchObject({ version: 3, record: { body: 'A third body' } });
		// A desk has its own register: nothing of mine is touched by theirs.
		const foreign = await importInspections(context, other, { desk: theirs, rows });
		expect(foreign).toMatchObject({
			value: { counts: { added: items.length, corrected: 0 }, applied: false },
		});
		expect(await importInspections(context, other, { desk: mine, rows })).toMatchObject({
			code: 'not-permitted',
		});
	});

	it('with slips is not taken in at all, and each slip is told by line and column', async () => {
		const [head] = rowsOf(await registerTable(context, me));
		const row = (at: number, cells: object) => ({ row: at, cells: { ...head!.cells, ...cells } });
		const rows = [
			row(2, { reference: 'X-1', from: '2026-02-30', region: '99' }),
			row(3, { reference: 'X-1' }),
			{ row: 4, cells: { reference: 'X-1', part: 'violation', words: 'W', affected: 'many', body: 'B' } },
			{ row: 5, cells: { reference: 'X-2', part: 'measure', measure: 'fine' } },
			{ row: 6, cells: { reference: 'X-1', part: 'appeal', appealed_to: 'nobody', prescription: '3' } },
			row(7, { reference: 'X-3', employer_bin: '111111111111', grade: '' }),
			row(8, { reference: 'X-4', found: 'none' }),
			{ row: 9, cells: { reference: 'X-4', part: 'violation', words: 'W', affected: '9-5' } },
		];
		const expects = { added: 1, corrected: 0, unchanged: 0 };
		const answer = await importInspections(context, me, { desk: mine, rows, expects });
		expect(answer.ok && answer.value.applied).toBe(false);
		expect(
			answer.ok && answer.value.problems.map(({ row, field, code }) => `${row} ${field} ${code}`),
		).toEqual([
			'2 from not-a-day',
			'2 region unknown-region',
			'3 reference twice',
			'4 body unknown-column',
			'4 affected not-a-number',
			'5 reference without-inspection',
			'6 prescription unknown-prescription',
			'6 appealed_to not-one-of',
			'7 employer_bin unknown-employer',
			'7 grade not-one-of',
			'8 found contradicts',
			'9 affected contradicts',
		]);
		expect(JSON.stringify(await listForDesk(context, me))).not.toContain('X-1');
	});
});
