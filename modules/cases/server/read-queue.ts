/** A page of the queue, a view of it, or what a search finds: coded fields, clocks and ciphertext. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { readAs, regions, type Topic } from '#modules/registry/contract.ts';
import { listEmployers, listTopics, sitesWithEmployers } from '#modules/registry/server/index.ts';
import { LOCALES, type Texts } from '#platform/locale.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { ClockView, DeskLoads, QueueItem, QueuePage } from '../contract.ts';
import {
	areGivenLater,
	daysOf,
	marksOf,
	type Place,
	placeText,
	type QueueFilter,
} from '../core/queue-filter.ts';
import { indexedAs, misspellingsOf, piecesOf, searchedWords } from '../core/summary-words.ts';
import { wordsOf } from '../core/words/fold.ts';
import { stemsOf } from '../core/words/stem.ts';
import { clockOf } from './circumstances.ts';
import * as queue from './queue.store.ts';
import type { LineFilter } from './queue-lines.store.ts';
import { recordRead } from './record-read.ts';

/** Cases on one page. */
const PAGE = 50;
/** Cases are counted no further than this. */
const MOST_COUNTED = 1001;
/** A search takes up so many cases and shows the most pressing of them. */
const MOST_FOUND = 1000;

/** A case's number, as it is read out or typed: with its dashes or without. */
const NUMBER = /\b(\d{2})-?(\d{3})-?(\d{3})-?(\d)\b/g;

type Context = Pick<LedgerContext, 'db' | 'clock'>;

export async function readQueue(
	context: Context,
	by: SignedIn,
	filter: QueueFilter,
	after: Place | null = null,
): Promise<QueuePage> {
	const { db, clock } = context;
	const today = almatyDate(clock.now());
	if (by.desks.length === 0) return { items: [], next: null, today };
	if (filter.find !== undefined) {
		const rows = await search(context, by, filter.find);
		return { items: rows.map((row) => itemOf(row, today)), next: null, today };
	}
	const place = after && { ...after, case: toBytea(after.case) };
	const rows = await queue.listQueue(db, await linesOf(context, by, filter, today), place, PAGE + 1);
	const items = rows.slice(0, PAGE).map((row) => itemOf(row, today));
	const last = rows.length > PAGE ? rows[PAGE - 1]! : null;
	const next = last && placeText({ rank: last.rank, day: last.day, case: fromBytea(last.id) });
	return { items, next, today };
}

/** Cases in the view; `MOST_COUNTED` stands for that many or more. */
export async function countQueue(context: Context, by: SignedIn, filter: QueueFilter): Promise<number> {
	if (by.desks.length === 0 || filter.find !== undefined) return 0;
	const today = almatyDate(context.clock.now());
	return queue.countQueue(context.db, await linesOf(context, by, filter, today), MOST_COUNTED);
}

const MOST_EXPORTED = 5_000;

/** Written down before a browser makes a file of a list. Of a case that the member may not read, nothing. */
export async function recordExport(
	context: Context,
	by: SignedIn,
	cases: unknown,
): Promise<Result<undefined, 'malformed'>> {
	const wellFormed =
		Array.isArray(cases) && cases.length <= MOST_EXPORTED && cases.every((id) => isBase64url(id, 16));
	if (!wellFormed) return refuse('malformed');
	const readable = await queue.readableOf(context.db, by.desks.map(toBytea), by.member, cases.map(toBytea));
	await recordRead(context, by, readable.map(fromBytea), 'exported');
	return ok();
}

/** Who of these desks has how many open cases, and how many of them are overdue. */
export async function readLoads({ db, clock }: Context, by: SignedIn): Promise<DeskLoads> {
	const loads = await queue.listLoads(db, by.desks.map(toBytea), almatyDate(clock.now()));
	return loads.map(({ member, desk, open, overdue }) => ({
		member: fromBytea(member),
		desk: fromBytea(desk),
		open,
		overdue,
	}));
}

