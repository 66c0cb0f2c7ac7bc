/** What the law says of the shared facts today, and the dates that sides chose to show, as rows that can be listed. Pure. */
import type { ObligationStatus, ProcedureVersion, Step } from '#modules/procedures/contract.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import type { ObligationRow, SharedDate } from './matter-types.ts';
import { sidesOf } from './sides.ts';

/** One reading of one step, in short. */
interface StepAnswer {
	readonly version: string;
	readonly step: string;
	readonly reading: number;
	readonly status: ObligationStatus;
	readonly due: PlainDate | null;
	readonly dueLatest: PlainDate | null;
}

/** Steps that have not begun, or are not there, are left out. */
export function obligationRows(
	versions: readonly ProcedureVersion[],
	answers: readonly StepAnswer[],
	dates: readonly SharedDate[],
	today: PlainDate,
): ObligationRow[] {
	const rows = answers.flatMap(({ version, step, reading, status, due, dueLatest }): ObligationRow[] => {
		if (status === 'waiting' || status === 'not-applicable') return [];
		return whatOf(versions, version, step).map((what) => ({
			...what,
			seq: 0,
			reading,
			status,
			due,
			dueLatest,
		}));
	});
	return [...rows, ...dates.flatMap((date) => rowsOfDate(versions, date, today))];
}

function rowsOfDate(
	versions: readonly ProcedureVersion[],
	{ seq, step, of, due, dueLatest }: SharedDate,
	today: PlainDate,
): ObligationRow[] {
	return whatOf(versions, of, step).map((what): ObligationRow => {
		const over = what.nature === 'duty' ? 'overdue' : 'expired';
		const status = due >= today ? 'open' : (dueLatest ?? due) >= today ? 'in-doubt' : over;
		return { ...what, seq, reading: 0, status, due, dueLatest };
	});
}

type What = Pick<ObligationRow, 'version' | 'step' | 'actor' | 'sides' | 'nature'>;

/** Who must do what, by the law; none where that version does not know the step. */
function whatOf(versions: readonly ProcedureVersion[], name: string, id: string): readonly What[] {
	const version = versions.find((one) => one.version === name);
	if (!version) return [];
	const known = whats.get(version) ?? whatsOf(version);
	whats.set(version, known);
	return known.get(id) ?? [];
}

const whatsOf = ({ version, procedure, steps }: ProcedureVersion): ReadonlyMap<string, readonly What[]> =>
	new Map(
		steps.map(({ id, actor, nature }: Step) => [
			id,
			[{ version, step: id, actor, sides: sidesOf(procedure, actor) ?? [], nature }],
		]),
	);

/** Worked out once for each version. */
const whats = new WeakMap<ProcedureVersion, ReadonlyMap<string, readonly What[]>>();

/** Names a row within its matter. */
export const obligationKey = ({ seq, version, step, reading }: ObligationRow): string =>
	[seq, version, step, reading].join(' ');

/** All rows of a matter as one text: two matters with the same text have the same rows. The database says the same in SQL. */
export const rowsInText = (rows: readonly ObligationRow[]): string =>
	rows
		.map(({ seq, version, step, reading, actor, sides, nature, status, due, dueLatest }) => {
			const words = [seq, version, step, reading, actor, sides.join(), nature, status, due, dueLatest];
			return words.filter((word) => word !== null).join(' ');
		})
		.sort()
		.join('\n');

/**
 * The first day after `today` on which an answer may change though nobody adds anything; null where none can.
 * `until`: the same for what is computed from facts.
 */
export function lookAgainOn(
	until: PlainDate | null,
	dates: readonly SharedDate[],
	today: PlainDate,
): PlainDate | null {
	const days = dates.flatMap(({ due, dueLatest }) => [addDays(due, 1), addDays(dueLatest ?? due, 1)]);
	const ahead = [...days, ...(until ? [until] : [])].filter((day) => day > today);
	return ahead.sort()[0] ?? null;
}
