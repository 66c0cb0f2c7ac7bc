/** One table: who may write what in a matter, and when. Screens and server read the same. Pure. */
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { holdsSide, leads, type WrittenEntry } from './matter-state.ts';
import {
	type MatterAct,
	type MatterActKind,
	type MatterActs,
	type MatterFact,
	type MatterRefusal,
	type MatterState,
	MOST_JOINED,
	MOST_SIDES,
} from './matter-types.ts';

interface Rule {
	/** `leader`: the desk that founded it. `holder`: every desk that holds a side. */
	readonly by: 'leader' | 'holder';
	readonly when: readonly MatterState['status'][];
}

/** `open` founds the matter and is not in the table: it comes once, before there is a state. */
export const matterRules: Readonly<Record<Exclude<MatterActKind, 'open'>, Rule>> = {
	invite: { by: 'leader', when: ['open'] },
	leave: { by: 'holder', when: ['open', 'closed'] },
	fact: { by: 'holder', when: ['open'] },
	withdraw: { by: 'holder', when: ['open'] },
	own: { by: 'holder', when: ['open', 'closed'] },
	say: { by: 'holder', when: ['open', 'closed'] },
	date: { by: 'holder', when: ['open'] },
	paper: { by: 'holder', when: ['open'] },
	join: { by: 'holder', when: ['open'] },
	split: { by: 'holder', when: ['open', 'closed'] },
	close: { by: 'leader', when: ['open'] },
	reopen: { by: 'leader', when: ['closed'] },
};

/** May a member who sits at these desks write that now? For buttons; the whole answer is `decideMatter`. */
export function mayWrite(
	state: MatterState,
	desks: readonly Id[],
	kind: Exclude<MatterActKind, 'open'>,
): boolean {
	const { by, when } = matterRules[kind];
	return (by === 'leader' ? leads : holdsSide)(state, desks) && when.includes(state.status);
}

type Decision = Result<undefined, MatterRefusal>;

/** What a member who sits at `desks` wants to write, beside the entries that stand in the matter. */
export function decideMatter(
	{ state, entries, today }: { state: MatterState; entries: readonly WrittenEntry[]; today: PlainDate },
	desks: readonly Id[],
	{ kind, clear, seq }: Pick<MatterAct, 'kind' | 'clear' | 'seq'>,
): Decision {
	if (!holdsSide(state, desks)) return refuse('not-found');
	if (kind === 'open') return refuse('malformed');
	const { desk } = clear;
	if (!desks.includes(desk) || !holdsSide(state, [desk])) return refuse('not-permitted');
	if (seq !== state.lastSeq + 1) return refuse('stale', { seq: state.lastSeq + 1 });
	if (matterRules[kind].by === 'leader' && !leads(state, [desk])) return refuse('not-permitted');
	if (!matterRules[kind].when.includes(state.status)) return refuse('not-now');
	const further = furtherRules[kind] as
		| ((clear: MatterActs[MatterActKind], about: About) => Decision)
		| undefined;
	return further?.(clear, { state, entries, today }) ?? ok();
}

interface About {
	readonly state: MatterState;
	readonly entries: readonly WrittenEntry[];
	readonly today: PlainDate;
}

const furtherRules: {
	[K in MatterActKind]?: (clear: MatterActs[K], about: About) => Decision;
} = {
	invite: ({ invited }, { state }) =>
		state.sides.length >= MOST_SIDES || holdsSide(state, [invited]) ? refuse('not-now') : ok(),
	leave: (_clear, { state }) => (state.sides.length === 1 ? refuse('not-now') : ok()),
	fact: ({ desk, fact, corrects, contests }, { entries }) => {
		if (corrects !== null && contests !== null) return refuse('malformed');
		const about = corrects ?? contests;
		if (about === null) return ok();
		const earlier = standing(entries, about);
		if (earlier?.kind !== 'fact') return refuse('no-such-entry');
		const said = earlier.clear as unknown as MatterActs['fact'];
		if (!isAboutSame(said.fact, fact)) return refuse('malformed');
		return (said.desk === desk) === (corrects !== null) ? ok() : refuse('not-yours');
	},
	withdraw: ({ desk, seq }, { entries }) => {
		const earlier = standing(entries, seq);
		if (!earlier || !['fact', 'date', 'paper'].includes(earlier.kind)) return refuse('no-such-entry');
		return earlier.clear.desk === desk ? ok() : refuse('not-yours');
	},
	join: ({ matter }, { state }) =>
		state.joined.includes(matter) || state.joined.length >= MOST_JOINED ? refuse('not-now') : ok(),
	split: ({ matter }, { state }) => (state.joined.includes(matter) ? ok() : refuse('not-now')),
	// A paper of tomorrow, or an end that is still to come, is a plan and not something that happened.
	paper: ({ dated }, { today }) => (dated > today ? refuse('malformed') : ok()),
	close: ({ on }, { today }) => (on > today ? refuse('malformed') : ok()),
};

/** An entry that was neither corrected nor withdrawn. */
function standing(entries: readonly WrittenEntry[], seq: number): WrittenEntry | undefined {
	const gone = entries.some(
		({ kind, clear }) =>
			(kind === 'withdraw' && clear.seq === seq) || (kind === 'fact' && clear.corrects === seq),
	);
	return gone ? undefined : entries.find((entry) => entry.seq === seq);
}

const isAboutSame = (a: MatterFact, b: MatterFact): boolean =>
	a.kind === 'finding' || b.kind === 'finding'
		? a.kind === b.kind &&
			(a as { finding: { about: string } }).finding.about ===
				(b as { finding: { about: string } }).finding.about
		: a.kind === b.kind && a.id === b.id;
