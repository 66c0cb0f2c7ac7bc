import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { fileReferral } from '#modules/intake/server/index.ts';
import {
	act,
	type Centre,
	DAY,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	sealReferral,
} from '#modules/intake/server/test-centre.ts';
import { momentOf } from '#platform/moment.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import { caseKeyForDesk } from '../browser/case-key.ts';
import { openCase } from '../browser/open-case.ts';
import { type ArrivedReferral, countQueue, openCases, readCase, readQueue } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	await centre.database.pool.query('delete from cases."case"');
});

const queueOf = (person: Person, folder: 'open' | 'closed' | 'set-aside' = 'open') =>
	readQueue(centre.context, person.signedIn, { folder });
const casesOf = async (person: Person, folder?: 'open' | 'closed' | 'set-aside') =>
	(await queueOf(person, folder)).items.map((item) => item.case);

describe('the queue', () => {
	it('puts danger first, then the nearest day', async () => {
		centre.clock.set(MONDAY + 2 * DAY);
		const later = (await fileOne(centre)).filing.case;
		const danger = (await fileOne(centre, { danger: true })).filing.case;
		centre.clock.set(MONDAY);
		const sooner = (await fileOne(centre)).filing.case;
		const { items, next, today } = await queueOf(centre.people.duty);
		expect(items.map((item) => item.case)).toEqual([danger, sooner, later]);
		expect([next, today]).toEqual([null, '2026-03-02']);
		expect(await countQueue(centre.context, centre.people.duty.signedIn, { folder: 'open' })).toBe(3);
		expect(items[1]!.clock).toMatchObject({ what: 'acknowledge', due: '2026-03-03', overdue: false });
		centre.clock.set(MONDAY + 5 * DAY);
		expect((await queueOf(centre.people.duty)).items[1]!.clock).toMatchObject({ overdue: true });
	});

	it('shows nothing to a desk without a key, nor to somebody without a desk', async () => {
		await fileOne(centre);
		const nothing = { items: [], next: null, today: '2026-03-02' };
		expect(await queueOf(centre.people.stranger)).toEqual(nothing);
		expect(await queueOf(centre.custodians[0]!)).toEqual(nothing);
		expect((await queueOf(centre.people.duty2)).items).toHaveLength(1);
	});

	it('gives each desk its own record of the case’s key and no other', async () => {
		const { filing, reporter } = await fileOne(centre);
		const { duty, ombudsman } = centre.people;
		const { a, duty: dutyDesk } = centre.desks;
		good(await act(centre, duty, filing.case, { kind: 'acknowledge' }));
		const { member } = duty.statement;
		const key = await caseKeyForDesk(member, filing.case, reporter.caseKeys.privateRecord, a);
		good(
			await act(centre, duty, filing.case, { kind: 'handover', clear: { desk: a.desk }, deskKeys: [key] }),
		);
		const desksIn = async (person: Person) => (await queueOf(person)).items[0]!.keys.map(({ desk }) => desk);
		expect(await desksIn(ombudsman)).toEqual([a.desk]);
		expect(await desksIn(duty)).toEqual([dutyDesk.desk]);
		const view = good(await readCase(centre.context, ombudsman.signedIn, filing.case));
		expect(view.keys.map(({ desk, sealed }) => [desk, sealed])).toEqual([[a.desk, key.sealed]]);
		const opened = await openCase(ombudsman.keyring, view);
		expect(opened.entries.map(({ trust, unreadable }) => [trust, unreadable])).toEqual([
			['signed', false],
			['signed', false],
			['signed', false],
		]);
	});

	it('keeps what is closed and what is set aside apart', async () => {
		const [open, junk, done] = [await fileOne(centre), await fileOne(centre), await fileOne(centre)];
		const { duty } = centre.people;
		good(await act(centre, duty, junk.filing.case, { kind: 'set-aside' }));
		good(await act(centre, duty, done.filing.case, { kind: 'acknowledge' }));
		const close = { kind: 'close' as const, clear: { ground: 'out-of-scope' as const }, text: 'go there' };
		good(await act(centre, duty, done.filing.case, close));
		expect(await casesOf(duty)).toEqual([open.filing.case]);
		expect(await casesOf(duty, 'set-aside')).toEqual([junk.filing.case]);
		expect(await casesOf(duty, 'closed')).toEqual([done.filing.case]);
		expect((await queueOf(duty, 'closed')).items[0]!.clock).toBeNull();
	});
});

