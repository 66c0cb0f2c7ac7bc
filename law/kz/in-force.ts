/** When the wordings of the Labour Codes stood, as far as it is known. */
import type { InForce } from '#modules/procedures/contract.ts';

/** The Code of 2007. Its first day comes from one secondary source. */
export const code2007: InForce = { from: '2007-06-01', to: '2015-12-31', confidence: 'likely' };

/**
 * The Code of 2015 before the text that was read. Where a pack says nothing else, its lines for these years are the
 * lines of the text of 2026, and how long they have stood was not checked: every answer from them is unsure.
 */
export const code2015: InForce = { from: '2016-01-01', to: '2025-11-30', confidence: 'unsure' };

/** The text that was read: a copy of about May or June 2026, which holds amendments made since about December 2025. */
export const text2026: InForce = {
	from: '2025-12-01',
	to: null,
	confidence: 'sure',
	fromBounds: {
		earliest: '2025-12-01',
		latest: '2026-06-30',
		because: {
			kk: 'Кодекстің 2026 жылғы мамыр–маусымдағы мәтіні оқылды; соңғы түзетулердің қай күні күшіне енгені табылмады, оны заңгер анықтауы керек',
			ru: 'прочитан текст Кодекса мая–июня 2026 года; с какого дня действуют последние поправки, не найдено, это должен установить юрист',
			en: 'the text of the Code of May or June 2026 was read; from which day its last amendments stand was not found, and a lawyer must find it',
		},
	},
};
