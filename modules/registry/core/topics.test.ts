import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import { firstTopics } from './first-topics.ts';
import {
	type DatedChange,
	decideTopicChange,
	FURTHEST,
	inUse,
	MOST_IN_USE,
	plannedAfter,
	presentOf,
	readAs,
	type TopicRefusal,
	topicsOn,
	type WantedChange,
} from './topics.ts';

const TODAY = plainDate('2026-11-22');
const later = (days: number) => addDays(TODAY, days);
const names = (text: string) => ({ kk: `${text} kk`, ru: `${text} ru`, en: text });

/** A list that is changed step by step, as administrators do. */
function list() {
	let history: readonly DatedChange[] = [];
	const ask = (wanted: unknown, from: unknown = TODAY, after: unknown = history.length) =>
		decideTopicChange(history, TODAY, { wanted, from, after });
	return {
		ask,
		code: (wanted: unknown, from?: unknown, after?: unknown) => {
			const decided = ask(wanted, from, after);
			return decided.ok ? 'taken' : decided.code;
		},
		change(wanted: WantedChange, from: PlainDate = TODAY) {
			const decided = ask(wanted, from);
			if (!decided.ok) throw new Error(decided.code);
			history = [...history, decided.value];
			return decided.value;
		},
		on: (day: PlainDate = TODAY) => topicsOn(history, day),
		of: (id: string, day: PlainDate = TODAY) => topicsOn(history, day).find((topic) => topic.id === id),
		planned: () => plannedAfter(history, TODAY).map(({ version }) => version),
	};
}

describe('the list of topics', () => {
	it('begins with the first list, «something else» last', () => {
		expect(topicsOn([], TODAY).map(({ id }) => id)).toEqual(firstTopics.map(({ id }) => id));
		expect(topicsOn([], TODAY).at(-1)!.id).toBe('other');
	});

	it('takes in a new topic, under an id that says what it is, before «something else»', () => {
		const topics = list();
		expect(topics.change({ kind: 'add', names: names('Heat & cold at work') }).change).toMatchObject({
			topic: 'heat-cold-at-work',
		});
		expect(topics.change({ kind: 'add', names: names('Жылу') }).change).toMatchObject({ topic: 'topic' });
		expect(topics.change({ kind: 'add', names: names(' Pay! ') }).change).toMatchObject({
			topic: 'pay-2',
			names: { en: 'Pay!' },
		});
		expect(topics.on().at(-1)!.id).toBe('other');
		expect(topics.of('heat-cold-at-work')).toMatchObject({ state: 'in-use', former: [] });
	});

	it('calls a topic by its new name from the day, and still knows the old one', () => {
		const topics = list();
		const old = topics.of('pay')!.names;
		topics.change({ kind: 'rename', topic: 'pay', names: names('Wages') }, later(7));
		expect(topics.of('pay', later(6))).toMatchObject({ names: old, former: [] });
		expect(topics.of('pay', later(7))).toMatchObject({ names: names('Wages'), former: [old] });
	});

	it('retires one, which still reads, and takes it into use again', () => {
		const topics = list();
		topics.change({ kind: 'retire', topic: 'community' });
		expect(topics.of('community')).toMatchObject({ state: 'retired', names: { ru: expect.any(String) } });
		expect(inUse(topics.on()).some(({ id }) => id === 'community')).toBe(false);
		expect(topics.code({ kind: 'retire', topic: 'community' })).toBe('not-now');
		expect(topics.code({ kind: 'rename', topic: 'community', names: names('X') })).toBe('not-now');
		topics.change({ kind: 'restore', topic: 'community' });
		expect(topics.of('community')).toMatchObject({ state: 'in-use' });
	});

	it('reads one that was merged as part of the other, however often', () => {
		const topics = list();
		topics.change({ kind: 'merge', topic: 'forced', into: 'contract' });
		topics.change({ kind: 'merge', topic: 'contract', into: 'hours' });
		expect(presentOf(topics.on(), 'forced')).toBe('hours');
		expect([...readAs(topics.on(), 'hours')].sort()).toEqual(['contract', 'forced', 'hours']);
		expect(readAs(topics.on(), 'pay')).toEqual(['pay']);
		topics.change({ kind: 'restore', topic: 'forced' });
		topics.change({ kind: 'merge', topic: 'hours', into: 'forced' });
		expect(presentOf(topics.on(), 'contract')).toBe('forced');
	});

	it('takes back what has not begun, and nothing else', () => {
		const topics = list();
		const { version } = topics.change({ kind: 'retire', topic: 'hours' }, later(30));
		expect(topics.planned()).toEqual([version]);
		expect(topics.code({ kind: 'rename', topic: 'hours', names: names('X') })).toBe('already-planned');
		expect(topics.code({ kind: 'merge', topic: 'pay', into: 'hours' })).toBe('already-planned');
		topics.change({ kind: 'cancel', version });
		expect(topics.planned()).toEqual([]);
		expect(topics.of('hours', later(40))).toMatchObject({ state: 'in-use' });
		expect(topics.code({ kind: 'cancel', version })).toBe('not-now');
		const begun = topics.change({ kind: 'retire', topic: 'hours' });
		expect(topics.code({ kind: 'cancel', version: begun.version })).toBe('not-now');
	});
});

