import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { labourCode } from '../sources.ts';

export const sources: ProcedureVersion['sources'] = {
	code: labourCode,
	press: {
		title: {
			kk: 'Заң шолуы, 2016 жыл (mondaq; екінші қолдан)',
			ru: 'Обзор закона, 2016 год (mondaq; из вторых рук)',
			en: 'Review of the law, 2016 (mondaq; at second hand)',
		},
		divided: 'points',
	},
};

export const counting: ProcedureVersion['counting'] = {
	firstDay: 'day-after',
	rule: {
		kk: 'Мерзім оқиға болған күннің ертеңінен басталады.',
		ru: 'Срок начинается на следующий день после события.',
		en: 'A term begins on the day after the event.',
	},
	article: '13',
	source: 'code',
	confidence: 'sure',
};

/** Where the first day of the law of 15 February 2023 lies. The bounds are ours. */
export const in2023: NonNullable<ProcedureVersion['inForce']['fromBounds']> = {
	earliest: '2023-02-16',
	latest: '2023-03-15',
	because: {
		kk: '2023 жылғы 15 ақпандағы № 199-VII заңның күшіне енген күні бізге дәл белгілі емес (шамамен 27 ақпан); шекараларды өзіміз алдық. Заңгер растауы керек.',
		ru: 'День вступления в силу закона № 199-VII от 15 февраля 2023 года нам точно не известен (около 27 февраля); границы выбрали мы. Должен подтвердить юрист.',
		en: 'The day on which Law No. 199-VII of 15 February 2023 came into force is not known to us exactly (about 27 February); the bounds are ours. A lawyer must confirm.',
	},
};
