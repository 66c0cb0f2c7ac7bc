/**
 * Collective labour disputes by the text of the Labour Code read in May or June 2026. Since the text of 2023 unions
 * decide a strike where they represent the workers (article 171(2)); from which day is not known.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { text2026 } from '../in-force.ts';
import { conciliation } from './conciliation.ts';
import { demands } from './demands.ts';
import { effects } from './effects.ts';
import { helpers } from './helpers.ts';
import { lens } from './lens.ts';
import { circumstances, quantities } from './numbers.ts';
import { papers } from './papers.ts';
import { mayDecide, unilateralProtocol, unionDecides, whichTrack } from './paths.ts';
import { bodies, demands2015, strikeDecision } from './quorums.ts';
import { counting2015, sources } from './sources.ts';
import { notDecidedSince2025, strikeAllowed, whoMayStrike } from './strike-questions.ts';
import { strike } from './strike-steps.ts';
import { actors, facts } from './words.ts';

export const collectiveDispute20251201: ProcedureVersion = {
	procedure: 'collective-dispute',
	version: 'kz/collective-dispute/2025-12-01',
	title: {
		kk: 'Ұжымдық еңбек дауы',
		ru: 'Коллективный трудовой спор',
		en: 'Collective labour dispute',
	},
	about: {
		kk: 'Еңбек кодексінің 16-тарауы: талаптар, жауап, бітімгершілік комиссиясы, еңбек төрелігі, ереуіл. Бітімгершілік комиссиясы – ұжымдық дау үшін құрылады; оны жеке дауды қарайтын келісу комиссиясымен шатастырмаңыз. Бұл заң кеңесі емес, заңгер растауы керек.',
		ru: 'Глава 16 Трудового кодекса: требования, ответ, примирительная комиссия, трудовой арбитраж, забастовка. Примирительная комиссия создаётся для коллективного спора; не путайте её с согласительной комиссией индивидуальных споров. Это не юридическая консультация, подтвердить должен юрист.',
		en: 'Chapter 16 of the Labour Code: demands, reply, conciliation commission, labour arbitration, strike. The conciliation commission is formed for a collective dispute; it is not the agreement commission of individual disputes. This is not legal advice; a lawyer must confirm.',
	},
	status: 'in-force',
	inForce: text2026,
	calendar: 'kz',
	sources,
	actors,
	facts,
	quantities,
	circumstances,
	counting: counting2015,
	steps: [...demands('sure'), ...conciliation('sure'), ...strike('sure')],
	thresholds: [],
	quorums: [demands2015('sure'), strikeDecision, ...bodies('sure')],
	questions: [
		whichTrack('163, 164', 'code', 'sure'),
		...helpers('sure'),
		unilateralProtocol('165(6)', 'code', 'sure'),
		mayDecide('171(1)', 'code', 'sure'),
		unionDecides,
		whoMayStrike('sure'),
		strikeAllowed('sure', notDecidedSince2025),
		...effects('sure'),
	],
	papers: papers('sure'),
	lens,
};
