/** Between a case and the procedure that gives its clocks. */
import { dayInWords } from '#modules/procedures/contract.ts';
import {
	dueInWords,
	explain,
	type GrievanceFacts,
	grievanceClocks,
} from '#modules/procedures/server/index.ts';
import { LOCALES, type Texts } from '#platform/locale.ts';
import { addDays, daysBetween, type PlainDate } from '#platform/plain-date.ts';
import type { CaseState, ClockView } from '../contract.ts';
import type { Circumstances } from '../core/decide-act.ts';

function factsOf(state: CaseState): GrievanceFacts {
	const reopened = state.reopened.at(-1);
	const delivered = state.remedies.map((remedy) => remedy.delivered);
	const allDelivered = delivered.length > 0 && delivered.every((day) => day !== null);
	return {
		received: state.filed,
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
		noticeFrom: notices?.code === 'notices' ? notices.next : null,
		lapseFrom: clocks.lapse.allowed ? today : onlySilence ? addDays(silence.until, 1) : null,
	};
}

const finished = new Set(['closed', 'set-aside']);

/** The clock that presses now: the next duty of the desk, or the day a remedy is promised for. */
export function clockOf(state: CaseState, today: PlainDate): ClockView | null {
	if (finished.has(state.status)) return null;
	const { next } = grievanceClocks(factsOf(state), today);
	if (next?.clock.due && next.clock.explanation) {
		const { explanation } = next.clock;
		const words = (locale: keyof Texts) =>
			[dueInWords(explanation, locale), ...explain(explanation, locale)].join(' ');
		return {
			what: next.step,
			due: next.clock.due,
			overdue: next.clock.status === 'overdue',
			daysLeft: next.clock.daysLeft ?? 0,
			explanation: Object.fromEntries(LOCALES.map((locale) => [locale, words(locale)])) as Texts,
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
