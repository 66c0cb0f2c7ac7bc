/**
 * Matters on a real database: sides that share and keep, and desks that want more than their part.
 *
 * Seen to fail: see `matters-attacks.db.test.ts`.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, good, MONDAY } from '#modules/intake/server/test-centre.ts';
import { plainDate } from '#platform/plain-date.ts';
import { listObligations, readMatters, readParties, reassess } from './index.ts';
import { day, makeMatters } from './test-matters.ts';

let world: Awaited<ReturnType<typeof makeMatters>>;
beforeAll(async () => {
	world = await makeMatters();
});
afterAll(() => world.centre.close());
beforeEach(() => world.centre.clock.set(MONDAY));

const steps = (rows: readonly { step: string; status: string; due: string | null }[]) =>
	rows.map(({ step, status, due }) => `${step} ${status} ${due}`).sort();

describe('a matter', () => {
	it('computes what is due from what is shared, for everybody who holds a side', async () => {
		const { union, employer } = world.parties;
		const matter = await world.found();
		good(await world.say(union, matter, day('demands-received', '2026-03-02')));
		good(await world.invite(matter, employer, 'employer'));
		const seen = good(await world.read(employer, matter));
		expect(seen.facts.days).toEqual({ 'demands-received': [{ date: '2026-03-02' }] });
		expect(steps(seen.obligations)).toContain('reply open 2026-03-05');
		expect(seen.obligations.find(({ step }) => step === 'reply')).toMatchObject({
			actor: 'employer',
			sides: ['employer'],
			nature: 'duty',
		});
		expect(seen.view.number).toMatch(/^26-D-\d{3}-\d{3}-\d$/);
		good(await world.say(employer, matter, day('replied', '2026-03-02')));
		const after = good(await world.read(union, matter));
		expect(steps(after.obligations)).toContain('reply met 2026-03-05');
		const opened = await world.open(union, matter);
		expect(opened).toMatchObject({ complete: true, state: after.view.state });
		expect(opened.shared.facts).toEqual(after.facts);
		expect(opened.entries.every((entry) => !entry.hidden && entry.genuine)).toBe(true);
	});

	it('keeps a fact that was corrected, contested or withdrawn, and counts what stands', async () => {
		const { union, employer } = world.parties;
		const matter = await world.found();
		good(await world.invite(matter, employer, 'employer'));
		good(await world.say(union, matter, day('demands-received', '2026-02-24')));
		good(await world.say(union, matter, day('demands-received', '2026-02-25'), { corrects: 2 }));
		expect(good(await world.read(union, matter)).facts.days).toEqual({
			'demands-received': [{ date: '2026-02-25' }],
		});
		world.centre.clock.set(MONDAY + DAY);
		good(await world.say(employer, matter, day('demands-received', '2026-02-27'), { contests: 3 }));
		const disputed = good(await world.read(union, matter));
		expect(disputed.facts.days).toEqual({
			'demands-received': [{ date: '2026-02-25', until: '2026-02-27' }],
		});
		expect(disputed.obligations.find(({ step }) => step === 'reply')).toMatchObject({
			status: 'in-doubt',
			due: '2026-03-02',
			dueLatest: '2026-03-04',
		});
		expect((await world.open(union, matter)).shared.disputed).toEqual([
			{ kind: 'day', id: 'demands-received', seqs: [3, 4] },
		]);
		good(await world.write(employer, matter, 'withdraw', { seq: 4, reason: 'A slip' }));
		expect(good(await world.read(union, matter)).facts.days).toEqual({
			'demands-received': [{ date: '2026-02-25' }],
		});
		expect(
			await world.say(union, matter, day('demands-received', '2026-02-26'), { corrects: 2 }),
		).toMatchObject({
			code: 'no-such-entry',
		});
	});

	it('refuses by name what the law does not know and whoever cannot hold a side', async () => {
		const { union, employer, commission, duty, otherUnion } = world.parties;
		const matter = await world.found();
		expect(await world.say(union, matter, day('full-moon', '2026-03-01'))).toMatchObject({
			code: 'fact-unknown',
		});
		expect(
			await world.write(union, matter, 'date', {
				step: 'reply',
				due: plainDate('2026-03-05'),
				dueLatest: null,
				of: 'kz/collective-dispute/1900-01-01',
			}),
		).toMatchObject({ code: 'fact-unknown' });
		for (const [who, side] of [
			[union, 'employer'],
			[employer, 'workers'],
			[commission, 'workers'],
			[commission, 'employer'],
			[duty, 'employer'],
			[duty, 'state'],
		] as const) {
			const opening = world.found(who, { desk: who.desk.desk, side });
			await expect(opening).rejects.toThrow('wrong-side');
		}
		expect(await world.invite(matter, employer, 'workers')).toMatchObject({ code: 'wrong-side' });
		good(await world.invite(matter, otherUnion, 'workers'));
		expect(await world.invite(matter, otherUnion, 'workers')).toMatchObject({ code: 'not-now' });
		expect(await world.invite(matter, employer, 'employer', otherUnion)).toMatchObject({
			code: 'not-permitted',
		});
		expect(await world.say(otherUnion, matter, day('replied', '2026-03-01'), { corrects: 1 })).toMatchObject({
			code: 'no-such-entry',
		});
		await expect(world.found(union, { procedure: 'grievance' })).rejects.toThrow('unknown-procedure');
		await expect(world.found(union, { title: '' })).rejects.toThrow('malformed');
	});

	it('shows a date that a side chose without the fact behind it, and lists it', async () => {
		const { union, employer } = world.parties;
		const { db } = world.centre.context;
		const matter = await world.found();
		good(await world.invite(matter, employer, 'employer'));
		good(
			await world.write(union, matter, 'date', {
				step: 'reply',
				due: plainDate('2026-03-04'),
				dueLatest: null,
				of: 'kz/collective-dispute/2025-12-01',
			}),
		);
		const rows = await listObligations(db, { desks: [employer.desk.desk], matter });
		expect(rows).toMatchObject([
			{ matter, seq: 2, step: 'reply', status: 'open', due: '2026-03-04', sides: ['employer'] },
		]);
		const between = { desks: [employer.desk.desk], matter, from: plainDate('2026-03-05') };
		expect(await listObligations(db, between)).toEqual([]);
		expect(await listObligations(db, { desks: [world.parties.commission.desk.desk], matter })).toEqual([]);
		world.centre.clock.set(MONDAY + 3 * DAY);
		while ((await reassess(world.centre.context)) > 0);
		expect(await listObligations(db, { matter })).toMatchObject([{ status: 'overdue' }]);
		good(await world.write(union, matter, 'withdraw', { seq: 2, reason: 'Not any more' }));
		expect(await listObligations(db, { matter })).toEqual([]);
	});

	it('is looked at again when its day has come or the law is another one, in portions, and only changes are written', async () => {
		const { union } = world.parties;
		const matters: string[] = [];
		for (let i = 0; i < 3; i++) {
			const matter = await world.found();
			good(await world.say(union, matter, day('demands-received', '2026-03-02')));
			matters.push(matter);
		}
		const statuses = async () => {
			const views = await readMatters({ db: world.centre.context.db }, union.person.signedIn, {
				status: null,
				procedure: 'collective-dispute',
				employer: world.employerId,
			});
			return matters.map(
				(matter) =>
					views.find((view) => view.matter === matter)?.pressing.find(({ step }) => step === 'reply')?.status,
			);
		};
		expect(await statuses()).toEqual(['open', 'open', 'open']);
		world.centre.clock.set(MONDAY + 4 * DAY);
		expect(await reassess(world.centre.context, 2)).toBe(2);
		while ((await reassess(world.centre.context, 2)) > 0);
		expect(await statuses()).toEqual(['overdue', 'overdue', 'overdue']);
		expect(await reassess(world.centre.context)).toBe(0);
		const before = await world.query(
			'select xmin::text, * from matters.obligation order by matter_id, version, step, reading',
		);
		await world.query(`update matters.matter set judged_by = 'older'`);
		while ((await reassess(world.centre.context)) > 0);
		expect(
			await world.query(
				'select xmin::text, * from matters.obligation order by matter_id, version, step, reading',
			),
		).toEqual(before);
		expect(await world.query(`select from matters.matter where judged_by = 'older'`)).toEqual([]);
	});

	it('ends and goes on again by the founding desk; a closed one asks nothing of anybody', async () => {
		const { union, employer } = world.parties;
		const matter = await world.found();
		good(await world.say(union, matter, day('demands-received', '2026-03-02')));
		good(await world.invite(matter, employer, 'employer'));
		const end = { outcome: 'agreed' as const, on: plainDate('2026-03-02') };
		expect(await world.write(employer, matter, 'close', end)).toMatchObject({ code: 'not-permitted' });
		expect(await world.write(union, matter, 'close', { ...end, on: plainDate('2026-03-03') })).toMatchObject({
			code: 'malformed',
		});
		good(await world.write(union, matter, 'close', end));
		expect(good(await world.read(employer, matter))).toMatchObject({
			obligations: [],
			view: { state: { status: 'closed', ended: end } },
		});
		expect(await world.say(union, matter, day('replied', '2026-03-02'))).toMatchObject({ code: 'not-now' });
		good(await world.write(union, matter, 'reopen', { reason: 'It was broken' }));
		expect(steps(good(await world.read(union, matter)).obligations)).toContain('reply open 2026-03-05');
	});

	it('is handled together with another one where the desk is in both', async () => {
		const { union, employer, otherUnion } = world.parties;
		const [one, two] = [await world.found(), await world.found(union, { title: 'Another' })];
		const foreign = await world.found(otherUnion, { desk: otherUnion.desk.desk });
		good(await world.invite(one, employer, 'employer'));
		good(await world.write(union, one, 'join', { matter: two }));
		expect(await world.write(union, one, 'join', { matter: foreign })).toMatchObject({ code: 'not-found' });
		expect(good(await world.read(union, one)).joined).toMatchObject([{ matter: two, title: 'Another' }]);
		// The other side is not in that one: it does not learn what it is called.
		expect(good(await world.read(employer, one)).joined).toEqual([]);
		good(await world.write(union, one, 'split', { matter: two }));
		expect(good(await world.read(union, one)).joined).toEqual([]);
	});

	it('a desk gives its side back and sees nothing more; the last one cannot', async () => {
		const { union, employer } = world.parties;
		const matter = await world.found();
		expect(await world.write(union, matter, 'leave', { reason: 'Done' })).toMatchObject({ code: 'not-now' });
		good(await world.invite(matter, employer, 'employer'));
		good(await world.write(union, matter, 'leave', { reason: 'Not ours' }));
		expect(await world.read(union, matter)).toMatchObject({ code: 'not-found' });
		// The employer leads now.
		expect(good(await world.read(employer, matter)).view.mayLead).toBe(true);
	});
});

describe('whom one may invite', () => {
	it('are all desks but those of other employers, for an employer', async () => {
		const { union, employer } = world.parties;
		const rival = await world.centre.open('employer', [await world.centre.takeIn('rival', ['employer'])]);
		const kinds = async (who: typeof union) =>
			(await readParties(world.centre.context, who.person.signedIn)).desks.map(
				({ statement }) => statement.desk,
			);
		expect(await kinds(union)).toContain(rival.desk);
		expect(await kinds(employer)).toContain(union.desk.desk);
		expect(await kinds(employer)).not.toContain(rival.desk);
	});
});
