/** Between a case and the procedure that gives its clocks. */
import { dayInWords } from '#modules/procedures/contract.ts';
import {
	appealClock,
	dueInWords,
	explain,
	followUpTerms,
	type GrievanceFacts,
	grievanceClocks,
} from '#modules/procedures/server/index.ts';
import { LOCALES, type Texts } from '#platform/locale.ts';
import { addDays, daysBetween, type PlainDate } from '#platform/plain-date.ts';
import type { Appeal, CaseState, ClockView } from '../contract.ts';
import type { Circumstances } from '../core/decide-act.ts';
import { followUpOf, followUpStart } from '../core/follow-ups.ts';

function factsOf(state: CaseState): GrievanceFacts {
	const reopened = state.reopened.at(-1);
	const delivered = state.remedies.map((remedy) => remedy.delivered);
	const allDelivered = delivered.length > 0 && delivered.every((day) => day !== null);
	return {
		received: state.filed,
		...(state.retaliationOf ? { retaliation: true } : {}),
		...(state.acknowledged ? { acknowledged: state.acknowledged } : {}),
		...(state.verified ? { verified: state.verified.on } : {}),
		...(state.answered ? { answered: state.answered.on } : {}),
		...(state.extended
			? {
					extended: {
						on: state.extended.on,
						reason: 'sealed in the case',
						workingDays: state.extended.workingDays,
					},
				}
			: {}),
		...(allDelivered ? { delivered: [...delivered].sort().at(-1) as PlainDate } : {}),
		notices: state.remedies
			.flatMap((remedy) => [...(remedy.asked ? [remedy.asked] : []), ...remedy.notices])
			.sort(),
		reporterLastSpoke: state.reporterLastSpoke,
		...(state.closed ? { closed: state.closed.on, lapsed: state.closed.ground === 'lapsed' } : {}),
		...(reopened ? { reopened } : {}),
	};
}

/** What the decision on an act needs to know of the clocks. */
export function circumstancesOf(state: CaseState, today: PlainDate): Circumstances {
	const clocks = grievanceClocks(factsOf(state), today);
	const notices = clocks.lapse.missing.find((missing) => missing.code === 'notices');
	const silence = clocks.lapse.missing.find((missing) => missing.code === 'silence');
	const onlySilence = clocks.lapse.missing.length === 1 && silence?.code === 'silence';
	return {
		today,
		answerDue: clocks.answer.due,
		followUps: followUpsOpen(state, today),
		noticeFrom: notices?.code === 'notices' ? notices.next : null,
		lapseFrom: clocks.lapse.allowed ? today : onlySilence ? addDays(silence.until, 1) : null,
	};
}

const followUpsOf = (state: CaseState) => {
	const start = followUpStart(state);
	return start === null ? [] : followUpTerms(start);
};

/** Rounds of follow-up whose questions have been asked by today. */
export const followUpsOpen = (state: CaseState, today: PlainDate) =>
	followUpsOf(state)
		.filter(({ opens }) => opens <= today)
		.map(({ round }) => round);

/** The day on which the questions open, or opened, that nobody has answered and the desk has not followed up. */
export const nextFollowUp = (state: CaseState): PlainDate | null =>
	followUpsOf(state).find(({ round }) => !followUpOf(state, round))?.opens ?? null;

const finished = new Set(['closed', 'set-aside']);

/** The clock that presses now: the next duty of the desk, the day a remedy is promised for, or a follow-up. */
export function clockOf(state: CaseState, today: PlainDate): ClockView | null {
	const handling = finished.has(state.status) ? null : handlingClock(state, today);
	const following = followUpClock(state, today);
	if (handling === null || following === null) return handling ?? following;
	return following.due < handling.due ? following : handling;
}

/** Runs from the day the questions open; while nothing is known of a case, the round that was asked first counts. */
function followUpClock(state: CaseState, today: PlainDate): ClockView | null {
	const term = followUpsOf(state).find(({ round, opens }) => opens <= today && !followUpOf(state, round));
	if (!term?.due || !term.explanation) return null;
	const { due, explanation } = term;
	return {
		what: 'follow-up',
		due,
		overdue: today > due,
		daysLeft: daysBetween(today, due),
		explanation: inAllLocales((locale) =>
			[dueInWords(explanation, locale), ...explain(explanation, locale)].join(' '),
		),
	};
}

const inAllLocales = (words: (locale: keyof Texts) => string): Texts =>
	Object.fromEntries(LOCALES.map((locale) => [locale, words(locale)])) as Texts;

/** While another desk answers anew, its own clock runs. */
function clockOfAppeal({ on, acknowledged }: Appeal, today: PlainDate): ClockView | null {
	const clock = appealClock({ appealed: on, acknowledged }, today);
	if (!clock) return null;
	const { step, due, overdue, daysLeft, explanation } = clock;
	return {
		what: step === 'decide' ? 'appeal' : step,
		due,
		overdue,
		daysLeft,
		explanation: inAllLocales((locale) =>
			[dueInWords(explanation, locale), ...explain(explanation, locale)].join(' '),
		),
	};
}

function handlingClock(state: CaseState, today: PlainDate): ClockView | null {
	const appeal = state.appeals.find(({ outcome }) => outcome === null);
	if (appeal) return clockOfAppeal(appeal, today);
	const { next } = grievanceClocks(factsOf(state), today);
	if (next?.clock.due && next.clock.explanation) {
		const { explanation } = next.clock;
		return {
			what: next.step,
			due: next.clock.due,
			overdue: next.clock.status === 'overdue',
			daysLeft: next.clock.daysLeft ?? 0,
			explanation: inAllLocales((locale) =>
				[dueInWords(explanation, locale), ...explain(explanation, locale)].join(' '),
			),
		};
	}
	const promised = state.remedies
		.filter((remedy) => remedy.delivered === null)
		.map((remedy) => remedy.due)
		.sort()[0];
	if (!promised) return null;
	return {
		what: 'remedy',
		due: promised,
		overdue: today > promised,
		daysLeft: daysBetween(today, promised),
		explanation: {
			kk: `Уәде етілген түзету шарасының мерзімі: ${dayInWords(promised, 'kk')}.`,
			ru: `Срок обещанной меры: ${dayInWords(promised, 'ru')}.`,
			en: `The promised remedy is due by ${dayInWords(promised, 'en')}.`,
		},
	};
}
