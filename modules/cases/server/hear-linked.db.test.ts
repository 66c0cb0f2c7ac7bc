/** A caller says that they are punished for an earlier referral: both cases stand and name each other, or neither. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import {
	act,
	type Centre,
	coding,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	referral,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import type { DeskStatement } from '#modules/people/contract.ts';
import { ok, type Result } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { hearReferral } from '../browser/hear-referral.ts';
import { openCase } from '../browser/open-case.ts';
import { sealAct } from '../browser/seal-act.ts';
import { sendHeard } from '../browser/send-heard.ts';
import type { HeardLinked } from '../contract.ts';
import { readCase, recordHeardFiling, recordHeardLinked } from './index.ts';

let centre: Centre;
let earlier: string;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	earlier = (await fileOne(centre)).filing.case;
});

const code = (result: Result<unknown, string>) => (result.ok ? 'taken' : result.code);
async function heard(by: Person, desk: DeskStatement = centre.desks.duty): Promise<HeardLinked> {
	const filing = await hearReferral(by.keyring, {
		body: { v: 1, ...referral, topic: 'retaliation' },
		identity: null,
		danger: false,
		desks: [desk],
		custodians: [],
		retaliationOf: earlier,
	});
	const { lastSeq } = await stateOf(centre, earlier);
	const draft = { kind: 'retaliation-heard' as const, clear: { linked: filing.case }, body: null };
	const tie = await sealAct(by.keyring, { case: earlier, caseKey: filing.caseKey }, lastSeq + 1, draft);
	return { filing: { ...filing, retaliationOf: earlier }, act: tie };
}
const record = (by: Person, given: HeardLinked, alongside = async () => ok() as never) =>
	recordHeardLinked(centre.context, by.signedIn, toBytea(by.statement.signKey), given, alongside);
const cases = async () =>
	Number((await centre.database.pool.query('select count(*) from cases."case"')).rows[0].count);

describe('being punished, heard on the telephone', () => {
	it('opens an urgent case of its own, due the same day, tied in both directions', async () => {
		const { duty, duty2 } = centre.people;
		const given = await heard(duty);
		const { case: id } = good(await record(duty, given));
		expect(await stateOf(centre, id)).toMatchObject({
			retaliationOf: earlier,
			retaliationOpen: true,
			channel: 'telephone',
		});
		expect((await stateOf(centre, earlier)).heardCases).toEqual([id]);
		const opened = await openCase(duty2.keyring, good(await readCase(centre.context, duty2.signedIn, id)));
		expect(opened.entries[0]).toMatchObject({ trust: 'signed', unreadable: false });
		expect(opened.view.clock).toMatchObject({ what: 'acknowledge', due: '2026-03-02' });
		const tied = await openCase(duty2.keyring, good(await readCase(centre.context, duty2.signedIn, earlier)));
		expect(tied.entries.at(-1)).toMatchObject({ kind: 'retaliation-heard', trust: 'signed' });
	});

	it('stands whole or not at all', async () => {
		const { duty } = centre.people;
		const before = await cases();
		const given = await heard(duty);
		const wrong: [string, HeardLinked][] = [
			['bad-signature', { ...given, filing: { ...given.filing, signature: base64url(random(64)) } }],
			['bad-signature', { ...given, act: { ...given.act, signature: base64url(random(64)) } }],
			['malformed', { ...given, act: { ...given.act, clear: { linked: base64url(random(16)) } } }],
			['stale', { ...given, act: { ...given.act, seq: given.act.seq + 1 } }],
			['malformed', { ...given, filing: { ...given.filing, retaliationOf: 'x' } }],
		];
		for (const [refusal, one] of wrong)
			expect(['bad-signature', refusal]).toContain(code(await record(duty, one)));
		const refused = async () => ({ ok: false, code: 'upload-missing' }) as never;
		expect(code(await record(duty, given, refused))).toBe('upload-missing');
		expect(await cases()).toBe(before);
		expect((await stateOf(centre, earlier)).heardCases).toEqual([]);
	});

	it('is refused to whoever may not read the earlier case, or for a desk that was ruled out', async () => {
		const { duty, ombudsman } = centre.people;
		expect(code(await record(ombudsman, await heard(ombudsman, centre.desks.a)))).toBe('not-found');
		good(await act(centre, duty, earlier, { kind: 'acknowledge' }));
		const clear = { ...coding, excludedDesks: [centre.desks.duty.desk] };
		good(await act(centre, duty, earlier, { kind: 'code', clear }));
		expect(code(await record(duty, await heard(duty)))).toBe('excluded-desk');
	});

	it('is not taken without the entry that ties it, nor the entry without its case', async () => {
		const { duty } = centre.people;
		const { filing, act: tie } = await heard(duty);
		const key = toBytea(duty.statement.signKey);
		expect(code(await recordHeardFiling(centre.context, duty.signedIn, key, filing, async () => ok()))).toBe(
			'malformed',
		);
		expect(tie.sealed).toBeNull();
	});

	it('is tied at the next number where somebody wrote meanwhile', async () => {
		const { duty, duty2 } = centre.people;
		const { filing } = await heard(duty);
		let first = true;
		const send = async (method: string, _path: string, body?: unknown) => {
			if (method === 'GET') return readCase(centre.context, duty.signedIn, earlier);
			if (first) good(await act(centre, duty2, earlier, { kind: 'reply', text: 'meanwhile' }));
			first = false;
			return record(duty, body as HeardLinked);
		};
		good(await sendHeard(send as never, duty.keyring, filing));
		expect((await stateOf(centre, earlier)).heardCases).toEqual([filing.case]);
	});
});
