/** Chapter 16 of the Labour Code of 2015, articles 163–164 and 170: demands and answer. As `conciliation.ts`. */
import type { Confidence, Step } from '#modules/procedures/contract.ts';
import { calendarDays, from, unmoved, workingDays } from '../forms.ts';
import { fromFirst, reading, saidBy } from '../lines.ts';

const code = saidBy('code');

export const demands = (read: Confidence): Step[] => [
	{
		id: 'send-demands',
		title: { kk: 'Талаптарды жіберу', ru: 'Направить требования', en: 'Sending the demands' },
		nature: 'duty',
		actor: 'workers',
		doneBy: ['demands-sent', 'demands-received'],
		readings: [
			reading(
				code('164(3)', read, {
					kk: 'Бекітілген талаптар жиналыстан кейін үш күнтізбелік күн ішінде жазбаша жіберіледі.',
					ru: 'Утверждённые требования направляются письменно в течение трёх календарных дней после собрания.',
					en: 'Approved demands are sent in writing within three calendar days of the meeting.',
				}),
				from('demands-approved'),
				calendarDays(3),
			),
		],
		papers: ['demands'],
		lens: ['ceacr-2014-demands', 'hrw-2016-thresholds'],
	},
	{
		id: 'tell-inspectorate',
		title: {
			kk: 'Еңбек инспекциясына хабарлау',
			ru: 'Сообщить инспекции труда',
			en: 'Telling the inspectorate',
		},
		nature: 'duty',
		actor: 'employer',
		doneBy: ['inspectorate-told'],
		readings: [
			reading(
				code('170(5)(1)', read, {
					kk: 'Жұмыс беруші дау туралы еңбек инспекциясына талаптарды алған күні хабарлайды.',
					ru: 'Работодатель сообщает инспекции труда о споре в день получения требований.',
					en: 'The employer tells the labour inspectorate of the dispute on the day it receives the demands.',
				}),
				fromFirst(['demands-received']),
				unmoved(calendarDays(0)),
			),
		],
		papers: ['dispute-notice'],
	},
	{
		id: 'keep-inspectorate-told',
		title: {
			kk: 'Инспекцияға апта сайын хабарлау',
			ru: 'Еженедельно сообщать инспекции',
			en: 'Telling the inspectorate every week',
		},
		nature: 'duty',
		actor: 'employer',
		doneBy: ['dispute-ended', 'agreement-signed', 'award-made', 'procedures-failed'],
		readings: [
			reading(
				code('170(5)(1)', read, {
					kk: 'Содан кейін дау аяқталғанға дейін апта сайын хабарлап тұрады: келесі хабар соңғысынан бір аптадан кешікпейді.',
					ru: 'Затем – еженедельно до конца спора: следующее сообщение не позже недели после предыдущего.',
					en: 'After that every week until the dispute ends: the next message comes no later than a week after the last one.',
				}),
				from('inspectorate-told'),
				{ amount: 1, unit: 'calendar-week', lastDayOff: 'next-working-day' },
			),
		],
	},
	{
		id: 'reply',
		title: { kk: 'Жұмыс берушінің жауабы', ru: 'Ответ работодателя', en: 'The employer’s reply' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['replied', 'agreement-signed'],
		readings: [
			reading(
				code('163(2)', read, {
					kk: 'Жұмыс беруші талаптарды алған күннен бастап үш жұмыс күні ішінде қарап, оларды шешуге шара қолданады; шеше алмаса, шешімі мен ұсыныстарын, өз өкілдерін атап, жазбаша жеткізеді.',
					ru: 'Работодатель за три рабочих дня со дня получения рассматривает требования и принимает меры; если решить их не может, письменно сообщает своё решение и предложения и называет своих представителей.',
					en: 'Within three working days of receipt the employer considers the demands and acts to settle them; otherwise it tells the workers its decision and proposals in writing and names its representatives.',
				}),
				fromFirst(['demands-received']),
				workingDays(3),
			),
		],
		ifMissed: [
			{
				...code('165(1)', read, {
					kk: 'Жауап болмаса да, бітімгершілік комиссиясы құрылады.',
					ru: 'И без ответа создаётся примирительная комиссия.',
					en: 'Even without a reply the conciliation commission is formed.',
				}),
				opens: 'form-commission',
			},
		],
		papers: ['employer-reply'],
		lens: ['hrw-2016-answer'],
	},
	{
		id: 'reply-of-association',
		title: {
			kk: 'Жұмыс берушілер бірлестігінің жауабы',
			ru: 'Ответ объединения работодателей',
			en: 'The reply of the association of employers',
		},
		nature: 'duty',
		actor: 'association',
		doneBy: ['replied', 'agreement-signed'],
		readings: [
			reading(
				code('163(2)', read, {
					kk: 'Жұмыс берушілер бірлестігі талаптарды бес жұмыс күні ішінде қарайды.',
					ru: 'Объединение работодателей рассматривает требования за пять рабочих дней.',
					en: 'An association of employers considers the demands within five working days.',
				}),
				fromFirst(['association-received']),
				workingDays(5),
			),
		],
		ifMissed: [
			{
				...code('165(1)', read, {
					kk: 'Жауап болмаса да, бітімгершілік комиссиясы құрылады.',
					ru: 'И без ответа создаётся примирительная комиссия.',
					en: 'Even without a reply the conciliation commission is formed.',
				}),
				opens: 'form-commission',
			},
		],
		papers: ['employer-reply'],
	},
];
