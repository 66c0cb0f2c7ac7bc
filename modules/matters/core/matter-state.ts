/** What the entries of a matter amount to: who holds sides, which facts and dates stand, whether it is open. Pure. */
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type {
	MatterAct,
	MatterActKind,
	MatterActs,
	MatterState,
	MatterSubject,
	SharedDate,
} from './matter-types.ts';
import type { StatedFact } from './merge-facts.ts';

/** An entry as far as the state needs it. */
export interface WrittenEntry {
	readonly seq: number;
	readonly kind: MatterActKind;
	readonly clear: Readonly<Record<string, unknown>>;
}

export function openedState(
	{ desk, side, procedure, title, employer, outside }: MatterSubject,
	opened: PlainDate,
): MatterState {
	return {
		procedure,
		title,
		employer,
		outside,
		sides: [{ desk, side, from: 0 }],
		status: 'open',
		opened,
		ended: null,
		dates: [],
		joined: [],
		lastSeq: 0,
	};
}

type Change = {
	[K in MatterActKind]?: (state: MatterState, clear: MatterActs[K], seq: number) => MatterState;
};

const changes: Change = {
	invite: (state, { invited, side }, seq) => ({
		...state,
		sides: [...state.sides, { desk: invited, side, from: seq }],
	}),
	leave: (state, { desk }) => ({ ...state, sides: state.sides.filter((one) => one.desk !== desk) }),
	date: (state, { desk, step, due, dueLatest, of }, seq) => {
		const date: SharedDate = { desk, step, due, dueLatest, of, seq };
		const others = state.dates.filter((one) => one.desk !== desk || one.step !== step);
		return { ...state, dates: [...others, date] };
	},
	withdraw: (state, { seq }) => ({ ...state, dates: state.dates.filter((one) => one.seq !== seq) }),
	join: (state, { matter }) => ({ ...state, joined: [...state.joined, matter] }),
	split: (state, { matter }) => ({ ...state, joined: state.joined.filter((one) => one !== matter) }),
	close: (state, { outcome, on }) => ({ ...state, status: 'closed', ended: { outcome, on } }),
	reopen: (state) => ({ ...state, status: 'open', ended: null }),
};

export function afterMatter(
	state: MatterState,
	{ kind, clear, seq }: Pick<MatterAct, 'kind' | 'clear' | 'seq'>,
): MatterState {
	const change = changes[kind] as
		| ((state: MatterState, clear: MatterActs[MatterActKind], seq: number) => MatterState)
		| undefined;
	return { ...(change ? change(state, clear, seq) : state), lastSeq: seq };
}

/** Shared facts that stand: neither corrected nor withdrawn since. */
export function standingFacts(entries: readonly WrittenEntry[]): StatedFact[] {
	const gone = new Set<number>();
	for (const { kind, clear } of entries) {
		if (kind === 'withdraw') gone.add((clear as unknown as MatterActs['withdraw']).seq);
		if (kind === 'fact') {
			const { corrects } = clear as unknown as MatterActs['fact'];
			if (corrects !== null) gone.add(corrects);
		}
	}
	return entries.flatMap(({ kind, clear, seq }): StatedFact[] => {
		if (kind !== 'fact' || gone.has(seq)) return [];
		const { desk, fact, contests } = clear as unknown as MatterActs['fact'];
		return [{ seq, desk, fact, contests }];
	});
}

export const holdsSide = ({ sides }: Pick<MatterState, 'sides'>, mine: readonly Id[]): boolean =>
	sides.some(({ desk }) => mine.includes(desk));
/** The desk that founded it, or, where that gave its side back, the one that has been in it longest. */
export const leads = ({ sides }: Pick<MatterState, 'sides'>, mine: readonly Id[]): boolean =>
	mine.includes(sides[0]!.desk);
