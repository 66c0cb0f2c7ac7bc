/** Accidents at work from 1 January 2016: the lines of the text of 2026, read back; how long they stand was not checked. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { code2015 } from '../in-force.ts';
import { accident20251201 } from './2025-12-01.ts';

export const accident20160101: ProcedureVersion = {
	...accident20251201,
	version: 'kz/accident/2016-01-01',
	about: {
		kk: 'Жолдар 2015 жылғы кодекстің 2026 жылғы мәтінінен алынған. Олардың қай күннен бері осылай тұрғаны тексерілмеген, сондықтан әр жауап «сенімсіз» деп белгіленеді: оны заңгер растауы керек.',
		ru: 'Строки взяты из текста Кодекса 2026 года. С какого дня они такие, не проверено, поэтому каждый ответ помечен как ненадёжный: его должен подтвердить юрист.',
		en: 'The lines are those of the text of 2026. Since when they stand so was not checked; every answer is therefore marked unsure, and a lawyer must confirm it.',
	},
	inForce: code2015,
};
