/** A person of a pool, computed from what was written down. Pure. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Conflict, PersonAct, PersonState, RecordedAct, Training } from './pool-types.ts';

/** Acts in the order of their numbers; null before the first. */
export function personOf(acts: readonly RecordedAct[]): PersonState | null {
	return acts.reduce<PersonState | null>((state, { seq, act, on }) => after(state, seq, act, on), null);
}

export function after(
	state: PersonState | null,
	seq: number,
	act: PersonAct,
	on: PlainDate,
): PersonState | null {
	if (act.kind === 'enter')
		return { lastSeq: seq, profile: act.profile, trainings: [], conflicts: [], retiredOn: null };
	if (state === null) return null;
	const next = { ...state, lastSeq: seq };
	switch (act.kind) {
		case 'change':
			return { ...next, profile: act.profile };
		case 'train':
			return { ...next, trainings: [...state.trainings, { ...act.training, seq }] };
		case 'conflict':
			return { ...next, conflicts: [...state.conflicts, { ...act.conflict, seq }] };
		case 'end-conflict':
			return {
				...next,
				conflicts: state.conflicts.map((one) => (one.seq === act.seq ? { ...one, until: act.until } : one)),
			};
		case 'strike':
			return {
				...next,
				trainings: state.trainings.filter((one) => one.seq !== act.seq),
				conflicts: state.conflicts.filter((one) => one.seq !== act.seq),
			};
		case 'retire':
			return { ...next, retiredOn: on };
		case 'return':
			return { ...next, retiredOn: null };
	}
}

export const stands = ({ from, until }: Conflict, today: PlainDate): boolean =>
	from <= today && (until === null || today <= until);

export const isValid = ({ expires }: Training, today: PlainDate): boolean =>
	expires === null || today <= expires;
