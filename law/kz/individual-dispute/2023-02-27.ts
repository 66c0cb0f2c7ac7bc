/**
 * Individual labour disputes since the law of 15 February 2023, by the text read in May or June 2026. The day on which
 * that law came into force is not known exactly, so a trigger in those weeks is answered by both versions.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from, workingDays } from '../forms.ts';
import { in2023 } from '../in-force-2023.ts';
import { reading, saidBy } from '../lines.ts';
import { endings, filing, pauses } from './filing.ts';
import { commission, quorums } from './lines.ts';
import { members } from './members.ts';
import { papers, straightSince2023, whereToGo } from './questions.ts';
import { counting, sources } from './sources.ts';
import { actors, circumstances, facts, quantities } from './words.ts';

const code = saidBy('code');

export const individualDispute20230227: ProcedureVersion = {
	procedure: 'individual-dispute',
	version: 'kz/individual-dispute/2023-02-27',
	title: {
		kk: 'Жеке еңбек дауы',
		ru: 'Индивидуальный трудовой спор',
		en: 'Individual labour dispute',
	},
	about: {
		kk: 'Еңбек кодексінің 159–161-баптары. Дауды тұрақты келісу комиссиясы қарайды, содан кейін – сот. Ұжымдық дау бойынша құрылатын бітімгершілік комиссиясымен шатастырмаңыз. Бұл заң кеңесі емес.',
		ru: 'Статьи 159–161 Трудового кодекса. Спор рассматривает постоянная согласительная комиссия, затем суд. Не путайте её с примирительной комиссией коллективного спора. Это не юридическая консультация.',
		en: 'Articles 159–161 of the Labour Code. The permanent agreement commission considers the dispute, then the court. It is not the conciliation commission of a collective dispute. This is not legal advice.',
	},
	status: 'in-force',
	inForce: { from: '2023-02-27', to: null, confidence: 'sure', fromBounds: in2023 },
	calendar: 'kz',
	sources,
	actors,
	facts,
	quantities,
	circumstances,
	counting,
	steps: [
		...filing('sure', straightSince2023),
		...commission('sure', {
			id: 'copies',
			title: { kk: 'Шешімнің көшірмелері', ru: 'Копии решения', en: 'Copies of the decision' },
			nature: 'duty',
			actor: 'commission',
			doneBy: ['copies-given'],
			readings: [
				reading(
					code('159(5)', 'sure', {
						kk: 'Шешімнің көшірмелері тараптарға үш жұмыс күні ішінде беріледі.',
						ru: 'Копии решения выдаются сторонам за три рабочих дня.',
						en: 'Copies of the decision are given to the parties within three working days.',
					}),
					from('decided'),
					workingDays(3),
				),
			],
		}),
		...members('sure'),
	],
	thresholds: [],
	quorums: quorums('sure'),
	questions: [
		whereToGo(
			'sure',
			straightSince2023,
			{
				kk: 'Комиссиясыз сотқа микрокәсіпкерлік субъектісінің, жұмыскері он бестен аспайтын коммерциялық емес ұйымның жұмыскерлері, үй жұмыскерлері, атқарушы органның басшысы мен мүшелері жүгінеді. «Микро» Кәсіпкерлік кодексі бойынша жұмыскер санымен де, табыспен де анықталады.',
				ru: 'Сразу в суд обращаются работники субъектов микропредпринимательства, некоммерческих организаций, где не более пятнадцати работников, домашние работники, руководитель и члены исполнительного органа. «Микро» по Предпринимательскому кодексу – это и число работников, и доход.',
				en: 'Straight to the court go workers of micro-enterprises and of non-profits with at most fifteen staff, domestic workers, and executives. “Micro” is defined by the Entrepreneurial Code: by staff and by income.',
			},
			'sure',
		),
	],
	papers: papers('sure'),
	pauses: pauses('sure'),
	endings: endings('sure'),
};
