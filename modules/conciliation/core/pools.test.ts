import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { decidePersonAct, type Known } from './decide-person.ts';
import { lastQuarterEnd, outcomesOf } from './outcomes.ts';
import { after, isValid, personOf, stands } from './person-state.ts';
import type { PersonAct, PersonState, Profile } from './pool-types.ts';

const today = plainDate('2026-03-02');
const known: Known = {
	today,
	members: new Set(['staff']),
	desks: new Set(['union']),
	employers: new Set(['works']),
	procedures: new Set(['collective-dispute']),
	topics: new Set(['pay']),
	regions: new Set(['47']),
	titles: new Set(['mediator of mangystau']),
};
const profile: Profile = {
	title: 'Mediator of Atyrau',
	member: null,
	pools: ['mediator'],
	procedures: ['collective-dispute'],
	topics: ['pay'],
	languages: ['kk', 'ru'],
	regions: ['47'],
};
const entered = after(null, 0, { kind: 'enter', profile }, today) as PersonState;
const training = { course: 'Mediation', on: plainDate('2026-02-01'), hours: 48, expires: null };
const conflict = { with: { employer: 'works' }, kind: 'employed', from: today, until: null } as const;

describe('what may be written down of a person', () => {
	const enter = (change: object) =>
		decidePersonAct(null, 0, { kind: 'enter', profile: { ...profile, ...change } }, known);
	it('is refused by name', () => {
		expect(enter({})).toMatchObject({ ok: true });
		expect(enter({ title: '  ' })).toMatchObject({ code: 'title-missing' });
		expect(enter({ title: 'x'.repeat(121) })).toMatchObject({ code: 'title-missing' });
		expect(enter({ title: ' mediator of MANGYSTAU ' })).toMatchObject({ code: 'title-taken' });
		expect(enter({ pools: [] })).toMatchObject({ code: 'pool-missing' });
		expect(enter({ languages: [] })).toMatchObject({ code: 'language-missing' });
		expect(enter({ pools: ['judge'] })).toMatchObject({ code: 'name-unknown' });
		expect(enter({ languages: ['xx'] })).toMatchObject({ code: 'name-unknown' });
		expect(enter({ regions: ['99'] })).toMatchObject({ code: 'name-unknown' });
		expect(enter({ procedures: ['divorce'] })).toMatchObject({ code: 'name-unknown' });
		expect(enter({ topics: ['weather'] })).toMatchObject({ code: 'name-unknown' });
		expect(enter({ member: 'nobody' })).toMatchObject({ code: 'name-unknown' });
		expect(enter({ languages: ['kk', 'kk'] })).toMatchObject({ code: 'malformed' });
		expect(enter({ languages: 'kk' })).toMatchObject({ code: 'malformed' });
		for (const junk of [null, 7, 'enter', [], { kind: 'enter' }, { kind: 'enter', profile: 7 }])
			expect(decidePersonAct(null, 0, junk, known).ok).toBe(false);
	});

	it('comes in its order, and about somebody who is there', () => {
		expect(decidePersonAct(null, 0, { kind: 'retire' }, known)).toMatchObject({ code: 'not-found' });
		expect(decidePersonAct(entered, 0, { kind: 'retire' }, known)).toMatchObject({ code: 'stale' });
		expect(decidePersonAct(entered, 1, { kind: 'enter', profile }, known)).toMatchObject({ code: 'stale' });
		expect(decidePersonAct(entered, 1, { kind: 'return' }, known)).toMatchObject({ code: 'not-retired' });
		expect(decidePersonAct(entered, 1, { kind: 'burn' }, known)).toMatchObject({ code: 'malformed' });
	});

	it('of training and conflicts makes sense by its days', () => {
		const train = (change: object) =>
			decidePersonAct(entered, 1, { kind: 'train', training: { ...training, ...change } }, known);
		expect(train({})).toMatchObject({ ok: true });
		expect(train({ course: '' })).toMatchObject({ code: 'course-missing' });
		expect(train({ on: '2026-03-03' })).toMatchObject({ code: 'training-ahead' });
		expect(train({ on: '2026-02-30' })).toMatchObject({ code: 'malformed' });
		expect(train({ hours: 0 })).toMatchObject({ code: 'hours-odd' });
		expect(train({ hours: 1.5 })).toMatchObject({ code: 'hours-odd' });
		expect(train({ expires: '2026-01-31' })).toMatchObject({ code: 'expires-before' });
		const declare = (change: object) =>
			decidePersonAct(entered, 1, { kind: 'conflict', conflict: { ...conflict, ...change } }, known);
		expect(declare({})).toMatchObject({ ok: true });
		expect(declare({ until: '2026-03-01' })).toMatchObject({ code: 'conflict-days' });
		expect(declare({ with: { employer: 'other' } })).toMatchObject({ code: 'name-unknown' });
		expect(declare({ with: { desk: 'union', employer: 'works' } })).toMatchObject({ code: 'name-unknown' });
		expect(declare({ with: {} })).toMatchObject({ code: 'name-unknown' });
		expect(declare({ kind: 'dislike' })).toMatchObject({ code: 'malformed' });
	});
});

