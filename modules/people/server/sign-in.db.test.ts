import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { codeAt, makeCentre, type Person } from '#modules/intake/server/test-centre.ts';
import { IDLE_SECONDS, LONGEST_SECONDS } from '../core/session-rules.ts';
import { beginSignIn, exampleCode, sessionView, signIn, signOut, whoIs } from './index.ts';

let centre: Awaited<ReturnType<typeof makeCentre>>;
let duty: Person;
beforeAll(async () => {
	centre = await makeCentre();
	duty = centre.people.duty;
});
afterAll(() => centre.close());
/** Each test begins on a morning of its own, so that no code and no failure of another one stands in its way. */
beforeEach(async () => {
	centre.clock.advance(86_400_000);
	await centre.database.pool.query('delete from people.sign_in_failure');
});

const code = (person = duty) => codeAt(person.totpSecret, centre.clock.now());
const tried = (change: Partial<{ login: string; proof: string; code: string }> = {}) =>
	signIn(centre.context, { login: duty.login, proof: duty.proof, code: code(), ...change });
const wrongProof = () => base64url(random(32));
async function token(): Promise<string> {
	const signed = await tried();
	if (!signed.ok) throw new Error(signed.code);
	return signed.value.token;
}

describe('signing in', () => {
	it('with passphrase and code gives a session with the member’s own keys and desks', async () => {
		const signed = await tried();
		if (!signed.ok) throw new Error(signed.code);
		const { session } = signed.value;
		expect(session).toMatchObject({
			member: duty.statement.member,
			login: 'duty',
			locale: 'ru',
			example: false,
		});
		expect(session.desks.map(({ desk }) => desk)).toEqual([centre.desks.duty.desk]);
		expect(session.sealKey).toBe(duty.statement.sealKey);
		expect(await whoIs(centre.context, signed.value.token)).toEqual({
			member: duty.statement.member,
			title: 'Title of duty',
			roles: ['handler'],
			desks: [centre.desks.duty.desk],
		});
		expect(await sessionView(centre.context, duty.statement.member)).toEqual(session);
	});

	it('has one answer for a wrong login, a wrong passphrase and a wrong code', async () => {
		const wrong = { ok: false, code: 'wrong' };
		const other = codeAt(duty.totpSecret, centre.clock.now() + 300_000);
		expect(await tried({ login: 'nobody' })).toEqual(wrong);
		expect(await tried({ proof: wrongProof() })).toEqual(wrong);
		expect(await tried({ code: other === code() ? '000000' : other })).toEqual(wrong);
	});

	it('refuses what is no proof and no code', async () => {
		for (const change of [{ proof: '' }, { proof: 'x' }, { code: '' }, { code: 'abcdef' }, { code: '0' }]) {
			centre.clock.advance(600_000);
			expect(await tried(change)).toMatchObject({ ok: false });
		}
	});

	it('takes a code once, and the one before and after for clocks that differ', async () => {
		const now = centre.clock.now();
		await token();
		expect(await tried()).toEqual({ ok: false, code: 'wrong' });
		expect(await tried({ code: codeAt(duty.totpSecret, now - 30_000) })).toEqual({
			ok: false,
			code: 'wrong',
		});
		expect(await tried({ code: codeAt(duty.totpSecret, now + 30_000) })).toMatchObject({ ok: true });
		centre.clock.advance(600_000);
		expect(await tried({ code: codeAt(duty.totpSecret, centre.clock.now() - 90_000) })).toMatchObject({
			code: 'wrong',
		});
	});

	it('takes one code once also for two at the same moment', async () => {
		const both = await Promise.all([tried(), tried()]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('slows down guessing of one login, known or not, and nobody else’s', async () => {
		for (const login of ['duty', 'nobody-knows']) {
			for (let i = 0; i < 3; i++)
				expect(await tried({ login, proof: wrongProof() })).toEqual({ ok: false, code: 'wrong' });
			expect(await tried({ login })).toEqual({ ok: false, code: 'wait', detail: { seconds: 2 } });
			centre.clock.advance(2000);
			expect(await tried({ login, proof: wrongProof() })).toEqual({ ok: false, code: 'wrong' });
			expect(await tried({ login })).toEqual({ ok: false, code: 'wait', detail: { seconds: 4 } });
		}
		const { duty2 } = centre.people;
		expect(await tried({ login: 'duty2', proof: duty2.proof, code: code(duty2) })).toMatchObject({
			ok: true,
		});
		centre.clock.advance(4000);
		expect(await tried()).toMatchObject({ ok: true });
		centre.clock.advance(60_000);
		expect(await tried({ proof: wrongProof() })).toMatchObject({ code: 'wrong' });
	});

	it('counts attempts that come all at once', async () => {
		const attempts = Array.from({ length: 12 }, () => tried({ proof: wrongProof() }));
		const answers = (await Promise.all(attempts)).map((answer) => (answer.ok ? 'in' : answer.code));
		expect(answers.filter((answer) => answer === 'wrong').length).toBeLessThanOrEqual(3);
		expect(answers).not.toContain('in');
	});

	it('begins alike for a login that nobody has', async () => {
		const salts = await Promise.all(['nobody', 'nobody', 'somebody', 'duty'].map((login) => begin(login)));
		expect(salts[0]).toBe(salts[1]);
		expect(new Set(salts).size).toBe(3);
		for (const salt of salts) expect(salt).toMatch(/^[A-Za-z0-9_-]{22}$/);
	});
	const begin = async (login: string) => (await beginSignIn(centre.context, login)).salt;

	it('shows no code outside example data', async () => {
		expect(await exampleCode(centre.context, 'duty')).toBeNull();
	});
});

describe('a session', () => {
	it('ends after half an hour without use, and lives on while it is used', async () => {
		const mine = await token();
		for (let i = 0; i < 3; i++) {
			centre.clock.advance((IDLE_SECONDS - 1) * 1000);
			expect(await whoIs(centre.context, mine)).not.toBeNull();
		}
		centre.clock.advance(IDLE_SECONDS * 1000);
		expect(await whoIs(centre.context, mine)).toBeNull();
		centre.clock.advance(-IDLE_SECONDS * 1000);
		expect(await whoIs(centre.context, mine)).toBeNull();
	});

	it('ends after twelve hours, however much it is used', async () => {
		const mine = await token();
		for (let used = 0; used < LONGEST_SECONDS - 1200; used += 1200) {
			centre.clock.advance(1_200_000);
			expect(await whoIs(centre.context, mine)).not.toBeNull();
		}
		centre.clock.advance(1_200_000);
		expect(await whoIs(centre.context, mine)).toBeNull();
	});

	it('ends with signing out, and only that one', async () => {
		const first = await token();
		centre.clock.advance(60_000);
		const second = await token();
		await signOut(centre.context, first);
		expect(await whoIs(centre.context, first)).toBeNull();
		expect(await whoIs(centre.context, second)).not.toBeNull();
	});

	it('is nobody’s without its token, and the database holds no token', async () => {
		const mine = await token();
		for (const guess of [undefined, '', base64url(random(32)), mine.slice(1)])
			expect(await whoIs(centre.context, guess)).toBeNull();
		const { rows } = await centre.database.pool.query('select token_hash from people.session');
		for (const { token_hash } of rows) {
			expect((token_hash as Buffer).toString('base64url')).not.toBe(mine);
		}
	});

	it('ends when its member is removed', async () => {
		const { duty2 } = centre.people;
		const signed = await tried({ login: 'duty2', proof: duty2.proof, code: code(duty2) });
		if (!signed.ok) throw new Error(signed.code);
		await centre.database.pool.query("update people.member set state = 'removed' where login = 'duty2'");
		expect(await whoIs(centre.context, signed.value.token)).toBeNull();
	});
});
