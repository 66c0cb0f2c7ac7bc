/** How the text of 2026 is used for the years before it, where nobody has checked since when its lines stand. */
import type { Grounds, ProcedureVersion } from '#modules/procedures/contract.ts';
import { code2015 } from './in-force.ts';

/**
 * The lines of `text` for the Code of 2015 from its first day. Days computed from them are unsure through `inForce`;
 * answers and numbers, which rest on no day, are marked unsure here one by one.
 */
export function readBack(text: ProcedureVersion, version: string): ProcedureVersion {
	return {
		...text,
		version,
		about: {
			kk: 'Жолдар 2015 жылғы кодекстің 2026 жылғы мәтінінен алынған. Олардың қай күннен бері осылай тұрғаны тексерілмеген, сондықтан әр жауап «сенімсіз» деп белгіленеді: оны заңгер растауы керек.',
			ru: 'Строки взяты из текста Кодекса 2026 года. С какого дня они такие, не проверено, поэтому каждый ответ помечен как ненадёжный: его должен подтвердить юрист.',
			en: 'The lines are those of the text of 2026. Since when they stand so was not checked; every answer is therefore marked unsure, and a lawyer must confirm it.',
		},
		inForce: code2015,
		quorums: (text.quorums ?? []).map((quorum) => ({
			...quorum,
			readings: [unsure(quorum.readings[0]), ...quorum.readings.slice(1).map(unsure)],
		})),
		questions: (text.questions ?? []).map((question) => {
			const [first, ...others] = question.readings.map((reading) => ({
				...reading,
				outcomes: reading.outcomes.map((outcome) => ('blank' in outcome ? outcome : unsure(outcome))),
				otherwise: 'blank' in reading.otherwise ? reading.otherwise : unsure(reading.otherwise),
			}));
			return { ...question, readings: [first!, ...others] };
		}),
	};
}

const unsure = <Line extends Grounds>(line: Line): Line => ({ ...line, confidence: 'unsure' });
