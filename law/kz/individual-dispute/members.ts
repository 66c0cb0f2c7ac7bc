/** Article 159(2), (3), (5) and (8): the permanent agreement commission itself. */
import type { Confidence, Paper, Step } from '#modules/procedures/contract.ts';
import { from, years } from '../forms.ts';
import { reading, saidBy } from '../lines.ts';

const code = saidBy('code');

export const members = (read: Confidence): Step[] => [
	{
		id: 'rotate-chair',
		title: {
			kk: 'Комиссия төрағасын ауыстыру',
			ru: 'Смена председателя комиссии',
			en: 'Change of the chair',
		},
		nature: 'duty',
		actor: 'commission',
		doneBy: ['chair-changed'],
		readings: [
			reading(
				code('159(5)', read, {
					kk: 'Төрағалық кемінде екі жылда бір рет ауысып отырады.',
					ru: 'Председательство переходит не реже одного раза в два года.',
					en: 'The chair rotates at least every two years.',
				}),
				from('chair-elected'),
				years(2),
			),
		],
	},
	{
		id: 'train-members',
		title: { kk: 'Комиссия мүшелерін оқыту', ru: 'Обучение членов комиссии', en: 'Training of the members' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['members-trained-again'],
		readings: [
			reading(
				code('159(8)', read, {
					kk: 'Комиссия мүшелері жыл сайын оқытылады; отырыс уақытында жалақысы сақтала отырып жұмыстан босатылады.',
					ru: 'Члены комиссии ежегодно обучаются; на время заседаний их освобождают от работы с сохранением зарплаты.',
					en: 'Members of the commission are trained every year; while they sit they are freed from work with pay.',
				}),
				from('members-trained'),
				years(1),
			),
		],
	},
];

/** What the agreement on the work of the commission, or the collective agreement, settles. */
export const commissionRules = (read: Confidence): Paper => {
	const sets = (id: string, rule: Paper['title']): Paper['contents'][number] => ({
		id,
		required: true,
		...code('159(3)', read, rule),
	});
	return {
		id: 'commission-rules',
		title: {
			kk: 'Келісу комиссиясының жұмысы туралы келісім',
			ru: 'Соглашение о работе согласительной комиссии',
			en: 'Agreement on the work of the agreement commission',
		},
		actor: 'employer',
		contents: [
			sets('number', {
				kk: 'Мүшелер саны, тараптардан тең.',
				ru: 'Число членов, поровну от сторон.',
				en: 'The number of members, equal for both sides.',
			}),
			sets('chair-and-secretary', {
				kk: 'Төраға мен хатшыны сайлау.',
				ru: 'Избрание председателя и секретаря.',
				en: 'The election of chair and secretary.',
			}),
			sets('filing', { kk: 'Өтініш беру тәртібі.', ru: 'Порядок обращения.', en: 'How to apply.' }),
			sets('sitting', { kk: 'Отырыс тәртібі.', ru: 'Порядок заседания.', en: 'The order of sitting.' }),
			sets('decision', {
				kk: 'Шешім қабылдау тәртібі мен мазмұны.',
				ru: 'Порядок принятия и содержание решения.',
				en: 'How a decision is taken and what it contains.',
			}),
			sets('term', {
				kk: 'Мүшелердің өкілеттік мерзімі.',
				ru: 'Срок полномочий членов.',
				en: 'The term of members.',
			}),
			sets('guarantees', {
				kk: 'Мүшелерге кепілдіктер.',
				ru: 'Гарантии членам.',
				en: 'Guarantees for members.',
			}),
		],
	};
};
