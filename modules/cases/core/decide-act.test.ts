import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#platform/plain-date.ts';
import type { CaseState, Status } from '../contract.ts';
import { replay } from './case-state.ts';
import { decideAct, type Performer, permittedActs, REOPENABLE_DAYS } from './decide-act.ts';
import {
	clearParts,
	DESKS,
	KINDS,
	type Life,
	life,
	MEMBERS,
	PERFORMERS,
	proposals,
	REPORTER,
} from './test-walk.ts';
import { type Actor, transitions } from './transitions.ts';

const seed = Math.floor(Math.random() * 2 ** 31);
const sample = fc.sample(life, { numRuns: 400, seed });
const lives = (check: (life: Life) => void) => {
	for (const one of sample) check(one);
};
const stepsOf = (check: (step: Life['steps'][number], life: Life, index: number) => void) => {
	for (const one of sample) for (const [index, step] of one.steps.entries()) check(step, one, index);
};

function rolesOf(state: CaseState, performer: Performer): Actor[] {
	if (performer.kind === 'reporter') return ['reporter'];
	if (performer.kind === 'custodian') {
		const asked = state.identityRequests.some(({ release }) => release?.custodians.includes(performer.id));
		return asked ? ['custodian'] : [];
	}
	const holds = performer.desks.filter((desk) => state.readers.includes(desk));
	if (holds.length === 0) return [];
	return performer.desks.includes(state.desk) ? ['answering', 'reading'] : ['reading'];
}

describe(`random lives of a case (seed ${seed})`, () => {
	it('reach every status and use every act', () => {
		const statuses = new Set<Status>();
		const acts = new Set<string>();
		const grounds = new Set<string>();
		lives(({ steps }) => {
			for (const { after, entry } of steps) {
				statuses.add(after.status);
				acts.add(entry.kind);
				if (after.closed) grounds.add(after.closed.ground);
			}
		});
		const known = new Set(transitions.flatMap(({ from }) => from));
		expect([...known].filter((status) => !statuses.has(status))).toEqual([]);
		expect(KINDS.filter((kind) => !acts.has(kind))).toEqual([]);
		expect([...grounds].sort()).toEqual([
			'confirmed',
			'confirmed-heard',
			'lapsed',
			'not-confirmed',
			'out-of-scope',
			'withdrawn',
		]);
	});

	it('never allow what the table does not have for this status and actor', { timeout: 60_000 }, () => {
		const wrong: unknown[] = [];
		lives(({ state, circumstances }) => {
			for (const performer of PERFORMERS) {
				const roles = rolesOf(state, performer);
				for (const kind of KINDS) {
					const inTable = transitions.some(
						(row) => row.act === kind && row.from.includes(state.status) && roles.includes(row.by),
					);
					for (const act of inTable ? [] : proposals(kind, state, performer, circumstances.today)) {
						const decision = decideAct(state, performer, act, circumstances);
						const hidden = roles.length > 0 || (!decision.ok && decision.code === 'not-found');
						if (decision.ok || !hidden) wrong.push([state.status, kind, performer, decision]);
					}
				}
			}
		});
		expect(wrong).toEqual([]);
	});

	it('take every act under the next number only, and say which that is', () => {
		lives(({ state, circumstances }) => {
			for (const seq of [state.lastSeq, state.lastSeq + 2, 0, -1]) {
				const act = { kind: 'say', seq, clear: {}, hasSealed: true };
				if (state.receiptRetired) continue;
				expect(decideAct(state, REPORTER, act, circumstances)).toMatchObject({
					ok: false,
					code: 'stale',
					detail: { seq: state.lastSeq + 1 },
				});
			}
		});
	});

	it('show a member exactly the acts that would be taken for some clear part', { timeout: 60_000 }, () => {
		const compare = (state: CaseState, circumstances: Life['circumstances']) => {
			for (const member of MEMBERS) {
				const taken = KINDS.filter((kind) =>
					proposals(kind, state, member, circumstances.today).some(
						(act) => decideAct(state, member, act, circumstances).ok,
					),
				);
				const shown = permittedActs(state, member, circumstances);
				expect([state.status, [...shown].sort()]).toEqual([state.status, [...taken].sort()]);
			}
		};
		lives(({ state, circumstances, steps }) => {
			compare(state, circumstances);
			for (const step of steps.slice(-4)) compare(step.before, step.circumstances);
		});
	});

	it('are told by their entries alone, and survive JSON', () => {
		lives(({ first, steps, state }) => {
			expect(replay([first, ...steps.map(({ entry }) => entry)])).toEqual(state);
			expect(JSON.parse(JSON.stringify(state))).toEqual(state);
			let rest = replay([first]);
			for (const { entry, after } of steps) {
				rest = replay([
					first,
					...steps.filter((step) => step.entry.seq <= entry.seq).map((step) => step.entry),
				]);
				expect(rest).toEqual(after);
				if (entry.seq > 5) break;
			}
		});
	});
});

