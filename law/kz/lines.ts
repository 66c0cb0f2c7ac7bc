/** How a line of a pack is put together from what a lawyer wrote. Plain data comes out; nothing is decided here. */
import type { Confidence, Grounds, Reading } from '#modules/procedures/contract.ts';

/** Lines that rest on one source: `code('164(3)', 'sure', { kk, ru, en })`. */
export const saidBy =
	(source: string) =>
	(article: string | null, confidence: Confidence, rule: Grounds['rule']): Grounds => ({
		rule,
		article,
		source,
		confidence,
	});

/** One reading of a step; `name` where the text can be read in several ways. */
export const reading = (
	grounds: Grounds,
	trigger: Reading['trigger'],
	term: Reading['term'],
	more: { name?: Grounds['rule']; extension?: Reading['extension'] } = {},
): Reading => ({ ...grounds, name: more.name ?? null, trigger, term, extension: more.extension ?? null });

/** The clock starts with the earliest of these facts, or with the day on which a step was left undone. */
export const fromFirst = (
	facts: readonly string[],
	missedSteps: readonly string[] = [],
): Reading['trigger'] => ({
	anyOf: [...facts.map((fact) => ({ fact })), ...missedSteps.map((step) => ({ missed: step }))],
	choose: 'earliest',
});

/** The lines of another version, those of the same `id` replaced by these: how an amendment is written down. */
export const changed = <Line extends { id: string }>(
	before: readonly Line[],
	...lines: readonly Line[]
): Line[] => before.map((line) => lines.find(({ id }) => id === line.id) ?? line);
