/** What was said of bargaining under the Code of 2015. Only what the report of Human Rights Watch of 2016 tells; a remark is about the text of its year. */
import type { LensNote } from '#modules/procedures/contract.ts';

export const lens: Readonly<Record<string, LensNote>> = {
	'hrw-2016-clear-rules': {
		body: { kk: 'Human Rights Watch', ru: 'Human Rights Watch', en: 'Human Rights Watch' },
		year: 2016,
		rule: {
			kk: 'Келіссөз ережелерін барлық тарапқа түсінікті ету (C98).',
			ru: 'Сделать правила переговоров ясными для всех сторон (C98).',
			en: 'Make the bargaining rules clear to all sides (C98).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'hrw-2016-answer': {
		body: { kk: 'Human Rights Watch', ru: 'Human Rights Watch', en: 'Human Rights Watch' },
		year: 2016,
		rule: {
			kk: 'Компаниялар келіссөзге шақыруға тез жауап беріп, адал келіссөз жүргізсін (C98, 4-бап).',
			ru: 'Компаниям — быстро отвечать на предложение переговоров и вести их добросовестно (C98, статья 4).',
			en: 'Companies should answer a request to bargain promptly and bargain in good faith (C98, article 4).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'ilo-2015-terms': {
		body: {
			kk: 'Халықаралық еңбек ұйымы',
			ru: 'Международная организация труда',
			en: 'International Labour Organization',
		},
		year: 2015,
		rule: {
			kk: '«Ұжымдық келіссөз» ұғымын анықтап, «ұжымдық шарт» терминін түзету (C98, C154).',
			ru: 'Определить понятие коллективных переговоров и исправить термин «коллективный договор» (C98, C154).',
			en: 'Define collective bargaining and amend the term of the collective agreement (C98, C154).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
};
