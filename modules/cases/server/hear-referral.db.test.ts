import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { openBytes, openJsonWithSecret } from '#crypto/open.ts';
import { joinShares } from '#crypto/shares.ts';
import { sign } from '#crypto/sign.ts';
import {
	bytesOf,
	type Centre,
	good,
	makeCentre,
	type Person,
	referral,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import { ok, refuse } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { hearReferral } from '../browser/hear-referral.ts';
import { openCase } from '../browser/open-case.ts';
import type { HeardFiling } from '../contract.ts';
import { readCase, recordHeardFiling } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

const identity = { v: 1 as const, name: 'a caller', contact: '+7 700 000 00 00', about: '' };
const hear = (by: Person = centre.people.duty, desks = [centre.desks.duty]) =>
	hearReferral(by.keyring, {
		body: { v: 1, ...referral },
		identity,
		danger: true,
		desks,
		custodians: centre.custodians.map(({ statement }) => statement),
	});
async function record(heard: HeardFiling, by: Person = centre.people.duty, alongside = async () => ok()) {
	const recorded = await recordHeardFiling(
		centre.context,
		by.signedIn,
		toBytea(by.statement.signKey),
		heard,
		alongside,
	);
	return recorded.ok ? recorded.value.case : recorded.code;
}
const cases = async () =>
	Number((await centre.database.pool.query('select count(*) from cases."case"')).rows[0].count);

describe('what an operator heard', () => {
	it('is a case of that desk, signed by the operator', async () => {
		const heard = await hear();
		expect(await record(heard)).toBe(heard.case);
		const state = await stateOf(centre, heard.case);
		expect(state).toMatchObject({ channel: 'telephone', danger: true, desk: centre.desks.duty.desk });
		const view = good(await readCase(centre.context, centre.people.duty2.signedIn, heard.case));
		const { entries } = await openCase(centre.people.duty2.keyring, view);
		expect(entries[0]).toMatchObject({ trust: 'signed', body: { text: referral.text } });
		expect(view.hasIdentity).toBe(true);
	});

	it('keeps who called under two custodians’ shares', async () => {
		const heard = await hear();
		await record(heard);
		const { rows } = await centre.database.pool.query(
			'select member, sealed from cases.identity_share where case_id = $1',
			[toBytea(heard.case)],
		);
		const author = centre.people.duty.statement.member;
		const place = (field: string) => ({ scope: heard.case, field, author, seq: 0 });
		const shares = await Promise.all(
			centre.custodians.slice(1).map(({ statement, keyring }) => {
				const share = rows.find(({ member }) => member.toString('base64url') === statement.member);
				const sealed = new Uint8Array(share.sealed);
				return openBytes(keyring.sealRecord, place(`identity-share:${statement.member}`), sealed);
			}),
		);
		const key = await joinShares(shares);
		const sealed = bytesOf(heard.identity!.sealed);
		expect(await openJsonWithSecret(key, place('identity'), sealed)).toEqual(identity);
	});

	it('is taken once', async () => {
		const heard = await hear();
		expect(await record(heard)).toBe(heard.case);
		expect(await record(heard)).toBe('replayed');
	});

	it('goes to a desk at which the operator sits, and to keys that were made', async () => {
		const { stranger, duty } = centre.people;
		expect(await record(await hear(stranger), stranger)).toBe('unknown-desk');
		const newer = { ...centre.desks.duty, epoch: 7 };
		expect(await record(await hear(duty, [newer]))).toBe('unknown-desk');
		const both = await hear(duty, [centre.desks.duty, centre.desks.a]);
		expect(await record(both)).toBe(both.case);
		expect((await stateOf(centre, both.case)).readers).toEqual([centre.desks.duty.desk, centre.desks.a.desk]);
	});

	it('is refused where the signature is another’s, or of another text', async () => {
		const [heard, other] = [await hear(), await hear()];
		const { duty2 } = centre.people;
		for (const change of [
			{ body: other.body },
			{ case: other.case },
			{ danger: false },
			{ caseKey: other.caseKey },
			{ signature: other.signature },
			{ signature: base64url(await sign(duty2.keyring.signRecord, 'entry', {})) },
		])
			expect([Object.keys(change), await record({ ...heard, ...change })]).toEqual([
				Object.keys(change),
				'bad-signature',
			]);
		expect(await record(heard, duty2)).toBe('bad-signature');
	});

	it('that is not well formed is refused without a crash', async () => {
		const heard = await hear();
		const [key] = heard.deskKeys;
		const share = heard.identity!.shares[0]!;
		const wrong: object[] = [
			{ v: 2 },
			{ contactCode: '1234' },
			{ contactCode: 12345678 },
			{ uploads: null },
			{ uploads: ['x'] },
			{ deskKeys: [] },
			{ deskKeys: { 0: key, length: 1 } },
			{ deskKeys: [key, null] },
			{ deskKeys: [key, key] },
			{ deskKeys: [{ ...key, epoch: 2 ** 40 }] },
			{ identity: undefined },
			{ identity: {} },
			{ identity: { ...heard.identity, shares: [share, share, share] } },
			{ identity: { ...heard.identity, shares: [null, null, null] } },
			{ danger: 'yes' },
		];
		for (const change of wrong)
			expect([change, await record({ ...heard, ...change } as HeardFiling)]).toEqual([change, 'malformed']);
		for (const nothing of [null, {}, []]) expect(await record(nothing as never)).toBe('malformed');
	});

	it('leaves nothing where its attachments are missing', async () => {
		const before = await cases();
		const heard = await hear();
		const missing = async () => refuse('upload-missing' as const);
		expect(await record(heard, centre.people.duty, missing as never)).toBe('upload-missing');
		expect(await cases()).toBe(before);
		expect(await record({ ...heard, case: base64url(random(16)) })).toBe('bad-signature');
	});
});
