/** Short forms of what the papers say often. Each gives plain data. */
import type { PaperField, PaperFieldKind, PaperPart } from '#modules/procedures/contract.ts';

export type Words = PaperField['label'];
type More = Omit<PaperField, 'id' | 'kind' | 'label'>;

const of =
	(kind: PaperFieldKind) =>
	(id: string, label: Words, more: More = {}): PaperField => ({ id, kind, label, ...more });

export const line = of('line');
export const text = of('text');
export const list = of('list');
export const day = of('day');
export const time = of('time');
export const number = of('number');
export const choice = of('choice');

/** Gives these contents of the paper. */
export const gives = (...contents: string[]): More => ({ satisfies: contents });
export const fromFact = (fact: string): More => ({ from: { fact } });
export const fromQuantity = (quantity: string): More => ({ from: { quantity } });

export const title = (words: Words): PaperPart => ({ kind: 'title', text: words });
export const heading = (words: Words): PaperPart => ({ kind: 'heading', text: words });
export const says = (words: Words): PaperPart => ({ kind: 'text', text: words });
export const words = (field: string): PaperPart => ({ kind: 'words', field });
export const signatures = (...rows: { role: Words; field?: string }[]): PaperPart => ({
	kind: 'signatures',
	rows,
});
export const to = (...lines: Words[]): PaperPart => ({ kind: 'address', lines });

/** Left out while this answer is blank. */
export const with_ = (field: string, ...parts: PaperPart[]): PaperPart[] =>
	parts.map((part) => ({ ...part, onlyWith: [field] }));
/** There only after this answer. */
export const if_ = (field: string, is: string | readonly string[], ...parts: PaperPart[]): PaperPart[] =>
	parts.map((part) => ({ ...part, onlyIf: { field, is: [is].flat() } }));

/** A heading and the words below it. */
export const section = (words_: Words, field: string): PaperPart[] => [heading(words_), words(field)];

export const placeAndDay: PaperPart = { kind: 'place-and-day', place: 'place', day: 'day' };

export const employer = line(
	'employer',
	{ kk: 'Жұмыс беруші', ru: 'Работодатель', en: 'Employer' },
	{ from: { party: 'employer' } },
);
export const workers = line(
	'workers',
	{
		kk: 'Жұмыскерлердің атынан кім',
		ru: 'Кто выступает от работников',
		en: 'Who stands for the workers',
	},
	{
		help: {
			kk: 'Кәсіподақтың немесе өкілді органның атауы, немесе «… жұмыскерлері».',
			ru: 'Название профсоюза или представительного органа, или «работники …».',
			en: 'The name of the union or representative body, or “the workers of …”.',
		},
		from: { party: 'workers' },
	},
);
export const place = line('place', { kk: 'Жасалған жері', ru: 'Место составления', en: 'Place' });
export const dated = day(
	'day',
	{ kk: 'Құжаттың күні', ru: 'Дата документа', en: 'Day of the paper' },
	{
		help: {
			kk: 'Мазмұны осы күнгі заң бойынша тексеріледі. Бос тұрса – бүгінгі заң бойынша.',
			ru: 'Содержание проверяется по закону этого дня; если поле пустое – по сегодняшнему.',
			en: 'The contents are checked by the law of this day; by that of today where it is blank.',
		},
	},
);
export const numbered = line('number', {
	kk: 'Құжаттың нөмірі',
	ru: 'Номер документа',
	en: 'Number of the paper',
});

export const TO_EMPLOYER = {
	kk: 'Кімге: {employer}',
	ru: 'Кому: {employer}',
	en: 'To: {employer}',
};
export const FROM_WORKERS = { kk: 'Кімнен: {workers}', ru: 'От: {workers}', en: 'From: {workers}' };
export const TO_WORKERS = { kk: 'Кімге: {workers}', ru: 'Кому: {workers}', en: 'To: {workers}' };
export const FROM_EMPLOYER = { kk: 'Кімнен: {employer}', ru: 'От: {employer}', en: 'From: {employer}' };

export const NUMBER = { kk: '№ {number}', ru: '№ {number}', en: 'No. {number}' };

export const SIGN_BY_HAND = {
	kk: 'Басып шығарып, қол қойыңыз.',
	ru: 'Распечатайте и подпишите.',
	en: 'Print it and have it signed.',
};
export const WORKERS_SIDE = {
	kk: 'Жұмыскерлер тарапынан',
	ru: 'От работников',
	en: 'For the workers',
};
export const EMPLOYERS_SIDE = {
	kk: 'Жұмыс беруші тарапынан',
	ru: 'От работодателя',
	en: 'For the employer',
};
export const ENCLOSED = { kk: 'Қоса беріледі', ru: 'Приложения', en: 'Enclosed' };
export const enclosed = list('enclosed', ENCLOSED, {
	help: {
		kk: 'Әр құжатты жаңа жолдан жазыңыз.',
		ru: 'Каждый документ с новой строки.',
		en: 'Each document on a new line.',
	},
});
