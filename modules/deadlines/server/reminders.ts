/** Reminders of last days: made by the clock, shown at the desk, acknowledged by a person. */
import { randomBytes } from 'node:crypto';
import { listObligations } from '#modules/matters/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { workingDaysUntil } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { distinctDays } from '../core/feed-events.ts';
import type { DeadlinesView, OverlookedView, ReminderView } from '../core/feed-types.ts';
import { DEFAULT_BEFORE, readBefore, remindersFor, urgencyOf } from '../core/reminders.ts';
import type { DeadlinesContext } from './context.ts';
import { withTexts } from './law-texts.ts';
import * as store from './reminders.store.ts';

type Context = Pick<DeadlinesContext, 'db' | 'clock'>;

const PORTION = 500;
/** Calendar days that hold so many working days, with the longest holidays inside. */
const spanOf = (workingDays: number) => workingDays * 2 + 10;
const COMING_DAYS = 60;
const MOST_SHOWN = 300;
/** What the menu counts to. */
const MOST_COUNTED = 99;

/** Writes whatever reminder has become due and is not there; gives how many were new. Runs side by side do no harm. */
export async function makeReminders({ db, clock }: Context, portion = PORTION): Promise<number> {
	const today = almatyDate(clock.now());
	const longest = Math.max(...DEFAULT_BEFORE, await store.longestBefore(db));
	const until = addDays(today, spanOf(longest));
	let made = 0;
	for (let after = Buffer.alloc(0); ; ) {
		const matters = await store.listReminded(db, { after, until, most: portion });
		if (matters.length === 0) return made;
		made += await store.insertReminders(
			db,
			matters.flatMap((one) => remindersOf(one, today)),
			today,
		);
		after = matters.at(-1)!.matter as Buffer<ArrayBuffer>;
	}
}

function remindersOf({ matter, lines, desks }: store.RemindedMatter, today: PlainDate): store.NewReminder[] {
	const recipients = desks.map((one) => ({ ...one, before: one.before ?? DEFAULT_BEFORE }));
	// Readings that come to the same day remind once: always the same one of them, so that the key in the database holds.
	const named = lines
		.map((line) => ({ ...line, matter: '', dueLatest: null }))
		.sort((a, b) => (a.version === b.version ? a.reading - b.reading : a.version < b.version ? -1 : 1));
	return distinctDays(named).flatMap(({ seq, version, step, reading, ...line }) =>
		remindersFor(line, recipients, today, workingDaysUntil).map((reminder) => ({
			...reminder,
			id: randomBytes(16),
			matter,
			seq,
			version,
			step,
			reading,
		})),
	);
}

/** Reminders that stand at one's desks, what comes next, and how many days before each desk wants to be told. */
export async function readDeadlines({ db, clock }: Context, by: SignedIn): Promise<DeadlinesView> {
	const today = almatyDate(clock.now());
	const desks = by.desks.map(toBytea);
	const [rows, coming, settings] = await Promise.all([
		desks.length === 0 ? [] : store.listReminders(db, desks, MOST_SHOWN),
		listObligations(db, { desks: by.desks, from: today, to: addDays(today, COMING_DAYS) }),
		store.listSettings(db, desks),
	]);
	const open = coming.filter(({ status }) => status === 'open' || status === 'in-doubt');
	return {
		today,
		reminders: rows.flatMap((row) => viewOf(row, today)),
		coming: withTexts(open).slice(0, MOST_SHOWN),
		settings: by.desks.map((desk) => ({
			desk,
			before: settings.find((one) => fromBytea(one.desk) === desk)?.before ?? DEFAULT_BEFORE,
		})),
	};
}

function viewOf(row: store.ReminderRow, today: PlainDate): ReminderView[] {
	const { id, matter, due_latest, desk, made_on, seen_by, seen_on, ...rest } = row;
	const line = { ...rest, matter: fromBytea(matter), dueLatest: due_latest, employer: null, sides: [] };
	return withTexts([line]).map((deadline) => ({
		...deadline,
		id: fromBytea(id),
		kind: row.kind,
		days: row.days,
		desk: fromBytea(desk),
		madeOn: made_on,
		seen: seen_by === null || seen_on === null ? null : { by: fromBytea(seen_by), on: seen_on },
		urgency: urgencyOf({ kind: row.kind, madeOn: made_on, seenOn: seen_on }, today, workingDaysUntil),
	}));
}

/** For the menu and the line above every page: how many wait, and how many of them press. */
export async function countReminders(
	{ db, clock }: Context,
	by: SignedIn,
): Promise<{ waiting: number; pressing: number }> {
	if (by.desks.length === 0) return { waiting: 0, pressing: 0 };
	const today = almatyDate(clock.now());
	const unseen = await store.listUnseen(db, by.desks.map(toBytea), MOST_COUNTED);
	const pressing = unseen.filter(
		({ kind, made_on }) =>
			urgencyOf({ kind, madeOn: made_on, seenOn: null }, today, workingDaysUntil) !== 'fresh',
	);
	return { waiting: unseen.length, pressing: pressing.length };
}

/** For administrators: which desks have let reminders lie for two working days. No matter is named. */
export async function listOverlooked({ db, clock }: Context): Promise<OverlookedView> {
	const today = almatyDate(clock.now());
	const late = (await store.listUnseen(db, null, 10_000)).filter(
		({ kind, made_on }) =>
			urgencyOf({ kind, madeOn: made_on, seenOn: null }, today, workingDaysUntil) === 'overlooked',
	);
	const desks = [...new Set(late.map(({ desk }) => fromBytea(desk)))].map((desk) => {
		const own = late.filter((one) => fromBytea(one.desk) === desk);
		return { desk, count: own.length, oldest: own[0]!.made_on };
	});
	return { desks: desks.sort((a, b) => (a.oldest < b.oldest ? -1 : 1)) };
}

/** Somebody of the desk has seen it. What was missed stays in sight until it is done. */
export async function seeReminder(
	{ db, clock }: Context,
	by: SignedIn,
	id: unknown,
): Promise<Result<undefined, 'not-found'>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	const seen = { by: toBytea(by.member), on: almatyDate(clock.now()) };
	return (await store.markSeen(db, toBytea(id as string), by.desks.map(toBytea), seen))
		? ok()
		: refuse('not-found');
}

export async function setBefore(
	{ db, clock }: Context,
	by: SignedIn,
	{ desk, before }: Record<string, unknown>,
): Promise<Result<undefined, 'not-permitted' | 'days-odd'>> {
	const days = readBefore(before);
	if (days === null) return refuse('days-odd');
	if (typeof desk !== 'string' || !by.desks.includes(desk)) return refuse('not-permitted');
	await store.keepSetting(db, {
		desk: toBytea(desk),
		before: days,
		made_by: toBytea(by.member),
		made_on: almatyDate(clock.now()),
	});
	return ok();
}