describe('in every life', () => {
	it('the last number counts the entries', () => {
		stepsOf(({ after }, _life, index) => expect(after.lastSeq).toBe(index + 1));
	});

	it('a case is closed with a ground, and only then', () => {
		stepsOf(({ after }) => {
			expect(after.closed !== null).toBe(after.status === 'closed');
			if (after.closed) expect(after.closed.ground).toBeTruthy();
		});
	});

	it('it is closed as confirmed only by the reporter’s word on every remedy as it was promised', () => {
		stepsOf(({ after, before, entry, performer }, { steps }, index) => {
			if (after.closed?.ground !== 'confirmed' || before.closed) return;
			expect([entry.kind, performer.kind, entry.author]).toEqual(['confirm', 'reporter', 'reporter']);
			expect(after.remedies.length).toBeGreaterThan(0);
			for (const { promise, promiseHash } of after.remedies) {
				const about = steps.slice(0, index + 1).filter((step) => step.entry.clear.promise === promise);
				const last = about.findLast(({ entry: { kind } }) =>
					['confirm', 'dispute', 'deliver'].includes(kind),
				)!;
				expect(last.entry).toMatchObject({ kind: 'confirm', author: 'reporter', clear: { promiseHash } });
				const promised = steps.find((step) => step.entry.seq === promise)!;
				expect(promised.entry).toMatchObject({ kind: 'promise', hash: promiseHash });
			}
		});
	});

	it('nobody at a desk closes it as confirmed, or withdraws what came with a receipt', () => {
		stepsOf(({ after, before, performer }) => {
			if (!after.closed || before.closed || performer.kind !== 'member') return;
			expect(after.closed.ground).not.toBe('confirmed');
			if (before.receiptMade) expect(after.closed.ground).not.toBe('withdrawn');
			expect(after.closed.byReporter).toBe(false);
		});
	});

	it('what an operator heard closes it apart: without a receipt, and never by whoever promised or delivered', () => {
		let heard = 0;
		stepsOf(({ after, before, entry }, { steps }, index) => {
			if (entry.kind === 'confirm-heard') {
				heard++;
				const owners = steps
					.slice(0, index)
					.filter(
						({ entry: { kind, seq, clear } }) =>
							(kind === 'promise' && seq === entry.clear.promise) ||
							(kind === 'deliver' && clear.promise === entry.clear.promise),
					)
					.map((step) => step.entry.author);
				expect(owners.length).toBeGreaterThan(1);
				expect(owners).not.toContain(entry.author);
			}
			if (entry.kind === 'confirm-heard' || entry.kind === 'dispute-heard')
				expect(before.receiptMade).toBe(false);
			if (after.closed?.ground !== 'confirmed-heard' || before.closed || entry.kind === 'decide-appeal')
				return;
			expect(after.closed.byReporter).toBe(false);
			expect(after.remedies.some(({ outcome }) => outcome === 'confirmed-heard')).toBe(true);
		});
		expect(heard).toBeGreaterThan(0);
	});

	it('whoever made a receipt of a contact code withdraws by signature, like those who filed with one', () => {
		stepsOf(({ after, before, entry }) => {
			expect(after.receiptMade).toBe(before.receiptMade || entry.kind === 'arrive');
		});
		for (const { first, steps } of sample)
			if (steps[0]) expect(steps[0].before.receiptMade).toBe(first.clear.channel === 'web');
	});

	it('it lapses only once the procedure lets it', () => {
		stepsOf(({ after, before, entry, circumstances: { lapseFrom, today } }) => {
			if (after.closed?.ground !== 'lapsed' || before.closed || entry.kind === 'decide-appeal') return;
			expect(before.status).toBe('awaiting-confirmation');
			expect(lapseFrom !== null && today >= lapseFrom).toBe(true);
			expect(before.remedies.some(({ delivered }) => delivered !== null)).toBe(true);
			expect(entry.kind).toBe('close');
		});
	});

	it('notices about what was delivered before do not count for what is delivered now', () => {
		stepsOf(({ after, entry }) => {
			if (entry.kind !== 'deliver') return;
			expect(after.remedies.map(({ asked, notices }) => [asked, notices])).toEqual(
				after.remedies.map(() => [null, []]),
			);
		});
	});

	it('the number never changes', () => {
		stepsOf(({ before, after }) => {
			if (before.number) expect(after.number).toBe(before.number);
			if (['registered', 'answered', 'remedying'].includes(after.status)) expect(after.number).not.toBeNull();
		});
	});

	it('readers only grow, by one handover each, and never by a desk that is kept out; an appeal leaves one', () => {
		stepsOf(({ before, after, entry }) => {
			if (entry.kind === 'appeal') {
				expect([after.desk, ...after.readers]).toEqual([entry.clear.desk, entry.clear.desk]);
				expect(before.coding?.excludedDesks ?? []).not.toContain(after.desk);
				return;
			}
			if (entry.kind === 'decide-appeal') {
				const { from, to } = before.appeals.at(-1)!;
				const back = entry.clear.outcome === 'sent-back';
				expect(after.desk).toBe(back ? from : to);
				expect(new Set(after.readers)).toEqual(new Set(back ? [from, to] : before.readers));
				return;
			}
			expect(before.readers.every((desk) => after.readers.includes(desk))).toBe(true);
			const added = after.readers.filter((desk) => !before.readers.includes(desk));
			if (added.length > 0) expect([entry.kind, entry.clear.desk]).toEqual(['handover', added[0]]);
			expect(added.length).toBeLessThanOrEqual(1);
			for (const desk of added) expect(before.coding?.excludedDesks ?? []).not.toContain(desk);
			expect(after.readers).toContain(after.desk);
		});
	});

	it('the answer is put off at most once a round, and never after it was due', () => {
		stepsOf(({ entry, circumstances: { answerDue, today } }, { steps }, index) => {
			if (entry.kind !== 'extend') return;
			const earlier = steps.slice(0, index).map((step) => step.entry.kind);
			const begun = (kind: string) => kind === 'reopen' || kind === 'decide-appeal';
			const round = earlier.slice(earlier.findLastIndex(begun) + 1);
			expect(round).not.toContain('extend');
			expect(answerDue === null || today <= answerDue).toBe(true);
		});
	});

	it('it is taken up again within a year of its close, if it had a number', () => {
		stepsOf(({ before, after, entry, performer }) => {
			if (entry.kind !== 'reopen') return;
			expect(before.status).toBe('closed');
			expect(daysBetween(before.closed!.on.date, entry.moment.date)).toBeLessThanOrEqual(REOPENABLE_DAYS);
			expect(after).toMatchObject({
				status: 'registered',
				closed: null,
				answered: null,
				number: before.number,
			});
			if (performer.kind === 'reporter') expect(before.closed!.ground).not.toBe('confirmed');
		});
	});

	it('a retired receipt signs nothing more', () => {
		stepsOf(({ before, performer }) => {
			if (before.receiptRetired) expect(performer.kind).not.toBe('reporter');
		});
	});

	it('an identity is opened only by the handler who asked, after consent or two releases within seven days', () => {
		stepsOf(({ before, entry, performer, circumstances: { today } }) => {
			if (entry.kind === 'request-identity') expect(performer).toMatchObject({ id: entry.clear.handler });
			if (entry.kind !== 'open-identity') return;
			const asked = before.identityRequests.find(({ request }) => request === entry.clear.request)!;
			expect(asked.handler).toBe(entry.author);
			if (asked.answer === 'consented') return;
			expect(new Set(asked.release!.released).size).toBeGreaterThanOrEqual(2);
			expect(asked.release!.released).not.toContain(asked.handler);
			expect(today <= addDays(asked.on.date, 7)).toBe(true);
		});
	});

	it('nobody asks for the identity again while their question stands', () => {
		lives(({ state }) => {
			for (const { id } of MEMBERS) {
				const open = state.identityRequests.filter(
					({ handler, answer, release }) => handler === id && answer === 'open' && !release,
				);
				expect(open.length).toBeLessThanOrEqual(1);
			}
		});
	});

	it('the first acknowledgement is the one that counts', () => {
		stepsOf(({ before, after }) => {
			if (before.acknowledged) expect(after.acknowledged).toEqual(before.acknowledged);
			if (before.verified) expect(after.verified!.on).toEqual(before.verified.on);
		});
	});
});

describe('a desk that is kept out', () => {
	it('gets no case, however the handover is asked', () => {
		lives(({ state, circumstances }) => {
			const excluded = state.coding?.excludedDesks ?? [];
			for (const performer of MEMBERS) {
				for (const clear of clearParts('handover', state, performer, circumstances.today)) {
					const act = { kind: 'handover', seq: state.lastSeq + 1, clear, hasSealed: false };
					if (excluded.includes(clear.desk as string))
						expect(decideAct(state, performer, act, circumstances).ok).toBe(false);
				}
			}
		});
		expect(DESKS).toHaveLength(4);
	});
});

it('a year is the limit for taking up again, to the day', () => {
	lives(({ state, circumstances }) => {
		if (!state.closed || !state.number || state.receiptRetired) return;
		if (state.closed.ground === 'confirmed') return;
		const act = { kind: 'reopen', seq: state.lastSeq + 1, clear: {}, hasSealed: true };
		const on = (days: number) =>
			decideAct(state, REPORTER, act, { ...circumstances, today: addDays(state.closed!.on.date, days) });
		expect(on(REOPENABLE_DAYS).ok).toBe(true);
		expect(on(REOPENABLE_DAYS + 1)).toEqual({ ok: false, code: 'too-late' });
	});
});
