/** Whether a paper has what the rule requires it to have. */
import type { Paper } from '../contract.ts';

/** `missing`: required contents that are not there. `unknown`: named contents that the rule does not have. */
export type PaperCheck = { complete: boolean; missing: string[]; unknown: string[] };

export function checkPaper({ contents }: Paper, has: readonly string[]): PaperCheck {
	const missing = contents.filter(({ id, required }) => required && !has.includes(id)).map(({ id }) => id);
	const unknown = has.filter((name) => !contents.some(({ id }) => id === name));
	return { complete: missing.length === 0, missing, unknown };
}
