/** Random lives of a case, for property tests: every step is decided by `decideAct`, as on the server. */
import fc from 'fast-check';
import type { Id } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type { CaseState, Channel, EntryKind } from '../contract.ts';
import { applyEntry, filedState, type RecordedEntry } from './case-state.ts';
import { type Circumstances, decideAct, type Performer, type ProposedAct } from './decide-act.ts';
import { transitions } from './transitions.ts';

const id = (letter: string): Id => `${letter.repeat(21)}A`;
export const DESKS = ['d', 'e', 'f', 'g'].map(id) as [Id, Id, Id, Id];
const OUTSIDE = id('z');
const key = `${'k'.repeat(86)}A`;

export const REPORTER: Performer = { kind: 'reporter' };
const member = (letter: string, ...desks: Id[]): Performer & { kind: 'member' } => ({
	kind: 'member',
	id: id(letter),
	desks,
});
export const MEMBERS = [
	member('m', DESKS[0]),
	member('n', DESKS[1]),
	member('o', DESKS[2], DESKS[3]),
	member('p', DESKS[0], DESKS[1]),
	member('q'),
] as const;
export const CUSTODIANS = ['u', 'v', 'w'].map((letter): Performer & { kind: 'custodian' } => ({
	kind: 'custodian',
	id: id(letter),
}));
export const PERFORMERS: readonly Performer[] = [REPORTER, ...MEMBERS, ...CUSTODIANS];
export const KINDS = [...new Set(transitions.map(({ act }) => act))];

export interface Step {
	readonly before: CaseState;
	readonly after: CaseState;
	readonly performer: Performer;
	readonly entry: RecordedEntry;
	readonly circumstances: Circumstances;
}
export interface Life {
	readonly first: RecordedEntry;
	readonly steps: readonly Step[];
	readonly state: CaseState;
	readonly circumstances: Circumstances;
}

