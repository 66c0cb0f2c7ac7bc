/**
 * The bill of 2026 on quorums: pending, never in force. It is here to be compared with the text in force; how it was
 * added is told in docs/walkthroughs/one-amendment.md. The press tells of it; the day in `inForce` stands for no
 * promise: a pending text never answers for a day.
 */
import type { ProcedureVersion, Quorum, Step } from '#modules/procedures/contract.ts';
import { calendarDays, from, unmoved } from '../forms.ts';
import { changed, reading, saidBy } from '../lines.ts';
import { collectiveDispute20251201 } from './2025-12-01.ts';
import { CARRYING_OUT, NOT_CARRIED_OUT } from './conciliation.ts';
import { CONFERENCE, half, MEETING, need, signatures, votes } from './quorums.ts';

const bill = saidBy('bill');

const atOnce: Step = {
	id: 'carry-out-award',
	title: CARRYING_OUT,
	nature: 'duty',
	actor: 'both',
	doneBy: ['award-carried-out'],
	readings: [
		reading(
			bill('166', 'unsure', {
				kk: 'Жоба бойынша төрелік шешімі дереу орындалады.',
				ru: 'По проекту решение арбитража исполняется немедленно.',
				en: 'By the bill an award is carried out at once.',
			}),
			from('award-made'),
			unmoved(calendarDays(0)),
		),
	],
	ifMissed: [NOT_CARRIED_OUT('unsure')],
};

const demandsByMajority: Quorum = {
	id: 'demands',
	title: { kk: 'Талаптарды бекіту', ru: 'Утверждение требований', en: 'Approval of the demands' },
	readings: [
		{
			...bill('164(2)', 'unsure', {
				kk: 'Жоба бойынша талаптарды бекітуге үштен екінің орнына жұмыскерлердің жартысынан көбінің қатысуы жетеді. Конференцияға да сол шек алынды; ол туралы баспасөз айтпайды.',
				ru: 'По проекту для утверждения требований вместо двух третей достаточно присутствия больше половины работников. Для конференции принято то же; о ней печать не говорит.',
				en: 'By the bill the presence of more than half of the employees is enough to approve demands, instead of two thirds. For a conference the same is assumed; the press does not speak of it.',
			}),
			name: null,
			ways: [
				{
					id: 'meeting',
					title: MEETING,
					needs: [
						need('demand-present', '>', half('employees'), {
							kk: 'барлық жұмыскердің жартысынан көбі қатысады',
							ru: 'присутствует больше половины всех работников',
							en: 'more than half of all employees are present',
						}),
						votes('demand-votes', 'demand-present'),
					],
				},
				{
					id: 'conference',
					title: CONFERENCE,
					needs: [
						need('demand-delegates-present', '>', half('demand-delegates'), {
							kk: 'делегаттардың жартысынан көбі қатысады',
							ru: 'присутствует больше половины делегатов',
							en: 'more than half of the delegates are present',
						}),
						votes('demand-votes', 'demand-delegates-present'),
					],
				},
				signatures('demand-signatures'),
			],
		},
	],
	lens: ['ceacr-2014-demands', 'hrw-2016-thresholds', 'ilo-2015-2016'],
};

export const collectiveDisputeBill2026: ProcedureVersion = {
	...collectiveDispute20251201,
	version: 'kz/collective-dispute/bill-2026-quorums',
	title: {
		kk: 'Ұжымдық еңбек дауы: 2026 жылғы кворум туралы жоба',
		ru: 'Коллективный трудовой спор: проект 2026 года о кворумах',
		en: 'Collective labour dispute: the bill of 2026 on quorums',
	},
	about: {
		kk: 'Күшіне енбеген жоба. Талаптарды бекітуге үштен екі емес, жартысынан көбі жетеді (10 және 164-баптар). Жоба сайланбалы өкілдер шегін, 156(4) бойынша өкілдік беруді, жұмыс беруші жалтарғандағы тәртіпті және төрелік шешімін дереу орындауды да қозғайды; мәтіні оқылмаған.',
		ru: 'Проект, не действует. Для утверждения требований хватит не двух третей, а большинства (статьи 10 и 164). Проект касается и порога для выборных представителей, делегирования по 156(4), порядка при уклонении работодателя и немедленного исполнения решений арбитража; текст не прочитан.',
		en: 'A bill, not in force. To approve demands a majority would do instead of two thirds (articles 10 and 164). The bill also touches the threshold for elected representatives, delegation under 156(4), what to do when the employer evades, and immediate execution of awards; its text was not read.',
	},
	status: 'pending',
	inForce: { from: '2027-01-01', to: null, confidence: 'unsure' },
	steps: changed(collectiveDispute20251201.steps, atOnce),
	quorums: changed(collectiveDispute20251201.quorums ?? [], demandsByMajority),
};
