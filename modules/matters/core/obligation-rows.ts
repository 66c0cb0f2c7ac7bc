/** An assessment of what is shared, and the dates that sides chose to show, as rows that can be listed. Pure. */
import type { MatterAssessment, Obligation, ProcedureVersion, Step } from '#modules/procedures/contract.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import type { ObligationRow, SharedDate } from './matter-types.ts';
import { sidesOf } from './sides.ts';

export function obligationRows(
	versions: readonly ProcedureVersion[],
	assessment: MatterAssessment,
	dates: readonly SharedDate[],
	today: PlainDate,
): ObligationRow[] {
	const computed = assessment.versions.flatMap(({ version: name, obligations }) => {
		const version = versions.find(({ version }) => version === name)!;
		return obligations.flatMap((one) => {
			const step = version.steps.find(({ id }) => id === one.step)!;
			const row = rowOf(version, step, one);
			return row ? [row] : [];
		});
	});
	return [...computed, ...dates.flatMap((date) => rowOfDate(versions, date, today))].sort(inOrder);
}

function rowOf(version: ProcedureVersion, step: Step, obligation: Obligation): ObligationRow | null {
	const { status, reading } = obligation;
	if (status === 'waiting' || status === 'not-applicable') return null;
	const due = 'due' in obligation ? obligation.due : null;
	const dueLatest = 'dueLatest' in obligation ? obligation.dueLatest : null;
	return { ...whatOf(version, step), seq: 0, reading, status, due, dueLatest };
}

function rowOfDate(
	versions: readonly ProcedureVersion[],
	{ seq, step: id, of, due, dueLatest }: SharedDate,
	today: PlainDate,
): ObligationRow[] {
	const version = versions.find((one) => one.version === of);
	const step = version?.steps.find((one) => one.id === id);
	if (!version || !step) return [];
	const over = step.nature === 'duty' ? 'overdue' : 'expired';
	const status = due >= today ? 'open' : (dueLatest ?? due) >= today ? 'in-doubt' : over;
	return [{ ...whatOf(version, step), seq, reading: 0, status, due, dueLatest }];
}

const whatOf = ({ version, procedure }: ProcedureVersion, { id, actor, nature }: Step) => ({
	version,
	step: id,
	actor,
	sides: sidesOf(procedure, actor) ?? [],
	nature,
});

export const obligationKey = ({ seq, version, step, reading }: ObligationRow): string =>
	[seq, version, step, reading].join(' ');

const inOrder = (a: ObligationRow, b: ObligationRow): number => {
	const [one, other] = [obligationKey(a), obligationKey(b)];
	return one < other ? -1 : one > other ? 1 : 0;
};

const MOVING: readonly string[] = ['open', 'in-doubt', 'unknown', 'overdue', 'expired'];

/**
 * The first day after `today` on which an answer may change though nobody adds a fact: tomorrow, while anything is
 * not settled or a fact is planned for later; null where everything that began is met.
 */
export function lookAgainOn(
	assessment: MatterAssessment,
	dates: readonly SharedDate[],
	today: PlainDate,
): PlainDate | null {
	const moves = assessment.versions.some(
		({ obligations, thresholds }) =>
			thresholds.some(({ met }) => !met) || obligations.some(({ status }) => MOVING.includes(status)),
	);
	return moves || dates.length > 0 ? addDays(today, 1) : null;
}
