/**
 * Collective labour disputes since the law of 15 February 2023 and until the amendments of 2025–2026. What that law
 * changed is sure (simple majority for the strike, warning strike, arbitration of five); the day is not. The other
 * lines are those of the text of 2026: likely, since they were not compared with the text of 2023.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { in2023 } from '../in-force-2023.ts';
import { conciliation } from './conciliation.ts';
import { demands } from './demands.ts';
import { effects } from './effects.ts';
import { helpers } from './helpers.ts';
import { lens } from './lens.ts';
import { circumstances, quantities } from './numbers.ts';
import { papers } from './papers.ts';
import { mayDecide, meetingDecides, unilateralProtocol, whichTrack } from './paths.ts';
import { bodies, demands2015, strikeDecision } from './quorums.ts';
import { counting2015, sources } from './sources.ts';
import { strikeAllowed, whoMayStrike } from './strike-questions.ts';
import { strike } from './strike-steps.ts';
import { actors, facts } from './words.ts';

export const collectiveDispute20230227: ProcedureVersion = {
	procedure: 'collective-dispute',
	version: 'kz/collective-dispute/2023-02-27',
	title: {
		kk: 'Ұжымдық еңбек дауы',
		ru: 'Коллективный трудовой спор',
		en: 'Collective labour dispute',
	},
	about: {
		kk: 'Еңбек кодексінің 16-тарауы. 2023 жылғы заң ереуілге керек дауысты жай көпшілікке түсіріп, ескерту ереуілін енгізді. Қалған жолдар 2026 жылғы мәтіннен алынған. Бұл заң кеңесі емес.',
		ru: 'Глава 16 Трудового кодекса. Закон 2023 года снизил порог забастовки до простого большинства и ввёл часовую предупредительную забастовку. Остальные строки взяты из текста 2026 года. Это не юридическая консультация.',
		en: 'Chapter 16 of the Labour Code. The law of 2023 lowered the strike threshold to a simple majority and brought the warning strike of one hour. The other lines are those of the text of 2026. This is not legal advice.',
	},
	status: 'in-force',
	inForce: { from: '2023-02-27', to: '2025-11-30', confidence: 'sure', fromBounds: in2023 },
	calendar: 'kz',
	sources,
	actors,
	facts,
	quantities,
	circumstances,
	counting: counting2015,
	steps: [...demands('likely'), ...conciliation('likely'), ...strike('likely')],
	thresholds: [],
	quorums: [demands2015('likely'), strikeDecision, ...bodies('likely')],
	questions: [
		whichTrack('163, 164', 'code', 'likely'),
		...helpers('likely'),
		unilateralProtocol('165(6)', 'code', 'likely'),
		mayDecide('171(1)', 'code', 'likely'),
		meetingDecides,
		whoMayStrike('likely'),
		strikeAllowed('likely', { quorum: 'strike-decision', is: 'not-met' }),
		...effects('likely'),
	],
	papers: papers('likely'),
	lens,
};
