/** The law and its engine for pages of the desk: the same pure functions that the server has. Import it where a page needs it, for it carries every pack. */
import type { PaperTemplate, ProcedureVersion } from '../contract.ts';
import { packs } from '../core/packs.ts';
import { paperTemplates } from '../core/paper-templates.ts';

export { explainObligation } from '../core/explain.ts';
export { explainQuestion, explainQuorum } from '../core/explain-numbers.ts';
export { assessMatter, type Change, changesBetween } from '../core/matter.ts';
export { kazakhstan } from '../core/packs.ts';
export { type Timeline, timelineOf } from '../core/timeline.ts';

/** All texts of a procedure, oldest first, bills too. */
export const versionsOf = (procedure: string): readonly ProcedureVersion[] =>
	packs
		.filter((pack) => pack.procedure === procedure)
		.sort((a, b) => a.inForce.from.localeCompare(b.inForce.from));

/** The procedures of the law of the land; the mechanism's own rules are no matters. */
export const procedures = (): readonly ProcedureVersion[] => {
	const newest = new Map<string, ProcedureVersion>();
	for (const pack of packs)
		if (pack.version.startsWith('kz/') && pack.status === 'in-force') {
			const known = newest.get(pack.procedure);
			if (!known || known.inForce.from < pack.inForce.from) newest.set(pack.procedure, pack);
		}
	return [...newest.values()];
};

/** Papers of a procedure that can be written from a template. */
export const paperTemplatesOf = (procedure: string): readonly Pick<PaperTemplate, 'id' | 'title'>[] =>
	paperTemplates.filter((template) => template.procedure === procedure);
