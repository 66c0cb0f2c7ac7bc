/**
 * Following up after the answer: the grievance mechanism's own published rule, in force since 1 January 2026. No
 * statute asks for it. ISO 37002:2021 (8.5) asks to keep protecting whoever spoke after the matter is closed, and
 * principle 31 of the UN Guiding Principles wants the outcome to last; the days and the terms are ours.
 *
 * Whether anybody was punished shows only later, and whoever was punished seldom comes back. So the clock runs at the
 * desk: the questions open by themselves, and the desk must hear an answer or write down that nobody could be reached.
 */
import type { ProcedureVersion, Step } from '#modules/procedures/contract.ts';

const ROUNDS = [30, 90, 180] as const;

/** The questions open on a plain calendar day, whatever day it is: a page needs no working day. */
const asks = (days: number): Step => ({
	id: `ask-${days}`,
	title: {
		kk: `Жауаптан кейін ${days} күн өткендегі сұрақтар`,
		ru: `Вопросы через ${days} дней после ответа`,
		en: `Questions ${days} days after the answer`,
	},
	nature: 'duty',
	actor: 'mechanism',
	doneBy: [`asked-${days}`],
	readings: [
		{
			name: null,
			rule: {
				kk: `Жауап берілген соң ${days} күннен кейін (жауапсыз жабылса, жабылғаннан кейін) үш сұрақ қоямыз.`,
				ru: `Через ${days} дней после ответа (если дело закрыто без ответа — после закрытия) мы задаём три вопроса.`,
				en: `${days} days after the answer (after the closing, where there was no answer) we ask three questions.`,
			},
			article: '8',
			source: 'mechanism',
			confidence: 'sure',
			trigger: { anyOf: [{ fact: 'answered' }, { fact: 'closed' }], choose: 'earliest' },
			term: { amount: days, unit: 'calendar-day', lastDayOff: 'stays' },
			extension: null,
		},
	],
});

const hears = (days: number): Step => ({
	id: `hear-${days}`,
	title: {
		kk: `Хал-жайын білу, ${days} күн`,
		ru: `Проверка через ${days} дней`,
		en: `Follow-up at ${days} days`,
	},
	nature: 'duty',
	actor: 'desk',
	doneBy: [`heard-${days}`],
	readings: [
		{
			name: null,
			rule: {
				kk: 'Өтініш беруші 10 жұмыс күні ішінде жауап бермесе, қызмет онымен өзі хабарласады немесе хабарласа алмағанын жазады.',
				ru: 'Если заявитель не ответил за 10 рабочих дней, служба сама узнаёт, как дела, или записывает, что связаться не удалось.',
				en: 'If the person who filed has not answered within 10 working days, the desk finds out by itself, or writes down that nobody could be reached.',
			},
			article: '9',
			source: 'mechanism',
			confidence: 'sure',
			trigger: { anyOf: [{ fact: `asked-${days}` }], choose: 'earliest' },
			term: { amount: 10, unit: 'working-day', lastDayOff: 'next-working-day' },
			extension: null,
		},
	],
});

export const followUp20260101: ProcedureVersion = {
	procedure: 'follow-up',
	version: 'follow-up/2026-01-01',
	title: {
		kk: 'Жауаптан кейінгі бақылау тәртібі',
		ru: 'Порядок проверки после ответа',
		en: 'How we follow up after the answer',
	},
	about: {
		kk: 'Бұл мерзімдерді заң емес, біздің жүйенің өзі белгілейді: бұл сізге берілген уәде. ISO 37002 стандарты іс жабылғаннан кейін де өтініш берушіні қорғауды талап етеді, ал күндерін біз өзіміз таңдадық.',
		ru: 'Эти сроки установлены не законом, а нами самими: это обещание вам. Стандарт ISO 37002 требует защищать заявителя и после закрытия дела, а дни выбрали мы сами.',
		en: 'These terms are set not by a statute but by us: they are a promise to you. The standard ISO 37002 asks to protect whoever spoke after the case is closed too; the days are our own choice.',
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
		iso37002: {
			title: {
				kk: 'ISO 37002:2021, құқық бұзушылық туралы хабарлаудың менеджмент жүйелері',
				ru: 'ISO 37002:2021, системы менеджмента сообщений о нарушениях',
				en: 'ISO 37002:2021, whistleblowing management systems',
			},
			divided: 'points',
		},
	},
	actors: {
		mechanism: { kk: 'жүйе', ru: 'система', en: 'the mechanism' },
		desk: { kk: 'қызмет', ru: 'служба', en: 'the desk' },
	},
	facts: {
		answered: { kk: 'жауап берілген күн', ru: 'день ответа', en: 'the day it was answered' },
		closed: { kk: 'іс жабылған күн', ru: 'день закрытия дела', en: 'the day the case was closed' },
		...Object.fromEntries(
			ROUNDS.flatMap((days) => [
				[
					`asked-${days}`,
					{
						kk: 'сұрақтар қойылған күн',
						ru: 'день, когда заданы вопросы',
						en: 'the day the questions were asked',
					},
				],
				[
					`heard-${days}`,
					{
						kk: 'жауап алынған немесе хабарласу мүмкін болмағаны жазылған күн',
						ru: 'день, когда получен ответ или записано, что связаться не удалось',
						en: 'the day an answer was heard, or it was recorded that nobody could be reached',
					},
				],
			]),
		),
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
	steps: ROUNDS.flatMap((days) => [asks(days), hears(days)]),
	thresholds: [],
};
