/** Whether a version of the law knows the fact, the step or the paper that an entry names. Pure. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import type { MatterAct, MatterActs, MatterFact } from './matter-types.ts';

export function isKnownToLaw(
	versions: readonly ProcedureVersion[],
	{ kind, clear }: Pick<MatterAct, 'kind' | 'clear'>,
): boolean {
	const of = (name: string) => versions.filter(({ version }) => version === name);
	if (kind === 'fact') return isKnownFact(versions, (clear as MatterActs['fact']).fact);
	if (kind === 'date') {
		const { step, of: name } = clear as MatterActs['date'];
		return of(name).some(({ steps }) => steps.some(({ id }) => id === step));
	}
	if (kind === 'paper') {
		const { paper, of: name } = clear as MatterActs['paper'];
		return of(name).some(({ papers = [] }) => papers.some(({ id }) => id === paper));
	}
	return true;
}

function isKnownFact(versions: readonly ProcedureVersion[], fact: MatterFact): boolean {
	if (fact.kind === 'day') return versions.some(({ facts }) => Object.hasOwn(facts, fact.id));
	if (fact.kind === 'quantity')
		return versions.some(({ quantities = {} }) => Object.hasOwn(quantities, fact.id));
	if (fact.kind === 'circumstance')
		return versions.some(
			({ circumstances = {} }) =>
				Object.hasOwn(circumstances, fact.id) && Object.hasOwn(circumstances[fact.id]!.values, fact.value),
		);
	const { about } = fact.finding;
	return versions.some(({ steps, quorums = [], questions = [] }) =>
		[...steps, ...quorums, ...questions].some(({ id }) => id === about),
	);
}