describe('refused by name', () => {
	const topics = list();
	topics.change({ kind: 'retire', topic: 'corruption' });
	const add = (change: object) => ({ kind: 'add', names: { ...names('New'), ...change } });
	const cases: readonly [string, unknown, TopicRefusal, unknown?, unknown?][] = [
		['nothing', null, 'malformed'],
		['an act that nobody knows', { kind: 'delete', topic: 'pay' }, 'malformed'],
		['a missing language', { kind: 'add', names: { kk: 'a', ru: 'b' } }, 'malformed'],
		['an empty name', add({ kk: '  ' }), 'malformed'],
		['a name that is too long', add({ ru: 'x'.repeat(81) }), 'malformed'],
		['a field too many', { kind: 'retire', topic: 'pay', now: true }, 'malformed'],
		['an id that cannot be one', { kind: 'retire', topic: "pay'; --" }, 'malformed'],
		['a day that is none', { kind: 'retire', topic: 'pay' }, 'malformed', '2026-02-30'],
		['a day that has passed', { kind: 'retire', topic: 'pay' }, 'too-early', later(-1)],
		['a day too far ahead', { kind: 'retire', topic: 'pay' }, 'too-late', later(FURTHEST + 1)],
		['a list that somebody else has changed', { kind: 'retire', topic: 'pay' }, 'stale', TODAY, 0],
		['a topic that is not there', { kind: 'retire', topic: 'nothing' }, 'no-such-topic'],
		['one that the program itself needs', { kind: 'retire', topic: 'retaliation' }, 'topic-needed'],
		['the last refuge', { kind: 'merge', topic: 'other', into: 'pay' }, 'topic-needed'],
		['into itself', { kind: 'merge', topic: 'pay', into: 'pay' }, 'no-such-topic'],
		['into one that is not in use', { kind: 'merge', topic: 'pay', into: 'corruption' }, 'no-such-topic'],
		['a name that another has', add({ ru: ' ДРУГОЕ ' }), 'name-taken'],
		['one in use, to be restored', { kind: 'restore', topic: 'pay' }, 'not-now'],
	];
	it.each(cases)('%s', (_what, wanted, code, from, after) => {
		expect(topics.code(wanted, from ?? TODAY, after ?? 1)).toBe(code);
	});

	it('more topics than a page can carry', () => {
		const full = list();
		const room = MOST_IN_USE - inUse(full.on()).length;
		for (let n = 0; n < room; n++)
			full.change({ kind: 'add', names: names(`Topic ${n}`) }, n % 2 ? later(3) : TODAY);
		expect(full.code({ kind: 'add', names: names('One more') })).toBe('too-many');
	});
});

it('whatever is asked in whatever order: what stood on a day in the past is never changed, and the needed ones stay', () => {
	const ids = [...firstTopics.map(({ id }) => id), 'new', 'new-2'];
	const id = fc.constantFrom(...ids);
	const wanted = fc.oneof(
		fc.record({ kind: fc.constant('add'), names: fc.constantFrom(names('New'), names('Pay')) }),
		fc.record({ kind: fc.constant('rename'), topic: id, names: fc.constantFrom(names('A'), names('B')) }),
		fc.record({ kind: fc.constantFrom('retire', 'restore'), topic: id }),
		fc.record({ kind: fc.constant('merge'), topic: id, into: id }),
		fc.record({ kind: fc.constant('cancel'), version: fc.nat(9) }),
	);
	const step = fc.tuple(wanted, fc.nat(9), fc.nat(3));
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			let history: readonly DatedChange[] = [];
			let today = TODAY;
			for (const [change, ahead, passes] of steps) {
				today = addDays(today, passes);
				const before = topicsOn(history, addDays(today, -1));
				const from = addDays(today, ahead);
				const decided = decideTopicChange(history, today, { wanted: change, from, after: history.length });
				if (!decided.ok) continue;
				history = [...history, decided.value];
				expect(topicsOn(history, addDays(today, -1))).toEqual(before);
				for (const day of [today, addDays(today, 9)]) {
					const now = topicsOn(history, day);
					expect(
						now.filter(({ id: one, state }) => state === 'in-use' && /^(other|retaliation)$/.test(one)),
					).toHaveLength(2);
					for (const { id: one } of now)
						expect(now.some((topic) => topic.id === presentOf(now, one))).toBe(true);
				}
			}
		}),
		{ numRuns: 300 },
	);
});
