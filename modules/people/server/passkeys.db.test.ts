/** Passkeys at the server without an authenticator; with one: scenarios/passkeys.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, random, sha256 } from '#crypto/bytes.ts';
import { sign } from '#crypto/sign.ts';
import { good, makeCentre, type Person } from '#modules/intake/server/test-centre.ts';
import { revocation } from '../browser/passkeys.ts';
import type { NewPasskey, PasskeySignIn } from '../contract.ts';
import { addPasskey, beginPasskey, revokePasskey, signInWithPasskey } from './index.ts';
import { insertPasskey } from './passkey.store.ts';
import type { PasskeyContext } from './passkeys.ts';
import { codeOf, idOf } from './test-recovery.ts';

let centre: Awaited<ReturnType<typeof makeCentre>>;
let context: PasskeyContext;
beforeAll(async () => {
	centre = await makeCentre();
	context = { ...centre.context, settings: { publicOrigin: 'https://senim.example' } };
});
afterAll(() => centre.close());

async function asked(by: Person, member: Person, change: Partial<NewPasskey> = {}): Promise<NewPasskey> {
	const { challenge } = await beginPasskey(context, idOf(member));
	const credential = base64url(random(16));
	const wrapped = random(200);
	const statement = {
		organisation: centre.made.request.organisation.id,
		member: idOf(member),
		challenge,
		credential,
		wrapped: base64url(await sha256(wrapped)),
	};
	return {
		challenge,
		name: 'Laptop',
		response: {
			id: credential,
			rawId: credential,
			type: 'public-key',
			response: {},
			clientExtensionResults: {},
		},
		wrapped: base64url(wrapped),
		signature: base64url(await sign(by.keyring.signRecord, 'passkey', statement)),
		...change,
	};
}
const add = async (member: Person, request: NewPasskey) =>
	codeOf(await addPasskey(context, idOf(member), request));

describe('adding a passkey', () => {
	it('needs the member’s own key: a stolen session adds none, and changes none on the way', async () => {
		const { duty, stranger } = centre.people;
		expect(await add(duty, await asked(stranger, duty))).toBe('bad-signature');
		const request = await asked(duty, duty);
		expect(await add(duty, { ...request, wrapped: base64url(random(200)) })).toBe('bad-signature');
		expect(await add(duty, { ...request, wrapped: null })).toBe('bad-signature');
	});

	it('takes a challenge once, of the same member, within five minutes', async () => {
		const { duty, stranger } = centre.people;
		const request = await asked(duty, duty);
		expect(await add(duty, request)).toBe('passkey-not-verified');
		expect(await add(duty, request)).toBe('challenge-over');
		const { challenge } = await asked(stranger, stranger);
		const foreign = await asked(duty, duty);
		expect(await add(duty, { ...foreign, challenge })).toBe('bad-signature');
		const late = await asked(duty, duty);
		centre.clock.advance(5 * 60_000);
		expect(await add(duty, late)).toBe('challenge-over');
	});

	it('refuses what is none', async () => {
		const { duty } = centre.people;
		const request = await asked(duty, duty);
		for (const change of [{ name: '' }, { name: 'x'.repeat(81) }, { response: {} }, { challenge: 'x' }])
			expect(await add(duty, { ...request, ...change })).toBe('malformed');
		expect(await add(duty, null as never)).toBe('malformed');
	});
});

describe('signing in', () => {
	const tried = async (change: object) => {
		const { challenge } = await beginPasskey(context, null);
		const request = { challenge, login: 'duty', response: { id: base64url(random(16)) }, proof: null };
		return codeOf(await signInWithPasskey(context, { ...request, ...change } as PasskeySignIn));
	};
	it('refuses what is unknown, unverified or too late', async () => {
		expect(await tried({})).toBe('unknown-passkey');
		expect(await tried({ login: 'nobody' })).toBe('unknown-passkey');
		expect(await tried({ response: null })).toBe('malformed');
		expect(await tried({ challenge: base64url(random(32)) })).toBe('challenge-over');
		const { challenge } = await beginPasskey(context, idOf(centre.people.duty));
		expect(await tried({ challenge })).toBe('challenge-over');
	});
});

describe('revoking', () => {
	it('needs the member’s own key, works once, and drops the wrapped keys', async () => {
		const { duty, stranger } = centre.people;
		const id = Buffer.from(random(16));
		const row = { id, member: Buffer.from(idOf(duty), 'base64url'), name: 'Key', public_key: id, counter: 0 };
		const wrapped = Buffer.from(random(100));
		const made_on = '2026-03-02' as never;
		await centre.context.db
			.transaction()
			.execute((tx) => insertPasskey(tx, { ...row, transports: [], wrapped, made_on }));
		const credential = base64url(new Uint8Array(id));
		const forged = await revocation(stranger.keyring, credential);
		expect(codeOf(await revokePasskey(context, idOf(duty), 'token', forged))).toBe('bad-signature');
		expect(codeOf(await revokePasskey(context, idOf(stranger), 'token', forged))).toBe('unknown-passkey');
		const own = await revocation(duty.keyring, credential);
		good(await revokePasskey(context, idOf(duty), 'token', own));
		expect(codeOf(await revokePasskey(context, idOf(duty), 'token', own))).toBe('unknown-passkey');
		const { rows } = await centre.database.pool.query('select wrapped, revoked_on from people.passkey');
		expect(rows[0]).toMatchObject({ wrapped: null, revoked_on: expect.any(String) });
	});
});
