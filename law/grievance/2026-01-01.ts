/**
 * The grievance mechanism's own published rule, in force since 1 January 2026. No statute sets these terms: they are
 * what the mechanism promises, after principle 31 of the UN Guiding Principles (predictable, with clear time frames)
 * and ISO 37002 (acknowledge, assess, answer, keep the reporter told). For comparison, state bodies in Kazakhstan
 * decide an appeal within 15 working days of registration (APPC, article 76).
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';

export const grievance20260101: ProcedureVersion = {
	procedure: 'grievance',
	version: 'grievance/2026-01-01',
	title: {
		kk: 'Өтініштерді қарау тәртібі',
		ru: 'Порядок работы с обращениями',
		en: 'How referrals are handled',
	},
	about: {
		kk: 'Бұл мерзімдерді заң емес, біздің жүйенің өзі белгілейді: бұл сізге берілген уәде. Олар БҰҰ-ның Бизнес және адам құқықтары жөніндегі жетекші қағидаттарының 31-қағидатына және ISO 37002 стандартына негізделген. Салыстыру үшін: мемлекеттік органдар өтінішті 15 жұмыс күні ішінде қарайды (ӘРПК, 76-бап).',
		ru: 'Эти сроки установлены не законом, а нами самими: это обещание вам. Они основаны на принципе 31 Руководящих принципов ООН в сфере бизнеса и прав человека и на стандарте ISO 37002. Для сравнения: государственные органы рассматривают обращение за 15 рабочих дней (АППК, статья 76).',
		en: 'These terms are set not by a statute but by us: they are a promise to you. They follow principle 31 of the UN Guiding Principles on Business and Human Rights and the standard ISO 37002. For comparison: state bodies decide an appeal within 15 working days (APPC, article 76).',
	},
	status: 'in-force',
	inForce: { from: '2026-01-01', to: null, confidence: 'sure' },
	calendar: 'kz',
	sources: {
		mechanism: {
			title: {
				kk: 'Senim өтініштерді қарау тәртібі, 2026 жылғы 1 қаңтар',
				ru: 'Порядок работы Senim с обращениями, 1 января 2026 года',
				en: 'Senim grievance mechanism, rules of 1 January 2026',
			},
			divided: 'points',
		},
		ungp: {
			title: {
				kk: 'БҰҰ-ның Бизнес және адам құқықтары жөніндегі жетекші қағидаттары, 31-қағидат',
				ru: 'Руководящие принципы ООН в сфере бизнеса и прав человека, принцип 31',
				en: 'UN Guiding Principles on Business and Human Rights, principle 31',
			},
			divided: 'points',
		},
		iso37002: {
			title: {
				kk: 'ISO 37002:2021, құқық бұзушылық туралы хабарлаудың менеджмент жүйелері',
				ru: 'ISO 37002:2021, системы менеджмента сообщений о нарушениях',
				en: 'ISO 37002:2021, whistleblowing management systems',
			},
			divided: 'points',
		},
		appc: {
			title: {
				kk: 'Әкімшілік рәсімдік-процестік кодекс, 2020 жылғы 29 маусым, № 350-VI',
				ru: 'Административный процедурно-процессуальный кодекс от 29 июня 2020 года № 350-VI',
				en: 'Administrative Procedural and Process-Related Code of 29 June 2020 No. 350-VI',
			},
			divided: 'articles',
			url: 'https://adilet.zan.kz/rus/docs/K2000000350',
		},
	},
	actors: {
		desk: { kk: 'қызмет', ru: 'служба', en: 'the desk' },
		reporter: { kk: 'өтініш беруші', ru: 'заявитель', en: 'the person who filed' },
	},
	facts: {
		received: {
			kk: 'өтініш түскен күн',
			ru: 'день поступления обращения',
			en: 'the day the referral arrived',
		},
		acknowledged: {
			kk: 'өтініштің алынғаны расталған күн',
			ru: 'день подтверждения получения',
			en: 'the day it was acknowledged',
		},
		verified: { kk: 'тексерілген күн', ru: 'день проверки', en: 'the day it was verified' },
		answered: { kk: 'жауап берілген күн', ru: 'день ответа', en: 'the day it was answered' },
		extended: {
			kk: 'мерзім ұзартылған күн',
			ru: 'день продления срока',
			en: 'the day the term was extended',
		},
		delivered: {
			kk: 'шараның орындалғаны дәлелденген күн',
			ru: 'день, когда выполнение меры доказано',
			en: 'the day the remedy was delivered and evidenced',
		},
		notice: { kk: 'еске салынған күн', ru: 'день напоминания', en: 'the day of a reminder' },
		spoke: {
			kk: 'өтініш беруші соңғы рет жазған күн',
			ru: 'день, когда заявитель отозвался',
			en: 'the day the person who filed last spoke',
		},
		closed: { kk: 'іс жабылған күн', ru: 'день закрытия дела', en: 'the day the case was closed' },
		lapsed: {
			kk: 'іс жауапсыз қалып жабылған күн',
			ru: 'день закрытия дела без отклика',
			en: 'the day the case lapsed',
		},
		reopened: {
			kk: 'іс қайта ашылған күн',
			ru: 'день, когда дело открыто снова',
			en: 'the day the case was reopened',
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Мерзім келесі күннен басталады. Жұмыс күндері — Қазақстанның бес күндік жұмыс аптасының күндері.',
			ru: 'Срок начинается на следующий день. Рабочие дни — дни пятидневной рабочей недели Казахстана.',
			en: 'A term begins on the following day. Working days are those of the five-day week in Kazakhstan.',
		},
		article: '1',
		source: 'mechanism',
		confidence: 'sure',
	},
	steps: [
		{
			id: 'acknowledge',
			title: { kk: 'Алынғанын растау', ru: 'Подтверждение получения', en: 'Acknowledgement' },
			nature: 'duty',
			actor: 'desk',
			doneBy: ['acknowledged', 'answered', 'closed', 'reopened'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Өтінішіңізді алғанымызды бір күн ішінде растаймыз. Кезекші қызмет күн сайын жұмыс істейді, сондықтан демалыс күні бұл мерзімді жылжытпайды.',
						ru: 'В течение одного дня мы подтверждаем, что ваше обращение получено. Дежурная служба работает каждый день, поэтому выходной этот срок не переносит.',
						en: 'Within one day we confirm that your referral has arrived. The duty desk works every day, so a day off does not move this.',
					},
					article: '2',
					source: 'mechanism',
					confidence: 'sure',
					trigger: { anyOf: [{ fact: 'received' }], choose: 'earliest' },
					term: { amount: 1, unit: 'calendar-day', lastDayOff: 'stays' },
					extension: null,
				},
			],
		},
		{
			id: 'verify',
			title: { kk: 'Алғашқы тексеру', ru: 'Первичная проверка', en: 'First verification' },
			nature: 'duty',
			actor: 'desk',
			doneBy: ['verified', 'closed', 'reopened'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Бір жұмыс күні ішінде бірден тексеруге болатын нәрсені тексереміз және мәселемен кім айналысатынын шешеміз.',
						ru: 'В течение одного рабочего дня мы проверяем то, что можно проверить сразу, и решаем, кто этим займётся.',
						en: 'Within one working day we check what can be checked at once, and settle who will deal with it.',
					},
					article: '3',
					source: 'mechanism',
					confidence: 'sure',
					trigger: { anyOf: [{ fact: 'received' }], choose: 'earliest' },
					term: { amount: 1, unit: 'working-day', lastDayOff: 'next-working-day' },
					extension: null,
				},
			],
		},
		{
			id: 'answer',
			title: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
			nature: 'duty',
			actor: 'desk',
			doneBy: ['answered', 'closed'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Дәлелді жауапты 15 жұмыс күні ішінде аласыз. Іс қайта ашылса, мерзім қайтадан басталады.',
						ru: 'Ответ с объяснением причин вы получите в течение 15 рабочих дней. Если дело открыто снова, срок начинается заново.',
						en: 'You get an answer with reasons within 15 working days. If the case is reopened, the term begins again.',
					},
					article: '4',
					source: 'mechanism',
					confidence: 'sure',
					trigger: { anyOf: [{ fact: 'received' }, { fact: 'reopened' }], choose: 'latest' },
					term: { amount: 15, unit: 'working-day', lastDayOff: 'next-working-day' },
					extension: {
						fact: 'extended',
						most: 15,
						unit: 'working-day',
						times: 1,
						lastDayOff: 'next-working-day',
						rule: {
							kk: 'Мерзім бір рет қана, ең көбі 15 жұмыс күніне ұзартылады, ал себебі сізге мерзім біткенге дейін айтылады.',
							ru: 'Срок можно продлить один раз, не больше чем на 15 рабочих дней, и причину вам сообщают до его окончания.',
							en: 'The term may be extended once, by at most 15 working days, and you are told the reason before it ends.',
						},
						article: '5',
						source: 'mechanism',
						confidence: 'sure',
					},
				},
			],
		},
		{
			id: 'reopen',
			title: { kk: 'Істі қайта ашу', ru: 'Открыть дело снова', en: 'Reopening' },
			nature: 'right',
			actor: 'reporter',
			doneBy: ['reopened'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Іс жауапсыз қалып жабылса, оны бір жыл ішінде қайта аша аласыз.',
						ru: 'Если дело закрыто без отклика, вы можете открыть его снова в течение года.',
						en: 'If the case lapsed because you did not reply, you can reopen it within a year.',
					},
					article: '7',
					source: 'mechanism',
					confidence: 'sure',
					trigger: { anyOf: [{ fact: 'lapsed' }], choose: 'latest' },
					term: { amount: 12, unit: 'calendar-month', lastDayOff: 'stays' },
					extension: null,
				},
			],
		},
	],
	thresholds: [
		{
			id: 'lapse',
			title: { kk: 'Жауапсыз қалып жабылу', ru: 'Закрытие без отклика', en: 'Lapse' },
			rule: {
				kk: 'Түзету шарасы орындалып, дәлелденсе, бірақ сіз оны растамасаңыз да, онымен келіспейтініңізді айтпасаңыз да, істі үш рет еске салғаннан кейін ғана жабуға болады: арасы кемінде 20 күн, біріншісінен бері 60 күн, соңғысынан бері 20 күн өтуі керек. Сіз жауап берсеңіз, санақ басынан басталады.',
				ru: 'Если мера по исправлению выполнена и это доказано, а вы её не подтвердили и не оспорили, дело можно закрыть только после трёх напоминаний: между ними не меньше 20 дней, после первого прошло 60 дней, после последнего — 20. Если вы отзовётесь, счёт начинается сначала.',
				en: 'If the remedy is delivered and evidenced and you neither confirm nor dispute it, the case may lapse only after three reminders: at least 20 days apart, with 60 days gone since the first and 20 since the last. If you reply, the count begins again.',
			},
			article: '6',
			source: 'mechanism',
			confidence: 'sure',
			requires: [
				{ kind: 'happened', fact: 'delivered' },
				{
					kind: 'unanswered',
					notice: 'notice',
					reply: 'spoke',
					since: 'delivered',
					times: 3,
					apart: 20,
					over: 60,
				},
			],
		},
	],
};
