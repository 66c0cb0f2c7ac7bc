/**
 * Collective labour disputes under the Labour Code of 15 May 2007, until the law of June 2014. The text was not read:
 * see `code-2007.ts` for what is known and from whom. Law 566-IV of February 2012 changed articles 287, 289, 303 and
 * 305 among others; how is not known, so this version does not part there.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import {
	conciliation2007,
	courtBefore2014,
	demandsQuorum2007,
	reply2007,
	strikeDecision2007,
	strikeNotice2007,
} from './code-2007.ts';
import { lens } from './lens.ts';
import { circumstances, quantities } from './numbers.ts';
import { papers2007 } from './papers.ts';
import { criminalBefore2014, questions2007 } from './questions-2007.ts';
import { counting2007, sources } from './sources.ts';
import { actors, facts } from './words.ts';

export const collectiveDispute20070601: ProcedureVersion = {
	procedure: 'collective-dispute',
	version: 'kz/collective-dispute/2007-06-01',
	title: {
		kk: 'Ұжымдық еңбек дауы',
		ru: 'Коллективный трудовой спор',
		en: 'Collective labour dispute',
	},
	about: {
		kk: '2007 жылғы кодекстің мәтіні оқылмаған; белгілісі HRW баяндамасы мен оқу сайтынан алынған. «Үш күн» мен «бес күннің» күнтізбелік не жұмыс күні екені белгісіз, сондықтан екі оқылым берілген. Бұл заң кеңесі емес.',
		ru: 'Текст кодекса 2007 года не прочитан; известное взято из доклада HRW и с учебного сайта. Календарные или рабочие «три дня» и «пять дней», не известно, поэтому даны два прочтения. Это не юридическая консультация.',
		en: 'The text of the code of 2007 was not read; what is known comes from the HRW report and a study site. Whether “three days” and “five days” are calendar or working days is not known, so both readings are given. This is not legal advice.',
	},
	status: 'in-force',
	inForce: { from: '2007-06-01', to: '2014-07-10', confidence: 'likely' },
	calendar: 'kz',
	sources,
	actors,
	facts,
	quantities,
	circumstances,
	counting: counting2007,
	steps: [reply2007, ...conciliation2007, strikeNotice2007, courtBefore2014],
	thresholds: [],
	quorums: [demandsQuorum2007, strikeDecision2007],
	questions: [...questions2007, criminalBefore2014],
	papers: papers2007,
	lens,
};
