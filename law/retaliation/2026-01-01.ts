/**
 * A referral about being punished for an earlier one: the grievance mechanism's own published rule, in force since
 * 1 January 2026. No statute sets this term. ISO 37002:2021 (8.4) asks to act against detrimental conduct without delay;
 * the same day is our own choice. All else is as for every referral.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { grievance20260101 } from '../grievance/2026-01-01.ts';

export const retaliation20260101: ProcedureVersion = {
	...grievance20260101,
	procedure: 'retaliation',
	version: 'retaliation/2026-01-01',
	title: {
		kk: 'Қудалау туралы өтініштерді қарау тәртібі',
		ru: 'Порядок работы с обращениями о преследовании',
		en: 'How referrals about retaliation are handled',
	},
	steps: grievance20260101.steps.map((step) =>
		step.id !== 'acknowledge'
			? step
			: {
					...step,
					readings: [
						{
							...step.readings[0],
							rule: {
								kk: 'Сөйлегеніңіз үшін қудаласа, өтінішіңізді алғанымызды сол күні растаймыз. Кезекші қызмет күн сайын жұмыс істейді.',
								ru: 'Если вас преследуют за обращение, мы подтверждаем получение в тот же день. Дежурная служба работает каждый день.',
								en: 'Where you are punished for speaking, we confirm on the same day that your referral has arrived. The duty desk works every day.',
							},
							article: '10',
							term: { amount: 0, unit: 'calendar-day', lastDayOff: 'stays' },
						},
					],
				},
	),
};
