/** Protocol of disagreements: bargaining ends with it, conciliation begins. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	dated,
	EMPLOYERS_SIDE,
	employer,
	gives,
	line,
	list,
	NUMBER,
	numbered,
	place,
	placeAndDay,
	says,
	section,
	signatures,
	text,
	title,
	WORKERS_SIDE,
	with_,
	workers,
} from './forms.ts';

const procedure = 'collective-dispute';
const SIDES = {
	kk: 'Тараптар: {workers}; {employer}.',
	ru: 'Стороны: {workers}; {employer}.',
	en: 'The sides: {workers}; {employer}.',
};

export const disagreements: PaperTemplate = {
	id: 'disagreements-protocol',
	procedure,
	paper: 'disagreements-protocol',
	title: { kk: 'Келіспеушіліктер хаттамасы', ru: 'Протокол разногласий', en: 'Protocol of disagreements' },
	about: {
		kk: 'Ұжымдық келіссөзде барлық тармақ келісілмесе, тараптар келісілгеніне қол қояды, қалғанын осы хаттамаға жазады. Хаттама бітімгершілік рәсімін ашады.',
		ru: 'Если в переговорах согласовано не всё, стороны подписывают согласованное, а остальное вносят в этот протокол. Он открывает примирительную процедуру.',
		en: 'When not all points are agreed in bargaining, the sides sign what is agreed and put the rest into this protocol. It opens conciliation.',
	},
	fields: [
		numbered,
		place,
		dated,
		workers,
		employer,
		line(
			'draft',
			{ kk: 'Қай құжаттың жобасы', ru: 'Проект какого документа', en: 'The draft of which document' },
			{
				help: {
					kk: 'Мысалы: ұжымдық шарт.',
					ru: 'Например: коллективный договор.',
					en: 'For example: the collective agreement.',
				},
			},
		),
		list(
			'points',
			{ kk: 'Келісілмеген тармақтар', ru: 'Несогласованные пункты', en: 'The points not agreed' },
			{
				...gives('open-points'),
				help: {
					kk: 'Әр тармақты жаңа жолдан жазыңыз.',
					ru: 'Каждый пункт с новой строки.',
					en: 'Each point on a new line.',
				},
			},
		),
		text('workers-say', {
			kk: 'Жұмыскерлер тарапының ұсынысы',
			ru: 'Предложение стороны работников',
			en: 'What the workers propose',
		}),
		text('employer-says', {
			kk: 'Жұмыс беруші тарапының ұсынысы',
			ru: 'Предложение стороны работодателя',
			en: 'What the employer proposes',
		}),
	],
	body: [
		title({ kk: 'Келіспеушіліктер хаттамасы', ru: 'Протокол разногласий', en: 'Protocol of disagreements' }),
		...with_('number', says(NUMBER)),
		placeAndDay,
		says(SIDES),
		...with_('draft', says({ kk: 'Жоба: {draft}.', ru: 'Проект: {draft}.', en: 'Draft: {draft}.' })),
		...section(
			{ kk: 'Келісілмеген тармақтар', ru: 'Несогласованные пункты', en: 'Points not agreed' },
			'points',
		),
		...with_(
			'workers-say',
			...section(
				{
					kk: 'Жұмыскерлер тарапының ұсынысы',
					ru: 'Предложение стороны работников',
					en: 'Proposal of the workers',
				},
				'workers-say',
			),
		),
		...with_(
			'employer-says',
			...section(
				{
					kk: 'Жұмыс беруші тарапының ұсынысы',
					ru: 'Предложение стороны работодателя',
					en: 'Proposal of the employer',
				},
				'employer-says',
			),
		),
		signatures({ role: WORKERS_SIDE }, { role: EMPLOYERS_SIDE }),
	],
};
