/**
 * Proof: a substituted key is refused. A server, or whoever stands between, that hands out keys of its own learns no
 * word and no name; what the organisation's root has not signed, nobody believes.
 *
 * Seen to fail: with `certifiedBy` answering true the man in the middle was believed, and a consent was sealed to a
 * thief's key; with `rootSigned` answering true in admit-members.ts the server took forged certificates; with
 * `authorshipOf` believing every certified author an operator's own words closed the case in the desk's name.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys } from '#crypto/keys.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import { sealConsent } from '#modules/intake/browser/act.ts';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { openView } from '#modules/intake/browser/follow.ts';
import { sendFiling } from '#modules/intake/browser/send.ts';
import type { Directory } from '#modules/people/contract.ts';
import { browserFetch, must } from '../../db/example/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Centre, makeCentre } from './support/centre.ts';
import { bytea, superuser } from './support/database.ts';
import { act, file, follow, quickReporter, report, sealFor, wireTo, words } from './support/story.ts';

let server: TestServer;
let centre: Centre;

beforeAll(async () => {
	server = await startTestServer();
	centre = await makeCentre(server);
});
afterAll(() => server.remove());

const refused = (code: string) => ({ ok: false, code });

describe('a substituted key', () => {
	test('a man in the middle who hands out keys of his own learns nothing', async () => {
		const thief = await generateSealKeys();
		const root = await generateSignKeys();
		const heard: string[] = [];
		const substitutions: ((honest: Directory) => Promise<unknown>)[] = [
			async (honest) => ({
				...honest,
				desks: honest.desks.map((desk) => ({
					...desk,
					statement: { ...desk.statement, publicKey: base64url(thief.publicKey) },
				})),
			}),
			async (honest) => {
				const desks = [];
				for (const { statement } of honest.desks) {
					const own = { ...statement, publicKey: base64url(thief.publicKey), epoch: 2 };
					const signature = base64url(await sign(root.privateRecord, 'certificate', own));
					desks.push({ statement: own, signature });
				}
				return { ...honest, desks };
			},
			async (honest) => ({
				...honest,
				organisation: { ...honest.organisation, rootKey: base64url(root.publicKey) },
			}),
			async (honest) => ({
				...honest,
				custodians: honest.custodians
					.toReversed()
					.slice(0, 1)
					.concat(honest.custodians[2]!, honest.custodians[2]!),
			}),
			async (honest) => ({ ...honest, desks: [...honest.desks, ...honest.custodians] }),
		];
		let substitute = substitutions[0]!;
		const middle = createServer(async (request, response) => {
			const chunks = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			heard.push(`${request.method} ${request.url}`);
			const answer = await browserFetch(centre.origin)(centre.origin + request.url!, {
				method: request.method!,
				...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
			});
			const told =
				request.url === '/api/directory' ? await substitute(await answer.json()) : await answer.json();
			response.end(JSON.stringify(told));
		});
		await new Promise<void>((listening) => middle.listen(0, '127.0.0.1', listening));
		const origin = `http://127.0.0.1:${(middle.address() as AddressInfo).port}`;
		try {
			for (substitute of substitutions) {
				const directory = (await (await fetch(`${origin}/api/directory`)).json()) as Directory;
				const trusted = await checkDirectory(directory, centre.directory.organisation.rootKey);
				expect([substitutions.indexOf(substitute), trusted]).toEqual([
					substitutions.indexOf(substitute),
					{ ok: false, code: 'directory-forged' },
				]);
			}
			expect(new Set(heard)).toEqual(new Set(['GET /api/directory']));
			substitute = async (honest) => honest;
			const directory = (await (await fetch(`${origin}/api/directory`)).json()) as Directory;
			const trusted = await must(checkDirectory(directory, centre.directory.organisation.rootKey));
			const filing = await sealFor({ ...centre, trusted }, await quickReporter());
			expect((await sendFiling(wireTo(origin), filing)).ok).toBe(true);
		} finally {
			middle.closeAllConnections();
			middle.close();
		}
	});

	test('certificates that the root has not signed are refused by the server', async () => {
		const { administrator, duty, dutyDesk } = centre;
		const root = await generateSignKeys();
		const forge = async <T>(statement: T) => ({
			statement,
			signature: base64url(await sign(root.privateRecord, 'certificate', statement)),
		});
		const member = await forge({
			...duty.statement,
			sealKey: base64url((await generateSealKeys()).publicKey),
		});
		expect(await administrator.send('POST', '/api/admin/certificates', member)).toMatchObject(
			refused('bad-signature'),
		);
		const certificate = await forge({ ...dutyDesk, desk: base64url(randomBytes(16)) });
		const desk = {
			certificate,
			members: [{ member: duty.session.member, sealed: base64url(randomBytes(178)) }],
		};
		expect(await administrator.send('POST', '/api/admin/desks', desk)).toMatchObject(
			refused('bad-signature'),
		);
	});

	test('a desk that asks who somebody is gets a consent only for the key that the root has signed', async () => {
		const filed = await file(centre, { identity: { name: 'A', contact: 'B', about: '' } });
		const id = filed.filing.case;
		await act(centre.duty, id, { kind: 'acknowledge', clear: {}, body: null });
		const handler = centre.duty.session.member;
		const request = await act(centre.duty, id, {
			kind: 'request-identity',
			clear: { handler },
			body: words('To call you.'),
		});
		const followed = await follow(centre, filed);
		const thief = base64url((await generateSealKeys()).publicKey);
		const certificates = followed.view.certificates.map((certificate) => ({
			...certificate,
			statement: { ...certificate.statement, sealKey: thief },
		}));
		const { stretched, organisation } = followed;
		const lied = await must(openView({ ...followed.view, certificates }, stretched, organisation));
		const consent = (seen: typeof followed) => sealConsent(seen, request + 1, request, followed.identity!);
		expect(await consent(lied)).toMatchObject({ code: 'not-certified' });
		expect((await consent(followed)).ok).toBe(true);
		expect((await report(centre, filed, { kind: 'refuse', clear: { request } })).view.state.lastSeq).toBe(
			request + 1,
		);
	});
});

describe('a reply that an operator writes into the database', () => {
	test('is not the desk’s word on the worker’s page, and moves nothing', async () => {
		const filed = await file(centre);
		const id = filed.filing.case;
		const honest = await act(centre.duty, id, { kind: 'acknowledge', clear: {}, body: words('We have it.') });
		const { keyring } = centre.duty;
		const stranger = await generateSignKeys();
		const author = keyring.member;
		const entries = [
			{ author, by: null },
			{ author: base64url(randomBytes(16)), by: stranger.privateRecord },
			{ author, by: stranger.privateRecord },
			{ author: centre.administrator.session.member, by: keyring.signRecord },
			{ author: 'server', by: null },
		];
		const database = await superuser(server);
		try {
			for (const [index, { author, by }] of entries.entries()) {
				const seq = honest + 1 + index;
				const place = { scope: id, field: 'close', author, seq };
				const sealed = await sealJson(fromBase64url(filed.filing.caseKey), place, {
					...words('We looked into it and found nothing. Please withdraw it.'),
				});
				const sealedHash = base64url(await sha256(sealed));
				const clear = { ground: 'not-confirmed' };
				const statement = { case: id, seq, kind: 'close', author, clear, sealedHash };
				const signature = by && base64url(await sign(by, 'entry', statement));
				await database.query(
					`insert into cases.entry
						(case_id, seq, kind, author, clear, sealed, signature, moment_date, moment_part, salt, leaf)
					values (${bytea(id)}, $1, 'close', $2, $3, ${bytea(base64url(sealed))},
						${signature ? bytea(signature) : 'null'}, current_date, 'after-17', sha256('salt'), '\\x00' || sha256('leaf'))`,
					[seq, author, clear],
				);
			}
			// … and into the cache of the state, which the worker's browser does not believe.
			await database.query(
				`update cases."case" set state = jsonb_set(state, '{status}', '"closed"') where id = ${bytea(id)}`,
			);
			const { entries: seen, view } = await follow(centre, filed);
			expect(seen.map(({ trust }) => trust)).toEqual([
				'signed',
				'signed',
				'forged',
				'uncertified',
				'forged',
				'forged',
				'forged',
			]);
			expect(seen.map(({ member }) => member?.member ?? null)).toEqual([
				null,
				author,
				...entries.map(() => null),
			]);
			expect(view.state).toMatchObject({ status: 'acknowledged', closed: null });
		} finally {
			await database.end();
		}
	});
});
