/**
 * A case about being punished for an earlier one. Only the reporter of the earlier case can tie another to it.
 *
 * Seen to fail: with `isLinkedTo` answering true (a filing that names another case was taken), with the excluded desk
 * not looked at, and with the signature of the filing checked over a statement without `retaliationOf`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url } from '#crypto/bytes.ts';
import { readCase } from '#modules/cases/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { getDirectory } from '#modules/people/server/index.ts';
import { sealAct } from '../browser/act.ts';
import { checkDirectory } from '../browser/check-directory.ts';
import { openView } from '../browser/follow.ts';
import { desksFor, linkedReceipt, sealLinked } from '../browser/linked-case.ts';
import type { LinkedFiling, ReferralBody } from '../contract.ts';
import { fileLinked, fileReferral, followCase, recordReporterAct } from './index.ts';
import {
	act,
	type Centre,
	coding,
	fileOne,
	good,
	makeCentre,
	referral,
	type Sealed,
	stateOf,
} from './test-centre.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

const organisation = () => centre.made.request.organisation;
const trusted = async () => {
	const directory = (await getDirectory(centre.context, centre.context.ledgerKey.verifierKey))!;
	return good(await checkDirectory(directory, organisation().rootKey));
};
const follow = async ({ reporter }: Sealed) => {
	const view = good(await followCase(centre.context, base64url(reporter.stretched.lookup)));
	return good(await openView(view, reporter.stretched, organisation()));
};
const punished = (desk: Id) => ({ text: 'moved to nights', attachments: [], locale: 'kk' as const, desk });
async function seal(parent: Sealed, desk = centre.desks.duty.desk): Promise<LinkedFiling> {
	return sealLinked(await follow(parent), await trusted(), punished(desk));
}

describe('a case of its own', () => {
	it('is filed with the earlier one in one step, urgent, due today, and opened by the same receipt', async () => {
		const parent = await fileOne(centre, {
			body: { ...referral, mustNotReach: { desks: [], words: 'the foreman' } },
		});
		const linked = await seal(parent);
		good(await fileLinked(centre.context, linked));
		const child = linked.filing.case;
		expect(await stateOf(centre, parent.filing.case)).toMatchObject({ linkedCases: [child] });
		expect(await stateOf(centre, child)).toMatchObject({
			retaliationOf: parent.filing.case,
			retaliationOpen: true,
			status: 'received',
		});
		const { signedIn } = centre.people.duty;
		const view = good(await readCase(centre.context, signedIn, child));
		expect(view.clock).toMatchObject({ what: 'acknowledge', daysLeft: 0, overdue: false });
		const { rows } = await centre.database.pool.query('select urgent, due from cases."case" where id = $1', [
			Buffer.from(child, 'base64url'),
		]);
		expect(rows[0]).toMatchObject({ urgent: true, due: '2026-03-02' });

		const first = await follow(parent);
		const stretched = await linkedReceipt(first, 0);
		const own = good(await followCase(centre.context, base64url(stretched.lookup)));
		const opened = good(await openView(own, stretched, organisation()));
		expect(opened.entries[0]).toMatchObject({ trust: 'signed' });
		const { body } = opened.entries[0]!.opened as { body: ReferralBody };
		expect(body).toMatchObject({
			topic: 'retaliation',
			text: 'moved to nights',
			mustNotReach: { words: 'the foreman' },
		});
		expect(first.entries.at(-1)).toMatchObject({ trust: 'signed' });
		good(
			await recordReporterAct(
				centre.context,
				await sealAct(opened, 1, { kind: 'say', text: 'and more of it' }),
			),
		);
	});

	it('the second one has a receipt of its own number', async () => {
		const parent = await fileOne(centre);
		good(await fileLinked(centre.context, await seal(parent)));
		good(await fileLinked(centre.context, await seal(parent)));
		const now = await follow(parent);
		expect(now.view.state.linkedCases).toHaveLength(2);
		for (const number of [0, 1]) {
			const { lookup } = await linkedReceipt(now, number);
			expect(good(await followCase(centre.context, base64url(lookup))).case).toBe(
				now.view.state.linkedCases[number],
			);
		}
	});

	it('never goes to a desk that was ruled out; the page does not offer it', async () => {
		const { duty } = centre.people;
		const parent = await fileOne(centre);
		const id = parent.filing.case;
		good(await act(centre, duty, id, { kind: 'acknowledge' }));
		const excludedDesks = [centre.desks.a.desk];
		good(await act(centre, duty, id, { kind: 'code', clear: { ...coding, excludedDesks } }));
		expect(desksFor(await follow(parent), await trusted())).toEqual([
			centre.desks.duty.desk,
			centre.desks.b.desk,
		]);
		expect(await fileLinked(centre.context, await seal(parent, centre.desks.a.desk))).toMatchObject({
			code: 'excluded-desk',
		});
		expect((await stateOf(centre, id)).linkedCases).toEqual([]);
	});

	it('goes to another desk where the answering one is the accused, which then cannot read it', async () => {
		const parent = await fileOne(centre);
		const linked = await seal(parent, centre.desks.b.desk);
		good(await fileLinked(centre.context, linked));
		expect(await readCase(centre.context, centre.people.duty.signedIn, linked.filing.case)).toMatchObject({
			code: 'not-found',
		});
		good(await readCase(centre.context, centre.people.stranger.signedIn, linked.filing.case));
	});
});

describe('nobody else', () => {
	it('ties a case to an earlier one: not with another receipt, nor by naming it', async () => {
		const [mine, theirs] = [await fileOne(centre), await fileOne(centre)];
		const linked = await seal(mine);
		const other = await seal(theirs);
		const forged: LinkedFiling[] = [
			{ filing: { ...linked.filing, retaliationOf: theirs.filing.case }, act: other.act },
			{ filing: other.filing, act: linked.act },
			{ filing: linked.filing, act: { ...linked.act, case: theirs.filing.case } },
			{ filing: linked.filing, act: { ...linked.act, lookup: other.act.lookup } },
			{ filing: linked.filing, act: { ...linked.act, clear: { linked: theirs.filing.case } } },
			{ filing: linked.filing, act: { ...linked.act, kind: 'say' } },
			{ filing: linked.filing, act: { ...linked.act, signature: other.act.signature } },
			{ filing: { ...linked.filing, signature: other.filing.signature }, act: linked.act },
			{ filing: { ...linked.filing, danger: true }, act: linked.act },
			{} as LinkedFiling,
		];
		for (const one of forged) expect(await fileLinked(centre.context, one)).toMatchObject({ ok: false });
		for (const { filing } of [mine, theirs]) {
			expect((await stateOf(centre, filing.case)).linkedCases).toEqual([]);
		}
	});

	it('says that there is a linked case without filing one, nor files one as if it were no other', async () => {
		const parent = await fileOne(centre);
		const linked = await seal(parent);
		expect(await recordReporterAct(centre.context, linked.act)).toMatchObject({ code: 'not-permitted' });
		expect(await fileReferral(centre.context, linked.filing)).toMatchObject({ code: 'malformed' });
		const { retaliationOf: _cut, ...plain } = linked.filing;
		expect(await fileReferral(centre.context, plain)).toMatchObject({ code: 'bad-signature' });
	});

	it('and a handler cannot say it in the reporter’s place', async () => {
		const parent = await fileOne(centre);
		const said = { kind: 'retaliation-case' as never, clear: { linked: parent.filing.case } as never };
		expect(await act(centre, centre.people.duty, parent.filing.case, said)).toMatchObject({
			code: 'not-permitted',
		});
	});

	it('an answer that was lost does not file twice: the same one again is stale, and nothing is left half done', async () => {
		const parent = await fileOne(centre);
		const linked = await seal(parent);
		good(await fileLinked(centre.context, linked));
		expect(await fileLinked(centre.context, linked)).toMatchObject({ code: 'stale' });
		const again = await seal(parent);
		const twice = { ...again, filing: { ...again.filing, uploads: [base64url(new Uint8Array(16))] } };
		expect(await fileLinked(centre.context, twice)).toMatchObject({ ok: false });
		expect((await stateOf(centre, parent.filing.case)).linkedCases).toEqual([linked.filing.case]);
	});
});

describe('the receipt of a linked case', () => {
	it('follows from both private keys, and stays as it is for ever', async () => {
		const record = (byte: number) => new Uint8Array(97).fill(byte) as never;
		const { lookup, wrapKey } = await linkedReceipt({ sealRecord: record(1), signRecord: record(2) }, 0);
		expect([base64url(lookup), base64url(wrapKey)]).toMatchInlineSnapshot(`
			[
			  "JLpYxAP5KUI5CFP61x0zN0_L097nb4CV2YbHWGxJkFs",
			  "SLHojDx5iYuQ49aypAhfgvbf2b9iEKIvQBeGkmQIXWc",
			]
		`);
	});
});
