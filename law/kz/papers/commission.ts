/** What papers of the agreement commission share. */
import { fromQuantity, line, number, says, with_ } from './forms.ts';

export const procedure = 'individual-dispute';
export const NOT_CONCILIATION = {
	kk: 'Ұжымдық дау бойынша құрылатын бітімгершілік комиссиясы – басқа комиссия. Оның хаттамасы бөлек.',
	ru: 'Примирительная комиссия коллективного спора – другая комиссия. Её протокол отдельно.',
	en: 'The conciliation commission of a collective dispute is another body. Its minutes stand apart.',
};
export const applicant = line('applicant', { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' });
export const PEOPLE = {
	kk: 'Өтініш беруші: {applicant}. Жұмыс беруші: {employer}.',
	ru: 'Заявитель: {applicant}. Работодатель: {employer}.',
	en: 'Applicant: {applicant}. Employer: {employer}.',
};
export const CHAIR = { kk: 'Төраға', ru: 'Председатель', en: 'Chair' };
export const SECRETARY = { kk: 'Хатшы', ru: 'Секретарь', en: 'Secretary' };
export const present = [
	number(
		'employer-present',
		{
			kk: 'Қатысқан мүшелер: жұмыс берушіден',
			ru: 'Присутствует членов от работодателя',
			en: 'Members present for the employer',
		},
		fromQuantity('employer-members-present'),
	),
	number(
		'workers-present',
		{
			kk: 'Қатысқан мүшелер: жұмыскерлерден',
			ru: 'Присутствует членов от работников',
			en: 'Members present for the workers',
		},
		fromQuantity('worker-members-present'),
	),
];
export const PRESENT = [
	...with_(
		'employer-present',
		says({
			kk: 'Жұмыс беруші жағынан қатысқан мүше: {employer-present}.',
			ru: 'Присутствует членов от работодателя: {employer-present}.',
			en: 'Members present for the employer: {employer-present}.',
		}),
	),
	...with_(
		'workers-present',
		says({
			kk: 'Жұмыскерлер жағынан қатысқан мүше: {workers-present}.',
			ru: 'Присутствует членов от работников: {workers-present}.',
			en: 'Members present for the workers: {workers-present}.',
		}),
	),
];
