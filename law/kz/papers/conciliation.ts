/** Minutes of the conciliation commission, which the sides form for one collective dispute. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	choice,
	dated,
	day,
	EMPLOYERS_SIDE,
	employer,
	fromFact,
	gives,
	heading,
	if_,
	list,
	NUMBER,
	numbered,
	place,
	placeAndDay,
	SIGN_BY_HAND,
	says,
	section,
	signatures,
	text,
	title,
	WORKERS_SIDE,
	with_,
	words,
	workers,
} from './forms.ts';

const procedure = 'collective-dispute';
const _SIDES = {
	kk: 'Тараптар: {workers}; {employer}.',
	ru: 'Стороны: {workers}; {employer}.',
	en: 'The sides: {workers}; {employer}.',
};

export const conciliationMinutes: PaperTemplate = {
	id: 'conciliation-commission-minutes',
	procedure,
	paper: 'commission-minutes',
	title: {
		kk: 'Бітімгершілік комиссиясының хаттамасы',
		ru: 'Протокол примирительной комиссии',
		en: 'Minutes of the conciliation commission',
	},
	about: {
		kk: 'Ұжымдық дау бойынша тараптардың бірлескен шешімімен құрылған комиссия жазады. Шешім тараптардың келісімімен қабылданады.',
		ru: 'Пишет комиссия, созданная сторонами для одного коллективного спора. Решение принимается по соглашению сторон.',
		en: 'Written by the commission that the sides formed for one collective dispute. The decision is taken by agreement of the sides.',
	},
	notToBeMixedUp: {
		kk: 'Жеке дауды қарайтын тұрақты келісу комиссиясы – басқа комиссия. Оның құжаттары бөлек.',
		ru: 'Постоянная согласительная комиссия, которая рассматривает индивидуальные споры, – другая комиссия. Её документы отдельно.',
		en: 'The permanent agreement commission for individual disputes is another body. Its papers stand apart.',
	},
	byHand: { signatures: SIGN_BY_HAND },
	fields: [
		numbered,
		place,
		dated,
		workers,
		employer,
		day(
			'formed',
			{ kk: 'Комиссия құрылған күн', ru: 'День создания комиссии', en: 'Day the commission was formed' },
			fromFact('commission-formed'),
		),
		day(
			'received',
			{
				kk: 'Талаптар комиссияға түскен күн',
				ru: 'День поступления требований в комиссию',
				en: 'Day the demands came to the commission',
			},
			fromFact('commission-received'),
		),
		list(
			'worker-members',
			{ kk: 'Жұмыскерлер тарапының мүшелері', ru: 'Члены от работников', en: 'Members for the workers' },
			gives('signatures'),
		),
		list(
			'employer-members',
			{ kk: 'Жұмыс беруші тарапының мүшелері', ru: 'Члены от работодателя', en: 'Members for the employer' },
			gives('signatures'),
		),
		list('invited', {
			kk: 'Пікірі сұралғандар',
			ru: 'С кем проведены консультации',
			en: 'Who was consulted',
		}),
		list('considered', {
			kk: 'Қаралған талаптар',
			ru: 'Рассмотренные требования',
			en: 'The demands considered',
		}),
		text('discussion', { kk: 'Талқылау барысы', ru: 'Ход обсуждения', en: 'The discussion' }),
		choice(
			'outcome',
			{ kk: 'Нәтижесі', ru: 'Итог', en: 'The outcome' },
			{
				...gives('decision'),
				values: {
					agreed: {
						kk: 'тараптардың келісімімен шешім қабылданды',
						ru: 'решение принято по соглашению сторон',
						en: 'a decision was taken by agreement of the sides',
					},
					partly: {
						kk: 'талаптардың бір бөлігі бойынша келісім болды',
						ru: 'соглашение достигнуто по части требований',
						en: 'agreement was reached on some of the demands',
					},
					none: { kk: 'келісім болмады', ru: 'соглашение не достигнуто', en: 'no agreement was reached' },
				},
			},
		),
		text(
			'decision',
			{ kk: 'Шешім', ru: 'Решение', en: 'The decision' },
			{ ...gives('decision'), onlyIf: { field: 'outcome', is: ['agreed', 'partly'] } },
		),
		text(
			'open',
			{ kk: 'Келісілмеген мәселелер', ru: 'Что осталось несогласованным', en: 'What was not agreed' },
			{ onlyIf: { field: 'outcome', is: ['partly', 'none'] } },
		),
		list(
			'refused',
			{ kk: 'Қол қоюдан бас тартқандар', ru: 'Отказались подписать', en: 'Who refused to sign' },
			{
				help: {
					kk: 'Қол қоюдан бас тарту хаттамада көрсетіледі.',
					ru: 'Отказ от подписи отмечается в протоколе.',
					en: 'A refusal to sign is noted in the minutes.',
				},
			},
		),
	],
	body: [
		title({
			kk: 'Бітімгершілік комиссиясының хаттамасы',
			ru: 'Протокол примирительной комиссии',
			en: 'Minutes of the conciliation commission',
		}),
		...with_('number', says(NUMBER)),
		placeAndDay,
		says({
			kk: 'Ұжымдық еңбек дауы бойынша құрылған комиссия. Тараптар: {workers}; {employer}.',
			ru: 'Комиссия по коллективному трудовому спору. Стороны: {workers}; {employer}.',
			en: 'Commission for a collective labour dispute. The sides: {workers}; {employer}.',
		}),
		...with_(
			'formed',
			says({
				kk: 'Комиссия құрылған күн: {formed}.',
				ru: 'Комиссия создана: {formed}.',
				en: 'The commission was formed on {formed}.',
			}),
		),
		...with_(
			'received',
			says({
				kk: 'Талаптар түскен күн: {received}.',
				ru: 'Требования поступили: {received}.',
				en: 'The demands came in on {received}.',
			}),
		),
		...section(
			{
				kk: 'Жұмыскерлер тарапының мүшелері',
				ru: 'Члены комиссии от работников',
				en: 'Members for the workers',
			},
			'worker-members',
		),
		...section(
			{
				kk: 'Жұмыс беруші тарапының мүшелері',
				ru: 'Члены комиссии от работодателя',
				en: 'Members for the employer',
			},
			'employer-members',
		),
		...with_(
			'invited',
			...section({ kk: 'Пікірі сұралды', ru: 'Проведены консультации', en: 'Consulted' }, 'invited'),
		),
		...with_(
			'considered',
			...section(
				{ kk: 'Қаралған талаптар', ru: 'Рассмотрены требования', en: 'Demands considered' },
				'considered',
			),
		),
		...with_('discussion', ...section({ kk: 'Талқылау', ru: 'Обсуждение', en: 'Discussion' }, 'discussion')),
		heading({ kk: 'Шешім', ru: 'Решение', en: 'Decision' }),
		says({ kk: 'Нәтижесі: {outcome}.', ru: 'Итог: {outcome}.', en: 'Outcome: {outcome}.' }),
		...if_('outcome', ['agreed', 'partly'], words('decision')),
		...if_(
			'outcome',
			['partly', 'none'],
			...with_('open', ...section({ kk: 'Келісілмеді', ru: 'Не согласовано', en: 'Not agreed' }, 'open')),
		),
		...with_(
			'refused',
			...section(
				{ kk: 'Қол қоюдан бас тартты', ru: 'Отказались подписать', en: 'Refused to sign' },
				'refused',
			),
		),
		signatures(
			{ role: WORKERS_SIDE, field: 'worker-members' },
			{ role: EMPLOYERS_SIDE, field: 'employer-members' },
		),
	],
};
