/** Words of the desk about remedies that somebody without a receipt confirmed or disputed by telephone. */
import type { Locale } from '#platform/locale.ts';

export const remedyWords = {
	kk: {
		ground: { 'confirmed-heard': 'өтініш берушінің растағанын қызметкер естіді' },
		remedy: { 'confirmed-heard': 'өтініш берушінің растағанын қызметкер естіді' },
		entry: {
			'confirm-heard': 'түзету шарасының орындалғаны расталғанын естіп жазды',
			'dispute-heard': 'түзету шарасы орындалмады дегенді естіп жазды',
		},
		acts: {
			'confirm-heard': {
				name: 'Растағанын естідім',
				help: 'Түбіртегі жоқ адам үшін ғана. Уәдені дауыстап оқып, орындалғанын сұраңыз. Бұл қолтаңба емес: сандарда бөлек саналады, «қызметкер естіді».',
				text: 'Не деді (қаласаңыз)',
				send: 'Растағанын жазу',
			},
			'dispute-heard': {
				name: 'Келіспегенін естідім',
				help: 'Түбіртегі жоқ адам үшін ғана. Іс қайтадан түзетуге өтеді.',
				text: 'Не істелмеді, өз сөзімен',
				send: 'Келіспегенін жазу',
			},
		},
		refusals: {
			'reporter-signs':
				'Бұл адамның түбіртегі бар: растау не келіспеу тек өз қолтаңбасымен болады. «Жауапты оқу» бетіне түбіртегімен кіруін сұраңыз.',
			'another-must-hear':
				'Бұл шараны сіз уәде еттіңіз не орындалды деп жаздыңыз, сондықтан растағанын сіз жаза алмайсыз. Осы өтінішті оқи алатын әріптесіңіз қоңырау шалып, өзі жазсын.',
		},
	},
	ru: {
		ground: { 'confirmed-heard': 'подтверждение услышал оператор' },
		remedy: { 'confirmed-heard': 'подтверждение услышал оператор' },
		entry: {
			'confirm-heard': 'услышанное подтверждение: мера выполнена',
			'dispute-heard': 'услышанное возражение: мера не выполнена',
		},
		acts: {
			'confirm-heard': {
				name: 'Услышано подтверждение',
				help: 'Только если у человека нет квитанции. Прочтите вслух, что было обещано, и спросите, сделано ли это. Это не подпись: в цифрах считается отдельно, «услышал оператор».',
				text: 'Что сказал человек (если хотите)',
				send: 'Записать подтверждение',
			},
			'dispute-heard': {
				name: 'Услышано возражение',
				help: 'Только если у человека нет квитанции. Исправлять придётся дальше.',
				text: 'Что не сделано, его словами',
				send: 'Записать возражение',
			},
		},
		refusals: {
			'reporter-signs':
				'У этого человека есть квитанция: подтвердить или возразить можно только его подписью. Попросите войти с квитанцией на страницу «Прочесть ответ».',
			'another-must-hear':
				'Эту меру обещали или записали выполненной вы, поэтому записать подтверждение вам нельзя. Пусть позвонит и запишет коллега, который может читать это обращение.',
		},
	},
	en: {
		ground: { 'confirmed-heard': 'confirmed, heard by an operator' },
		remedy: { 'confirmed-heard': 'confirmed, heard by an operator' },
		entry: {
			'confirm-heard': 'heard that the remedy is confirmed',
			'dispute-heard': 'heard that the remedy was not delivered',
		},
		acts: {
			'confirm-heard': {
				name: 'Confirmation heard',
				help: 'Only for somebody without a receipt. Read out what was promised, and ask whether it was done. This is no signature: it is counted apart, “heard by an operator”.',
				text: 'What they said (if you wish)',
				send: 'Record the confirmation',
			},
			'dispute-heard': {
				name: 'Dispute heard',
				help: 'Only for somebody without a receipt. The remedy is then still to be delivered.',
				text: 'What was not done, in their words',
				send: 'Record the dispute',
			},
		},
		refusals: {
			'reporter-signs':
				'This person has a receipt: only their own signature confirms or disputes. Ask them to open “Read the answer” with it.',
			'another-must-hear':
				'You promised this remedy or recorded its delivery, so you cannot record that it is confirmed. Ask a colleague who may read this referral to ring and to write down what they hear.',
		},
	},
} satisfies Record<Locale, unknown>;
