/** Award of the labour arbitration. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	dated,
	day,
	employer,
	fromFact,
	gives,
	line,
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
	with_,
	workers,
} from './forms.ts';

const procedure = 'collective-dispute';
const SIDES = {
	kk: 'Тараптар: {workers}; {employer}.',
	ru: 'Стороны: {workers}; {employer}.',
	en: 'The sides: {workers}; {employer}.',
};

export const award: PaperTemplate = {
	id: 'award',
	procedure,
	paper: 'award',
	title: {
		kk: 'Еңбек төрелігінің шешімі',
		ru: 'Решение трудового арбитража',
		en: 'Award of the labour arbitration',
	},
	about: {
		kk: 'Еңбек төрелігі дәлелді, жазбаша шешім шығарады, оған барлық мүше қол қояды.',
		ru: 'Трудовой арбитраж выносит мотивированное письменное решение; его подписывают все члены.',
		en: 'The labour arbitration gives a reasoned award in writing, signed by all its members.',
	},
	itself: ['in-writing'],
	byHand: { signatures: SIGN_BY_HAND },
	fields: [
		numbered,
		place,
		dated,
		workers,
		employer,
		day(
			'formed',
			{ kk: 'Төрелік құрылған күн', ru: 'День создания арбитража', en: 'Day the arbitration was formed' },
			fromFact('arbitration-formed'),
		),
		line('chair', { kk: 'Төраға', ru: 'Председатель', en: 'Chair' }),
		list(
			'members',
			{ kk: 'Төраға мен барлық мүше', ru: 'Председатель и все члены', en: 'The chair and all members' },
			{
				...gives('signatures'),
				help: {
					kk: 'Әрқайсысын жаңа жолдан: қол қоятын жер шығады.',
					ru: 'Каждого с новой строки: появится место для подписи.',
					en: 'Each on a new line: a place to sign will stand there.',
				},
			},
		),
		list('subject', { kk: 'Даудың мәні', ru: 'Предмет спора', en: 'The dispute' }),
		text('reasons', { kk: 'Шешімнің дәлелдері', ru: 'Мотивы решения', en: 'The reasons' }, gives('reasons')),
		text('decision', { kk: 'Шешім', ru: 'Решение', en: 'The award' }),
		line('term', { kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'Until when it is to be carried out' }),
	],
	body: [
		title({
			kk: 'Еңбек төрелігінің шешімі',
			ru: 'Решение трудового арбитража',
			en: 'Award of the labour arbitration',
		}),
		...with_('number', says(NUMBER)),
		placeAndDay,
		says(SIDES),
		...with_(
			'formed',
			says({
				kk: 'Төрелік құрылған күн: {formed}.',
				ru: 'Арбитраж создан: {formed}.',
				en: 'The arbitration was formed on {formed}.',
			}),
		),
		...with_('chair', says({ kk: 'Төраға: {chair}.', ru: 'Председатель: {chair}.', en: 'Chair: {chair}.' })),
		...with_('subject', ...section({ kk: 'Даудың мәні', ru: 'Предмет спора', en: 'The dispute' }, 'subject')),
		...section({ kk: 'Дәлелдер', ru: 'Мотивы', en: 'Reasons' }, 'reasons'),
		...section({ kk: 'Шешім', ru: 'Решение', en: 'Award' }, 'decision'),
		...with_(
			'term',
			says({
				kk: 'Орындау мерзімі: {term}.',
				ru: 'Срок исполнения: {term}.',
				en: 'To be carried out by: {term}.',
			}),
		),
		signatures({
			role: { kk: 'Төрелік мүшесі', ru: 'Член арбитража', en: 'Member of the arbitration' },
			field: 'members',
		}),
	],
};
