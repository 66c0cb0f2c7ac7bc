import { listLaw } from '#modules/procedures/server/index.ts';
import type { ConciliationView } from '../core/pool-types.ts';

let known: ConciliationView['procedures'] | undefined;

/** Procedures of the law of the land, by name. They change with the program alone. */
export function statutes(): ConciliationView['procedures'] {
	known ??= listLaw()
		.filter(({ statute }) => statute)
		.map(({ procedure, title }) => ({ id: procedure, title }));
	return known;
}
