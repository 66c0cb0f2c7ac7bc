/** The part of the check that follows names: in conditions, quorums, questions, papers, pauses, consequences and lens notes. */
import type {
	Condition,
	Grounds,
	Measure,
	ProcedureVersion,
	Question,
	Quorum,
	Step,
	Way,
} from '../contract.ts';
import type { Check } from './validate.ts';

export function checkLines(pack: ProcedureVersion, check: Check): void {
	const names = {
		actor: pack.actors,
		circumstance: pack.circumstances ?? {},
		fact: pack.facts,
		quantity: pack.quantities ?? {},
		source: pack.sources,
		'lens note': pack.lens ?? {},
		paper: byId(pack.papers),
		step: byId(pack.steps),
		quorum: byId(pack.quorums),
	};
	const named = (kind: keyof typeof names, name: string, at: string) =>
		check(Object.hasOwn(names[kind], name), at, `no ${kind} '${name}'`);
	const grounded = ({ source }: Grounds, at: string) => named('source', source, at);

	for (const [id, { values }] of Object.entries(pack.circumstances ?? {}))
		check(Object.keys(values).length > 1, `circumstances.${id}`, 'fewer than two values');
	for (const note of Object.entries(pack.lens ?? {})) grounded(note[1], `lens.${note[0]}`);
	for (const step of pack.steps) checkStep(step);
	for (const quorum of pack.quorums ?? []) checkQuorum(quorum);
	for (const question of pack.questions ?? []) checkQuestion(question);
	for (const { id, actor, contents, lens = [] } of pack.papers ?? []) {
		const at = `papers.${id}`;
		named('actor', actor, at);
		check(contents.length > 0, at, 'has no contents');
		for (const content of contents) grounded(content, `${at}.${content.id}`);
		unique(
			contents.map((content) => content.id),
			at,
		);
		for (const note of lens) named('lens note', note, at);
	}
	for (const pause of pack.pauses ?? []) {
		const at = `pauses.${pause.id}`;
		grounded(pause, at);
		named('fact', pause.from, at);
		named('fact', pause.until, at);
		for (const step of pause.steps ?? []) named('step', step, at);
	}

	function checkStep({ id, onlyIf, ifMissed = [], papers = [], lens = [] }: Step): void {
		const at = `steps.${id}`;
		if (onlyIf) checkCondition(onlyIf, `${at}.onlyIf`);
		for (const consequence of ifMissed) {
			grounded(consequence, `${at}.ifMissed`);
			if (consequence.opens !== undefined) named('step', consequence.opens, `${at}.ifMissed`);
		}
		for (const paper of papers) named('paper', paper, at);
		for (const note of lens) named('lens note', note, at);
	}

	function checkQuorum({ id, onlyIf, readings, lens = [] }: Quorum): void {
		const at = `quorums.${id}`;
		if (onlyIf) checkCondition(onlyIf, `${at}.onlyIf`);
		for (const note of lens) named('lens note', note, at);
		for (const reading of readings) {
			grounded(reading, at);
			check(readings.length === 1 || reading.name !== null, at, 'several readings, one without a name');
			if ('blank' in reading.ways) continue;
			check(reading.ways.length > 0, at, 'there is no way to reach it');
			unique(
				reading.ways.map((way) => way.id),
				at,
			);
			for (const way of reading.ways) checkWay(way, `${at}.${way.id}`);
		}
	}

	function checkWay({ onlyIf, needs }: Way, at: string): void {
		if (onlyIf) checkCondition(onlyIf, `${at}.onlyIf`);
		check(needs.length > 0, at, 'needs nothing');
		for (const { quantity, than } of needs) {
			named('quantity', quantity, at);
			checkMeasure(than, at);
		}
	}

	function checkMeasure(than: Measure, at: string): void {
		if ('number' in than) {
			check(Number.isFinite(than.number) && than.number >= 0, at, 'no such number');
			return;
		}
		named('quantity', than.of, at);
		const whole = [than.numerator ?? 1, than.denominator ?? 1].every(
			(part) => Number.isInteger(part) && part > 0,
		);
		check(whole, at, 'a share of parts that are not whole');
	}

	function checkQuestion({ id, answers, readings, lens = [] }: Question): void {
		const at = `questions.${id}`;
		const given = new Set<string>();
		for (const note of lens) named('lens note', note, at);
		for (const reading of readings) {
			check(readings.length === 1 || reading.name !== null, at, 'several readings, one without a name');
			for (const { when } of reading.outcomes) checkCondition(when, at);
			for (const outcome of [...reading.outcomes, reading.otherwise]) {
				if ('blank' in outcome) continue;
				grounded(outcome, at);
				check(Object.hasOwn(answers, outcome.answer), at, `no answer '${outcome.answer}'`);
				given.add(outcome.answer);
			}
		}
		for (const answer of Object.keys(answers))
			check(given.has(answer), at, `no outcome gives the answer '${answer}'`);
	}

	function checkCondition(condition: Condition, at: string): void {
		if ('all' in condition || 'any' in condition) {
			const parts = 'all' in condition ? condition.all : condition.any;
			check(parts.length > 0, at, 'a condition without parts');
			for (const part of parts) checkCondition(part, at);
		} else if ('not' in condition) checkCondition(condition.not, at);
		else if ('circumstance' in condition) checkCircumstance(condition, at);
		else if ('quantity' in condition) {
			named('quantity', condition.quantity, at);
			checkMeasure(condition.than, at);
		} else if ('happened' in condition) named('fact', condition.happened, at);
		else if ('day' in condition) {
			named('fact', condition.day, at);
			named('fact', condition.than, at);
		} else if ('step' in condition) named('step', condition.step, at);
		else named('quorum', condition.quorum, at);
	}

	function checkCircumstance(
		{ circumstance, is }: { circumstance: string; is: readonly string[] },
		at: string,
	): void {
		named('circumstance', circumstance, at);
		const values = pack.circumstances?.[circumstance]?.values ?? {};
		for (const value of is)
			check(Object.hasOwn(values, value), at, `'${circumstance}' has no value '${value}'`);
	}

	function unique(ids: readonly string[], at: string): void {
		for (const id of ids) check(ids.indexOf(id) === ids.lastIndexOf(id), `${at}.${id}`, 'two of this name');
	}
}

function byId(lines: readonly { id: string }[] = []): Record<string, true> {
	return Object.fromEntries(lines.map(({ id }) => [id, true]));
}