describe('a person', () => {
	const acts = (...list: PersonAct[]) =>
		personOf(
			[{ kind: 'enter', profile } as PersonAct, ...list].map((act, seq) => ({
				seq,
				act,
				by: 'a',
				on: today,
			})),
		)!;
	it('is what the acts say; what was struck is gone, what ended has its last day', () => {
		const state = acts(
			{ kind: 'train', training },
			{ kind: 'conflict', conflict },
			{ kind: 'end-conflict', seq: 2, until: plainDate('2026-04-01') },
			{ kind: 'strike', seq: 1 },
			{ kind: 'retire' },
		);
		expect(state).toMatchObject({ lastSeq: 5, trainings: [], retiredOn: today });
		expect(state.conflicts).toEqual([{ ...conflict, seq: 2, until: '2026-04-01' }]);
		expect(acts({ kind: 'retire' }, { kind: 'return' }).retiredOn).toBeNull();
		expect(personOf([])).toBeNull();
	});

	it('has a conflict on both its days and a training up to its last', () => {
		const bound = { ...conflict, until: plainDate('2026-03-04') };
		const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'].map(plainDate);
		expect(days.map((day) => stands(bound, day))).toEqual([false, true, true, false]);
		const until = { ...training, expires: plainDate('2026-03-04') };
		expect(days.map((day) => isValid(until, day))).toEqual([true, true, true, false]);
	});
});

describe('outcomes', () => {
	it('are counted up to the end of the last quarter, in bands, with every pool in every year', () => {
		expect(lastQuarterEnd(plainDate('2026-01-01'))).toBe('2025-12-31');
		expect(lastQuarterEnd(plainDate('2026-06-30'))).toBe('2026-03-31');
		const ended = [...Array(6)].map(() => ({
			pool: 'mediator' as const,
			on: plainDate('2025-05-05'),
			end: 'agreed' as const,
		}));
		const late = { pool: 'mediator' as const, on: plainDate('2026-01-05'), end: 'agreed' as const };
		const rows = outcomesOf([...ended, ...Array(9).fill(late)], plainDate('2025-12-31'));
		expect(rows).toHaveLength(15);
		const row = rows.find(({ pool, year }) => pool === 'mediator' && year === 2025)!;
		expect(row.ends).toMatchObject({ agreed: { low: 5, high: 9 }, 'in-part': { low: 0, high: 4 } });
		expect(rows.map((one) => Object.keys(one.ends).length)).toEqual(Array(15).fill(4));
		// One that ended does not show at all.
		const shape = (list: typeof rows) => JSON.stringify(list);
		expect(shape(outcomesOf(ended.slice(0, 1), plainDate('2025-12-31')))).toBe(
			shape(outcomesOf([], plainDate('2025-12-31'))),
		);
	});
});
