import type { ObligationOfMatter } from '#modules/matters/contract.ts';
import { statutes } from '#modules/procedures/server/index.ts';
import { deadlineTexts, distinctDays } from '../core/feed-events.ts';
import type { Deadline, DeadlineTexts } from '../core/feed-types.ts';

/** Those with a last day, with what the law says of them. One that this version of the program does not know is left out. */
export function withTexts(
	rows: readonly ObligationOfMatter[],
): (Deadline & { readonly texts: DeadlineTexts })[] {
	const dated = rows.flatMap(({ due, employer: _employer, sides: _sides, ...row }): Deadline[] =>
		due === null ? [] : [{ ...row, due }],
	);
	return distinctDays(dated).flatMap(({ merged, ...deadline }) => {
		const texts = deadlineTexts(statutes().get(deadline.procedure)?.versions ?? [], deadline);
		return texts ? [{ ...deadline, texts: merged ? { ...texts, reading: null } : texts }] : [];
	});
}
