import { beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { openBytes, openJson, openJsonWithSecret } from '#crypto/open.ts';
import { joinShares } from '#crypto/shares.ts';
import { sign, verify } from '#crypto/sign.ts';
import type { Filing, Identity, ReferralBody } from '#modules/intake/contract.ts';
import type { Directory } from '#modules/people/contract.ts';
import { filingStatement } from '../core/filing-statement.ts';
import { checkDirectory, type TrustedDirectory } from './check-directory.ts';
import { parseContactCode } from './contact.ts';
import { identity, makeDirectory, makeMember, referral } from './fixture.ts';
import { openAttachment } from './follow.ts';
import { type PreparedReporter, prepareReporter, sealFiling } from './seal-referral.ts';
import { sendFiling, solve, type Wire } from './send.ts';
import { sourceOfBlob, uploadAttachment } from './upload.ts';

let made: Awaited<ReturnType<typeof makeDirectory>>;
let trusted: TrustedDirectory;
let reporter: PreparedReporter;
let filing: Filing;
const place = (field: string, seq = 0) => ({ scope: filing.case, field, author: 'reporter', seq });

beforeAll(async () => {
	made = await makeDirectory();
	const checked = await checkDirectory(made.directory, made.directory.organisation.rootKey);
	if (!checked.ok) throw new Error('the honest directory was refused');
	trusted = checked.value;
	reporter = await prepareReporter(made.directory.receiptSalt);
	filing = await sealFiling(trusted, reporter, {
		body: referral,
		identity,
		desk: made.desk.desk,
		danger: false,
	});
});

describe('the directory', () => {
	const changed = (change: Partial<Directory>): Directory => ({ ...made.directory, ...change });
	const refusal = { ok: false, code: 'directory-forged' };
	const pin = () => made.directory.organisation.rootKey;

	it('refuses a desk key that the root has not signed', async () => {
		const other = await makeDirectory();
		const [desk] = made.directory.desks;
		const swapped = { ...desk!, statement: { ...desk!.statement, publicKey: other.desk.publicKey } };
		expect(await checkDirectory(changed({ desks: [swapped] }), pin())).toEqual(refusal);
	});

	it('refuses another root, even one that signs everything', async () => {
		const other = await makeDirectory();
		expect(await checkDirectory(other.directory, pin())).toEqual(refusal);
	});

	it("refuses another organisation's desk, and a handler among the custodians", async () => {
		const foreign = await made.certify({ ...made.desk, organisation: base64url(random(16)) });
		expect(await checkDirectory(changed({ desks: [foreign] }), pin())).toEqual(refusal);
		const handler = await makeMember(made.organisation, ['handler'], made.certify);
		expect(await checkDirectory(changed({ custodians: [handler.certificate] }), pin())).toEqual(refusal);
	});

	it('seals to the newest key of a desk', async () => {
		const newer = await made.certify({ ...made.desk, epoch: 2 });
		const checked = await checkDirectory(changed({ desks: [newer, ...made.directory.desks] }), pin());
		expect(checked.ok && checked.value.desks.get(made.desk.desk)?.epoch).toBe(2);
	});
});

describe('a filing', () => {
	it('carries no word of what was said and nothing of who said it', () => {
		const text = JSON.stringify(filing);
		for (const word of ['QARAQUS', 'Слесарь', '700 000', 'confidential', '"pay"', reporter.receipt]) {
			expect(text).not.toContain(word);
		}
	});

	it('opens at the desk that was chosen', async () => {
		const record = await openBytes(
			made.deskKeys.privateRecord,
			place('case-key', 1),
			fromBase64url(filing.deskKeys[0]!.sealed),
		);
		const body = await openJson<ReferralBody>(record, place('referral'), fromBase64url(filing.body));
		expect(body).toEqual({ v: 1, ...referral, reporterSealKey: filing.reporterSealKey });
	});

	it('bears the signature of the reporter over the whole envelope', async () => {
		const { signature, work, ...unsigned } = filing;
		const envelope = base64url(await sha256(canonicalBytes(unsigned)));
		const key = fromBase64url(filing.reporterSignKey);
		const sealedHash = base64url(await sha256(fromBase64url(filing.body)));
		const statement = filingStatement(unsigned, { envelope, sealedHash });
		expect(await verify(key, 'entry', statement, fromBase64url(signature))).toBe(true);
		const otherWords = { ...statement, sealedHash: base64url(await sha256(random(32))) };
		expect(await verify(key, 'entry', otherWords, fromBase64url(signature))).toBe(false);
	});

	it('gives the identity to two custodians together, and to no single one', async () => {
		const shares = await Promise.all(
			filing.identity!.shares.map(({ member, sealed }, i) =>
				openBytes(
					made.members[i]!.sealKeys.privateRecord,
					place(`identity-share:${member}`),
					fromBase64url(sealed),
				),
			),
		);
		const sealed = fromBase64url(filing.identity!.sealed);
		const key = await joinShares([shares[0]!, shares[2]!]);
		expect(await openJsonWithSecret<Identity>(key, place('identity'), sealed)).toEqual({ v: 1, ...identity });
		await expect(openJsonWithSecret(shares[0]!.slice(0, 32), place('identity'), sealed)).rejects.toThrow();
	});

	it('is posted again unchanged until an answer comes, and works only when asked to', async () => {
		const bodies: Filing[] = [];
		const answers: (() => Response)[] = [
			() => {
				throw new TypeError('connection reset');
			},
			() => new Response('', { status: 503 }),
			() => Response.json({ refused: 'work-needed', detail: { challenge: 'c', bits: 8 } }, { status: 429 }),
			() => Response.json({ case: filing.case }, { status: 201 }),
		];
		const wire: Wire = {
			pauses: [1, 1],
			fetch: async (_, request) => {
				bodies.push(JSON.parse(String(request?.body)));
				return answers[bodies.length - 1]!();
			},
		};
		expect((await sendFiling(wire, filing)).ok).toBe(true);
		expect(bodies.slice(0, 3)).toEqual([filing, filing, filing]);
		expect(bodies[3]).toEqual({ ...filing, work: await solve('c', 8) });
	});
});

describe('an attachment', () => {
	const parts = new Map<string, Uint8Array>();
	const wire: Wire = {
		pauses: [1],
		fetch: async (address, request) => {
			const path = String(address).split('?')[0]!;
			if (request?.method === 'PUT') parts.set(path, await new Response(request.body).bytes());
			return request?.method === 'PUT'
				? new Response(null, { status: 204 })
				: new Response(parts.get(path) as BodyInit);
		},
	};

	it('goes in sealed chunks and comes back whole', async () => {
		const bytes = new Uint8Array(600_000).map((_, i) => i % 251);
		const source = sourceOfBlob(new Blob([bytes], { type: 'image/png' }), { name: '1.png', original: false });
		const sent = await uploadAttachment(wire, source);
		if (!sent.ok) throw new Error(sent.code);
		expect(parts.size).toBe(3);
		const opened = await openAttachment(wire, sent.value);
		expect(opened.ok && new Uint8Array(await opened.value.arrayBuffer())).toEqual(bytes);
		const [first, second] = [...parts.keys()];
		const swapped = parts.get(first!)!;
		parts.set(first!, parts.get(second!)!);
		parts.set(second!, swapped);
		expect((await openAttachment(wire, sent.value)).ok).toBe(false);
	});

	it('tells what the server refused', async () => {
		const refusing: Wire = { fetch: async () => Response.json({ refused: 'too-large' }, { status: 413 }) };
		const source = sourceOfBlob(new Blob(['x']), { name: 'a', original: true });
		expect(await uploadAttachment(refusing, source)).toEqual({ ok: false, code: 'too-large' });
	});
});

describe('a contact code', () => {
	it('is eight digits, however typed', () => {
		expect(parseContactCode(' 1234-56 78 ')).toBe('12345678');
		expect(parseContactCode('1234567')).toBeNull();
		expect(parseContactCode('12345678a')).toBeNull();
	});
});

it('signs with keys of P-256 only', async () => {
	await expect(sign(random(97), 'entry', {})).rejects.toThrow();
});
