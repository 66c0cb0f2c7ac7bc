/** What was said of the assembly law of 1995. Only what the report of Human Rights Watch of 2016 tells; a remark is about the text of its year. */
import type { LensNote } from '#modules/procedures/contract.ts';

export const lens: Readonly<Record<string, LensNote>> = {
	'hrw-2016-assembly': {
		body: { kk: 'Human Rights Watch', ru: 'Human Rights Watch', en: 'Human Rights Watch' },
		year: 2016,
		rule: {
			kk: 'Жиналу құқығына шек тек заңды, қажетті және кемсітпейтін болсын; 1995 жылғы заңды пактіге сай өзгерту (АСҚХП, 21-бап). 1995 жылғы заңды 2020 жылғы заң ауыстырды.',
			ru: 'Ограничивать собрания только законно, по необходимости и без дискриминации; привести закон 1995 года в соответствие с пактом (МПГПП, статья 21). Закон 1995 года заменён законом 2020 года.',
			en: 'Limits on assembly must be lawful, necessary and non-discriminatory; bring the law of 1995 in line with the covenant (ICCPR, article 21). The law of 1995 was replaced by that of 2020.',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
};
