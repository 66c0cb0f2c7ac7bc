/**
 * Calendar addresses against whoever should not have them.
 *
 * Seen to fail: `standingOf` answering from the day the address was made (a removed member's calendar went on), the
 * look at `parties.sides` taken out (a desk that had left still saw the matter), `revoked_on` out of `findFeed`.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { good } from '#modules/intake/server/test-centre.ts';
import { removePerson } from '#modules/intake/server/test-keys.ts';
import { day, makeMatters, type Party } from '#modules/matters/server/test-matters.ts';
import { listFeeds, makeFeed, readFeed, revokeFeed } from './index.ts';

let stage: Awaited<ReturnType<typeof makeMatters>>;
let context: Parameters<typeof readFeed>[0];
let matter: string;
const MONDAY = Date.parse('2026-03-02T11:00:00+05:00');

beforeAll(async () => {
	stage = await makeMatters();
	context = { ...stage.centre.context, settings: { publicOrigin: 'https://senim.example' } };
});
afterAll(() => stage.centre.close());
beforeEach(async () => {
	stage.centre.clock.set(MONDAY);
	await stage.query('delete from matters.matter');
	await stage.query('delete from deadlines.feed');
	matter = await stage.found();
	good(await stage.invite(matter, stage.parties.employer, 'employer'));
	good(await stage.say(stage.parties.union, matter, day('demands-received', '2026-02-27')));
});

const make = (by: Party, change: object = {}) =>
	makeFeed(context, by.person.signedIn, {
		kind: 'member',
		desk: null,
		matter: null,
		locale: 'en',
		titles: false,
		...change,
	});
const tokenOf = (address: string) => /\/calendar\/([\w-]{43})\.ics$/.exec(address)![1]!;
const addressOf = async (by: Party, change: object = {}) => good(await make(by, change)).address;
const read = (address: string) => readFeed(context, tokenOf(address));
const revoke = (by: Party, id: unknown) => revokeFeed(context, by.person.signedIn, id);
/** Without the folding of long lines. */
const unfold = (ics: string | undefined) => (ics ?? '').replaceAll('\r\n ', '');