/** Clear parts that an act of this kind could have in this state: right ones, and ones that point to nothing. */
export function clearParts(
	kind: string,
	state: CaseState,
	performer: Performer,
	today: PlainDate,
): Readonly<Record<string, unknown>>[] {
	const promises = [...state.remedies.map(({ promise }) => promise), 999];
	const requests = [...state.identityRequests.map(({ request }) => request), 999];
	const hashOf = (promise: number) =>
		state.remedies.find((remedy) => remedy.promise === promise)?.promiseHash ?? hashed(0);
	switch (kind) {
		case 'verify':
			return ['confirmed', 'partly', 'not-confirmed', 'cannot-be-verified'].map((outcome) => ({ outcome }));
		case 'code': {
			const rest = { topics: ['pay'], severity: 'low', workers: 'one', site: null, employer: null };
			return [[], [DESKS[3]], [DESKS[1], DESKS[2]]].map((excludedDesks) => ({ ...rest, excludedDesks }));
		}
		case 'copy':
			return [OUTSIDE, DESKS[3]].map((desk) => ({ copy: OUTSIDE, desk, copyKey: key, shown: hashed(0) }));
		case 'handover':
			return [...DESKS, OUTSIDE].map((desk) => ({ desk }));
		case 'assign':
			return [{ member: id('m') }, { member: null }];
		case 'summarise':
			return [{ text: 'pay is late' }];
		case 'release-summary':
			return [state.proposedSummary?.seq ?? 999, 999].map((summary) => ({ summary }));
		case 'note':
			return [{ desk: DESKS[0], epoch: 1 }];
		case 'link':
			return [{ other: OUTSIDE, as: 'related', desk: DESKS[0], epoch: 1 }];
		case 'unlink':
			return [{ link: 1, desk: DESKS[0], epoch: 1 }];
		case 'task':
			return DESKS.flatMap((desk) => [id('n'), OUTSIDE].map((one) => ({ desk, member: one, due: today })));
		case 'end-task':
			return [...state.tasks.map(({ task }) => task), 999].map((task) => ({ task, done: task % 2 === 0 }));
		case 'extend':
			return [{ workingDays: 15 }];
		case 'decide':
			return ['upheld', 'partly-upheld', 'not-upheld'].map((outcome) => ({ outcome }));
		case 'promise':
			return [{ due: today }, { due: addDays(today, 30) }, { due: addDays(today, -1) }];
		case 'deliver':
			return promises.flatMap((promise) => [
				{ promise, on: today },
				{ promise, on: addDays(today, -9) },
				{ promise, on: addDays(today, 1) },
			]);
		case 'ask-confirmation':
		case 'notice':
		case 'confirm-heard':
		case 'dispute-heard':
			return promises.map((promise) => ({ promise }));
		case 'confirm':
		case 'dispute':
			return promises.flatMap((promise) => [
				{ promise, promiseHash: hashOf(promise) },
				{ promise, promiseHash: hashed(1000) },
			]);
		case 'close':
			return ['lapsed', 'not-confirmed', 'out-of-scope', 'withdrawn'].map((ground) => ({ ground }));
		case 'request-identity':
			return [{ handler: performer.kind === 'member' ? performer.id : OUTSIDE }, { handler: OUTSIDE }];
		case 'request-release': {
			const handler = performer.kind === 'reporter' ? OUTSIDE : performer.id;
			const ground = 'danger-to-life';
			const reasons = [...CUSTODIANS, { id: handler }].map((one) => ({ custodian: one.id, sealed: key }));
			const [u, v, w, self] = reasons;
			return [[u, v, w], [v, w], [u, u], [u], [u, v, self]].map((some) => ({
				handler,
				ground,
				reasons: some,
			}));
		}
		case 'release-share':
			return requests.flatMap((request) => MEMBERS.map((one) => ({ request, handler: one.id })));
		case 'decline-release':
		case 'consent':
		case 'refuse':
		case 'open-identity':
			return requests.map((request) => ({ request }));
		case 'appeal': {
			const decision = state.lastDecision?.seq ?? 998;
			return [...DESKS, OUTSIDE].flatMap((desk) =>
				[decision, 998].map((about) => ({ decision: about, desk, key: nextKey(state, [desk]) })),
			);
		}
		case 'decide-appeal': {
			const { seq = 998, from = OUTSIDE } = state.appeals.at(-1) ?? {};
			return ['upheld', 'changed', 'sent-back'].flatMap((outcome) =>
				[null, nextKey(state, [from, state.desk])].map((made) => ({ appeal: seq, outcome, key: made })),
			);
		}
		case 'retaliation-case':
		case 'retaliation-heard':
			return [{ linked: OUTSIDE }];
		case 'follow-up':
		case 'follow-up-heard':
			return [30, 90].flatMap((round) =>
				['yes', 'no'].map((punished) => ({ round, punished, lasts: 'yes', satisfaction: null })),
			);
		case 'follow-up-missed':
			return [{ round: 30 }, { round: 90 }];
		case 'admit':
			return [{ reporterSealKey: key }];
		case 'rekey': {
			const { generation } = state;
			const readers = state.readers.map((desk) => ({ desk, epoch: 1 }));
			return [generation + 1, generation + 2].map((next) => ({
				caseKey: key,
				generation: next,
				readers,
				members: [],
			}));
		}
		case 'exclude':
			return [
				{ members: [id('n')] },
				{ members: [id(String.fromCharCode(65 + state.excludedMembers.length))] },
			];
		case 'arrive':
			return [{ reporterSealKey: key, reporterSignKey: key }];
		default:
			return [{}];
	}
}

const nextKey = ({ generation }: CaseState, desks: readonly Id[]) => ({
	caseKey: key,
	generation: generation + 1,
	readers: [...new Set(desks)].map((desk) => ({ desk, epoch: 1 })),
	members: [],
});

export const hashed = (seq: number): string => `${String(seq).padStart(42, 'h')}A`;

/** Every act of this kind that could be proposed now, with the right number. */
export const proposals = (
	kind: string,
	state: CaseState,
	performer: Performer,
	today: PlainDate,
): ProposedAct[] =>
	clearParts(kind, state, performer, today).flatMap((clear) =>
		[true, false].map((hasSealed) => ({ kind, seq: state.lastSeq + 1, clear, hasSealed })),
	);

/** Acts that move a case along; the others are taken less often, or most lives would end early. */
const quiet = new Set([
	'retaliation-case',
	'retaliation-heard',
	'rekey',
	'recuse',
	'exclude',
	'follow-up',
	'follow-up-heard',
	'follow-up-missed',
	'note',
	'summary',
	'link',
	'unlink',
	'task',
	'end-task',
	'admit',
	'arrive',
	'retire',
	'withdraw',
	'close',
	'set-aside',
	'say',
	'assign',
	'summarise',
	'release-summary',
	'copy',
]);

