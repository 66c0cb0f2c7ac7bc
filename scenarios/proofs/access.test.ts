/**
 * Proof: access matrix. Every route of the API, from its own table, against everybody who might ask; and a case that is
 * sealed to one desk against everything that a handler of another desk can reach.
 *
 * Seen to fail: `allowed` answering true (every route of the desk and of administration); the `keys.length === 0` of
 * `readCase` taken out (the other desk read the case); `#tell` of the live bus sending to every screen (the other desk
 * heard of the case); the stream going on without asking (it was still open); `sessionLives` answering true (an old session was taken).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealCollectiveAct } from '#modules/cases/browser/collective.ts';
import { sealAct } from '#modules/cases/browser/seal-act.ts';
import { sealNote, signTaken } from '#modules/cases/browser/shift.ts';
import type { Permission } from '#modules/people/core/permissions.ts';
import { apiRoutes } from '../../app/server/api/table.ts';
import { browserFetch } from '../../db/example/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Centre, type Colleague, makeCentre } from './support/centre.ts';
import { countTogether } from './support/collective.ts';
import { superuser } from './support/database.ts';
import {
	act,
	type FiledCase,
	file,
	quickReporter,
	readQueue,
	report,
	sealFor,
	words,
} from './support/story.ts';

let server: TestServer;
let centre: Centre;
let database: pg.Client;
let filed: FiledCase;

beforeAll(async () => {
	server = await startTestServer();
	centre = await makeCentre(server);
	database = await superuser(server);
	filed = await file(centre, { desk: centre.dutyDesk });
});
afterAll(async () => {
	await database.end();
	await server.remove();
});

type Asker = { who: string; roles: readonly string[] | null; fetch: typeof fetch };

const askers = (): Asker[] => [
	{ who: 'nobody', roles: null, fetch: browserFetch(centre.origin) },
	{ who: 'a reporter', roles: null, fetch: browserFetch(centre.origin) },
	...[centre.administrator, centre.duty, centre.other, centre.custodians[0]!, centre.employer].map((one) => ({
		who: one.login,
		roles: one.session.roles,
		fetch: one.fetch,
	})),
];

/** What a route answers: the status, once the first bytes are there. Bodies are junk, so nothing is done. */
async function ask(method: string, path: string, asker: Asker): Promise<number> {
	const address = centre.origin + path.replace(/:id|:index|\*/g, filed.filing.case);
	const body = asker.who === 'a reporter' ? { lookup: filed.filing.lookup } : {};
	const leaving = new AbortController();
	const response = await asker.fetch(address, {
		method,
		signal: leaving.signal,
		...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(body), headers: json }),
	});
	leaving.abort();
	return response.status;
}
const json = { 'content-type': 'application/json' };

const expected = (may: Permission, roles: Asker['roles']): 'passes' | 401 | 403 => {
	if (may === 'anyone' || may === 'receipt') return 'passes';
	if (roles === null) return 401;
	if (may === 'party') return roles.includes('handler') || roles.includes('employer') ? 'passes' : 403;
	return may === 'member' || roles.includes(may) ? 'passes' : 403;
};

