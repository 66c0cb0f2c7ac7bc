/** In random lives of a case: who may appeal what to whom, and who decides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/plain-date.ts';
import { appealable, formerReaders } from './appeals.ts';
import { generationAt, keysNamed } from './case-keys.ts';
import { decideAct } from './decide-act.ts';
import { DESKS, type Life, life, MEMBERS, proposals, REPORTER } from './test-walk.ts';

const seed = Math.floor(Math.random() * 2 ** 31);
const sample = fc.sample(life, { numRuns: 400, seed });
const stepsOf = (check: (step: Life['steps'][number], life: Life, index: number) => void) => {
	for (const one of sample) for (const [index, step] of one.steps.entries()) check(step, one, index);
};

describe(`appeals in random lives (seed ${seed})`, () => {
	it('are made and decided in every way', () => {
		const outcomes = new Set<string>();
		let appeals = 0;
		stepsOf(({ entry }) => {
			if (entry.kind === 'appeal') appeals++;
			if (entry.kind === 'decide-appeal') outcomes.add(entry.clear.outcome as string);
		});
		expect(appeals).toBeGreaterThan(10);
		expect([...outcomes].sort()).toEqual(['changed', 'sent-back', 'upheld']);
	});

	it('are the reporter’s alone, about a decision that stands, once, to another desk', () => {
		stepsOf(({ before, entry, performer }, { steps }, index) => {
			if (entry.kind !== 'appeal') return;
			expect(performer).toEqual(REPORTER);
			expect(entry.clear.desk).not.toBe(before.desk);
			const decision = steps.find((step) => step.entry.seq === entry.clear.decision)!;
			expect(['decide', 'close']).toContain(decision.entry.kind);
			const same = steps
				.slice(0, index)
				.filter((step) => step.entry.kind === 'appeal')
				.filter((step) => step.entry.clear.decision === entry.clear.decision);
			expect(same).toEqual([]);
			if (before.closed) expect(['confirmed', 'withdrawn']).not.toContain(before.closed.ground);
		});
	});

	it('are decided by a member of the desk appealed to who has not verified, decided or closed before', () => {
		stepsOf(({ before, entry, performer }, { steps }, index) => {
			if (entry.kind !== 'decide-appeal') return;
			const { to } = before.appeals.at(-1)!;
			expect(performer.kind === 'member' && performer.desks).toContain(to);
			const judged = steps
				.slice(0, index)
				.filter((step) => ['verify', 'decide', 'close'].includes(step.entry.kind))
				.map((step) => step.entry.author);
			expect(judged).not.toContain(entry.author);
		});
	});

	it('leave the desk appealed from with the entries before, none of which is under a later key', () => {
		stepsOf(({ before, after, entry }, { first, steps }, index) => {
			if (entry.kind !== 'appeal') return;
			expect(formerReaders(after).get(before.desk)?.seq).toBe(entry.seq);
			for (const desk of before.readers) expect(after.readers.includes(desk)).toBe(desk === after.desk);
			const entries = [first, ...steps.slice(0, index + 1).map((step) => step.entry)];
			expect(generationAt(keysNamed(entries), entry.seq)).toBe(before.generation + 1);
			expect(generationAt(keysNamed(entries), entry.seq - 1)).toBeLessThanOrEqual(before.generation);
		});
	});

	it('upheld, put the case back where it stood; changed, give an answer; sent back, the first desk answers anew', () => {
		stepsOf(({ before, after, entry }) => {
			if (entry.kind !== 'decide-appeal') return;
			const { before: stood, from } = before.appeals.at(-1)!;
			if (entry.clear.outcome === 'upheld')
				expect([after.status, after.closed]).toEqual([stood.status, stood.closed]);
			if (entry.clear.outcome === 'changed')
				expect([after.answered?.outcome, after.closed, after.number === null]).toEqual([
					'upheld',
					null,
					false,
				]);
			if (entry.clear.outcome === 'sent-back')
				expect([after.desk, after.answered, after.lastDecision]).toEqual([from, null, null]);
		});
	});

	it('never go to a desk that is kept out, nor by any other act than the table has', () => {
		for (const { state, circumstances } of sample) {
			const kept = state.coding?.excludedDesks ?? [];
			for (const act of proposals('appeal', state, REPORTER, circumstances.today)) {
				const taken = decideAct(state, REPORTER, act, circumstances).ok;
				if (kept.includes(act.clear.desk as string)) expect(taken).toBe(false);
				for (const member of MEMBERS) expect(decideAct(state, member, act, circumstances).ok).toBe(false);
			}
		}
		expect(DESKS).toHaveLength(4);
	});

	it('are possible for a year and a day, to the day', () => {
		for (const { state } of sample) {
			if (!state.lastDecision || state.receiptRetired) continue;
			const open = appealable(state, state.lastDecision.on);
			if (!open) continue;
			const { on } = state.lastDecision;
			expect([appealable(state, addDays(on, 366)) !== null, appealable(state, addDays(on, 367))]).toEqual([
				true,
				null,
			]);
		}
	});
});