async function linesOf(
	context: Context,
	by: SignedIn,
	filter: QueueFilter,
	today: PlainDate,
): Promise<LineFilter> {
	const { db } = context;
	const { folder, region, clock, assigned, topic } = filter;
	const given = marksOf(filter);
	// Topics that were merged into this one: the case bears one of them, so the mark of this one is not asked for.
	const alike = topic ? readAs(await listTopics(context), topic) : [];
	const topics = alike.length > 1 ? alike : null;
	const marks = topics ? given.filter((mark) => mark !== `topic:${topic}`) : given;
	const inRegion = region
		? (await sitesWithEmployers(db)).filter((site) => site.region.en === regions[region]?.en)
		: null;
	return {
		desks: by.desks.map(toBytea),
		member: by.member,
		folder,
		status: filter.status ?? null,
		marks,
		acted: inRegion !== null || areGivenLater(given) || (folder !== 'open' && marks.length > 0),
		sites: inRegion?.map(({ code }) => code) ?? null,
		topics,
		days: clock ? daysOf(clock, today) : null,
		assigned:
			assigned === undefined
				? null
				: assigned === 'nobody'
					? 'nobody'
					: toBytea(assigned === 'me' ? by.member : assigned),
	};
}

/**
 * Every word must be found: in the number, in the name of the workplace, the employer or a topic in any language, or in
 * the released summary. A word that no summary has may be misspelt; then the words nearest to it count as well.
 */
async function search(context: Context, by: SignedIn, text: string): Promise<queue.QueueRow[]> {
	const { db } = context;
	const numbers = [...text.matchAll(NUMBER)].map(([, ...digits]) => digits.join('-'));
	const rest = searchedWords(text.replace(NUMBER, ' '));
	if (numbers.length + rest.length === 0) return [];
	const [topics, sites, employers, similar] = await Promise.all([
		listTopics(context),
		sitesWithEmployers(db),
		listEmployers(db),
		queue.similarWords(
			db,
			rest.map((word) => ({ word, pieces: piecesOf(word) })),
		),
	]);
	const named: [string, Texts][] = [
		...topics.flatMap((topic) => namedTopic(topics, topic)),
		...sites.map(({ code, names }): [string, Texts] => [`site:${code}`, names]),
		...employers.map(({ id, names }): [string, Texts] => [`employer:${id}`, names]),
	];
	const wanted = rest.map((word) => {
		const near = similar.get(word) ?? [];
		const meant = near.includes(word) ? [] : misspellingsOf(word, near);
		const names = named.filter(([, texts]) => isNamed(texts, word)).map(([mark]) => mark);
		return [...new Set([...[word, ...meant].flatMap(indexedAs), ...names])];
	});
	const marks = [...numbers.map((number) => [`number:${number}`]), ...wanted];
	const scope = { desks: by.desks.map(toBytea), member: by.member };
	return queue.searchLines(db, scope, marks, PAGE, MOST_FOUND);
}

/** A topic is found by its name, by what it was called before, and by what it was merged into. */
const namedTopic = (topics: readonly Topic[], { id, names, former }: Topic): [string, Texts][] =>
	readAs(topics, id).flatMap((one) =>
		[names, ...(one === id ? former : [])].map((texts): [string, Texts] => [`topic:${one}`, texts]),
	);

/** A name has the word when it has a word with one of its stems, in any of its languages. */
function isNamed(names: Texts, word: string): boolean {
	const stems = new Set([word, ...stemsOf(word)]);
	return LOCALES.some((locale) =>
		[...wordsOf(names[locale])].some((one) => [one, ...stemsOf(one)].some((stem) => stems.has(stem))),
	);
}

function itemOf(row: queue.QueueRow, today: PlainDate): QueueItem {
	return {
		case: fromBytea(row.id),
		state: row.state,
		clock: clockFor(row, today),
		caseKey: fromBytea(row.case_key),
		keys: row.keys.map((key) => ({ ...key, desk: urlSafe(key.desk), sealed: urlSafe(key.sealed) })),
		body: fromBytea(row.body),
		bodyAuthor: row.body_author,
	};
}

/**
 * A clock follows from the entries and the day, so it is worked out once for each; screens ask for the same page again and
 * again. The fifty clocks of a page cost more than its SQL.
 */
const MOST_CLOCKS = 20_000;
const clocks = new Map<string, ClockView | null>();
function clockFor({ id, state }: queue.QueueRow, today: PlainDate): ClockView | null {
	const key = `${fromBytea(id)} ${state.lastSeq} ${today}`;
	const known = clocks.get(key);
	if (known !== undefined) return known;
	const clock = clockOf(state, today);
	if (clocks.size >= MOST_CLOCKS) clocks.clear();
	clocks.set(key, clock);
	return clock;
}

const urlSafe = (base64: string) => Buffer.from(base64, 'base64').toString('base64url');
