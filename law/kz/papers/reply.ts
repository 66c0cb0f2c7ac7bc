/** What the employer writes when demands came: the answer, and the word to the inspectorate. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	choice,
	dated,
	day,
	EMPLOYERS_SIDE,
	ENCLOSED,
	employer,
	enclosed,
	FROM_EMPLOYER,
	fromFact,
	gives,
	if_,
	line,
	list,
	place,
	placeAndDay,
	says,
	section,
	signatures,
	TO_WORKERS,
	text,
	title,
	to,
	with_,
	workers,
} from './forms.ts';

const procedure = 'collective-dispute';
const EACH_ON_ITS_LINE = {
	kk: 'Әр талапты жаңа жолдан жазыңыз.',
	ru: 'Каждое требование с новой строки.',
	en: 'Each demand on a new line.',
};

export const employerReply: PaperTemplate = {
	id: 'employer-reply',
	procedure,
	paper: 'employer-reply',
	title: {
		kk: 'Жұмыс берушінің талаптарға жауабы',
		ru: 'Ответ работодателя на требования',
		en: 'The employer’s reply to the demands',
	},
	about: {
		kk: 'Жұмыс беруші талаптарды қарап, шешімін, ұсыныстарын жазбаша береді және өз өкілдерін атайды. Бас тарту да осы құжатпен беріледі.',
		ru: 'Работодатель письменно сообщает решение и предложения и называет своих представителей. Отказ оформляется этим же документом.',
		en: 'The employer states the decision and proposals in writing and names its representatives. A refusal is given in the same form.',
	},
	itself: ['in-writing'],
	fields: [
		employer,
		workers,
		place,
		dated,
		day(
			'received',
			{ kk: 'Талаптар алынған күн', ru: 'День получения требований', en: 'Day the demands were received' },
			fromFact('demands-received'),
		),
		choice(
			'answer',
			{ kk: 'Шешім', ru: 'Решение', en: 'Decision' },
			{
				...gives('decision'),
				values: {
					accepted: {
						kk: 'талаптар қанағаттандырылды',
						ru: 'требования удовлетворены',
						en: 'the demands are accepted',
					},
					partly: {
						kk: 'талаптар ішінара қанағаттандырылды',
						ru: 'требования удовлетворены частично',
						en: 'the demands are accepted in part',
					},
					refused: {
						kk: 'талаптар қабылданбады',
						ru: 'в требованиях отказано',
						en: 'the demands are refused',
					},
				},
			},
		),
		text(
			'decision',
			{
				kk: 'Әр талап бойынша шешім',
				ru: 'Решение по каждому требованию',
				en: 'The decision on each demand',
			},
			gives('decision'),
		),
		text(
			'proposals',
			{ kk: 'Ұсыныстар', ru: 'Предложения', en: 'Proposals' },
			{ ...gives('decision'), onlyIf: { field: 'answer', is: ['partly', 'refused'] } },
		),
		list(
			'representatives',
			{
				kk: 'Жұмыс берушінің өкілдері',
				ru: 'Представители работодателя',
				en: 'The employer’s representatives',
			},
			{
				...gives('representatives'),
				help: {
					kk: 'Әрқайсысын жаңа жолдан: лауазымы, аты-жөні.',
					ru: 'Каждого с новой строки: должность, имя.',
					en: 'Each on a new line: post, name.',
				},
			},
		),
	],
	body: [
		to(TO_WORKERS, FROM_EMPLOYER),
		title({
			kk: 'Жұмыскерлердің талаптарына жауап',
			ru: 'Ответ на требования работников',
			en: 'Reply to the demands of the workers',
		}),
		placeAndDay,
		...with_(
			'received',
			says({
				kk: 'Талаптар алынған күн: {received}.',
				ru: 'Требования получены: {received}.',
				en: 'The demands were received on {received}.',
			}),
		),
		says({ kk: 'Шешім: {answer}.', ru: 'Решение: {answer}.', en: 'Decision: {answer}.' }),
		...section({ kk: 'Әр талап бойынша', ru: 'По каждому требованию', en: 'On each demand' }, 'decision'),
		...if_(
			'answer',
			['partly', 'refused'],
			...section({ kk: 'Ұсыныстар', ru: 'Предложения', en: 'Proposals' }, 'proposals'),
		),
		...section(
			{
				kk: 'Жұмыс берушінің өкілдері',
				ru: 'Представители работодателя',
				en: 'Representatives of the employer',
			},
			'representatives',
		),
		signatures({ role: EMPLOYERS_SIDE }),
	],
};

export const disputeNotice: PaperTemplate = {
	id: 'dispute-notice',
	procedure,
	paper: 'dispute-notice',
	title: {
		kk: 'Ұжымдық еңбек дауы туралы хабар',
		ru: 'Сообщение о коллективном трудовом споре',
		en: 'Notice of a collective labour dispute',
	},
	about: {
		kk: 'Жұмыс беруші ұжымдық еңбек дауы туындағанын еңбек инспекциясына хабарлайды.',
		ru: 'Работодатель сообщает инспекции труда, что возник коллективный трудовой спор.',
		en: 'The employer tells the labour inspectorate that a collective labour dispute has arisen.',
	},
	fields: [
		line('inspectorate', {
			kk: 'Еңбек инспекциясының органы',
			ru: 'Орган инспекции труда',
			en: 'Body of the labour inspectorate',
		}),
		employer,
		place,
		dated,
		day(
			'received',
			{
				kk: 'Дау туындаған (талаптар алынған) күн',
				ru: 'День возникновения спора (получения требований)',
				en: 'Day the dispute arose (the demands were received)',
			},
			{ ...gives('dispute'), ...fromFact('demands-received') },
		),
		line(
			'workers',
			{ kk: 'Екінші тарап', ru: 'Другая сторона', en: 'The other side' },
			{ from: { party: 'workers' } },
		),
		list(
			'demands',
			{ kk: 'Талаптардың мәні', ru: 'Суть требований', en: 'The demands in short' },
			{ help: EACH_ON_ITS_LINE },
		),
		line('contact', { kk: 'Байланыс', ru: 'Контакт для связи', en: 'How to reach us' }),
		enclosed,
	],
	body: [
		to({ kk: 'Кімге: {inspectorate}', ru: 'Кому: {inspectorate}', en: 'To: {inspectorate}' }, FROM_EMPLOYER),
		title({
			kk: 'Ұжымдық еңбек дауының туындағаны туралы хабар',
			ru: 'Сообщение о возникновении коллективного трудового спора',
			en: 'Notice that a collective labour dispute has arisen',
		}),
		placeAndDay,
		says({
			kk: 'Ұйымда ұжымдық еңбек дауы туындағанын хабарлаймыз. Дау туындаған күн: {received}.',
			ru: 'Сообщаем, что в организации возник коллективный трудовой спор. День возникновения: {received}.',
			en: 'We give notice that a collective labour dispute has arisen in the organisation. Day on which it arose: {received}.',
		}),
		...with_(
			'workers',
			says({
				kk: 'Даудың екінші тарабы: {workers}.',
				ru: 'Другая сторона спора: {workers}.',
				en: 'The other side of the dispute: {workers}.',
			}),
		),
		...with_(
			'demands',
			...section({ kk: 'Талаптардың мәні', ru: 'Суть требований', en: 'The demands' }, 'demands'),
		),
		...with_(
			'contact',
			says({ kk: 'Байланыс: {contact}.', ru: 'Контакт: {contact}.', en: 'Contact: {contact}.' }),
		),
		...with_('enclosed', ...section(ENCLOSED, 'enclosed')),
		signatures({ role: EMPLOYERS_SIDE }),
	],
};
