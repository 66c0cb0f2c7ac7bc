/** Collective labour disputes under the Labour Code of 23 November 2015 as first in force; see `code-2015-first.ts`. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { demandsQuorum2016, questions2016, steps2016, strikeDecision2016 } from './code-2015-first.ts';
import { lens } from './lens.ts';
import { circumstances, quantities } from './numbers.ts';
import { counting2015, sources } from './sources.ts';
import { court2016 } from './strike-steps.ts';
import { actors, facts } from './words.ts';

export const collectiveDispute20160101: ProcedureVersion = {
	procedure: 'collective-dispute',
	version: 'kz/collective-dispute/2016-01-01',
	title: {
		kk: 'Ұжымдық еңбек дауы',
		ru: 'Коллективный трудовой спор',
		en: 'Collective labour dispute',
	},
	about: {
		kk: '16-тараудың 2016–2023 жылдардағы мәтіні оқылмаған: екінші қолдан белгілісі жазылды, қалғаны белгісіз. 2020 жылғы мамырдағы № 321-VI заңның бұл тарауға әсері де белгісіз. Бұл заң кеңесі емес.',
		ru: 'Текст главы 16 за 2016–2023 годы не прочитан: записано известное из вторых рук, остальное не известно. Не известно и то, что в ней изменил закон № 321-VI от мая 2020 года. Это не юридическая консультация.',
		en: 'The text of chapter 16 in 2016–2023 was not read: what is known at second hand is written down, the rest is not known; nor is what Law No. 321-VI of May 2020 changed in it. This is not legal advice.',
	},
	status: 'in-force',
	inForce: { from: '2016-01-01', to: '2023-02-26', confidence: 'sure' },
	calendar: 'kz',
	sources,
	actors,
	facts,
	quantities,
	circumstances,
	counting: counting2015,
	steps: [...steps2016, court2016],
	thresholds: [],
	quorums: [demandsQuorum2016, strikeDecision2016],
	questions: questions2016,
	lens,
};
