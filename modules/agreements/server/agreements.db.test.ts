/**
 * Agreements on a real database. Seen to fail: without the desk in `findAgreement` (another desk read it), without
 * the check of `mayPublish` (it was public though one side had not agreed).
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { createTestDatabase, type TestDatabase } from '#platform/server/test-database.ts';
import {
	addAgreement,
	changeAgreement,
	listForDesk,
	publishAgreement,
	readForDesk,
	readPublicAgreement,
	readPublicAgreements,
	withdrawAgreement,
} from './index.ts';

const idOf = (byte: number) => Buffer.alloc(16, byte).toString('base64url');
const me = { member: idOf(9), desks: [idOf(1)] };
const other = { member: idOf(8), desks: [idOf(2)] };
const record = (reference: string, more: object = {}) => ({
	reference,
	language: 'en',
	level: 'organisation',
	employer: null,
	employerName: 'Example employer',
	workers: 'Union of the example',
	region: '47',
	signed: '2026-11-02',
	from: '2026-11-02',
	to: '2028-11-01',
	deposited: null,
	newProposed: null,
	mayPublish: { employer: true, workers: true },
	clauses: [
		{ point: 'pay', number: '1', text: 'Wages are paid on day 10.' },
		{ point: null, number: '2', text: 'A day off on the day of the oilman.' },
	],
	...more,
});

let database: TestDatabase;
let context: Parameters<typeof listForDesk>[0];
beforeAll(async () => {
	database = await createTestDatabase();
	context = { db: database.db, clock: fixedClock(Date.parse('2026-11-22T12:00:00+05:00')) };
	for (const byte of [1, 2])
		await database.pool.query('insert into people.desk (id, kind, names, made_on) values ($1, $2, $3, $4)', [
			Buffer.alloc(16, byte),
			'duty',
			{ kk: 'Desk', ru: 'Desk', en: 'Desk' },
			'2026-01-01',
		]);
});
afterAll(() => database.close());

async function add(reference: string, more: object = {}): Promise<string> {
	const added = await addAgreement(context, me, { desk: idOf(1), record: record(reference, more) });
	if (!added.ok) throw new Error(JSON.stringify(added));
	return added.value.id;
}
const asked = { after: 1, read: true, note: '', language: 'en' };

it('says which required points are missing and when it must be sent in, by the law of the day of signing', async () => {
	const id = await add('A-1');
	const { law } = (await readForDesk(context, me, id))!;
	expect(law.points.filter(({ required }) => required).length).toBe(9);
	expect(law.points.every(({ model }) => model !== null)).toBe(true);
	// One month from 2 November 2026.
	expect(law.steps).toMatchObject([{ status: 'open', due: '2026-12-02' }, { status: 'waiting' }]);
	expect(law.steps[0]!.sentences.en.join(' ')).toContain('156(11)');
	const old = await add('A-2', { signed: '2005-05-05', from: null, to: null, clauses: [] });
	expect((await readForDesk(context, me, old))!.law).toMatchObject({ points: [], beforeTheLaw: true });
});

it('keeps every version; another desk reads and changes nothing', async () => {
	const id = await add('B-1');
	const changed = record('B-1', {
		clauses: [{ point: 'pay', number: '1', text: 'Wages are paid on day 5.' }],
	});
	const ask = { after: 1, record: changed, note: 'The parties moved the day.' };
	expect(await changeAgreement(context, other, id, ask)).toMatchObject({ code: 'not-found' });
	expect(await readForDesk(context, other, id)).toBe(null);
	expect(JSON.stringify(await listForDesk(context, other))).not.toContain('B-1');
	expect(await publishAgreement(context, other, id, asked)).toMatchObject({ code: 'not-found' });
	expect(await changeAgreement(context, me, id, ask)).toMatchObject({ value: { version: 2 } });
	expect(await changeAgreement(context, me, id, ask)).toMatchObject({ code: 'stale' });
	const detail = (await readForDesk(context, me, id))!;
	expect(detail.versions.map(({ version, note }) => [version, note])).toEqual([
		[2, 'The parties moved the day.'],
		[1, ''],
	]);
});

it('is public only where both sides chose it, names nobody, and is gone once withdrawn', async () => {
	const draft = await add('C-1', { mayPublish: { employer: true, workers: false } });
	expect(await publishAgreement(context, me, draft, asked)).toMatchObject({ code: 'parties-did-not-agree' });
	expect(await readPublicAgreement(context, draft)).toBe(null);
	const signed = await add('C-2', { clauses: [{ point: null, number: '9', text: 'Signed by Ivanov A.B.' }] });
	expect(await publishAgreement(context, me, signed, asked)).toMatchObject({
		code: 'wrong-field',
		detail: { field: 'clauses.0.text', what: 'names-somebody' },
	});
	const id = await add('C-3');
	expect(await publishAgreement(context, me, id, asked)).toMatchObject({ value: { number: 1 } });
	expect((await readPublicAgreement(context, id))?.agreement).toMatchObject({ reference: 'C-3' });
	const all = JSON.stringify(await readPublicAgreements(context));
	expect(all).toContain('C-3');
	expect(all).not.toMatch(/"C-1"|"C-2"|mayPublish/);
	const told = { note: 'One side changed its mind.', language: 'en' };
	expect(await withdrawAgreement(context, other, id, told)).toMatchObject({ code: 'not-found' });
	expect(await withdrawAgreement(context, me, id, told)).toMatchObject({ value: { number: 2 } });
	expect(await readPublicAgreement(context, id)).toMatchObject({ agreement: null, law: null });
	expect(JSON.stringify(await readPublicAgreements(context))).not.toContain('C-3');
	const { rows } = await database.pool.query('select leaf from ledger.pending_leaf');
	const leaves = rows.map(({ leaf }: { leaf: Buffer }) => leaf.toString());
	for (const type of ['agreement-published', 'agreement-withdrawn'])
		expect(leaves.filter((leaf: string) => leaf.includes(type))).toHaveLength(1);
});
