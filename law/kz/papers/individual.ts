/** Before the permanent agreement commission: the application, and the agreement on how the commission works. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import { applicant, NOT_CONCILIATION, procedure } from './commission.ts';
import {
	dated,
	day,
	ENCLOSED,
	employer,
	enclosed,
	fromFact,
	gives,
	line,
	list,
	place,
	placeAndDay,
	says,
	section,
	signatures,
	text,
	title,
	to,
	with_,
} from './forms.ts';
export const application: PaperTemplate = {
	id: 'agreement-commission-application',
	procedure,
	paper: 'application',
	title: {
		kk: 'Келісу комиссиясына өтініш',
		ru: 'Заявление в согласительную комиссию',
		en: 'Application to the agreement commission',
	},
	about: {
		kk: 'Жеке еңбек дауы бойынша жазбаша өтініш. Оны жұмыскер, бұрынғы жұмыскер немесе жұмыс беруші береді.',
		ru: 'Письменное заявление по индивидуальному трудовому спору. Его подаёт работник, бывший работник или работодатель.',
		en: 'A written application in an individual labour dispute, made by the worker, the former worker or the employer.',
	},
	notToBeMixedUp: NOT_CONCILIATION,
	itself: ['in-writing'],
	fields: [
		line(
			'organisation',
			{
				kk: 'Қай ұйымның келісу комиссиясы',
				ru: 'Согласительная комиссия какой организации',
				en: 'Agreement commission of which organisation',
			},
			{ from: { party: 'employer' } },
		),
		applicant,
		line('contact', { kk: 'Байланыс деректері', ru: 'Контакт для связи', en: 'How to reach the applicant' }),
		place,
		dated,
		text('happened', {
			kk: 'Не болды, қай құқық бұзылды',
			ru: 'Что произошло, какое право нарушено',
			en: 'What happened, which right was breached',
		}),
		day(
			'known',
			{ kk: 'Бұзылғаны белгілі болған күн', ru: 'День, когда об этом узнали', en: 'Day it became known' },
			fromFact('breach-known'),
		),
		day(
			'dismissed',
			{
				kk: 'Жұмыстан шығару бұйрығы тапсырылған күн',
				ru: 'День вручения акта об увольнении',
				en: 'Day the dismissal act was handed over',
			},
			fromFact('dismissal-delivered'),
		),
		list('asked', { kk: 'Не сұраймын', ru: 'О чём прошу', en: 'What is asked' }),
		enclosed,
	],
	body: [
		to(
			{
				kk: 'Келісу комиссиясына: {organisation}',
				ru: 'В согласительную комиссию: {organisation}',
				en: 'To the agreement commission of: {organisation}',
			},
			{ kk: 'Кімнен: {applicant}', ru: 'От: {applicant}', en: 'From: {applicant}' },
		),
		title({
			kk: 'Жеке еңбек дауы бойынша өтініш',
			ru: 'Заявление по индивидуальному трудовому спору',
			en: 'Application in an individual labour dispute',
		}),
		placeAndDay,
		...section({ kk: 'Не болды', ru: 'Что произошло', en: 'What happened' }, 'happened'),
		...with_(
			'known',
			says({
				kk: 'Құқықтың бұзылғаны белгілі болған күн: {known}.',
				ru: 'О нарушении стало известно: {known}.',
				en: 'The breach became known on {known}.',
			}),
		),
		...with_(
			'dismissed',
			says({
				kk: 'Жұмыстан шығару бұйрығы тапсырылған күн: {dismissed}.',
				ru: 'Акт об увольнении вручён: {dismissed}.',
				en: 'The dismissal act was handed over on {dismissed}.',
			}),
		),
		...section({ kk: 'Сұраймын', ru: 'Прошу', en: 'I ask' }, 'asked'),
		...with_(
			'contact',
			says({ kk: 'Байланыс: {contact}.', ru: 'Контакт: {contact}.', en: 'Contact: {contact}.' }),
		),
		...with_('enclosed', ...section(ENCLOSED, 'enclosed')),
		signatures(
			{ role: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' }, field: 'applicant' },
			{
				role: {
					kk: 'Тіркелді (күні, нөмірі)',
					ru: 'Зарегистрировано (дата, номер)',
					en: 'Registered (day, number)',
				},
			},
		),
	],
};

const RULES = [
	[
		'number-of-members',
		'number',
		{
			kk: 'Мүшелер саны, екі жақтан тең',
			ru: 'Число членов, поровну от сторон',
			en: 'Number of members, equal from both sides',
		},
	],
	[
		'chair-and-secretary',
		'chair-and-secretary',
		{
			kk: 'Төраға мен хатшыны сайлау',
			ru: 'Избрание председателя и секретаря',
			en: 'Election of the chair and the secretary',
		},
	],
	[
		'filing',
		'filing',
		{
			kk: 'Комиссияға жүгіну тәртібі',
			ru: 'Порядок обращения в комиссию',
			en: 'How one applies to the commission',
		},
	],
	['sitting', 'sitting', { kk: 'Отырыс тәртібі', ru: 'Порядок заседания', en: 'Order of the sitting' }],
	[
		'decision',
		'decision',
		{
			kk: 'Шешім қабылдау тәртібі, мазмұны',
			ru: 'Порядок принятия и содержание решения',
			en: 'How a decision is taken and what it contains',
		},
	],
	[
		'term',
		'term',
		{ kk: 'Мүшелердің өкілеттік мерзімі', ru: 'Срок полномочий членов', en: 'Term of the members' },
	],
	[
		'guarantees',
		'guarantees',
		{ kk: 'Мүшелерге кепілдіктер', ru: 'Гарантии членам комиссии', en: 'Guarantees for the members' },
	],
] as const;

export const commissionRules: PaperTemplate = {
	id: 'agreement-commission-rules',
	procedure,
	paper: 'commission-rules',
	title: {
		kk: 'Келісу комиссиясының жұмысы туралы келісім',
		ru: 'Соглашение о работе согласительной комиссии',
		en: 'Agreement on the work of the agreement commission',
	},
	about: {
		kk: 'Жұмыс беруші мен жұмыскерлердің өкілдері келісу комиссиясының қалай жұмыс істейтінін жазады. Ол ұжымдық шартта да тұруы мүмкін.',
		ru: 'Работодатель и представители работников записывают, как работает согласительная комиссия. То же может стоять в коллективном договоре.',
		en: 'The employer and the workers’ representatives write down how the agreement commission works. The collective agreement may say so instead.',
	},
	notToBeMixedUp: NOT_CONCILIATION,
	fields: [
		place,
		dated,
		employer,
		line(
			'workers',
			{ kk: 'Жұмыскерлердің өкілдері', ru: 'Представители работников', en: 'Representatives of the workers' },
			{ from: { party: 'workers' } },
		),
		...RULES.map(([id, content, label]) => text(id, label, gives(content))),
	],
	body: [
		title({
			kk: 'Келісу комиссиясының жұмысы туралы келісім',
			ru: 'Соглашение о работе согласительной комиссии',
			en: 'Agreement on the work of the agreement commission',
		}),
		placeAndDay,
		says({
			kk: 'Тараптар: {employer}; {workers}.',
			ru: 'Стороны: {employer}; {workers}.',
			en: 'The sides: {employer}; {workers}.',
		}),
		...RULES.flatMap(([id, , label]) => section(label, id)),
		signatures(
			{ role: { kk: 'Жұмыс беруші', ru: 'Работодатель', en: 'The employer' } },
			{
				role: {
					kk: 'Жұмыскерлердің өкілдері',
					ru: 'Представители работников',
					en: 'Representatives of the workers',
				},
			},
		),
	],
};
