/** A matter that ends by itself: withdrawn, or settled. What was still to be done then is not to be done any more. */
import type { Obligation } from '../contract.ts';
import { type Span, spansOf } from './facts.ts';
import type { World } from './world.ts';

/**
 * What is left of an obligation after the endings of the version: a term that was running when the matter ended asks for nothing more;
 * one that was over before stays as it was, and so does what was done. `trigger`: what started its clock.
 */
export function afterEnding(obligation: Obligation, trigger: Span | null, world: World): Obligation {
	const { status, step, reading, actor } = obligation;
	if (status === 'met' || status === 'not-applicable') return obligation;
	const { version, facts, asOf } = world;
	const ends = (version.endings ?? [])
		.filter(({ steps }) => steps === undefined || steps.includes(step))
		.flatMap(({ fact }) => spansOf(facts, fact, asOf))
		// Something begun after it is another matter: a new application after the first was withdrawn.
		.filter((end) => trigger === null || end.last >= trigger.first);
	if (ends.length === 0) return obligation;
	const surely = ends.some((end) => end.certain && runsAt(obligation, end.last) && isAfter(end, trigger));
	if (surely) return { step, reading, actor, status: 'not-applicable' };
	const perhaps = ends.filter((end) => runsAt(obligation, end.first));
	const [end] = perhaps;
	if (!end) return obligation;
	const done = 'done' in obligation ? obligation.done : null;
	return {
		...{ step, reading, actor, status: 'unknown', done },
		...{ reason: 'fact-missing', asks: [{ kind: 'day', id: end.fact }] },
	};
}

function isAfter(end: Span, trigger: Span | null): boolean {
	return trigger === null || end.first >= trigger.last;
}

/** Whether the term was not over yet on that day; a term without a last day never is. */
function runsAt(obligation: Obligation, day: Span['first']): boolean {
	return !('due' in obligation) || day <= obligation.due;
}
