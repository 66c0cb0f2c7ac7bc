/**
 * What the rows of a collective matter tell to whoever has the database, and what a worker may do without a receipt.
 *
 * Seen to fail: the tag made from the case's public key (the sweep found it); `replaceCounted` inserting one line (the
 * lines bore different transactions); `leave` taking a tag in the place of a secret (anybody took it out).
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { DAY, good, MONDAY } from '#modules/intake/server/test-centre.ts';
import { auditDatabase } from '#modules/ledger/server/audit-database.ts';
import { publishSlot } from '#modules/ledger/server/index.ts';
import { openCaseKey } from '../browser/case-key.ts';
import { openCounts, secretOf, tagOf } from '../browser/collective.ts';
import { findCountedTags, listCandidates, standingFor } from './index.ts';
import { makeCollectives } from './test-collective.ts';

let world: Awaited<ReturnType<typeof makeCollectives>>;
beforeAll(async () => {
	world = await makeCollectives();
});
afterAll(() => world.centre.close());
beforeEach(async () => {
	world.centre.clock.set(MONDAY);
	await world.forget();
});
const later = (months: number) => world.centre.clock.set(MONDAY + months * 31 * DAY);

describe('the database alone', () => {
	it('names no case beside a matter, and does not tell by its rows which joined when', async () => {
		const { duty, duty2 } = world.centre.people;
		const matter = await world.found();
		const filed = await world.several(4);
		for (const [index, one] of filed.entries())
			good(await world.count(index % 2 ? duty : duty2, matter, one));
		const before = await world.query('select xmin::text from cases."case" order by id');
		good(await world.count(duty, matter, await world.registered()));
		const rows = await world.query(
			`select to_jsonb(m) as row, encode(tag, 'hex') as tag, xmin::text from cases.collective_member m order by ctid`,
		);
		const text = JSON.stringify(rows.map(({ row }) => row));
		for (const { id, record, filing } of filed) {
			const bytes = Buffer.from(fromBase64url(id));
			const known = [id, bytes.toString('hex'), filing.caseKey, filing.reporterSealKey, base64url(record)];
			for (const word of known) expect(text).not.toContain(word);
			// Whatever can be hashed out of what the database holds of the case, with the matter's id, is no tag.
			for (const part of [id, bytes, filing.caseKey, Buffer.from(fromBase64url(filing.caseKey))])
				for (const about of ['', matter, `senim/collective-tag/1\n`]) {
					const hash = createHash('sha256').update(about).update(part).digest('hex');
					expect(rows.map(({ tag }) => tag)).not.toContain(hash);
				}
		}
		for (const word of [duty, duty2].map(({ statement }) => statement.member))
			expect(text).not.toContain(word);
		expect(text).not.toContain('QUPIYA');
		// One transaction wrote all the lines, in the order of their tags.
		expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
		expect(rows.map(({ tag }) => tag)).toEqual(rows.map(({ tag }) => tag).sort());
		// Counting has touched no case.
		const after = await world.query('select xmin::text from cases."case" order by id');
		expect(before.every(({ xmin }) => after.some((row) => row.xmin === xmin))).toBe(true);
		const entries = await world.query(
			`select kind from cases.entry where kind not in ('file', 'acknowledge', 'verify', 'code', 'register')`,
		);
		expect(entries).toEqual([]);
	});

	it('and who counted why opens with the key of the case alone', async () => {
		const { duty } = world.centre.people;
		const matter = await world.found();
		const [one, other] = [await world.registered(), await world.registered()];
		good(await world.count(duty, matter, one));
		const tag = await tagOf(one.record, matter);
		const { counted } = good(await findCountedTags(world.centre.context, duty.signedIn, [tag]));
		const members = [duty.statement];
		const [entry] = await openCounts(one.record, matter, counted[0]!, members);
		expect(entry).toMatchObject({ act: 'join', reason: 'QUPIYA why', genuine: true, title: 'Title of duty' });
		for (const key of [
			other.record,
			duty.keyring.sealRecord,
			duty.keyring.desks.get(world.centre.desks.duty.desk)![0]!.privateRecord,
		])
			expect(await openCounts(key, matter, counted[0]!, members)).toEqual([]);
		expect(await openCounts(one.record, await world.found(), counted[0]!, members)).toEqual([]);
	});

	it('has a leaf for every entry of a matter: the audit names one that was taken out', async () => {
		const { context, database, desks, people } = world.centre;
		const matter = await world.found();
		const note = { kind: 'note' as const, clear: {}, text: 'words', desks: [desks.duty] };
		good(await world.write(people.duty, matter, note, 1));
		const now = Math.floor(world.centre.clock.now() / 1000);
		await publishSlot(context, now);
		const audited = async () => {
			const rows = await world.query('select entry from ledger.leaf order by idx');
			const ledger = rows.map(({ entry }) => new Uint8Array(entry));
			const readLedger = async () => ({ ledger, witnessed: ledger.length });
			return (await auditDatabase(database.db, readLedger, now)).findings.length;
		};
		const before = await audited();
		await world.query('delete from cases.collective_entry where seq = 1');
		expect(await audited()).toBe(before + 1);
	});

	it('gives other tags for other matters, cases and keys of a case', async () => {
		const [one, other] = [await world.registered(), await world.registered()];
		const matters = [await world.found(), await world.found()];
		const tags = await Promise.all(
			[one, other].flatMap(({ record }) => matters.map((matter) => tagOf(record, matter))),
		);
		expect(new Set(tags).size).toBe(4);
		expect(await secretOf(one.record, matters[0]!)).not.toEqual(fromBase64url(tags[0]!));
	});

	it('a reader finds a case by its key records, as a handler’s browser does', async () => {
		const { duty } = world.centre.people;
		const matter = await world.found();
		const one = await world.registered();
		good(await world.count(duty, matter, one));
		const asked = { employer: world.employer, topic: 'pay', recent: true };
		const { cases } = good(await listCandidates(world.centre.context, duty.signedIn, asked));
		expect(cases.map((candidate) => candidate.case)).toEqual([one.id]);
		const record = (await openCaseKey(duty.keyring, cases[0]!))!;
		const { counted } = good(
			await findCountedTags(world.centre.context, duty.signedIn, [await tagOf(record, matter)]),
		);
		expect(counted).toMatchObject([{ collective: matter, counted: true, month: '2026-03-01' }]);
		later(4);
		expect(good(await listCandidates(world.centre.context, duty.signedIn, asked)).cases).toEqual([]);
	});
});

describe('the worker', () => {
	it('sees that they are counted, refuses without a receipt, and is never counted there again', async () => {
		const { duty } = world.centre.people;
		const matter = await world.found();
		const one = await world.registered();
		good(await world.count(duty, matter, one));
		const secret = base64url(await secretOf(one.record, matter));
		const ask = async (change: object = {}) =>
			good(await standingFor(world.centre.context, { collective: matter, secrets: [secret], ...change }))
				.standing;
		expect(await ask()).toBe('counted');
		expect(await ask({ refuse: true })).toBe('refused');
		expect(await ask({ refuse: true })).toBe('refused');
		expect(await world.count(duty, matter, one, {}, 1)).toMatchObject({ code: 'count-refused' });
		expect((await world.query('select status, spots from cases.collective_member'))[0]).toEqual({
			status: 'refused',
			spots: [],
		});
	});

	it('nobody without the key of the case takes it out: not with its tag, not with another’s secret', async () => {
		const { duty } = world.centre.people;
		const matter = await world.found();
		const [one, other] = [await world.registered(), await world.registered()];
		good(await world.count(duty, matter, one));
		const tag = await tagOf(one.record, matter);
		const wrong = [tag, base64url(await secretOf(other.record, matter)), base64url(random(32))];
		for (const secret of wrong) {
			const asked = { collective: matter, secrets: [secret], refuse: true };
			expect(good(await standingFor(world.centre.context, asked)).standing).toBe('not-counted');
			expect(await world.leave(duty, matter, one, secret)).toMatchObject({ code: 'count-gone' });
		}
		expect((await world.query('select status from cases.collective_member'))[0]).toEqual({
			status: 'counted',
		});
		for (const junk of [
			{},
			{ collective: matter },
			{ collective: matter, secrets: ['x'] },
			{ secrets: [tag] },
		])
			expect(await standingFor(world.centre.context, junk)).toMatchObject({ code: 'malformed' });
		const many = Array(51).fill(tag);
		expect(await standingFor(world.centre.context, { collective: matter, secrets: many })).toMatchObject({
			code: 'malformed',
		});
	});
});