interface Dice {
	readonly days: number;
	readonly act: number;
	readonly clear: number;
	readonly loud: boolean;
	readonly hurry: boolean;
	readonly lapse: number | null;
	readonly notice: number | null;
	readonly due: number | null;
}
const offset = fc.option(fc.integer({ min: -3, max: 3 }));
const dice: fc.Arbitrary<Dice> = fc.record({
	days: fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 3 }) }, fc.constantFrom(30, 366, 367)),
	act: fc.nat(),
	clear: fc.nat(),
	loud: fc.nat({ max: 3 }).map((side) => side === 0),
	hurry: fc.boolean(),
	lapse: offset,
	notice: offset,
	due: offset,
});

const circumstancesOn = (today: PlainDate, { lapse, notice, due }: Dice): Circumstances => {
	const day = (from: number | null) => (from === null ? null : addDays(today, from));
	const followUps = ([30, 90] as const).filter((_, at) => notice !== null && notice >= at);
	return { today, lapseFrom: day(lapse), noticeFrom: day(notice), answerDue: day(due), followUps };
};

/** The straight way to a remedy, from its end. */
const way = ['ask-confirmation', 'deliver', 'promise', 'decide', 'register', 'code', 'verify', 'acknowledge'];

/** The first act, in an order that the dice give, which somebody may do now. */
function choose(state: CaseState, circumstances: Circumstances, roll: Dice) {
	const rows = transitions.filter(
		({ act, from }) => from.includes(state.status) && (roll.loud || !quiet.has(act)),
	);
	const straight = way.flatMap((act) => rows.find((row) => row.act === act) ?? []);
	const next = straight.find(({ act }) => act !== 'code' || state.coding === null);
	const start = roll.act % Math.max(rows.length, 1);
	const lapse = rows.filter(({ act }) => act === 'close' && state.status === 'awaiting-confirmation');
	const reminder = rows.filter(({ act }) => act === 'notice' && roll.hurry);
	const turned = [
		...reminder,
		...lapse,
		...(roll.hurry && next ? [next] : []),
		...rows.slice(start),
		...rows.slice(0, start),
	];
	for (const { act: kind, by } of turned) {
		for (const performer of by === 'reporter' ? [REPORTER] : by === 'custodian' ? CUSTODIANS : MEMBERS) {
			const allowed = proposals(kind, state, performer, circumstances.today).filter(
				(act) => decideAct(state, performer, act, circumstances).ok,
			);
			if (allowed.length > 0) return { performer, act: allowed[roll.clear % allowed.length]! };
		}
	}
	return null;
}

function live(channel: Channel, readers: readonly Id[], rolls: readonly Dice[]): Life {
	let today = plainDate('2026-03-02');
	const moment = (): Moment => ({ date: today, part: 'to-17' });
	const clear = { channel, danger: false, desk: DESKS[0], readers };
	const first = {
		seq: 0,
		kind: 'file' as const,
		author: 'reporter',
		clear,
		moment: moment(),
		hash: hashed(0),
	};
	let state = filedState(first);
	const steps: Step[] = [];
	let circumstances = circumstancesOn(today, rolls[0]!);
	for (const roll of rolls) {
		today = addDays(today, roll.days);
		circumstances = circumstancesOn(today, roll);
		const choice = choose(state, circumstances, roll);
		if (!choice) continue;
		const { performer, act } = choice;
		const number = act.kind === 'register' ? { number: `number ${state.lastSeq}` } : {};
		const entry: RecordedEntry = {
			seq: act.seq,
			kind: act.kind as EntryKind,
			author: performer.kind === 'reporter' ? 'reporter' : performer.id,
			clear: { ...act.clear, ...number },
			moment: moment(),
			hash: hashed(act.seq),
		};
		const after = applyEntry(state, entry);
		steps.push({ before: state, after, performer, entry, circumstances });
		state = after;
	}
	return { first, steps, state, circumstances };
}

export const life: fc.Arbitrary<Life> = fc
	.tuple(
		fc.constantFrom<Channel>('web', 'telephone', 'web-unsealed'),
		fc.constantFrom([DESKS[0]], [DESKS[0], DESKS[1]]),
		fc.array(dice, { minLength: 1, maxLength: 45, size: 'max' }),
	)
	.map(([channel, readers, rolls]) => live(channel, readers, rolls));
