/** Which lines of the packs the cases reach: a line that no case reaches is a line that nobody has checked. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { kazakhstan } from '#modules/procedures/core/packs.ts';
import { factsWithRelated } from '#modules/procedures/core/related.ts';
import { answerCase } from './answer.ts';
import type { JsonObject, LawCase } from './read-cases.ts';

/**
 * Names of lines that no case asks about and reaches: '<version> step reply', '<version> quorum strike-decision',
 * '<version> question strike-allowed: allowed'. A step is reached when its clock was started; a number when it was judged, or
 * when the sources do not tell it; an answer when it was given. A line that stands word for word in several versions of a
 * procedure needs one case.
 */
export function unvisited(packs: readonly ProcedureVersion[], cases: readonly LawCase[]): string[] {
	const reached = new Set([
		...cases.flatMap(reachedBy),
		...packs.flatMap((pack) => otherMatters(pack, packs, cases)),
	]);
	const lines = packs.flatMap(linesOf);
	const done = new Set(lines.filter(({ name }) => reached.has(name)).map(({ text }) => text));
	return lines.filter(({ text }) => !done.has(text)).map(({ name }) => name);
}

type Line = { name: string /** The same in two versions where the line is the same. */; text: string };

/** Endings whose day some case knows, and cascades that gave a case its fact. */
function otherMatters(
	{ procedure, version, endings = [], cascades = [] }: ProcedureVersion,
	packs: readonly ProcedureVersion[],
	cases: readonly LawCase[],
): string[] {
	const own = cases.filter((one) => one.procedure === procedure);
	const versions = packs.filter((pack) => pack.procedure === procedure && pack.status === 'in-force');
	const gives = (one: LawCase, fact: string) =>
		one.asOf !== null &&
		(factsWithRelated(versions, { days: {} }, one.related, one.asOf, kazakhstan).days[fact] ?? []).length > 0;
	return [
		...endings
			.filter(({ fact }) => own.some(({ facts }) => facts.days[fact] !== undefined))
			.map(({ id }) => `${version} ending ${id}`),
		...cascades
			.filter((line) => own.some((one) => one.related[line.of] !== undefined && gives(one, line.gives)))
			.map(({ id }) => `${version} cascade ${id}`),
	];
}

function linesOf(pack: ProcedureVersion): Line[] {
	const { procedure, version, steps, quorums = [], questions = [], endings = [], cascades = [] } = pack;
	const line = (name: string, content: unknown): Line => ({
		name: `${version} ${name}`,
		text: `${procedure} ${name} ${JSON.stringify(content)}`,
	});
	return [
		...steps.map((step) => line(`step ${step.id}`, step)),
		...endings.map((ending) => line(`ending ${ending.id}`, ending)),
		...cascades.map((cascade) => line(`cascade ${cascade.id}`, cascade)),
		...quorums.map((quorum) => line(`quorum ${quorum.id}`, quorum)),
		...questions.flatMap((question) =>
			Object.keys(question.answers).map((answer) => line(`question ${question.id}: ${answer}`, question)),
		),
	];
}

function reachedBy(one: LawCase): string[] {
	const answers = answerCase(one);
	return one.asks.flatMap(({ kind, words }, place) => {
		const answer = answers[place] ?? {};
		const readings = (answer.readings ?? []) as JsonObject[];
		if (kind === 'step')
			return readings
				.filter(
					({ status, earliest }) =>
						(status !== 'waiting' || earliest !== null) && status !== 'not-applicable',
				)
				.map(({ version }) => `${version} step ${words.step}`);
		if (kind === 'chain')
			return Object.keys((answer.days ?? {}) as JsonObject).map((step) => `${answer.version} step ${step}`);
		if (kind === 'quorum')
			return readings
				.filter(({ verdict, because }) => verdict === 'met' || verdict === 'not-met' || because !== null)
				.map(({ version }) => `${version} quorum ${words.quorum}`);
		if (kind === 'question')
			return readings.map((reading) => `${reading.version} question ${words.question}: ${reading.answer}`);
		return [];
	});
}
