/** Coming back to one's keys, played by the code of the browsers against the use cases of the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import { DAY, good, makeCentre, type Person, quickStretch } from '#modules/intake/server/test-centre.ts';
import { openKeyring } from '../browser/keyring.ts';
import { areOwn, giveShare, joinGiven, rehearsed, stopAsked } from '../browser/recovery.ts';
import {
	askForRecovery,
	finishRehearsal,
	giveHelp,
	listRecoveries,
	markTold,
	readAccount,
	stopRecovery,
	whoIs,
} from './index.ts';
import { codeOf, idOf, recoveryPlay } from './test-recovery.ts';

let centre: Awaited<ReturnType<typeof makeCentre>>;
let play: ReturnType<typeof recoveryPlay>;
beforeAll(async () => {
	centre = await makeCentre();
	play = recoveryPlay(centre);
});
afterAll(() => centre.close());

describe('recovery', () => {
	it('gives the very same keys back through two of three colleagues', async () => {
		const { member, helpers } = await play.chosen();
		const before = good(await play.enter(member.login, member.proof, member.totpSecret));
		const asking = await play.ask(member);
		expect(asking.code).toMatch(/^\d{5} \d{5} \d{5} \d{5}$/);
		expect(await joinGiven(asking, await play.stateOf(asking))).toMatchObject({ code: 'too-few-shares' });
		good(await play.help(helpers[0]!, member, asking));
		const one = await play.stateOf(asking);
		expect([one.given.length, one.wrapped]).toEqual([1, null]);
		expect(await joinGiven(asking, one)).toMatchObject({ code: 'too-few-shares' });
		good(await play.help(helpers[2]!, member, asking));
		const secrets = good(await joinGiven(asking, await play.stateOf(asking)));
		expect(areOwn(member.keyring, secrets)).toBe(true);

		const { prepared, answer } = await play.finish(asking, secrets);
		good(answer);
		expect(await whoIs(centre.context, before.token)).toBeNull();
		expect(codeOf(await play.enter(member.login, member.proof, member.totpSecret))).toBe('wrong');
		const { session } = good(await play.enter(member.login, prepared.proof, prepared.totpSecret));
		const { wrapKey } = await quickStretch('new one of mine', fromBase64url(prepared.salt));
		const keyring = await openKeyring(session, wrapKey);
		expect(keyring.sealRecord).toEqual(member.keyring.sealRecord);
		expect(keyring.wrapKey).toEqual(member.keyring.wrapKey);

		const leaves = await centre.database.pool.query<{ leaf: Buffer }>('select leaf from ledger.pending_leaf');
		const acts = leaves.rows.map(({ leaf }) => leaf.toString('utf8'));
		expect(acts.filter((act) => act.includes('member-recovered') && act.includes(idOf(member)))).toHaveLength(
			1,
		);
		expect(await listRecoveries(centre.context)).toContainEqual(
			expect.objectContaining({
				title: member.statement.title,
				state: 'done',
				rehearsal: false,
				helpers: [helpers[0]!, helpers[2]!].map(({ statement }) => statement.title).sort(),
			}),
		);
		expect(codeOf((await play.finish(asking, secrets)).answer)).toBe('request-over');
	});

	it('tells the member at the next sign-in what was asked in their name, until they have read it', async () => {
		const { member } = await play.chosen();
		const asking = await play.ask(member);
		const { untold } = await readAccount(centre.context, idOf(member));
		expect(untold).toMatchObject([{ request: asking.asked.request, state: 'open' }]);
		await markTold(centre.context, idOf(centre.people.duty), [asking.asked.request]);
		expect((await readAccount(centre.context, idOf(member))).untold).toHaveLength(1);
		await markTold(centre.context, idOf(member), [asking.asked.request]);
		expect((await readAccount(centre.context, idOf(member))).untold).toEqual([]);
	});

	it('is stopped by the member with their own key, and by nobody with a session alone', async () => {
		const { member, helpers } = await play.chosen();
		const asking = await play.ask(member);
		const stop = await stopAsked(member.keyring, asking.asked.request);
		const forged = await stopAsked(helpers[0]!.keyring, asking.asked.request);
		expect(codeOf(await stopRecovery(centre.context, idOf(member), forged))).toBe('bad-signature');
		expect(codeOf(await stopRecovery(centre.context, idOf(helpers[0]!), stop))).toBe('bad-signature');
		good(await stopRecovery(centre.context, idOf(member), stop));
		expect((await play.stateOf(asking)).state).toBe('stopped');
		expect(await play.requestOn(helpers[0]!, asking)).toBeUndefined();
	});

	it('is final with fewer than two helpers left, and says so', async () => {
		const { member, helpers } = await play.chosen();
		const remove = (person: Person) =>
			centre.database.pool.query(`update people.member set state = 'removed' where login = $1`, [
				person.login,
			]);
		await remove(helpers[0]!);
		const asking = await play.ask(member);
		await remove(helpers[1]!);
		const key = base64url((await generateSealKeys()).publicKey);
		expect(codeOf(await askForRecovery(centre.context, member.login, key))).toBe('too-few-helpers');
		good(await play.help(helpers[2]!, member, asking));
		expect((await play.stateOf(asking)).wrapped).toBeNull();
		const { recovery } = await readAccount(centre.context, idOf(member));
		expect(recovery!.helpers.filter(({ active }) => active)).toHaveLength(1);
		for (const login of ['nobody-at-all', 'duty'])
			expect(codeOf(await askForRecovery(centre.context, login, key))).toBe('no-shares');
	});

	it('ends after a day, and is asked for thrice an hour at once, then once a minute', async () => {
		const { member, helpers } = await play.chosen();
		const first = await play.ask(member);
		await play.ask(member);
		await play.ask(member);
		const key = base64url((await generateSealKeys()).publicKey);
		expect(await askForRecovery(centre.context, member.login, key)).toEqual({
			ok: false,
			code: 'wait',
			detail: { seconds: 60 },
		});
		centre.clock.advance(60_000);
		await play.ask(member);
		expect(codeOf(await askForRecovery(centre.context, member.login, key))).toBe('wait');
		const request = await play.requestOn(helpers[0]!, first);
		centre.clock.advance(DAY - 60_000);
		expect((await play.stateOf(first)).state).toBe('ended');
		const given = await giveShare(
			helpers[0]!.keyring,
			play.organisation(),
			request,
			member.statement,
			first.code,
		);
		expect(codeOf(await giveHelp(centre.context, idOf(helpers[0]!), good(given)))).toBe('request-over');
		expect(await play.requestOn(helpers[0]!, first)).toBeUndefined();
	});

	it('many at once do not slip past the limit', async () => {
		const { member } = await play.chosen();
		const key = base64url((await generateSealKeys()).publicKey);
		const answers = await Promise.all(
			Array.from({ length: 12 }, () => askForRecovery(centre.context, member.login, key)),
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
	});
});

describe('a rehearsal', () => {
	it('proves that the key comes out right, and changes nothing', async () => {
		const { member, helpers } = await play.chosen();
		const own = () =>
			centre.database.pool.query('select * from people.member where login = $1', [member.login]);
		const before = (await own()).rows;
		const asking = await play.rehearse(member);
		for (const helper of helpers.slice(1)) good(await play.help(helper, member, asking));
		const secrets = good(await joinGiven(asking, await play.stateOf(asking)));
		expect(areOwn(member.keyring, secrets)).toBe(true);
		expect(codeOf((await play.finish(asking, secrets)).answer)).toBe('no-such-request');
		const done = await rehearsed(member.keyring, asking);
		expect(codeOf(await finishRehearsal(centre.context, idOf(helpers[0]!), done))).toBe('no-such-request');
		good(await finishRehearsal(centre.context, idOf(member), done));
		expect((await own()).rows).toEqual(before);
		expect((await readAccount(centre.context, idOf(member))).recovery!.rehearsedOn).not.toBeNull();
		expect((await readAccount(centre.context, idOf(member))).untold).toEqual([]);
	});

	it('is not believed before two have helped', async () => {
		const { member, helpers } = await play.chosen();
		const asking = await play.rehearse(member);
		good(await play.help(helpers[0]!, member, asking));
		const done = await rehearsed(member.keyring, asking);
		expect(codeOf(await finishRehearsal(centre.context, idOf(member), done))).toBe('too-few-shares');
	});
});