describe('a case', () => {
	it('of another desk is answered like one that does not exist', async () => {
		const { filing } = await fileOne(centre);
		const missing = { ok: false, code: 'not-found' };
		expect(await readCase(centre.context, centre.people.stranger.signedIn, filing.case)).toEqual(missing);
		expect(await readCase(centre.context, centre.custodians[0]!.signedIn, filing.case)).toEqual(missing);
		for (const id of [base64url(random(16)), 'x', '', null, `${filing.case}A`])
			expect(await readCase(centre.context, centre.people.duty.signedIn, id as string)).toEqual(missing);
	});

	it('shows who is on it now', async () => {
		const { filing } = await fileOne(centre);
		const { duty } = centre.people;
		const here = { here: filing.case, member: duty.signedIn.member, title: 'Duty', desks: [] };
		const told = JSON.stringify({ presence: { ...here, until: centre.clock.now() + 10_000 } });
		centre.context.live.receive(told, centre.clock.now());
		const present = async () =>
			good(await readCase(centre.context, duty.signedIn, filing.case)).present.map(({ title }) => title);
		expect(await present()).toEqual(['Duty']);
		centre.clock.advance(10_000);
		expect(await present()).toEqual([]);
	});
});

describe('opening cases', () => {
	const arrived = async (): Promise<ArrivedReferral> => {
		const { filing } = await sealReferral(centre);
		return {
			...filing,
			channel: 'web',
			desk: filing.deskKeys[0]!.desk,
			author: 'reporter',
			clear: {},
			identity: null,
		};
	};
	const open = (referrals: ArrivedReferral[]) =>
		inTransaction(centre.context.db, (tx) => openCases(tx, referrals, momentOf(centre.clock.now())));
	const rows = async (table: string) =>
		Number((await centre.database.pool.query(`select count(*) from ${table}`)).rows[0].count);

	it('writes many at once, and leaves out those that are there', async () => {
		const referrals = await Promise.all(Array.from({ length: 24 }, arrived));
		const pending = await rows('ledger.pending_leaf');
		const first = await open(referrals.slice(0, 8));
		expect(first.map((one) => one.case)).toEqual(referrals.slice(0, 8).map((one) => one.case));
		const rest = await open(referrals);
		expect(rest.map((one) => one.case).sort()).toEqual(
			referrals
				.slice(8)
				.map((one) => one.case)
				.sort(),
		);
		expect(await open(referrals)).toEqual([]);
		expect(await rows('cases.entry')).toBe(24);
		expect(await rows('cases.case_key')).toBe(24);
		expect((await rows('ledger.pending_leaf')) - pending).toBe(24);
		for (const one of [...first, ...rest]) {
			const { rows: found } = await centre.database.pool.query(
				'select leaf, sealed from cases.entry where case_id = $1',
				[toBytea(one.case)],
			);
			expect((found[0].leaf as Buffer).equals(one.leaf)).toBe(true);
			const { body } = referrals.find((referral) => referral.case === one.case)!;
			expect((found[0].sealed as Buffer).toString('base64url')).toBe(body);
		}
	});

	it('undoes everything where one thing fails', async () => {
		const referral = await arrived();
		const broken = { ...(await arrived()), identity: { sealed: 'AA', reporter: null, shares: [] } };
		const twice = { member: base64url(random(16)), sealed: 'AA' };
		await expect(
			open([referral, { ...broken, identity: { ...broken.identity, shares: [twice, twice] } }]),
		).rejects.toThrow();
		expect([await rows('cases."case"'), await rows('cases.entry')]).toEqual([0, 0]);
		expect(await open([referral])).toHaveLength(1);
	});

	it('gives the day of the first duty to the queue', async () => {
		centre.clock.set(MONDAY + 3 * DAY);
		const { filing } = await sealReferral(centre);
		good(await fileReferral(centre.context, filing));
		const { rows: found } = await centre.database.pool.query('select due, urgent, status from cases."case"');
		expect(found).toEqual([{ due: '2026-03-06', urgent: false, status: 'received' }]);
	});
});
