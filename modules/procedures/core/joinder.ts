/**
 * Two matters that are joined into one. The facts of both count. Whose clock runs is a question of law: where a step was started in
 * both on different days and no source says which day counts (`joinder`), its last day is not known.
 */

import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Facts, MatterAssessment, Obligation, ProcedureVersion, Warning } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { assessMatter } from './matter.ts';

const NOT_TOLD: Texts = {
	kk: 'екі іс біріктірілгенде қайсысының мерзімі жүретіні табылған деректерде жоқ; заңгер растауы керек',
	ru: 'чей срок идёт после соединения двух дел, в найденных источниках не сказано; должен подтвердить юрист',
	en: 'whose term runs when two matters are joined is not told by any source that was found; a lawyer must confirm',
};

/** Both matters as one, on a day. What the two say differently of the same number or circumstance is named, and left open. */
export function assessJoined(
	versions: readonly ProcedureVersion[],
	[first, second]: readonly [Facts, Facts],
	asOf: PlainDate,
	calendar: Calendar,
): MatterAssessment {
	const { facts, warnings } = joinFacts(first, second);
	const joined = assessMatter(versions, facts, asOf, calendar);
	const alone = [first, second].map((one) => assessMatter(versions, one, asOf, calendar));
	return {
		...joined,
		warnings: [...joined.warnings, ...warnings],
		versions: joined.versions.map((assessment) => {
			const { joinder } = versions.find(({ version }) => version === assessment.version)!;
			const because = joinder?.blank ?? NOT_TOLD;
			const obligations = assessment.obligations.map((obligation) =>
				oneClock(alone, obligation) ? obligation : notKnown(obligation, because),
			);
			const open = new Set(obligations.filter(isNotTold).map(({ step }) => step));
			const steps = assessment.steps.map((step) =>
				open.has(step.id) ? { ...step, status: 'unknown' as const } : step,
			);
			return { ...assessment, obligations, steps };
		}),
	};

	function isNotTold(obligation: Obligation): boolean {
		return obligation.status === 'unknown' && obligation.reason === 'term-blank';
	}
}

/** One clock: only one of the two matters started the step, or both on the same day. */
function oneClock(alone: readonly MatterAssessment[], { step, reading }: Obligation): boolean {
	const starts = alone.map((matter) =>
		matter.versions
			.flatMap(({ obligations }) => obligations)
			.filter((one) => one.step === step && one.reading === reading)
			.flatMap((one) => {
				if (one.status === 'waiting' || one.status === 'not-applicable') return [];
				if (!('explanation' in one)) return [JSON.stringify(one)];
				const { fact, date, until } = one.explanation.trigger;
				return [`${fact} ${date} ${until}`];
			})
			.join(),
	);
	const [a = '', b = ''] = starts;
	return a === '' || b === '' || a === b;
}

function notKnown({ step, reading, actor, ...more }: Obligation, because: Texts): Obligation {
	const done = 'done' in more ? more.done : null;
	return {
		...{ step, reading, actor, status: 'unknown', done },
		...{ reason: 'term-blank', because, confidence: 'unsure' },
	};
}

/** The days of both; numbers and circumstances that they share, or that only one knows. */
export function joinFacts(first: Facts, second: Facts): { facts: Facts; warnings: Warning[] } {
	const warnings: Warning[] = [];
	const together = <Value>(
		a: Readonly<Record<string, Value>> = {},
		b: Readonly<Record<string, Value>> = {},
	) => {
		const all = { ...a, ...b };
		for (const name of Object.keys(a)) {
			if (!Object.hasOwn(b, name) || JSON.stringify(a[name]) === JSON.stringify(b[name])) continue;
			delete all[name];
			warnings.push({ code: 'facts-contradict', step: null, fact: name, date: null });
		}
		return all;
	};
	const names = [...new Set([...Object.keys(first.days), ...Object.keys(second.days)])];
	const days = names.map((name) => {
		const all = [...(first.days[name] ?? []), ...(second.days[name] ?? [])];
		const once = new Map(all.map((occurrence) => [JSON.stringify(occurrence), occurrence]));
		return [name, [...once.values()]] as const;
	});
	return {
		facts: {
			days: Object.fromEntries(days),
			quantities: together(first.quantities, second.quantities),
			circumstances: together(first.circumstances, second.circumstances),
			findings: [...(first.findings ?? []), ...(second.findings ?? [])],
		},
		warnings,
	};
}
