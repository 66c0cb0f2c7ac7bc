/** Papers, as their public pages show them. */
import type { Texts } from '#platform/locale.ts';
import { lawOfPaper, paperTemplate, paperTemplates } from '../core/paper-templates.ts';

export type PaperLine = { id: string; title: Texts; about: Texts; notToBeMixedUp: Texts | null };

/** All papers, by procedure, in the order in which they are needed. */
export function listPapers(): { procedure: string; title: Texts; papers: PaperLine[] }[] {
	const procedures = [...new Set(paperTemplates.map(({ procedure }) => procedure))];
	return procedures.map((procedure) => {
		const templates = paperTemplates.filter((template) => template.procedure === procedure);
		return {
			procedure,
			title: lawOfPaper(templates[0]!).findLast(({ status }) => status === 'in-force')!.title,
			papers: templates.map(({ id, title, about, notToBeMixedUp = null }) => ({
				id,
				title,
				about,
				notToBeMixedUp,
			})),
		};
	});
}

/** A template and all that a browser needs to check it; null where there is no such paper. */
export function paperData(id: string) {
	const template = paperTemplate(id);
	return template && { template, packs: lawOfPaper(template) };
}
