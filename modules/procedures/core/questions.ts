/** Questions of law: the first outcome whose condition holds, and never a guess where that hangs on what is not known. */
import type { Texts } from '#platform/locale.ts';
import type {
	Ask,
	Grounds,
	Question,
	QuestionReading,
	QuestionReadingState,
	QuestionState,
} from '../contract.ts';
import { holds } from './conditions.ts';
import type { World } from './world.ts';

export function assessQuestion(question: Question, world: World): QuestionState {
	const readings = question.readings.map((reading, index) => readingOf(reading, index, world));
	const [first] = readings;
	const agreed = readings.every(({ answer }) => answer === first?.answer);
	return {
		id: question.id,
		answer: agreed ? (first?.answer ?? null) : null,
		readings,
		findings: (world.facts.findings ?? []).filter(
			({ about, date }) => about === question.id && date <= world.asOf,
		),
	};
}

/** What the question may come out at: an outcome that surely holds ends the list, one that may hold stands in it. */
function readingOf(reading: QuestionReading, index: number, world: World): QuestionReadingState {
	const { name } = reading;
	const none = { reading: index, name, answer: null, because: null, asks: [], grounds: null };
	const asks: Ask[] = [];
	const because: Texts[] = [];
	const possible: QuestionReading['otherwise'][] = [];
	let settled: QuestionReading['otherwise'] = reading.otherwise;
	for (const outcome of reading.outcomes) {
		const truth = holds(outcome.when, world);
		if (truth.value === false) continue;
		if (truth.value === true) {
			settled = outcome;
			break;
		}
		possible.push(outcome);
		asks.push(...truth.asks);
		because.push(...truth.because);
	}
	if ('blank' in settled)
		return possible.length === 0 ? { ...none, because: settled.blank } : { ...none, asks: unique(asks) };
	const { answer } = settled;
	if (possible.every((outcome) => 'answer' in outcome && outcome.answer === answer))
		return { ...none, answer, grounds: groundsOf(settled) };
	return { ...none, asks: unique(asks), because: asks.length === 0 ? (because[0] ?? null) : null };
}

function groundsOf({ rule, article, source, confidence }: Grounds): Grounds {
	return { rule, article, source, confidence };
}

export function unique(asks: readonly Ask[]): Ask[] {
	const found = new Map(asks.map((ask) => [`${ask.kind} ${ask.id}`, ask]));
	return [...found.values()];
}
