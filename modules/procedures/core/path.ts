/** The way through a procedure for somebody who stands in the middle of it: what to ask next, and what stands now. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Ask, Facts, MatterAssessment, Obligation, ProcedureVersion, Step } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { assessMatter } from './matter.ts';

/** What a person has said so far: days as 'YYYY-MM-DD', numbers, and choices. Nothing of it is kept anywhere. */
export type Said = {
	days: Readonly<Record<string, PlainDate>>;
	quantities: Readonly<Record<string, number>>;
	circumstances: Readonly<Record<string, string>>;
};

export type PathStep = { step: Step; pack: ProcedureVersion; obligations: Obligation[] };

export type Path = {
	matter: MatterAssessment;
	/** Days to ask for now, in the order of the procedure: what may have started it, and what may have come next. */
	days: string[];
	/** Numbers and choices on which an answer hangs, or that were said. */
	choices: Ask[];
	/** Steps whose clock runs or ran, pressing ones first. */
	steps: PathStep[];
};

export function pathOf(
	versions: readonly ProcedureVersion[],
	said: Said,
	asOf: PlainDate,
	calendar: Calendar,
): Path {
	const matter = assessMatter(versions, factsOf(said), asOf, calendar);
	const packOf = (name: string) => versions.find(({ version }) => version === name);
	const started: PathStep[] = matter.versions.flatMap(({ version, obligations }) => {
		const pack = packOf(version);
		if (!pack) return [];
		return pack.steps.flatMap((step) => {
			const own = obligations.filter((one) => one.step === step.id && !SILENT.has(one.status));
			return own.length === 0 ? [] : [{ step, pack, obligations: own }];
		});
	});
	const newest = matter.versions.at(-1)?.version;
	const pack = (newest && packOf(newest)) || versions.findLast(({ status }) => status === 'in-force');
	const asks = matter.versions.flatMap(({ asks }) => asks).filter(({ kind }) => kind !== 'day');
	const answered: Ask[] = [
		...Object.keys(said.circumstances).map((id): Ask => ({ kind: 'circumstance', id })),
		...Object.keys(said.quantities).map((id): Ask => ({ kind: 'quantity', id })),
	];
	const choices = new Map([...answered, ...asks].map((ask) => [`${ask.kind} ${ask.id}`, ask]));
	return {
		matter,
		days: pack ? daysToAsk(pack, started, said) : [],
		choices: [...choices.values()],
		steps: started.sort((a, b) => pressing(a) - pressing(b)),
	};
}

const SILENT = new Set<Obligation['status']>(['waiting', 'not-applicable']);
const PRESSING: readonly Obligation['status'][] = [
	'overdue',
	'in-doubt',
	'open',
	'unknown',
	'expired',
	'met',
];

const pressing = ({ obligations }: PathStep) =>
	Math.min(...obligations.map(({ status }) => PRESSING.indexOf(status)));

/** What may have begun it and what comes right after that, what shows that a running step was done, and what was said already. */
function daysToAsk(pack: ProcedureVersion, started: readonly PathStep[], said: Said): string[] {
	const triggersOf = ({ readings }: Step) =>
		readings.flatMap(({ trigger }) => trigger.anyOf.flatMap((start) => ('fact' in start ? start.fact : [])));
	const shown = new Set(pack.steps.flatMap(({ doneBy }) => doneBy));
	const begins = new Set(pack.steps.flatMap(triggersOf).filter((fact) => !shown.has(fact)));
	const next = pack.steps.filter((step) => triggersOf(step).some((fact) => begins.has(fact)));
	const starting = new Set(
		next.flatMap(({ doneBy }) => doneBy).filter((fact) => startsSomething(pack, fact)),
	);
	const running = new Set(started.flatMap(({ step }) => step.doneBy));
	return Object.keys(pack.facts).filter(
		(fact) => fact in said.days || running.has(fact) || begins.has(fact) || starting.has(fact),
	);
}

const startsSomething = (pack: ProcedureVersion, fact: string) =>
	pack.steps.some(({ readings }) =>
		readings.some(({ trigger }) => trigger.anyOf.some((start) => 'fact' in start && start.fact === fact)),
	);

function factsOf({ days, quantities, circumstances }: Said): Facts {
	return {
		days: Object.fromEntries(Object.entries(days).map(([fact, date]) => [fact, [{ date }]])),
		quantities,
		circumstances,
	};
}
