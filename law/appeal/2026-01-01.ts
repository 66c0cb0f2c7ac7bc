/**
 * An appeal to another desk against an answer, a closing or a lapse: the grievance mechanism's own published rule, in
 * force since 1 January 2026. No statute sets these terms. Principle 31 of the UN Guiding Principles asks for clear
 * steps with known time frames at each stage; UNGP 29 and ISO 37002:2021 (8.5) leave a way open to a second look. Fifteen
 * working days are as long as the first answer takes; nobody should wait longer for the second.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { grievance20260101 } from '../grievance/2026-01-01.ts';

const { mechanism, ungp, iso37002 } = grievance20260101.sources as Record<
	'mechanism' | 'ungp' | 'iso37002',
	ProcedureVersion['sources'][string]
>;

export const appeal20260101: ProcedureVersion = {
	procedure: 'appeal',
	version: 'appeal/2026-01-01',
	title: {
		kk: 'Басқа қызметке шағымдану тәртібі',
		ru: 'Порядок обжалования в другую службу',
		en: 'How an appeal to another desk is handled',
	},
	about: {
		kk: 'Бұл мерзімдерді заң емес, біздің жүйенің өзі белгілейді: бұл сізге берілген уәде. Сотқа және мемлекеттік органдарға жүгіну құқығыңыз сақталады.',
		ru: 'Эти сроки установлены не законом, а нами самими: это обещание вам. Ваше право обратиться в суд и государственные органы остаётся при вас.',
		en: 'These terms are set not by a statute but by us: they are a promise to you. Courts and state bodies stay open to you.',
	},
	status: 'in-force',
	inForce: { from: '2026-01-01', to: null, confidence: 'sure' },
	calendar: 'kz',
	sources: { mechanism, ungp, iso37002 },
	actors: {
		desk: { kk: 'шағым түскен қызмет', ru: 'служба, в которую подана жалоба', en: 'the desk appealed to' },
		reporter: grievance20260101.actors.reporter!,
	},
	facts: {
		appealed: { kk: 'шағым түскен күн', ru: 'день поступления жалобы', en: 'the day the appeal arrived' },
		acknowledged: {
			kk: 'шағымның алынғаны расталған күн',
			ru: 'день подтверждения получения жалобы',
			en: 'the day the appeal was acknowledged',
		},
		decided: {
			kk: 'шағым бойынша шешім шыққан күн',
			ru: 'день решения по жалобе',
			en: 'the day the appeal was decided',
		},
	},
	counting: grievance20260101.counting,
	steps: [
		{
			id: 'acknowledge',
			title: { kk: 'Шағымның алынғанын растау', ru: 'Подтверждение получения', en: 'Acknowledgement' },
			nature: 'duty',
			actor: 'desk',
			doneBy: ['acknowledged', 'decided'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Шағымыңызды алғанымызды бір күн ішінде растаймыз.',
						ru: 'В течение одного дня мы подтверждаем, что ваша жалоба получена.',
						en: 'Within one day we confirm that your appeal has arrived.',
					},
					article: '11',
					source: 'mechanism',
					confidence: 'sure',
					trigger: { anyOf: [{ fact: 'appealed' }], choose: 'earliest' },
					term: { amount: 1, unit: 'calendar-day', lastDayOff: 'stays' },
					extension: null,
				},
			],
		},
		{
			id: 'decide',
			title: { kk: 'Шағым бойынша шешім', ru: 'Решение по жалобе', en: 'Decision on the appeal' },
			nature: 'duty',
			actor: 'desk',
			doneBy: ['decided'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Басқа қызмет ісіңізді қайта қарап, дәлелді шешімді 15 жұмыс күні ішінде айтады. Бұл мерзім ұзартылмайды. Бір шешімге бір рет шағымдануға болады.',
						ru: 'Другая служба рассматривает дело заново и в течение 15 рабочих дней сообщает решение с доводами. Этот срок не продлевается. На одно решение можно пожаловаться один раз.',
						en: 'Another desk looks at the case anew and tells you its decision, with reasons, within 15 working days. This term is not extended. A decision can be appealed once.',
					},
					article: '12',
					source: 'mechanism',
					confidence: 'sure',
					trigger: { anyOf: [{ fact: 'appealed' }], choose: 'earliest' },
					term: { amount: 15, unit: 'working-day', lastDayOff: 'next-working-day' },
					extension: null,
				},
			],
		},
	],
	thresholds: [],
};