describe('every route of the table', () => {
	// Signing out belongs to nobody but the asker, and would end the sessions of the test.
	const routes = apiRoutes.filter(({ method, path }) => !(method === 'DELETE' && path === '/api/session'));

	test('answers whom it says that it answers, and nobody else', async () => {
		const wrong: unknown[] = [];
		for (const { method, path, may } of routes) {
			for (const asker of askers()) {
				const status = await ask(method, path, asker);
				const wanted = expected(may, asker.roles);
				// Beyond the door junk is refused too, with what the handler says of it: never 401 or 403 of the door.
				const inside = path === '/api/session' && method === 'POST' ? true : status !== 401 && status !== 403;
				if (wanted === 'passes' ? !inside && path !== '/api/setup' : status !== wanted)
					wrong.push([method, path, may, asker.who, status]);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('asks for a session wherever a member is meant, and takes none that is over', async () => {
		for (const change of [
			`last_used = last_used - interval '31 minutes'`,
			`started = started - interval '13 hours', last_used = now()`,
		]) {
			const { rows } = await database.query('select * from people.session');
			const wrong: unknown[] = [];
			for (const { method, path, may } of routes) {
				if (may === 'anyone' || may === 'receipt') continue;
				for (const asker of askers().filter(({ roles }) => roles !== null)) {
					await database.query('delete from people.session');
					for (const row of rows)
						await database.query('insert into people.session values ($1, $2, $3, $4)', Object.values(row));
					await database.query(`update people.session set ${change}`);
					const status = await ask(method, path, asker);
					if (status !== 401) wrong.push([method, path, asker.who, status]);
				}
			}
			await database.query('delete from people.session');
			for (const row of rows)
				await database.query('insert into people.session values ($1, $2, $3, $4)', Object.values(row));
			expect(wrong).toEqual([]);
		}
		const strange = browserFetch(centre.origin);
		for (const cookie of ['senim-session=', 'senim-session=AAAA', `senim-session=${'A'.repeat(43)}`])
			expect((await strange(`${centre.origin}/api/desk/queue`, { headers: { cookie } })).status).toBe(401);
	});

	test('a member who was removed is nobody', async () => {
		await database.query(`update people.member set state = 'removed' where login = 'custodian3'`);
		const removed = centre.custodians[2]!;
		expect((await removed.fetch(`${centre.origin}/api/session`)).status).toBe(401);
	});
});

describe('a case of another desk', () => {
	const heardBy = async (who: Colleague, during: () => Promise<void>): Promise<string> => {
		const leaving = new AbortController();
		const stream = await who.fetch(`${centre.origin}/api/desk/events`, { signal: leaving.signal });
		let heard = '';
		const reading = (async () => {
			for await (const piece of stream.body!) heard += Buffer.from(piece as Uint8Array).toString();
		})().catch(() => {});
		await during();
		await sleep(300);
		leaving.abort();
		await reading;
		return heard;
	};

	test('is answered like one that does not exist, by every route, also for an act that is signed well', async () => {
		const { other, dutyDesk } = centre;
		const { case: id } = filed.filing;
		const nowhere = 'A'.repeat(22);
		const paths = (one: string): [string, string, unknown?][] => [
			['GET', `/api/desk/cases/${one}`],
			['GET', `/api/desk/cases/${one}/links`],
			['POST', `/api/desk/presence/${one}`, { here: true }],
			['GET', `/api/desk/renewals?case=${one}`],
		];
		for (const [at, [method, path, body]] of paths(id).entries()) {
			const [, absent] = paths(nowhere)[at]!;
			const answers = [];
			for (const address of [path, absent]) {
				const init = body ? { method, body: JSON.stringify(body), headers: json } : { method };
				const response = await other.fetch(centre.origin + address, init);
				answers.push([response.status, await response.text()]);
			}
			expect(answers[0]).toEqual([404, '{"refused":"not-found"}']);
			expect(answers[0]).toEqual(answers[1]);
		}
		for (const kind of ['acknowledge', 'note', 'reply', 'open-identity', 'handover'] as const) {
			const clear = {
				acknowledge: {},
				note: { desk: dutyDesk.desk, epoch: 1 },
				reply: {},
				'open-identity': { request: 1 },
				handover: { desk: centre.otherDesk.desk },
			}[kind];
			const target = { case: id, caseKey: filed.filing.caseKey };
			const sealed = await sealAct(
				other.keyring,
				target,
				1,
				{ kind, clear, body: words('Mine.') } as never,
				dutyDesk,
			);
			expect(await other.send('POST', `/api/desk/cases/${id}/entries`, sealed)).toMatchObject({
				code: 'not-found',
			});
			const bulk = { cases: [id], entries: [sealed] };
			expect(await other.send('POST', '/api/desk/acts', bulk)).toMatchObject(
				kind === 'acknowledge' ? { value: { results: [{ refused: 'not-found' }] } } : { code: 'malformed' },
			);
		}
		// Its tasks, and the shift of its desk.
		const due = centre.directory.today;
		const task = { desk: dutyDesk.desk, member: centre.duty.session.member, due };
		await act(centre.duty, id, { kind: 'task', clear: task, body: words('Mine alone.') });
		expect(JSON.stringify(await centre.duty.send('GET', '/api/desk/tasks'))).toContain(id);
		expect(await other.send('GET', '/api/desk/tasks')).toMatchObject({ value: { tasks: [] } });
		expect(JSON.stringify(await centre.duty.send('GET', '/api/desk/shift'))).toContain(id);
		expect(JSON.stringify(await other.send('GET', '/api/desk/shift'))).not.toContain(id);
		expect(await other.send('GET', `/api/desk/shift?desk=${dutyDesk.desk}`)).toMatchObject({
			code: 'not-found',
		});
		const note = await sealNote(centre.duty.keyring, dutyDesk, 'For my desk.');
		expect((await centre.duty.send('POST', '/api/desk/shift/notes', note)).ok).toBe(true);
		const forged = await sealNote(other.keyring, dutyDesk, 'In your name.');
		expect(await other.send('POST', '/api/desk/shift/notes', forged)).toMatchObject({
			code: 'not-permitted',
		});
		const taken = await signTaken(other.keyring, note.id);
		expect(await other.send('POST', `/api/desk/shift/notes/${note.id}/taken`, taken)).toMatchObject({
			code: 'not-found',
		});

		const target = { case: id, caseKey: filed.filing.caseKey };
		const aside = await sealAct(other.keyring, target, 2, { kind: 'set-aside', clear: {}, body: null });
		expect(await other.send('POST', '/api/desk/acts', { cases: [id], entries: [aside] })).toMatchObject({
			value: { results: [{ refused: 'not-found' }] },
		});

		expect(await other.send('POST', '/api/desk/texts', { cases: [id, nowhere] })).toEqual({
			ok: true,
			value: { cases: [] },
		});
		// Words for the search of another desk are neither taken in nor given out.
		const sealed = 'A'.repeat(1600);
		const texts = [{ case: id, seq: 0, desk: dutyDesk.desk, epoch: 1, sealed }];
		expect(await other.send('POST', '/api/desk/search-texts', { texts })).toMatchObject({ ok: true });
		expect(
			await centre.duty.send('POST', '/api/desk/texts', { cases: [id], which: 'for-search' }),
		).toMatchObject({ value: { cases: [{ case: id, forSearch: [] }] } });
		for (const folder of ['open', 'closed'])
			expect(JSON.stringify(await other.send('GET', `/api/desk/readable?folder=${folder}`))).not.toContain(
				id,
			);
		expect(JSON.stringify(await centre.duty.send('GET', '/api/desk/readable?folder=open'))).toContain(id);
		expect((await readQueue(other)).map((item) => item.case)).not.toContain(id);
		for (const folder of ['closed', 'set-aside', 'open'])
			expect(JSON.stringify(await other.send('GET', `/api/desk/queue?folder=${folder}`))).not.toContain(id);
		expect((await readQueue(centre.duty)).map((item) => item.case)).toContain(id);
	});

	test('is never heard of on the other desk’s stream, and is on its own', async () => {
		const { duty, other } = centre;
		let id = filed.filing.case;
		const both = async (): Promise<[string, string]> => {
			let heard = '';
			const foreign = await heardBy(other, async () => {
				heard = await heardBy(duty, async () => {
					const fresh = await file(centre);
					id = fresh.filing.case;
					await act(duty, id, { kind: 'acknowledge', clear: {}, body: null });
					await report(centre, fresh, { kind: 'say', text: 'Still here.' });
					await duty.send('POST', `/api/desk/presence/${id}`, { here: true });
				});
			});
			return [heard, foreign];
		};
		const [own, foreign] = await both();
		expect(own.match(/"type":"case"/g)?.length).toBeGreaterThanOrEqual(3);
		expect(own).toContain('"type":"presence"');
		expect(foreign).toBe('retry: 2000\n\n');
		expect(own).toContain(id);
	});

	test('is not heard of any more by a stream whose session is over', async () => {
		const { rows } = await database.query('select * from people.session');
		const stream = await centre.duty.fetch(`${centre.origin}/api/desk/events`);
		const ended = (async () => {
			for await (const _piece of stream.body!);
			return 'ended';
		})();
		await database.query(`update people.session set last_used = last_used - interval '31 minutes'`);
		expect(await Promise.race([ended, sleep(40_000, 'still open')])).toBe('ended');
		for (const row of rows)
			await database.query(
				`insert into people.session values ($1, $2, $3, $4)
				on conflict (token_hash) do update set last_used = excluded.last_used`,
				Object.values(row),
			);
	});

	test('counted in a collective matter, leads nobody to it, and the matter is answered like one that does not exist', async () => {
		const { duty, other, otherDesk } = centre;
		const { matter, filed: counted } = await countTogether(centre);
		const nowhere = 'A'.repeat(22);
		const note = { kind: 'note' as const, clear: {}, text: 'Mine.', desks: [otherDesk] };
		for (const id of [matter, nowhere]) {
			expect(await other.send('GET', `/api/desk/collectives/${id}`)).toMatchObject({ code: 'not-found' });
			const written = await sealCollectiveAct(other.keyring, id, 2, note);
			const path = `/api/desk/collectives/${id}/entries`;
			expect(await other.send('POST', path, written)).toMatchObject({ code: 'not-found' });
		}
		const seen = async (who: Colleague) =>
			JSON.stringify([
				await who.send('GET', '/api/desk/collectives'),
				await who.send('GET', `/api/desk/collectives/${matter}`),
			]);
		expect(await seen(other)).not.toContain(matter);
		expect(await seen(duty)).toContain(matter);
		// Not even to those who take part: neither a case nor a tag.
		expect(await seen(duty)).not.toContain(counted.filing.case);
	});

	test('nobody sits down at a desk by themselves, and the desk’s key is nobody else’s', async () => {
		const { other, dutyDesk, otherDesk, administrator } = centre;
		const sealed = (await sealFor(centre, await quickReporter())).deskKeys[0]!.sealed;
		const seat = { desk: dutyDesk.desk, epoch: 1, member: other.session.member, sealed };
		expect(await other.send('POST', '/api/desk/members', seat)).toMatchObject({ code: 'not-permitted' });
		expect(await administrator.send('POST', '/api/desk/members', seat)).toMatchObject({
			code: 'not-permitted',
		});
		const session = JSON.stringify(await other.send('GET', '/api/session'));
		expect(session).toContain(otherDesk.desk);
		expect(session).not.toContain(dutyDesk.desk);
		const directory = await other.send<{ deskMembers: object }>('GET', '/api/desk/directory');
		expect(directory.ok && Object.keys(directory.value.deskMembers)).toEqual([otherDesk.desk]);
	});
});