describe('a calendar', () => {
	it('has a whole day for each last day, with number and step, the article, and no title', async () => {
		const ics = unfold(await read(await addressOf(stage.parties.union)));
		const [{ number }] = await stage.query('select number from matters.matter');
		const rows = await stage.query(
			`select distinct step, due, due_latest, status from matters.obligation where status in ('open', 'overdue', 'in-doubt') and due is not null`,
		);
		expect(rows.length).toBeGreaterThan(0);
		expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(rows.length);
		for (const { due } of rows) expect(ics).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}\r\n`);
		expect(ics).toContain(`SUMMARY:${number}: `);
		expect(ics).toMatch(/DESCRIPTION:.*Article \d+/);
		expect(ics).not.toContain('Pay of the night shift');
		const named = await addressOf(stage.parties.union, { titles: true });
		expect(unfold(await read(named))).toContain(`SUMMARY:${number} Pay of the night shift: `);
	});

	it('keeps the name of an event while its day moves, and counts up', async () => {
		const address = await addressOf(stage.parties.union);
		const of = async (field: string) =>
			[...unfold(await read(address)).matchAll(new RegExp(`^${field}:(.*)\r$`, 'gm'))].map(
				(match) => match[1],
			);
		const [uids, [sequence]] = [await of('UID'), await of('SEQUENCE')];
		expect(new Set(uids).size).toBe(uids.length);
		good(
			await stage.say(stage.parties.union, matter, day('demands-received', '2026-02-26'), { corrects: 2 }),
		);
		expect(await of('UID')).toEqual(uids);
		expect(Number((await of('SEQUENCE'))[0])).toBeGreaterThan(Number(sequence));
	});

	it('of a member shows matters of their desks; of a desk or a matter, those alone', async () => {
		const { union, employer, otherUnion } = stage.parties;
		const events = async (address: string) => unfold(await read(address)).match(/BEGIN:VEVENT/g)?.length ?? 0;
		const second = await stage.found();
		good(await stage.say(union, second, day('demands-received', '2026-02-27')));
		const all = await events(await addressOf(union));
		expect(await events(await addressOf(union, { kind: 'desk', desk: union.desk.desk }))).toBe(all);
		expect(await events(await addressOf(union, { kind: 'matter', matter }))).toBe(all / 2);
		expect(await events(await addressOf(employer))).toBe(all / 2);
		expect(await events(await addressOf(otherUnion))).toBe(0);
	});

	it('of another desk or of a matter that one takes no part in is not made', async () => {
		const { union, otherUnion } = stage.parties;
		expect(await make(otherUnion, { kind: 'desk', desk: union.desk.desk })).toMatchObject({
			code: 'not-found',
		});
		expect(await make(otherUnion, { kind: 'matter', matter })).toMatchObject({ code: 'not-found' });
		expect(await make(otherUnion, { kind: 'matter', matter: 'A'.repeat(22) })).toMatchObject({
			code: 'not-found',
		});
		for (const junk of [
			{ kind: 'all' },
			{ kind: 'desk' },
			{ kind: 'member', desk: union.desk.desk },
			{ locale: 'de' },
			{ titles: 'yes' },
		])
			expect(await make(union, junk)).toMatchObject({ code: 'malformed' });
	});

	it('is dead once it was revoked, by its owner alone', async () => {
		const { union, employer } = stage.parties;
		const { id, address } = good(await make(union));
		expect(await revoke(employer, id)).toMatchObject({ code: 'not-found' });
		expect(await read(address)).toBeDefined();
		good(await revoke(union, id));
		expect(await read(address)).toBeUndefined();
		expect(await revoke(union, id)).toMatchObject({ code: 'not-found' });
		expect(await listFeeds(context, union.person.signedIn)).toEqual([]);
	});

	it('is dead once its desk gave the side back, and says so in the list', async () => {
		const { employer } = stage.parties;
		const own = await addressOf(employer, { kind: 'matter', matter });
		const mine = await addressOf(employer);
		good(await stage.write(employer, matter, 'leave', { reason: 'another desk answers' }));
		expect(await read(own)).toBeUndefined();
		expect(unfold(await read(mine))).not.toContain('VEVENT');
		const listed = await listFeeds(context, employer.person.signedIn);
		expect(listed.find(({ kind }) => kind === 'matter')).toMatchObject({ lives: false, number: null });
		expect(listed.find(({ kind }) => kind === 'member')).toMatchObject({ lives: true });
	});

	it('is not found by a guess, and its token stands nowhere', async () => {
		const token = tokenOf(await addressOf(stage.parties.union));
		for (const guess of ['', 'A'.repeat(43), token.slice(0, -1), `${token}A`, '../etc', token.toLowerCase()])
			if (guess !== token) expect(await readFeed(context, guess)).toBeUndefined();
		const [row] = await stage.query('select * from deadlines.feed');
		expect(JSON.stringify(row)).not.toContain(token);
		expect(row.token_hash.equals(Buffer.from(token, 'base64url'))).toBe(false);
	});

	it('shows nothing that a side keeps to itself', async () => {
		const { union } = stage.parties;
		good(await stage.keep(union, matter, { facts: [], note: 'the secret plan' }));
		expect(await read(await addressOf(union))).not.toContain('secret');
	});

	it('dies with the membership of its owner', async () => {
		const { union } = stage.parties;
		const leaver: Party = { person: stage.centre.people.duty2, desk: stage.centre.desks.duty };
		good(await stage.invite(matter, stage.parties.duty, 'neutral'));
		const addresses = [
			await addressOf(leaver),
			await addressOf(leaver, { kind: 'desk', desk: leaver.desk.desk }),
			await addressOf(leaver, { kind: 'matter', matter }),
		];
		for (const address of addresses) expect(unfold(await read(address))).toContain('BEGIN:VEVENT');
		await removePerson(stage.centre, leaver.person);
		for (const address of addresses) expect(await read(address)).toBeUndefined();
		expect(await read(await addressOf(union))).toBeDefined();
	});
});
