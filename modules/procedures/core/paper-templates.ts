/** The templates of papers, and the law that each is held against. */
import { paperTemplates } from '#law/kz/papers/index.ts';
import type { PaperTemplate, ProcedureVersion } from '../contract.ts';
import { packs } from './packs.ts';

export { paperTemplates };

export const paperTemplate = (id: string): PaperTemplate | null =>
	paperTemplates.find((template) => template.id === id) ?? null;

/** The versions of its procedure with nothing in them but this paper: all that a check needs, small enough to send. */
export function lawOfPaper({ procedure, paper }: PaperTemplate): ProcedureVersion[] {
	return packs
		.filter((pack) => pack.procedure === procedure)
		.map((pack) => {
			const papers = (pack.papers ?? []).filter(({ id }) => id === paper);
			const used = papers.flatMap(({ contents }) => contents.map(({ source }) => source));
			const { version, title, about, status, inForce, calendar, counting, actors } = pack;
			return {
				...{ procedure, version, title, about, status, inForce, calendar, counting, actors, papers },
				sources: Object.fromEntries(Object.entries(pack.sources).filter(([id]) => used.includes(id))),
				facts: {},
				steps: [],
				thresholds: [],
			};
		});
}
