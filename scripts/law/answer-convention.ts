/** A line of the table of conventions, as it stands there. */
import { conventions } from '#law/kz/conventions.ts';
import { CaseProblem, type Json, type JsonObject } from './read-cases.ts';

export function conventionAnswer(name: Json, at: string): JsonObject {
	const found = conventions.find(({ id }) => id === name);
	if (!found) throw new CaseProblem(`${at}: no convention ${JSON.stringify(name)} in the table`);
	return { ...found };
}
