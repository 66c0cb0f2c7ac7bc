/**
 * Collective labour disputes under the Labour Code of 2007 since the law of 27 June 2014. One known difference: the
 * Civil Procedure Code of 1999 gives the court ten calendar days (article 174(1)). Whether the notice of five days was
 * changed as well is not known.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import {
	conciliation2007,
	courtSince2014,
	demandsQuorum2007,
	reply2007,
	strikeDecision2007,
	strikeNotice2007,
} from './code-2007.ts';
import { lens } from './lens.ts';
import { circumstances, quantities } from './numbers.ts';
import { papers2007 } from './papers.ts';
import { criminalSince2014, questions2007 } from './questions-2007.ts';
import { counting2007, sources } from './sources.ts';
import { actors, facts } from './words.ts';

export const collectiveDispute20140711: ProcedureVersion = {
	procedure: 'collective-dispute',
	version: 'kz/collective-dispute/2014-07-11',
	title: {
		kk: 'Ұжымдық еңбек дауы',
		ru: 'Коллективный трудовой спор',
		en: 'Collective labour dispute',
	},
	about: {
		kk: '2007 жылғы кодекстің мәтіні оқылмаған. 2014 жылғы № 212-V заңнан соң сотқа күнтізбелік он күн берілген (баспасөз бойынша). Бұл заң кеңесі емес.',
		ru: 'Текст кодекса 2007 года не прочитан. После закона № 212-V 2014 года у суда десять календарных дней (по печати). Это не юридическая консультация.',
		en: 'The text of the code of 2007 was not read. After Law No. 212-V of 2014 the court has ten calendar days (as told by the press). This is not legal advice.',
	},
	status: 'in-force',
	inForce: { from: '2014-07-11', to: '2015-12-31', confidence: 'likely' },
	calendar: 'kz',
	sources,
	actors,
	facts,
	quantities,
	circumstances,
	counting: counting2007,
	steps: [reply2007, ...conciliation2007, strikeNotice2007, courtSince2014],
	thresholds: [],
	quorums: [demandsQuorum2007, strikeDecision2007],
	questions: [...questions2007, criminalSince2014],
	papers: papers2007,
	lens,
};
