/**
 * Chapter 16 of the Labour Code of 2015, articles 165–166: conciliation commission and labour arbitration. The lines are those of the text read in May or June 2026; `read` is how sure they are in the version
 * that takes them over. Lines that reports of the law of 2023 name are sure in both.
 */
import type { Confidence, Step } from '#modules/procedures/contract.ts';
import { back, calendarDays, from, workingDays } from '../forms.ts';
import { fromFirst, reading, saidBy } from '../lines.ts';

const code = saidBy('code');

export const CARRYING_OUT: Step['title'] = {
	kk: 'Төрелік шешімін орындау',
	ru: 'Исполнение решения арбитража',
	en: 'Carrying out the award',
};

export const NOT_CARRIED_OUT = (read: Confidence) =>
	code('166(9)', read, {
		kk: 'Мерзімінде орындалмаған шешім бойынша сотқа жүгінуге болады.',
		ru: 'Если решение в срок не исполнено, спор решает суд.',
		en: 'Where the award is not carried out in time, the court decides.',
	});

export const conciliation = (read: Confidence): Step[] => [
	{
		id: 'form-commission',
		title: {
			kk: 'Бітімгершілік комиссиясын құру',
			ru: 'Создание примирительной комиссии',
			en: 'Forming the conciliation commission',
		},
		nature: 'duty',
		actor: 'both',
		doneBy: ['commission-formed', 'agreement-signed'],
		readings: [
			reading(
				code('165(1)', read, {
					kk: 'Тараптар жауап алынған, жауап берілмеген немесе келіспеушіліктер хаттамасы жасалған күннен бастап үш жұмыс күні ішінде тең өкілдікпен бітімгершілік комиссиясын құрады. Жұмыскерлердің өкілі бірнешеу болса, олар бірыңғай орган құрады.',
					ru: 'Стороны на равных началах создают примирительную комиссию за три рабочих дня со дня ответа, со дня, когда ответа не последовало, или со дня протокола разногласий. Если представителей работников несколько, они создают единый орган.',
					en: 'With equal numbers the sides form a conciliation commission within three working days of the reply, of the missing reply, or of the protocol of disagreements. Several representatives of the workers form one single body.',
				}),
				fromFirst(['replied', 'disagreements-protocol'], ['reply', 'reply-of-association']),
				workingDays(3),
			),
		],
		ifMissed: [
			code('171(1)', read, {
				kk: 'Жұмыс беруші бітімгершілік рәсімдерінен жалтарса, жұмыскерлер ереуіл туралы шешім қабылдай алады.',
				ru: 'Если работодатель уклоняется от примирительных процедур, работники могут решить вопрос о забастовке.',
				en: 'Where the employer evades the conciliation procedures, the workers may decide to strike.',
			}),
		],
		papers: ['disagreements-protocol'],
	},
	{
		id: 'commission-considers',
		title: {
			kk: 'Комиссияның талаптарды қарауы',
			ru: 'Рассмотрение требований комиссией',
			en: 'The commission considers the demands',
		},
		nature: 'duty',
		actor: 'commission',
		doneBy: ['commission-ended', 'agreement-signed'],
		readings: [
			reading(
				code('165(3)', 'unsure', {
					kk: 'Комиссия талаптарды өзіне түскен күннен бастап жеті жұмыс күні ішінде қарайды (түскен күні белгісіз болса – құрылған күнінен).',
					ru: 'Комиссия рассматривает требования за семь рабочих дней со дня их поступления в комиссию (если он не известен – со дня её создания).',
					en: 'The commission considers the demands within seven working days of the day they come in at the commission (where that is not known, of its forming).',
				}),
				{ anyOf: [{ fact: 'commission-received' }, { fact: 'commission-formed' }], choose: 'latest' },
				workingDays(7),
				{
					name: {
						kk: 'комиссияға түскен күннен',
						ru: 'со дня поступления в комиссию',
						en: 'from receipt by the commission',
					},
					extension: prolonged(read),
				},
			),
			reading(
				code('165(3)', 'unsure', {
					kk: '«Түскен күн» деп талаптарды жұмыс беруші алған күнді түсінсек, жеті жұмыс күні сол күннен есептеледі.',
					ru: 'Если «день поступления» – это день получения требований работодателем, семь рабочих дней идут с него.',
					en: 'Where “the day of their receipt” is the day the employer received the demands, the seven working days run from that day.',
				}),
				fromFirst(['demands-received', 'association-received']),
				workingDays(7),
				{
					name: {
						kk: 'жұмыс беруші алған күннен',
						ru: 'со дня получения работодателем',
						en: 'from receipt by the employer',
					},
					extension: prolonged(read),
				},
			),
		],
		ifMissed: [
			{
				...code('165(6)', read, {
					kk: 'Келісім болмаса, комиссия жұмысын аяқтайды да, еңбек төрелігі құрылады. Бір тараптың хаттамасы оның орнын баспайды.',
					ru: 'Нет соглашения – комиссия прекращает работу и создаётся трудовой арбитраж. Протокол одной стороны его не заменяет.',
					en: 'Without agreement the commission ends and labour arbitration is formed. A protocol of one side does not replace it.',
				}),
				opens: 'form-arbitration',
			},
		],
		papers: ['commission-minutes'],
	},
	{
		id: 'form-arbitration',
		title: {
			kk: 'Еңбек төрелігін құру',
			ru: 'Создание трудового арбитража',
			en: 'Forming the labour arbitration',
		},
		nature: 'duty',
		actor: 'both',
		doneBy: ['arbitration-formed', 'agreement-signed'],
		readings: [
			reading(
				code('166(1)', read, {
					kk: 'Еңбек төрелігі комиссия жұмысы аяқталған күннен бастап екі жұмыс күні ішінде құрылады: кемінде бес мүше, арасында еңбек инспекторы мен үшжақты комиссия мүшелері бар. Ереуілге тыйым салынған не шек қойылған жерде ол міндетті (166(7)).',
					ru: 'Трудовой арбитраж создаётся за два рабочих дня после окончания работы комиссии: не менее пяти членов, среди них инспектор труда и члены трёхсторонней комиссии. Где забастовки запрещены или ограничены, он обязателен (166(7)).',
					en: 'Labour arbitration is formed within two working days of the end of the commission: at least five members, a labour inspector and members of the tripartite commission among them. Where strikes are banned or limited it must be formed (166(7)).',
				}),
				from('commission-ended'),
				workingDays(2),
			),
		],
		ifMissed: [
			code('171(1)', read, {
				kk: 'Жұмыс беруші рәсімнен жалтарса, жұмыскерлер ереуіл туралы шешім қабылдай алады.',
				ru: 'Если работодатель уклоняется, работники могут решить вопрос о забастовке.',
				en: 'Where the employer evades, the workers may decide to strike.',
			}),
		],
	},
	{
		id: 'arbitration-decides',
		title: {
			kk: 'Еңбек төрелігінің шешімі',
			ru: 'Решение трудового арбитража',
			en: 'The award of the labour arbitration',
		},
		nature: 'duty',
		actor: 'arbitration',
		doneBy: ['award-made', 'agreement-signed'],
		readings: [
			reading(
				code('166(6)', read, {
					kk: 'Төрелік құрылған күннен бастап бес жұмыс күні ішінде шешім шығарады. Шешім тараптарға міндетті; мерзімінде орындалмаса – сот.',
					ru: 'Арбитраж выносит решение за пять рабочих дней со дня создания. Оно обязательно для сторон; не исполнено в срок – в суд.',
					en: 'The arbitration decides within five working days of its forming. The award binds the sides; where it is not carried out in time, the court.',
				}),
				from('arbitration-formed'),
				workingDays(5),
			),
		],
		papers: ['award'],
	},
	{
		id: 'carry-out-award',
		title: CARRYING_OUT,
		nature: 'duty',
		actor: 'both',
		doneBy: ['award-carried-out'],
		readings: [
			reading(
				code('166(8)', read, {
					kk: 'Төрелік шешімі тараптарға міндетті және онда белгіленген мерзімде орындалады.',
					ru: 'Решение арбитража обязательно для сторон и исполняется в срок, который оно устанавливает.',
					en: 'The award binds the sides and is carried out by the day that it sets.',
				}),
				from('award-due'),
				back(calendarDays(0)),
			),
		],
		ifMissed: [NOT_CARRIED_OUT(read)],
	},
];

function prolonged(read: Confidence): NonNullable<Step['readings'][0]['extension']> {
	return {
		fact: 'commission-extended',
		most: null,
		unit: 'working-day',
		/** The text sets no number. */
		times: 99,
		lastDayOff: 'next-working-day',
		...code('165(3)', read, {
			kk: 'Мерзімді тараптар хаттамамен келісіп ұзарта алады.',
			ru: 'Срок может быть продлён соглашением сторон, оформленным протоколом.',
			en: 'The term may be longer by agreement of the sides, put down in a protocol.',
		}),
	};
}
