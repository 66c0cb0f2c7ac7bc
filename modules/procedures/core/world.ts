/** What a rule may ask of a matter while it is judged; built once for each assessment. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Facts, Obligation, ProcedureVersion, QuorumState, Warning } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { plannedFacts } from './facts.ts';
import { type Bounds, boundsOf } from './quantities.ts';

export type World = {
	version: ProcedureVersion;
	facts: Facts;
	asOf: PlainDate;
	calendar: Calendar;
	/**
	 * Only how things stand and until when: no explanations, no distances, no lists of what is awaited. Nothing that is
	 * left out may decide anything.
	 */
	short: boolean;
	/** Facts whose days are plans. */
	planned: ReadonlySet<string>;
	/** How a step stands, one for each reading; empty where a step asks for itself. */
	step(id: string): readonly Obligation[];
	/** Null where a quorum asks for itself. */
	quorum(id: string): QuorumState | null;
	quantity(id: string): Bounds | null;
	/** Null where it is not known, or is none of the pack's values. */
	circumstance(id: string): string | null;
	warn(warning: Warning): void;
};

export function worldOf(
	version: ProcedureVersion,
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
	asked: Pick<World, 'short' | 'step' | 'quorum' | 'warn'>,
): World {
	return {
		version,
		facts,
		asOf,
		calendar,
		planned: plannedFacts(version),
		quantity: (id) => boundsOf(version, facts, id),
		circumstance: (id) => {
			const value = facts.circumstances?.[id];
			const values = version.circumstances?.[id]?.values;
			return value !== undefined && values !== undefined && Object.hasOwn(values, value) ? value : null;
		},
		...asked,
	};
}
