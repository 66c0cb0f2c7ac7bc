/** What was said of representation under the Code of 2015. Only what the report of Human Rights Watch of 2016 tells; a remark is about the text of its year. */
import type { LensNote } from '#modules/procedures/contract.ts';

export const lens: Readonly<Record<string, LensNote>> = {
	'ilo-2015-representatives': {
		body: {
			kk: 'Халықаралық еңбек ұйымы',
			ru: 'Международная организация труда',
			en: 'International Labour Organization',
		},
		year: 2015,
		rule: {
			kk: 'ХЕҰ жұмыскерлер өкілдерінің құқықтары қысқарғанына алаңдаушылық білдірді.',
			ru: 'МОТ выразила обеспокоенность тем, что права представителей работников урезаны.',
			en: 'The ILO voiced concern at the cut in entitlements of employees’ representatives.',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
};
