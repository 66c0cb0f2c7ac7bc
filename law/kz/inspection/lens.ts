/** What was said of the labour inspectorate. Only what the report of Human Rights Watch of 2016 tells; a remark is about the text of its year. */
import type { LensNote } from '#modules/procedures/contract.ts';

export const lens: Readonly<Record<string, LensNote>> = {
	'hrw-2016-inspection': {
		body: { kk: 'Human Rights Watch', ru: 'Human Rights Watch', en: 'Human Rights Watch' },
		year: 2016,
		rule: {
			kk: 'Инспекция кәсіподақ және еңбек заңының орындалуын, кәсіподақ жетекшілерін кемсітуді және келіссөзге араласуды қадағаласын (C81, C98).',
			ru: 'Инспекции — следить за соблюдением закона о профсоюзах и труде, за дискриминацией лидеров и вмешательством в переговоры (C81, C98).',
			en: 'The inspectorate should oversee union and labour law, discrimination against leaders, and interference in bargaining (C81, C98).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	'hrw-2016-publish': {
		body: { kk: 'Human Rights Watch', ru: 'Human Rights Watch', en: 'Human Rights Watch' },
		year: 2016,
		rule: {
			kk: 'Қай кәсіпорын тексерілгенін, не табылғанын және не істелгенін үнемі жариялап тұру (C81, 20–21-баптар).',
			ru: 'Регулярно публиковать, какие предприятия проверены, что найдено и что сделано (C81, статьи 20–21).',
			en: 'Publish regularly which firms were inspected, what was found and what was done (C81, articles 20–21).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
};
