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
