/** Chapter 16, articles 166(5-1) and 170–176: warning strike, strike, court. As `conciliation.ts`: `read` is how sure. */
import type { Confidence, Step } from '#modules/procedures/contract.ts';
import { back, calendarDays, from, workingDays } from '../forms.ts';
import { fromFirst, reading, saidBy } from '../lines.ts';

const code = saidBy('code');
const procedure = saidBy('civil-procedure');

/** The court's term under the Civil Procedure Code since 2016. */
export const court2016: Step = {
	id: 'court-decides',
	title: { kk: 'Соттың шешімі', ru: 'Решение суда', en: 'The decision of the court' },
	nature: 'duty',
	actor: 'court',
	doneBy: ['court-decided', 'court-found-illegal'],
	readings: [
		reading(
			procedure('183(2)', 'likely', {
				kk: 'Сот ереуілді заңсыз деп тану туралы арызды берілген күннен бастап он жұмыс күні ішінде қарайды.',
				ru: 'Суд рассматривает заявление о признании забастовки незаконной за десять рабочих дней со дня подачи.',
				en: 'The court decides on a request to find a strike illegal within ten working days of its filing.',
			}),
			from('court-claim-filed'),
			workingDays(10),
		),
	],
	lens: ['ilo-penalties'],
};

export const strike = (read: Confidence): Step[] => [
	{
		id: 'warning-strike-notice',
		title: {
			kk: 'Ескерту ереуілі туралы хабар',
			ru: 'Предупреждение о часовой забастовке',
			en: 'Notice of the one-hour warning strike',
		},
		nature: 'duty',
		actor: 'workers',
		doneBy: ['warning-strike-told'],
		readings: [
			reading(
				code('166(5-1)', 'sure', {
					kk: 'Төрелік кезінде бір рет, бір сағатқа, ең көбі елу жұмыскер ескерту ереуілін өткізе алады; жұмыс беруші кемінде үш жұмыс күні бұрын жазбаша ескертіледі.',
					ru: 'Во время арбитража можно один раз, на один час, не более чем пятидесяти работникам провести предупредительную забастовку; работодателя письменно предупреждают не позднее чем за три рабочих дня.',
					en: 'During arbitration at most fifty workers may once hold a warning strike of one hour; the employer is warned in writing at least three working days before.',
				}),
				from('warning-strike'),
				back(workingDays(3)),
			),
		],
		papers: ['warning-strike-notice'],
	},
	{
		id: 'strike-notice',
		title: { kk: 'Ереуіл туралы ескерту', ru: 'Предупреждение о забастовке', en: 'Notice of the strike' },
		nature: 'duty',
		actor: 'committee',
		doneBy: ['strike-notice'],
		readings: [
			reading(
				code('172(1)', read === 'sure' ? 'likely' : 'unsure', {
					kk: 'Жұмыс беруші ереуіл жарияланғанға дейін кемінде бес жұмыс күні бұрын жазбаша ескертіледі; жариялау күні – басталатын күн.',
					ru: 'Работодателя письменно предупреждают не позднее чем за пять рабочих дней до объявления забастовки; объявление – это её начало.',
					en: 'The employer is warned in writing at least five working days before the announcement of the strike; the announcement is its beginning.',
				}),
				from('strike-begins'),
				back(workingDays(5)),
				{ name: { kk: 'басталатын күнге дейін', ru: 'до начала', en: 'before the beginning' } },
			),
			reading(
				code('172(1)', 'unsure', {
					kk: 'Жариялау басталудан бөлек күн болса, бес жұмыс күні жариялау күнінен кері есептеледі (ол күн белгісіз болса – басталатын күннен).',
					ru: 'Если объявление – отдельный день, пять рабочих дней считаются назад от него (если он не известен – от начала).',
					en: 'Where the announcement is a day of its own, the five working days are counted back from it (where it is not known: from the beginning).',
				}),
				/** It cannot be announced later than it begins. */
				fromFirst(['strike-announced', 'strike-begins']),
				back(workingDays(5)),
				{ name: { kk: 'жариялау күніне дейін', ru: 'до объявления', en: 'before the announcement' } },
			),
		],
		ifMissed: [
			code('176(1)(3)', read, {
				kk: 'Мерзімі мен рәсімі сақталмаған ереуіл заңсыз деп танылады.',
				ru: 'Забастовка без соблюдения сроков и процедур признаётся незаконной.',
				en: 'A strike announced without the terms and procedures is found illegal.',
			}),
		],
		papers: ['strike-decision', 'strike-notice'],
	},
	{
		id: 'resume-notice',
		title: {
			kk: 'Ереуілді жалғастыру туралы ескерту',
			ru: 'Предупреждение о возобновлении забастовки',
			en: 'Notice that the strike goes on',
		},
		nature: 'duty',
		actor: 'committee',
		doneBy: ['resume-told'],
		readings: [
			reading(
				code('173(3)', read, {
					kk: 'Тоқтата тұрған ереуілді қайта бастау үшін жұмыс беруші мен еңбек даулары органы үш жұмыс күні бұрын ескертіледі. Жаңа бітімгершілік рәсімі керек емес.',
					ru: 'О возобновлении приостановленной забастовки работодателя и орган по трудовым спорам предупреждают за три рабочих дня. Новых примирительных процедур не нужно.',
					en: 'Before a suspended strike goes on, the employer and the body for labour disputes are warned three working days before. No new conciliation is needed.',
				}),
				from('strike-resumes'),
				back(workingDays(3)),
			),
		],
	},
	{
		id: 'report-unlawful-strike',
		title: {
			kk: 'Заңсыз ереуілдің басталғанын хабарлау',
			ru: 'Сообщение о начале незаконной забастовки',
			en: 'Reporting the start of an unlawful strike',
		},
		nature: 'duty',
		actor: 'employer',
		doneBy: ['unlawful-strike-reported'],
		readings: [
			reading(
				code('170(5)(2)', read, {
					kk: 'Жұмыс беруші рәсімсіз басталған ереуіл туралы прокурор мен еңбек инспекциясына бір тәулік ішінде хабарлайды.',
					ru: 'О начале незаконной забастовки работодатель в течение суток сообщает прокурору и инспекции труда.',
					en: 'Within a day the employer reports the start of an unlawful strike to the prosecutor and the labour inspectorate.',
				}),
				fromFirst(['unlawful-strike-began']),
				calendarDays(1),
			),
		],
	},
	court2016,
];
