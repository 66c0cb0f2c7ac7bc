/**
 * The list of topics. It is computed from a first list and from recorded changes, each with the day from which it holds,
 * so that what a topic was called on any day can be read again. Nothing is ever taken out: a retired topic still reads on
 * old cases and cannot be chosen for new ones; of two that were merged the first reads as part of the second. Pure.
 */
import { LOCALES, type Texts } from '#platform/locale.ts';
import { addDays, type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { firstTopics } from './first-topics.ts';

export interface Topic {
	readonly id: string;
	/** In force on that day. */
	readonly names: Texts;
	readonly state: 'in-use' | 'retired' | 'merged';
	/** Of a merged one: into which. */
	readonly into: string | null;
	/** What it was called before, the oldest first. */
	readonly former: readonly Texts[];
}

export type TopicChange =
	| { readonly kind: 'add'; readonly topic: string; readonly names: Texts }
	| { readonly kind: 'rename'; readonly topic: string; readonly names: Texts }
	| { readonly kind: 'retire'; readonly topic: string }
	/** Retired or merged before, and in use again. */
	| { readonly kind: 'restore'; readonly topic: string }
	| { readonly kind: 'merge'; readonly topic: string; readonly into: string }
	/** Takes back a change whose day has not come. */
	| { readonly kind: 'cancel'; readonly version: number };

export interface DatedChange {
	/** 1, 2, 3 … */
	readonly version: number;
	readonly change: TopicChange;
	/** The day from which it holds. */
	readonly from: PlainDate;
}

export type TopicRefusal =
	| 'malformed'
	| 'stale'
	| 'no-such-topic'
	| 'topic-needed'
	| 'not-now'
	| 'already-planned'
	| 'name-taken'
	| 'too-many'
	| 'too-early'
	| 'too-late';

export const LONGEST_NAME = 80;
/** They stand in the page of every worker, whose bytes are counted. */
export const MOST_IN_USE = 30;
/** How far ahead a change can be planned, in days. */
export const FURTHEST = 366;
/** A report of retaliation is filed under the one; the other is for whoever finds no topic. */
const NEEDED = ['retaliation', 'other'];

/** Every topic as it is on a day, in the order in which they are shown: «something else» stands last. */
export function topicsOn(history: readonly DatedChange[], day: PlainDate): readonly Topic[] {
	const topics = new Map<string, Topic>(
		firstTopics.map(({ id, names }) => [id, { id, names, state: 'in-use', into: null, former: [] }]),
	);
	for (const { change } of inForce(history, day)) apply(topics, change);
	const all = [...topics.values()];
	return [...all.filter(({ id }) => id !== 'other'), ...all.filter(({ id }) => id === 'other')];
}

const cancelled = (history: readonly DatedChange[]) =>
	new Set(history.flatMap(({ change }) => (change.kind === 'cancel' ? [change.version] : [])));

function inForce(history: readonly DatedChange[], day: PlainDate): DatedChange[] {
	const gone = cancelled(history);
	return history
		.filter(({ version, from }) => from <= day && !gone.has(version))
		.sort((a, b) => (a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1));
}

/** Changes whose day has not come and that nobody took back. */
export function plannedAfter(history: readonly DatedChange[], day: PlainDate): DatedChange[] {
	const gone = cancelled(history);
	return history.filter(
		({ version, from, change }) => from > day && !gone.has(version) && change.kind !== 'cancel',
	);
}

function apply(topics: Map<string, Topic>, change: TopicChange): void {
	if (change.kind === 'cancel') return;
	if (change.kind === 'add') {
		const { topic: id, names } = change;
		topics.set(id, { id, names, state: 'in-use', into: null, former: [] });
		return;
	}
	const topic = topics.get(change.topic);
	if (!topic) return;
	topics.set(topic.id, { ...topic, ...changed(topic, change) });
}

function changed(topic: Topic, change: Exclude<TopicChange, { kind: 'add' | 'cancel' }>): Partial<Topic> {
	switch (change.kind) {
		case 'rename':
			return { names: change.names, former: [...topic.former, topic.names] };
		case 'retire':
			return { state: 'retired', into: null };
		case 'restore':
			return { state: 'in-use', into: null };
		case 'merge':
			return { state: 'merged', into: change.into };
	}
}

export const inUse = (topics: readonly Topic[]): readonly Topic[] =>
	topics.filter(({ state }) => state === 'in-use');

/** What a topic reads as now: itself, or what it was merged into, however often. */
export function presentOf(topics: readonly Topic[], id: string): string {
	const seen = new Set<string>();
	for (let at = id; ; ) {
		const into = topics.find((topic) => topic.id === at)?.into;
		if (!into || seen.has(into)) return at;
		seen.add(into);
		at = into;
	}
}

/** A topic, and all that were merged into it. */
export const readAs = (topics: readonly Topic[], id: string): readonly string[] => [
	id,
	...topics.filter((topic) => topic.id !== id && presentOf(topics, topic.id) === id).map((topic) => topic.id),
];

/** What an administrator wants; a new topic gets its id here. */
export type WantedChange =
	| { readonly kind: 'add'; readonly names: Texts }
	| Exclude<TopicChange, { readonly kind: 'add' }>;

/** May this be the next change? `after`: the last version that the administrator saw. */
export function decideTopicChange(
	history: readonly DatedChange[],
	today: PlainDate,
	{ wanted, from, after }: { wanted: unknown; from: unknown; after: unknown },
): Result<DatedChange, TopicRefusal> {
	const last = history.reduce((most, { version }) => Math.max(most, version), 0);
	if (after !== last) return refuse('stale');
	if (!isWanted(wanted)) return refuse('malformed');
	const day = typeof from === 'string' ? parsePlainDate(from) : null;
	if (!day) return refuse('malformed');
	if (day < today) return refuse('too-early');
	if (day > addDays(today, FURTHEST)) return refuse('too-late');
	const change: TopicChange =
		wanted.kind === 'add'
			? { kind: 'add', topic: idFor(wanted.names, knownIds(history)), names: trimmed(wanted.names) }
			: wanted.kind === 'rename'
				? { ...wanted, names: trimmed(wanted.names) }
				: wanted;
	const next = { version: last + 1, change, from: change.kind === 'cancel' ? today : day };
	return refusalTo(history, today, next) ?? ok(next);
}

function refusalTo(history: readonly DatedChange[], today: PlainDate, { change, from }: DatedChange) {
	const planned = plannedAfter(history, today);
	if (change.kind === 'cancel')
		return planned.some(({ version }) => version === change.version) ? null : refuse('not-now');
	const topics = topicsOn(history, from);
	const using = inUse(topics);
	if (change.kind !== 'add') {
		const topic = topics.find(({ id }) => id === change.topic);
		if (!topic) return refuse('no-such-topic');
		const involved = [change.topic, ...(change.kind === 'merge' ? [change.into] : [])];
		if (planned.some((one) => namedBy(one.change).some((id) => involved.includes(id))))
			return refuse('already-planned');
		if (change.kind === 'restore' ? topic.state === 'in-use' : topic.state !== 'in-use')
			return refuse('not-now');
	}
	if ((change.kind === 'retire' || change.kind === 'merge') && NEEDED.includes(change.topic))
		return refuse('topic-needed');
	if (
		change.kind === 'merge' &&
		(change.into === change.topic || !using.some(({ id }) => id === change.into))
	)
		return refuse('no-such-topic');
	if (change.kind === 'add' || change.kind === 'restore') {
		const coming = planned.filter((one) => one.change.kind === 'add' && one.from > from).length;
		if (using.length + coming >= MOST_IN_USE) return refuse('too-many');
	}
	if (change.kind === 'add' || change.kind === 'rename') {
		const others = topics.filter(({ id }) => id !== change.topic).map(({ names }) => names);
		const coming = planned.flatMap((one) => ('names' in one.change ? [one.change.names] : []));
		if ([...others, ...coming].some((names) => sameInSome(names, change.names))) return refuse('name-taken');
	}
	return null;
}

const namedBy = (change: TopicChange): readonly string[] =>
	change.kind === 'cancel' ? [] : change.kind === 'merge' ? [change.topic, change.into] : [change.topic];

const plainName = (text: string) => text.trim().toLowerCase();
const sameInSome = (a: Texts, b: Texts) =>
	LOCALES.some((locale) => plainName(a[locale]) === plainName(b[locale]));

const trimmed = (names: Texts): Texts =>
	Object.fromEntries(LOCALES.map((locale) => [locale, names[locale].trim()])) as unknown as Texts;

const knownIds = (history: readonly DatedChange[]) => [
	...firstTopics.map(({ id }) => id),
	...history.flatMap(({ change }) => (change.kind === 'add' ? [change.topic] : [])),
];

/** From the English name, so that a mark in the database can be read; a number tells it from one of the same name. */
function idFor(names: Texts, known: readonly string[]): string {
	const plain = names.en
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, 24)
		.replace(/-+$/, '');
	const base = plain || 'topic';
	for (let n = 1; ; n++) {
		const id = n === 1 ? base : `${base}-${n}`;
		if (!known.includes(id)) return id;
	}
}

