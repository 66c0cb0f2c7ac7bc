/** Conventions of the ILO beside what supervisory bodies said of the law of Kazakhstan under each of them. */
import type { Convention } from '#law/kz/conventions.ts';
import type { Texts } from '#platform/locale.ts';
import type { LensNote, ProcedureVersion } from '../contract.ts';

export type ConventionLine = Convention & { remarks: Remark[] };
export type Remark = { note: LensNote; procedures: { id: string; title: Texts }[] };

/** A remark belongs to each convention that it names ('C87'); one that stands in several texts is told once. */
export function conventionLines(
	conventions: readonly Convention[],
	packs: readonly ProcedureVersion[],
): ConventionLine[] {
	const remarks = remarksOf(packs);
	return [...conventions]
		.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
		.map((convention) => ({
			...convention,
			remarks: remarks.filter(({ note }) => new RegExp(`\\b${convention.id}\\b`).test(note.rule.en)),
		}));
}

function remarksOf(packs: readonly ProcedureVersion[]): Remark[] {
	const found = new Map<string, Remark>();
	for (const { procedure, title, lens } of packs)
		for (const note of Object.values(lens ?? {})) {
			const key = `${note.body.en} ${note.year} ${note.rule.en}`;
			const remark = found.get(key) ?? { note, procedures: [] };
			if (!remark.procedures.some(({ id }) => id === procedure))
				remark.procedures.push({ id: procedure, title });
			found.set(key, remark);
		}
	return [...found.values()].sort((a, b) => (a.note.year ?? 0) - (b.note.year ?? 0));
}
