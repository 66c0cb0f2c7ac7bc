import { texts } from './messages.common.ts';

/** What an operator heard of a remedy, for somebody without a receipt. */
export const appeal = texts({
	kk: {
		'closed.confirmed-heard':
			'Іс жабылды: түзетілгенін телефонмен айтқаныңызды қызметкер естіп жазды. Бұл сіздің қолтаңбаңыз емес. Олай айтпасаңыз, істі бір жыл ішінде қайта аша аласыз.',
		'event.confirm-heard': 'Қызметкер уәде орындалды дегеніңізді естіп жазды (қолтаңбаңызсыз)',
		'event.dispute-heard': 'Қызметкер уәде орындалмады дегеніңізді естіп жазды (қолтаңбаңызсыз)',
	},
	ru: {
		'closed.confirmed-heard':
			'Дело закрыто: оператор записал, что услышал от вас по телефону, что всё исправлено. Это не ваша подпись. Если вы этого не говорили, дело можно открыть снова в течение года.',
		'event.confirm-heard': 'Оператор записал, что услышал от вас: обещание выполнено (без вашей подписи)',
		'event.dispute-heard': 'Оператор записал, что услышал от вас: обещание не выполнено (без вашей подписи)',
	},
	en: {
		'closed.confirmed-heard':
			'The case is closed: an operator wrote down that you said on the telephone that it was put right. This is not your signature. If you did not say so, you can open the case again within a year.',
		'event.confirm-heard':
			'An operator wrote down hearing you say that the promise was kept (without your signature)',
		'event.dispute-heard':
			'An operator wrote down hearing you say that the promise was not kept (without your signature)',
	},
});
