/** Appeals to state bodies: the Administrative Procedural and Process-Related Code, in force since 1 July 2021. The steps. */
import type { Step } from '#modules/procedures/contract.ts';
import { calendarDays, from, is, months, unmoved, workingDays } from '../forms.ts';

export const steps: readonly Step[] = [
	{
		id: 'register',
		title: { kk: 'Тіркеу', ru: 'Зарегистрировать', en: 'Register' },
		nature: 'duty',
		actor: 'body',
		doneBy: ['registered', 'returned', 'forwarded', 'decided'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Өтініш келіп түскен күні тіркеледі, бірегей нөмірі бар талон беріледі; қабылдаудан бас тартуға болмайды.',
					ru: 'Обращение регистрируют в день поступления, выдают талон с уникальным номером; отказать в приёме нельзя.',
					en: 'An appeal is registered on the day it comes in, with a ticket and a unique number; refusing to accept it is banned.',
				},
				article: '64',
				source: 'code',
				confidence: 'sure',
				trigger: from('received'),
				term: unmoved(calendarDays(0)),
				extension: null,
			},
		],
	},
	{
		id: 'return-defects',
		title: { kk: 'Кемшіліктері үшін қайтару', ru: 'Вернуть из-за недостатков', en: 'Return for defects' },
		nature: 'right',
		actor: 'body',
		doneBy: ['returned'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Кемшіліктері бар өтініш үш жұмыс күні ішінде қайтарылады.',
					ru: 'Обращение с недостатками возвращают в течение трёх рабочих дней.',
					en: 'An appeal with defects is returned within three working days.',
				},
				article: '64',
				source: 'code',
				confidence: 'sure',
				trigger: from('registered'),
				term: workingDays(3),
				extension: null,
			},
		],
	},
	{
		id: 'forward',
		title: {
			kk: 'Құзыретті органға жіберу',
			ru: 'Передать надлежащему органу',
			en: 'Forward to the proper body',
		},
		nature: 'duty',
		actor: 'body',
		doneBy: ['forwarded'],
		onlyIf: is('competent', 'no'),
		readings: [
			{
				name: null,
				rule: {
					kk: 'Басқа органның құзыретіндегі өтініш үш жұмыс күні ішінде соған жіберіледі.',
					ru: 'Обращение не по адресу передают надлежащему органу в течение трёх рабочих дней.',
					en: 'An appeal for another body is forwarded to it within three working days.',
				},
				article: '65',
				source: 'code',
				confidence: 'sure',
				trigger: from('registered'),
				term: workingDays(3),
				extension: null,
			},
		],
	},
	{
		id: 'decide',
		title: { kk: 'Шешім қабылдау', ru: 'Принять решение', en: 'Decide' },
		nature: 'duty',
		actor: 'body',
		doneBy: ['decided', 'returned', 'forwarded', 'withdrawn'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Орган тіркелген күннің ертеңінен бастап он бес жұмыс күні ішінде шешім қабылдайды.',
					ru: 'Орган принимает решение за пятнадцать рабочих дней, считая со дня после регистрации.',
					en: 'The body decides within fifteen working days, counted from the day after registration.',
				},
				article: '76',
				source: 'code',
				confidence: 'sure',
				trigger: from('registered'),
				term: workingDays(15),
				extension: {
					fact: 'extended',
					most: 2,
					unit: 'calendar-month',
					times: 1,
					lastDayOff: 'next-working-day',
					rule: {
						kk: 'Мерзім ең көбі екі айға ұзартылады; бұл туралы үш жұмыс күні ішінде хабарланады.',
						ru: 'Срок продлевают не более чем на два месяца и сообщают об этом в течение трёх рабочих дней.',
						en: 'The term is made longer by at most two months, and this is told within three working days.',
					},
					article: '76',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
		ifMissed: [
			{
				rule: {
					kk: 'Үнсіздік — мерзім біткеннен бастап бас тарту деп есептеледі; шағымдануға болады.',
					ru: 'Молчание с конца срока считается отказом; его можно обжаловать.',
					en: 'Silence counts as a refusal from the end of the term; one may complain.',
				},
				article: '91(2)',
				source: 'code',
				confidence: 'sure',
				opens: 'complain',
			},
		],
	},
	{
		id: 'extension-notice',
		title: { kk: 'Ұзарту туралы хабарлау', ru: 'Сообщить о продлении', en: 'Tell of the extension' },
		nature: 'duty',
		actor: 'body',
		doneBy: ['extension-told'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Мерзімнің ұзартылғаны туралы үш жұмыс күні ішінде хабарланады.',
					ru: 'О продлении сообщают в течение трёх рабочих дней.',
					en: 'The extension is told within three working days.',
				},
				article: '76',
				source: 'code',
				confidence: 'sure',
				trigger: from('extended'),
				term: workingDays(3),
				extension: null,
			},
		],
	},
	{
		id: 'file-access',
		title: { kk: 'Іспен таныстыру', ru: 'Ознакомить с делом', en: 'Open the file' },
		nature: 'duty',
		actor: 'body',
		doneBy: ['file-opened'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Іс материалдарымен үш жұмыс күні ішінде таныстырады.',
					ru: 'С материалами дела знакомят в течение трёх рабочих дней.',
					en: 'The file is opened within three working days.',
				},
				article: '75',
				source: 'code',
				confidence: 'sure',
				trigger: from('file-requested'),
				term: workingDays(3),
				extension: null,
			},
		],
	},
	{
		id: 'complain',
		title: { kk: 'Шағымдану', ru: 'Подать жалобу', en: 'Complain' },
		nature: 'right',
		actor: 'person',
		doneBy: ['complained', 'complaint-received'],
		readings: [
			{
				name: {
					kk: 'шағымдану тәртібі айтылған',
					ru: 'порядок обжалования был указан',
					en: 'the way of complaint was told',
				},
				rule: {
					kk: 'Шағым шешім белгілі болғаннан кейін үш ай ішінде шешім қабылдаған органның өзіне беріледі.',
					ru: 'Жалобу подают в течение трёх месяцев с того, как решение стало известно, в тот же орган.',
					en: 'A complaint is filed within three months of knowing the decision, with the same body.',
				},
				article: '92',
				source: 'code',
				confidence: 'sure',
				trigger: { anyOf: [{ fact: 'decision-known' }, { missed: 'decide' }], choose: 'latest' },
				term: months(3),
				extension: null,
			},
			{
				name: {
					kk: 'шағымдану тәртібі айтылмаған',
					ru: 'порядок обжалования не был указан',
					en: 'the way of complaint was not told',
				},
				rule: {
					kk: 'Шағымдану тәртібі айтылмаса, мерзім — алты ай.',
					ru: 'Если порядок обжалования не указан, срок — шесть месяцев.',
					en: 'Where the way of complaint was not told, the term is six months.',
				},
				article: '92',
				source: 'code',
				confidence: 'sure',
				trigger: { anyOf: [{ fact: 'decision-known' }, { missed: 'decide' }], choose: 'latest' },
				term: months(6),
				extension: null,
			},
		],
		papers: ['complaint'],
	},
	{
		id: 'pass-complaint',
		title: {
			kk: 'Шағымды жоғары органға беру',
			ru: 'Передать жалобу вышестоящему органу',
			en: 'Pass the complaint on',
		},
		nature: 'duty',
		actor: 'body',
		doneBy: ['complaint-passed', 'complaint-decided'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Орган шағымды үш жұмыс күні ішінде жоғары органға береді.',
					ru: 'Орган передаёт жалобу вышестоящему в течение трёх рабочих дней.',
					en: 'The body passes the complaint on within three working days.',
				},
				article: '91(4)',
				source: 'code',
				confidence: 'sure',
				trigger: from('complaint-received'),
				term: workingDays(3),
				extension: null,
			},
		],
	},
	{
		id: 'decide-complaint',
		title: { kk: 'Шағым бойынша шешім', ru: 'Решить жалобу', en: 'Decide the complaint' },
		nature: 'duty',
		actor: 'higher',
		doneBy: ['complaint-decided'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Шағым бойынша шешім жиырма жұмыс күні ішінде қабылданады; бұл мерзім ұзартылмайды.',
					ru: 'По жалобе решают за двадцать рабочих дней; этот срок не продлевают.',
					en: 'The complaint is decided within twenty working days; this term is not extended.',
				},
				article: '99',
				source: 'code',
				confidence: 'sure',
				trigger: from('complaint-received'),
				term: workingDays(20),
				extension: null,
			},
		],
		ifMissed: [
			{
				rule: {
					kk: 'Шағымға үнсіздік те бас тарту деп есептеледі.',
					ru: 'Молчание по жалобе тоже считается отказом.',
					en: 'Silence on a complaint counts as a refusal too.',
				},
				article: '100(5)',
				source: 'code',
				confidence: 'sure',
			},
		],
	},
];
