/** The steps of a procedure in a matter, each with its last day and why, in sentences of three languages. */
import { LOCALES, type Locale, type Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Facts, ObligationStatus } from '../contract.ts';
import { explainObligation } from '../core/explain.ts';
import { assessMatter } from '../core/matter.ts';
import { kazakhstan, packs } from '../core/packs.ts';

export interface StepClock {
	readonly step: string;
	readonly title: Texts;
	readonly status: ObligationStatus;
	readonly due: PlainDate | null;
	/** Where the last day is only known to lie from `due` to this day. */
	readonly dueLatest: PlainDate | null;
	readonly sentences: Record<Locale, string[]>;
}

/** `beforeTheLaw`: some day of the facts lies before every text of this procedure that is known. */
export function clocksOf(
	procedure: string,
	facts: Facts,
	asOf: PlainDate,
): { steps: StepClock[]; beforeTheLaw: boolean } {
	const versions = packs.filter((pack) => pack.procedure === procedure);
	const assessed = assessMatter(versions, facts, asOf, kazakhstan);
	const steps = assessed.versions.flatMap(({ version: name, obligations }) => {
		const version = versions.find(({ version }) => version === name)!;
		return obligations.map((obligation): StepClock => {
			const texts = LOCALES.map((locale) => [locale, explainObligation(obligation, version, locale)]);
			return {
				step: obligation.step,
				title: version.steps.find(({ id }) => id === obligation.step)!.title,
				status: obligation.status,
				due: 'due' in obligation ? obligation.due : null,
				dueLatest: 'dueLatest' in obligation ? obligation.dueLatest : null,
				sentences: Object.fromEntries(texts) as Record<Locale, string[]>,
			};
		});
	});
	return { steps, beforeTheLaw: assessed.warnings.some(({ code }) => code === 'before-the-law') };
}
