/**
 * The bill of 2026 on quorums, as far as it touches elected representatives: pending, never in force. The press says
 * that their threshold is to be lower, and does not say how low: so the number is blank. Compare it with the text in force.
 */
import type { ProcedureVersion, Quorum } from '#modules/procedures/contract.ts';
import { representation20251201 } from './2025-12-01.ts';

const election: Quorum = {
	id: 'election',
	title: { kk: 'Өкілдерді сайлау', ru: 'Выборы представителей', en: 'Election of representatives' },
	readings: [
		{
			name: null,
			rule: {
				kk: 'Жоба бойынша өкілдерді сайлауға қажет қатысу шегі төмендейді.',
				ru: 'По проекту порог участия для выборов представителей снижается.',
				en: 'By the bill the threshold of presence to elect representatives is lower.',
			},
			article: '20',
			source: 'bill',
			confidence: 'unsure',
			ways: {
				blank: {
					kk: 'жобаның мәтіні оқылмаған, жаңа шек баспасөзде айтылмаған; заңгер жобаны қарауы керек',
					ru: 'текст проекта не прочитан, нового порога печать не называет; юрист должен посмотреть проект',
					en: 'the text of the bill was not read and the press does not name the new threshold; a lawyer must look at the bill',
				},
			},
		},
	],
};

export const representationBill2026: ProcedureVersion = {
	...representation20251201,
	version: 'kz/representation/bill-2026-quorums',
	title: {
		kk: 'Жұмыскерлердің өкілдігі, 2026 жылғы кворум туралы заң жобасы',
		ru: 'Представительство работников, законопроект 2026 года о кворумах',
		en: 'Representation of the workers, the bill of 2026 on quorums',
	},
	about: {
		kk: 'Күшіне енбеген жоба. Өкілдерді сайлау шегі төмендемек, бірақ қаншаға екені белгісіз.',
		ru: 'Проект, не действует. Порог выборов представителей должен снизиться, но насколько, неизвестно.',
		en: 'A bill, not in force. The threshold to elect representatives is to be lower, but how low is not known.',
	},
	status: 'pending',
	inForce: { from: '2027-01-01', to: null, confidence: 'unsure' },
	sources: {
		...representation20251201.sources,
		bill: {
			title: {
				kk: '2026 жылғы заң жобасы, кворум туралы (almatanews.kz, 182396)',
				ru: 'Законопроект 2026 года о кворумах (almatanews.kz, 182396)',
				en: 'Bill of 2026 on quorums (almatanews.kz, 182396)',
			},
			divided: 'articles',
		},
	},
	quorums: (representation20251201.quorums ?? []).map((quorum) =>
		quorum.id === election.id ? election : quorum,
	),
};
