/**
 * Who tries to come back to somebody else's keys.
 *
 * Seen to fail with these taken out: the signature of whoever finishes (`recovered`), the comparison of the code, the
 * signature over the shares, the helper's signature, the member's signature over a choice, and who may help a request.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import { openJson, openWithSecret } from '#crypto/open.ts';
import { sealJson } from '#crypto/seal.ts';
import { joinShares, splitSecret } from '#crypto/shares.ts';
import { good, makeCentre, type Person } from '#modules/intake/server/test-centre.ts';
import { areOwn, giveShare, joinGiven, makeShares } from '../browser/recovery.ts';
import type { GivenShare, HelpRequest, RecoveryShare } from '../contract.ts';
import { giveHelp, keepShares } from './index.ts';
import { codeOf, idOf, recoveryPlay } from './test-recovery.ts';

let centre: Awaited<ReturnType<typeof makeCentre>>;
let play: ReturnType<typeof recoveryPlay>;
beforeAll(async () => {
	centre = await makeCentre();
	play = recoveryPlay(centre);
});
afterAll(() => centre.close());

describe('against', () => {
	it('one colleague alone with the whole database: nothing opens, nothing is taken', async () => {
		const { member, helpers } = await play.chosen();
		const traitor = helpers[0];
		const asking = await play.ask(member);
		const request = await play.requestOn(traitor, asking);
		const where = (helper: Person) => ({
			scope: `member:${idOf(member)}`,
			field: `recovery-share:${idOf(helper)}`,
			author: idOf(member),
			seq: 1,
		});
		const { rows } = await centre.database.pool.query<{ helper: Buffer; sealed: Buffer }>(
			'select helper, sealed from people.recovery_share where member = $1',
			[Buffer.from(idOf(member), 'base64url')],
		);
		const { rows: wraps } = await centre.database.pool.query<{ wrapped: Buffer }>(
			'select wrapped from people.recovery where member = $1',
			[Buffer.from(idOf(member), 'base64url')],
		);
		const wrapped = new Uint8Array(wraps[0]!.wrapped);
		const wrapPlace = {
			scope: `member:${idOf(member)}`,
			field: 'recovery-secrets',
			author: idOf(member),
			seq: 1,
		};
		const own = fromBase64url(request.sealed);
		const share = await openJson<RecoveryShare>(traitor.keyring.sealRecord, where(traitor), own);
		const mine = fromBase64url(share.share);
		for (const { sealed } of rows.filter(({ helper }) => helper.toString('base64url') !== idOf(traitor)))
			for (const helper of helpers)
				await expect(
					openJson(traitor.keyring.sealRecord, where(helper), new Uint8Array(sealed)),
				).rejects.toThrow();
		for (const other of await splitSecret(random(32), 3, 2)) {
			const noise = await joinShares([mine, other]).catch(() => random(32));
			await expect(openWithSecret(noise, wrapPlace, wrapped)).rejects.toThrow();
		}
		// Twice the same share, or another's name over it, is still one colleague.
		good(await play.help(traitor, member, asking));
		expect(codeOf(await play.help(traitor, member, asking))).toBe('already');
		expect((await play.stateOf(asking)).wrapped).toBeNull();
		const secrets = {
			sealRecord: base64url(traitor.keyring.sealRecord),
			signRecord: base64url(traitor.keyring.signRecord),
			rootKey: asking.asked.organisation.rootKey,
		};
		expect(codeOf((await play.finish(asking, secrets)).answer)).toBe('too-few-shares');
		good(await play.help(helpers[1]!, member, asking));
		expect(codeOf((await play.finish(asking, secrets)).answer)).toBe('bad-signature');
	});

	it('a key that the server puts in the place of the asker’s: the code that is read out differs', async () => {
		const { member, helpers } = await play.chosen();
		const asking = await play.ask(member);
		const request = await play.requestOn(helpers[0]!, asking);
		const swapped = { ...request, key: base64url((await generateSealKeys()).publicKey) };
		const give = (about: HelpRequest, code: string) =>
			giveShare(helpers[0]!.keyring, play.organisation(), about, member.statement, code);
		expect(codeOf(await give(swapped, asking.code))).toBe('code-differs');
		expect(codeOf(await give(request, ''))).toBe('code-differs');
		expect(codeOf(await give(request, asking.code.slice(0, -1)))).toBe('code-differs');
		expect(codeOf(await give(request, asking.code.replaceAll(' ', '')))).toBe('done');
	});

	it('shares that are another person’s, another organisation’s, or forged', async () => {
		const { member, helpers } = await play.chosen();
		const other = await play.chosen();
		const helper = helpers[0];
		await play.keep(other.member, [helper, ...other.helpers.slice(1)], 2);
		const asking = await play.ask(member);
		const request = await play.requestOn(helper, asking);
		const give = (change: Partial<HelpRequest>, statement = member.statement) =>
			giveShare(helper.keyring, play.organisation(), { ...request, ...change }, statement, asking.code);
		const foreign = await play.requestOn(helper, await play.ask(other.member));
		expect(codeOf(await give({}, other.member.statement))).toBe('unknown-member');
		expect(codeOf(await give({ sealed: foreign.sealed }))).toBe('forged-shares');
		expect(codeOf(await give({ statement: foreign.statement, sealed: foreign.sealed }))).toBe(
			'forged-shares',
		);
		expect(codeOf(await give({ number: 2 }))).toBe('forged-shares');
		const elsewhere = { ...request.statement, organisation: base64url(random(16)) };
		expect(codeOf(await give({ statement: elsewhere }))).toBe('another-organisation');
		expect(codeOf(await give({ signature: foreign.signature }))).toBe('forged-shares');

		// Signed well, but by a member who took part elsewhere: the sealed share itself names its organisation.
		const strange = await makeShares(
			member.keyring,
			base64url(random(16)),
			1,
			helpers.map(({ statement }) => statement),
		);
		const strangeShare = strange.shares.find((share) => share.helper === idOf(helper))!.sealed;
		expect(codeOf(await give({ sealed: strangeShare }))).toBe('forged-shares');
	});

	it('help for another request, and help that was altered', async () => {
		const { member, helpers } = await play.chosen();
		const [first, second] = [await play.ask(member), await play.ask(member)];
		good(await play.help(helpers[0]!, member, first));
		good(await play.help(helpers[1]!, member, first));
		const state = await play.stateOf(first);
		expect(codeOf(await joinGiven({ ...second, keys: first.keys }, state))).toBe('noise');
		expect(codeOf(await joinGiven(second, state))).toBe('noise');
		const crossed = state.given.map(({ helper }, index) => ({
			helper,
			sealed: state.given[1 - index]!.sealed,
		}));
		expect(codeOf(await joinGiven(first, { ...state, given: crossed }))).toBe('noise');
		const asking = {
			...first,
			asked: {
				...first.asked,
				organisation: { ...first.asked.organisation, rootKey: base64url(random(65)) },
			},
		};
		expect(codeOf(await joinGiven(asking, state))).toBe('root-changed');
		// The third colleague's share makes up for one that is spoilt.
		good(await play.help(helpers[2]!, member, first));
		const whole = await play.stateOf(first);
		const { helper } = whole.given[0]!;
		const lie: GivenShare = {
			v: 1,
			organisation: play.organisation(),
			member: idOf(member),
			number: 1,
			request: first.asked.request,
			rootKey: first.asked.organisation.rootKey,
			share: base64url(new Uint8Array([...random(32), 1])),
		};
		const place = {
			scope: `member:${idOf(member)}`,
			field: `recovery-help:${helper}`,
			author: helper,
			seq: 1,
		};
		const spoilt = base64url(await sealJson(first.keys.publicKey, place, lie));
		const given = whole.given.map((one, index) => (index === 0 ? { helper, sealed: spoilt } : one));
		expect(areOwn(member.keyring, good(await joinGiven(first, { ...whole, given })))).toBe(true);
	});

	it('a stolen session, which has no keys: it neither helps, chooses, nor stops', async () => {
		const { member, helpers } = await play.chosen();
		const thief = centre.people.stranger;
		const asking = await play.ask(member);
		const request = await play.requestOn(helpers[0]!, asking);
		const given = good(
			await giveShare(helpers[0]!.keyring, play.organisation(), request, member.statement, asking.code),
		);
		expect(codeOf(await giveHelp(centre.context, idOf(helpers[1]!), given))).toBe('bad-signature');
		expect(codeOf(await giveHelp(centre.context, idOf(thief), given))).toBe('not-your-share');
		const shares = await makeShares(
			{ ...thief.keyring, member: idOf(member) },
			play.organisation(),
			2,
			helpers.map(({ statement }) => statement),
		);
		expect(codeOf(await keepShares(centre.context, idOf(member), shares))).toBe('bad-signature');
	});

	it('choices that protect nobody, and old shares after a new choice', async () => {
		const { member, helpers } = await play.chosen();
		const asking = await play.ask(member);
		const tried = async (who: readonly Person[], number = 2) => {
			const shares = await makeShares(
				member.keyring,
				play.organisation(),
				number,
				who.map(({ statement }) => statement),
			);
			return codeOf(await keepShares(centre.context, idOf(member), shares));
		};
		const [one, two, three] = helpers as [Person, Person, Person];
		expect(await tried([one, two, member])).toBe('not-yourself');
		expect(await tried([one, two, two])).toBe('three-helpers');
		expect(await tried(centre.custodians)).toBe('all-custodians');
		const theirs = await centre.takeIn('of-the-employer', ['employer']);
		expect(await tried([one, two, theirs])).toBe('employer-helper');
		expect(await tried([one, two, three], 1)).toBe('stale');
		expect(await tried([one, two, three], 3)).toBe('stale');
		expect(await tried([one, two, centre.custodians[0]!])).toBe('done');
		expect((await play.stateOf(asking)).state).toBe('stopped');
		expect(codeOf(await keepShares(centre.context, idOf(member), null as never))).toBe('malformed');
		expect(three.login).toBeTruthy();
	});
});