/** An id as they all are; whether there is such a topic, the recorded list says. */
export const isTopicId = (value: unknown): value is string =>
	typeof value === 'string' && /^[a-z][a-z0-9-]{0,31}$/.test(value);

const isName = (value: unknown) =>
	typeof value === 'string' && value.trim() !== '' && value.trim().length <= LONGEST_NAME;
const areNames = (value: unknown) =>
	hasOnly(value, LOCALES) && LOCALES.every((locale) => isName((value as Texts)[locale]));

const hasOnly = (value: unknown, keys: readonly string[]): value is Record<string, unknown> =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.keys(value).length === keys.length &&
	keys.every((key) => Object.hasOwn(value, key));

function isWanted(value: unknown): value is WantedChange {
	switch ((value as { kind?: unknown } | null)?.kind) {
		case 'add':
			return hasOnly(value, ['kind', 'names']) && areNames(value.names);
		case 'rename':
			return hasOnly(value, ['kind', 'topic', 'names']) && isTopicId(value.topic) && areNames(value.names);
		case 'retire':
		case 'restore':
			return hasOnly(value, ['kind', 'topic']) && isTopicId(value.topic);
		case 'merge':
			return hasOnly(value, ['kind', 'topic', 'into']) && isTopicId(value.topic) && isTopicId(value.into);
		case 'cancel':
			return hasOnly(value, ['kind', 'version']) && Number.isSafeInteger(value.version);
		default:
			return false;
	}
}

/** Answer to `GET /api/admin/topics`. */
export interface TopicsView {
	readonly today: PlainDate;
	/** As of today. */
	readonly topics: readonly Topic[];
	/** All of them, the newest first. */
	readonly history: readonly (DatedChange & {
		readonly on: PlainDate;
		/** The member who made it. */
		readonly by: string;
	})[];
	readonly planned: readonly DatedChange[];
}
