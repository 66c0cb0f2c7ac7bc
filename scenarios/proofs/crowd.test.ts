/**
 * Proof: crowd and flood. Five hundred workers behind one address file within a minute, even while the database stands
 * still, and nobody is asked for anything. A flood beyond that is asked for work; each work is taken once; nothing
 * that was accepted is lost.
 *
 * Seen to fail: with `CALM.waiting` at 100 (the crowd was asked for work); with `spent.set` taken out of
 * `isWorkDone` (one work was taken twice); with `bitsNeeded` answering 0 (the flood was let through).
 */
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { solve } from '#modules/intake/browser/send.ts';
import type { Filing } from '#modules/intake/contract.ts';
import { browserFetch } from '../../db/example/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Centre, makeCentre } from './support/centre.ts';
import { superuser } from './support/database.ts';
import { quickReporter, sealFor } from './support/story.ts';

const CROWD = 500;
const FLOOD = 200;

let server: TestServer;
let centre: Centre;
let database: pg.Client;

beforeAll(async () => {
	server = await startTestServer();
	centre = await makeCentre(server);
	database = await superuser(server);
});
afterAll(async () => {
	await database.end();
	await server.remove();
});

type Answer = {
	status: number;
	refused?: string;
	detail?: { challenge: string; bits: number };
	case: string;
};

async function post(filing: Filing): Promise<Answer> {
	const response = await browserFetch(centre.origin)(`${centre.origin}/api/filings`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(filing),
	});
	return { case: filing.case, ...(await response.json()), status: response.status };
}
const sealMany = async (count: number): Promise<Filing[]> => {
	const filings: Filing[] = [];
	while (filings.length < count) filings.push(await sealFor(centre, await quickReporter()));
	return filings;
};

async function written(filings: readonly { case: string }[]): Promise<number> {
	const { rows } = await database.query(
		`select count(*)::int as found from cases."case" c
		join cases.entry e on e.case_id = c.id and e.seq = 0 join intake.receipt r on r.case_id = c.id
		where c.id = any($1)
			and (e.leaf in (select leaf from ledger.pending_leaf) or e.leaf in (select entry from ledger.leaf))`,
		[filings.map((filing) => Buffer.from(filing.case, 'base64url'))],
	);
	return rows[0].found;
}

test('five hundred at once, from one address, are all accepted and nobody is asked for work', async () => {
	const filings = await sealMany(CROWD);
	const began = performance.now();
	const answers = await Promise.all(filings.map(post));
	expect(performance.now() - began).toBeLessThan(60_000);
	expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
	expect(await written(filings)).toBe(CROWD);
});

test('a flood is asked for work while a crowd waits; each work counts once; nothing accepted is lost', async () => {
	const filings = await sealMany(CROWD + 12 + FLOOD);
	const settled: Answer[] = [];
	await database.query('begin');
	await database.query('lock table cases."case" in access exclusive mode');
	const answers = filings.map(async (filing) => {
		const answer = await post(filing);
		settled.push(answer);
		return answer;
	});
	await expect.poll(() => settled.length, { timeout: 30_000 }).toBeGreaterThan(FLOOD - 10);
	expect(new Set(settled.map(({ refused, status }) => `${status} ${refused}`))).toEqual(
		new Set(['429 work-needed']),
	);
	expect(filings.length - settled.length).toBeGreaterThanOrEqual(CROWD);

	const { challenge, bits } = settled[0]!.detail!;
	expect(bits).toBeGreaterThanOrEqual(14);
	const work = await solve(challenge, bits);
	const [first, second, forged] = settled.map((one) => filings.find((filing) => filing.case === one.case)!);
	const accepted = post({ ...first!, work });
	await expect
		.poll(() => post({ ...second!, work }), { timeout: 10_000 })
		.toMatchObject({ refused: 'work-needed' });
	const own = `${Date.now().toString(36)}.AAAAAAAAAAAA.${'A'.repeat(43)}`;
	expect(await post({ ...forged!, work: await solve(own, bits) })).toMatchObject({ refused: 'work-needed' });
	const other = { challenge: settled[1]!.detail!.challenge, answer: 'not solved' };
	expect(await post({ ...second!, work: other })).toMatchObject({ refused: 'work-needed' });

	await database.query('commit');
	expect((await accepted).status).toBe(201);
	const taken = (await Promise.all(answers)).filter(({ status }) => status === 201);
	expect(taken.length).toBeGreaterThanOrEqual(CROWD);
	expect(await written(taken)).toBe(taken.length);
	const asked = settled.filter(({ status }) => status === 429);
	expect(await written(asked.filter((one) => one.case !== first!.case))).toBe(0);
	// Calm again: those who were asked come in without work.
	expect(await post(second!)).toMatchObject({ status: 201 });
	expect(server.output()).toBe('');
});
