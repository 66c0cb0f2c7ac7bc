/** What must be reached before something may be done, and what is still missing. */
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import type { Facts, Missing, Requirement, Threshold, ThresholdState } from '../contract.ts';
import { happened } from './facts.ts';

export function assessThreshold(threshold: Threshold, facts: Facts, asOf: PlainDate): ThresholdState {
	const { id, title, requires, rule, article, source, confidence } = threshold;
	const missing = requires.flatMap((requirement) => missingOf(requirement, facts, asOf));
	return {
		id,
		met: missing.length === 0,
		missing,
		explanation: { title, rule, article, source, confidence },
	};
}

function missingOf(requirement: Requirement, facts: Facts, asOf: PlainDate): Missing[] {
	if (requirement.kind === 'happened') {
		const { fact } = requirement;
		return happened(facts, fact, asOf).length > 0 ? [] : [{ code: 'not-happened', fact }];
	}
	const { notice, reply, since, times, apart, over } = requirement;
	const start = happened(facts, since, asOf).at(-1)?.date ?? null;
	const lastReply = happened(facts, reply, asOf).at(-1)?.date ?? null;

	// Taking each notice as early as the distance allows reaches the number soonest.
	const counted: PlainDate[] = [];
	for (const { date } of happened(facts, notice, asOf)) {
		const previous = counted.at(-1);
		const answered = lastReply !== null && date <= lastReply;
		const tooSoon = previous !== undefined && date < addDays(previous, apart);
		if (start !== null && date >= start && !answered && !tooSoon) counted.push(date);
	}

	const latest = counted.at(-1);
	const have = Math.min(counted.length, times);
	if (have < times || latest === undefined) {
		const next = nextNoticeDay(start, lastReply, latest === undefined ? null : addDays(latest, apart));
		return [{ code: 'notices', fact: notice, have, need: times, next }];
	}
	const [first, last] = [counted[0] ?? latest, counted[times - 1] ?? latest];
	const until = latestDay(addDays(first, over), addDays(last, apart));
	return asOf > until ? [] : [{ code: 'silence', until }];
}

/** The first day on which a notice counts: not before `start`, after the last reply, `apart` days after the last one. */
function nextNoticeDay(
	start: PlainDate | null,
	reply: PlainDate | null,
	apart: PlainDate | null,
): PlainDate | null {
	if (start === null) return null;
	return latestDay(start, reply === null ? start : addDays(reply, 1), apart ?? start);
}

function latestDay(first: PlainDate, ...others: PlainDate[]): PlainDate {
	let latest = first;
	for (const day of others) if (day > latest) latest = day;
	return latest;
}
