/**
 * Calendar addresses: made, listed, revoked, and read by calendar programs. The random token in the address is all that
 * such a program shows, so each reading asks again what the owner may see at that moment.
 */
import { randomBytes } from 'node:crypto';
import { lastEntries, listObligations, partiesOf } from '#modules/matters/server/index.ts';
import { allowed, type Id } from '#modules/people/contract.ts';
import { type SignedIn, standingOf } from '#modules/people/server/index.ts';
import { isLocale } from '#platform/locale.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import type { Database } from '#platform/server/database.ts';
import { calendarEvents } from '../core/feed-events.ts';
import type { FeedKind, FeedView } from '../core/feed-types.ts';
import { feedWords } from '../core/feed-words.ts';
import { writeIcs } from '../core/write-ics.ts';
import type { DeadlinesContext } from './context.ts';
import * as store from './feeds.store.ts';
import { withTexts } from './law-texts.ts';

/** Days back from today that a calendar still shows. */
const PAST_DAYS = 90;
const MOST_FEEDS = 20;
const TOKEN_BYTES = 32;

export type FeedRefusal = 'malformed' | 'not-found' | 'too-many';

/** Which obligations an address shows now; null where it shows nothing any more. */
async function scopeOf(
	db: Database,
	{ owner, kind, desk, matter }: Pick<store.FeedRow, 'owner' | 'kind' | 'desk' | 'matter'>,
): Promise<{ desks: readonly Id[] } | { matter: Id } | null> {
	const standing = await standingOf(db, fromBytea(owner));
	if (!standing || !allowed('party', standing.roles)) return null;
	if (kind === 'member') return { desks: standing.desks };
	if (kind === 'desk') {
		const one = fromNullableBytea(desk)!;
		return standing.desks.includes(one) ? { desks: [one] } : null;
	}
	const one = fromNullableBytea(matter)!;
	const parties = await partiesOf(db, one);
	return parties?.sides.some((side) => standing.desks.includes(side.desk)) ? { matter: one } : null;
}

/** The calendar behind an address; undefined for one that never was, was revoked, or whose owner may see it no more. */
export async function readFeed(context: DeadlinesContext, token: string): Promise<string | undefined> {
	const { db, clock, settings } = context;
	const feed = isBase64url(token, TOKEN_BYTES) ? await store.findFeed(db, hashOf(token)) : undefined;
	const scope = feed && (await scopeOf(db, feed));
	if (!feed || !scope) return undefined;
	const from: PlainDate = addDays(almatyDate(clock.now()), -PAST_DAYS);
	const rows = withTexts(await listObligations(db, { ...scope, from }));
	const last = await lastEntries(db, [...new Set(rows.map(({ matter }) => matter))]);
	const events = calendarEvents(rows, {
		locale: feed.locale,
		titles: feed.titles,
		origin: settings.publicOrigin,
		own: false,
		sequenceOf: (matter) => last.get(matter)?.lastSeq ?? 0,
	});
	return writeIcs(feedWords[feed.locale].name, events, clock.now());
}

const hashOf = (token: string) => sha256(toBytea(token));

/** The address is told once: only the hash of its token is kept. */
export async function makeFeed(
	{ db, clock, settings }: DeadlinesContext,
	by: SignedIn,
	given: Record<string, unknown>,
): Promise<Result<{ id: Id; address: string }, FeedRefusal>> {
	const { kind, desk = null, matter = null, locale, titles } = given;
	const wellFormed =
		(kind === 'member' || kind === 'desk' || kind === 'matter') &&
		(kind === 'desk' ? isBase64url(desk, 16) : desk === null) &&
		(kind === 'matter' ? isBase64url(matter, 16) : matter === null) &&
		typeof titles === 'boolean' &&
		typeof locale === 'string' &&
		isLocale(locale);
	if (!wellFormed) return refuse('malformed');
	const owner = toBytea(by.member);
	const about = {
		kind: kind as FeedKind,
		owner,
		desk: desk === null ? null : toBytea(desk as string),
		matter: matter === null ? null : toBytea(matter as string),
	};
	if (!(await scopeOf(db, about))) return refuse('not-found');
	if ((await store.listFeeds(db, owner)).length >= MOST_FEEDS) return refuse('too-many');
	const [id, token] = [randomBytes(16), randomBytes(TOKEN_BYTES)];
	const made = { id, token_hash: sha256(token), locale, titles, made_on: almatyDate(clock.now()) };
	await store.insertFeed(db, { ...about, ...made });
	const address = `${settings.publicOrigin}/calendar/${token.toString('base64url')}.ics`;
	return ok({ id: fromBytea(id), address });
}

export async function listFeeds({ db }: Pick<DeadlinesContext, 'db'>, by: SignedIn): Promise<FeedView[]> {
	const rows = await store.listFeeds(db, toBytea(by.member));
	const living = await Promise.all(rows.map((row) => scopeOf(db, row)));
	const matters = rows.flatMap(({ matter }, at) => (matter && living[at] ? [fromBytea(matter)] : []));
	const named = await lastEntries(db, matters);
	return rows.map(({ id, kind, desk, matter, titles, made_on }, at) => ({
		id: fromBytea(id),
		kind,
		desk: fromNullableBytea(desk),
		matter: fromNullableBytea(matter),
		number: (matter && named.get(fromBytea(matter))?.number) || null,
		titles,
		madeOn: made_on,
		lives: living[at] !== null,
	}));
}

export async function revokeFeed(
	{ db, clock }: Pick<DeadlinesContext, 'db' | 'clock'>,
	by: SignedIn,
	id: unknown,
): Promise<Result<undefined, 'not-found'>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	const today = almatyDate(clock.now());
	return (await store.revokeFeed(db, toBytea(id as string), toBytea(by.member), today))
		? ok()
		: refuse('not-found');
}
