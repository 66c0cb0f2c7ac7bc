/** A new passphrase, played by the browser's code. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { good, makeCentre, quickStretch } from '#modules/intake/server/test-centre.ts';
import { changePassphrase as changeInBrowser } from '../browser/own-keys.ts';
import { changePassphrase, sessionView, whoIs } from './index.ts';
import { codeOf, idOf, recoveryPlay } from './test-recovery.ts';

let centre: Awaited<ReturnType<typeof makeCentre>>;
let play: ReturnType<typeof recoveryPlay>;
beforeAll(async () => {
	centre = await makeCentre();
	play = recoveryPlay(centre);
});
afterAll(() => centre.close());

describe('a new passphrase', () => {
	it('is proved by the old one, keeps the keys, and ends the other sessions', async () => {
		const person = await centre.takeIn('first', ['handler']);
		const other = good(await play.enter(person.login, person.proof, person.totpSecret));
		centre.clock.advance(30_000);
		const { token, session } = good(await play.enter(person.login, person.proof, person.totpSecret));
		const salt = fromBase64url(
			(
				await centre.database.pool.query('select passphrase_salt from people.member where login = $1', [
					person.login,
				])
			).rows[0].passphrase_salt.toString('base64url'),
		);
		const send = (async (_method: string, path: string, body: unknown) =>
			path === '/api/session/begin'
				? { ok: true, value: { salt: base64url(salt) } }
				: changePassphrase(centre.context, idOf(person), token, body as never)) as never;
		const old = `passphrase of ${person.login}`;
		const change = (words: { old: string; wanted: string }) =>
			changeInBrowser(send, quickStretch, session, words);
		expect(codeOf(await change({ old: 'a guess', wanted: 'x' }))).toBe('wrong-passphrase');
		const wrapped = good(await change({ old, wanted: 'the new words of mine' }));
		expect(await whoIs(centre.context, other.token)).toBeNull();
		expect(await whoIs(centre.context, token)).not.toBeNull();
		const view = await sessionView(centre.context, idOf(person));
		expect(view.wrappedSecrets).toBe(wrapped);
		expect(codeOf(await change({ old, wanted: 'again' }))).toBe('wrong-passphrase');
		centre.clock.advance(30_000);
		expect(codeOf(await play.enter(person.login, person.proof, person.totpSecret))).toBe('wrong');
	});

	it('is not guessed with a stolen session: wrong ones are slowed down', async () => {
		const person = await centre.takeIn('second', ['handler']);
		const { token } = good(await play.enter(person.login, person.proof, person.totpSecret));
		const guess = () =>
			changePassphrase(centre.context, idOf(person), token, {
				oldProof: base64url(random(32)),
				salt: base64url(random(16)),
				proof: base64url(random(32)),
				wrappedSecrets: base64url(random(100)),
			});
		for (let i = 0; i < 3; i++) expect(codeOf(await guess())).toBe('wrong-passphrase');
		expect(codeOf(await guess())).toBe('wait');
	});
});
