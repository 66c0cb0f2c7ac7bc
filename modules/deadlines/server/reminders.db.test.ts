/**
 * Reminders on a real database: once each whoever runs beside, and for nobody but the desks of the matter.
 *
 * Seen to fail: `on conflict … do nothing` taken out of `insertReminders` (runs side by side broke), the join with `matters.side`
 * taken out of `standing` (a desk that had left was still told), `desk` taken out of `markSeen` (another desk acknowledged it).
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { good } from '#modules/intake/server/test-centre.ts';
import { reassessAll } from '#modules/matters/server/index.ts';
import { day, makeMatters, type Party } from '#modules/matters/server/test-matters.ts';
import {
	countReminders,
	listOverlooked,
	makeReminders,
	readDeadlines,
	seeReminder,
	setBefore,
} from './index.ts';

let stage: Awaited<ReturnType<typeof makeMatters>>;
let matter: string;

beforeAll(async () => {
	stage = await makeMatters();
});
afterAll(() => stage.centre.close());
/** Demands were received on a Monday; the employer's answer is due on Thursday, 5 March. */
beforeEach(async () => {
	await at('2026-03-02');
	await stage.query('delete from matters.matter');
	await stage.query('delete from deadlines.setting');
	matter = await stage.found();
	good(await stage.invite(matter, stage.parties.employer, 'employer'));
	good(await stage.say(stage.parties.union, matter, day('demands-received', '2026-03-02')));
});

async function at(date: string) {
	stage.centre.clock.set(Date.parse(`${date}T11:00:00+05:00`));
	await reassessAll(stage.centre.context);
}
const run = () => makeReminders(stage.centre.context);
const shown = async (by: Party) =>
	(await readDeadlines(stage.centre.context, by.person.signedIn)).reminders
		.filter(({ step }) => step === 'reply')
		.map(({ kind, days, urgency }) => `${kind} ${days} ${urgency}`);
const see = async (by: Party) => {
	const { reminders } = await readDeadlines(stage.centre.context, by.person.signedIn);
	return reminders.find(({ seen }) => seen === null)!.id;
};

describe('reminders', () => {
	it('are written once each, also by several servers that run side by side, again and after a restart', async () => {
		const made = await Promise.all(Array.from({ length: 6 }, run));
		expect(made.reduce((sum, one) => sum + one)).toBeGreaterThan(0);
		const rows = await stage.query('select count(*)::int as count from deadlines.reminder');
		expect(made.reduce((sum, one) => sum + one)).toBe(rows[0].count);
		expect(await run()).toBe(0);
		expect(await makeReminders(stage.centre.context, 1)).toBe(0);
	});

	it('come to who has to act, nearer as the day comes nearer, and to everybody once it was missed', async () => {
		const { union, employer } = stage.parties;
		await run();
		expect(await shown(employer)).toEqual(['before 3 fresh']);
		expect(await shown(union)).toEqual([]);
		await at('2026-03-04');
		await run();
		expect(await shown(employer)).toEqual(['before 1 fresh']);
		await at('2026-03-06');
		await run();
		expect(await shown(employer)).toEqual(['missed 0 pressing']);
		expect(await shown(union)).toEqual(['missed 0 pressing']);
		const { reminders } = await readDeadlines(stage.centre.context, union.person.signedIn);
		expect(await countReminders(stage.centre.context, union.person.signedIn)).toEqual({
			waiting: reminders.length,
			pressing: reminders.filter(({ urgency }) => urgency !== 'fresh').length,
		});
	});

	it('press while nobody looks, and then stand on the administrator’s list without the matter', async () => {
		const { employer } = stage.parties;
		await run();
		await at('2026-03-03');
		expect(await shown(employer)).toEqual(['before 3 pressing']);
		await at('2026-03-04');
		expect(await shown(employer)).toEqual(['before 3 overlooked']);
		const { desks } = await listOverlooked(stage.centre.context);
		const own = desks.find(({ desk }) => desk === employer.desk.desk)!;
		expect(own.oldest).toBe('2026-03-02');
		expect(JSON.stringify(desks)).not.toContain(matter);
		expect(Object.keys(own).sort()).toEqual(['count', 'desk', 'oldest']);
	});

	it('are acknowledged once, by somebody of the desk; what was missed stays in sight', async () => {
		const { union, employer, otherUnion } = stage.parties;
		await at('2026-03-06');
		await run();
		const id = await see(employer);
		const tick = (by: Party, one: unknown = id) => seeReminder(stage.centre.context, by.person.signedIn, one);
		for (const by of [union, otherUnion]) expect(await tick(by)).toMatchObject({ code: 'not-found' });
		expect(await tick(employer, 'x')).toMatchObject({ code: 'not-found' });
		const both = await Promise.all([tick(employer), tick(employer)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		const { reminders } = await readDeadlines(stage.centre.context, employer.person.signedIn);
		expect(reminders.find((one) => one.id === id)).toMatchObject({
			kind: 'missed',
			urgency: 'seen',
			seen: { by: employer.person.signedIn.member, on: '2026-03-06' },
		});
	});

	it('of what was done, of another day, of a closed matter or a side given back are gone', async () => {
		const { union, employer } = stage.parties;
		await run();
		good(await stage.say(union, matter, day('demands-received', '2026-03-03'), { corrects: 2 }));
		expect(await shown(employer)).toEqual([]);
		await at('2026-03-03');
		await run();
		expect(await shown(employer)).toEqual(['before 3 fresh']);
		good(await stage.say(employer, matter, day('replied', '2026-03-03')));
		expect(await shown(employer)).toEqual([]);
		const second = await stage.found();
		good(await stage.invite(second, employer, 'employer'));
		good(await stage.say(union, second, day('demands-received', '2026-03-02')));
		await run();
		expect(await shown(employer)).toHaveLength(1);
		good(await stage.write(employer, second, 'leave', { reason: 'not ours' }));
		expect(await shown(employer)).toEqual([]);
		expect(await readDeadlines(stage.centre.context, stage.parties.otherUnion.person.signedIn)).toMatchObject(
			{
				reminders: [],
				coming: [],
			},
		);
	});

	it('come as many days before as the desk chose, and only it chooses', async () => {
		const { union, employer } = stage.parties;
		const choose = (by: Party, before: unknown, desk = employer.desk.desk) =>
			setBefore(stage.centre.context, by.person.signedIn, { desk, before });
		expect(await choose(union, [5])).toMatchObject({ code: 'not-permitted' });
		expect(await choose(employer, [99])).toMatchObject({ code: 'days-odd' });
		good(await choose(employer, [1]));
		await run();
		expect(await shown(employer)).toEqual([]);
		good(await choose(employer, [10, 1]));
		await run();
		expect(await shown(employer)).toEqual(['before 10 fresh']);
		const { settings } = await readDeadlines(stage.centre.context, employer.person.signedIn);
		expect(settings).toEqual([{ desk: employer.desk.desk, before: [10, 1] }]);
	});
});
