import { texts } from './messages.common.ts';

/** An appeal to another desk; and what an operator heard of a remedy, for somebody without a receipt. */
export const appeal = texts({
	kk: {
		'event.retaliation-heard': 'Қызметкер қудаланып жатқаныңызды телефоннан естіп, бөлек іс ашты',
		'status.appealed': 'Шағымыңызды басқа қызмет қарап жатыр.',
		'clock.appeal': 'Шағым бойынша шешім мерзімі: {date}.',
		'appeal.title': 'Шешіммен келіспесеңіз',
		'appeal.lead':
			'Ісіңізді басқа қызмет жаңадан қарайды: алғанын бір күнде растайды, шешімін 15 жұмыс күнінде айтады. Бір шешімге бір рет шағымдануға болады, соңғы күні: {date}. Сот пен мемлекеттік органдар сізге әрқашан ашық.',
		'appeal.open': 'Басқа қызметке шағымдану',
		'appeal.who': 'Қай қызмет қарасын?',
		'appeal.who-help':
			'Таңдаған қызметіңіз осы істегі бүкіл хатты оқиды. Қазіргі қызмет бұрынғысын ғана оқиды, ал бұдан былай жазғаныңызды оқымайды.',
		'appeal.why': 'Неге келіспейсіз?',
		'appeal.empty': 'Алдымен неге келіспейтініңізді жазыңыз.',
		'appeal.send': 'Мөрлеп, қол қойып жіберу',
		'event.appeal': 'Сіз басқа қызметке шағымдандыңыз: {desk}',
		'event.decide-appeal': 'Шағым бойынша шешім: {outcome}',
		'appeal.outcome.upheld': 'алғашқы шешім өз күшінде қалды',
		'appeal.outcome.changed': 'шешім сіздің пайдаңызға өзгерді',
		'appeal.outcome.sent-back': 'алғашқы қызмет қайта қарайды; шағымыңыздағы сөзді ол оқымайды',
		'act.stale-epoch': 'Бұл қызметтің кілті жаңарған. Бетті қайта ашып, қайталаңыз.',
		'act.already-appealed': 'Бұл шешімге бір рет шағымданғансыз.',
		'act.excluded-desk': 'Бұл қызметке бұл іс жіберілмейді. Басқасын таңдаңыз.',
		'closed.confirmed-heard':
			'Іс жабылды: түзетілгенін телефонмен айтқаныңызды қызметкер естіп жазды. Бұл сіздің қолтаңбаңыз емес. Олай айтпасаңыз, істі бір жыл ішінде қайта аша аласыз.',
		'event.confirm-heard': 'Қызметкер уәде орындалды дегеніңізді естіп жазды (қолтаңбаңызсыз)',
		'event.dispute-heard': 'Қызметкер уәде орындалмады дегеніңізді естіп жазды (қолтаңбаңызсыз)',
	},
	ru: {
		'event.retaliation-heard': 'Оператор услышал по телефону, что вас преследуют, и открыл отдельное дело',
		'status.appealed': 'Вашу жалобу рассматривает другая служба.',
		'clock.appeal': 'Решение по жалобе до {date}.',
		'appeal.title': 'Если вы не согласны с решением',
		'appeal.lead':
			'Другая служба рассмотрит дело заново: в течение дня подтвердит получение, за 15 рабочих дней ответит. На одно решение можно пожаловаться один раз, последний день: {date}. Суд и государственные органы открыты для вас всегда.',
		'appeal.open': 'Пожаловаться в другую службу',
		'appeal.who': 'Какая служба рассмотрит?',
		'appeal.who-help':
			'Выбранная служба прочтёт всё это дело. Нынешняя сможет читать только прежнее; что вы напишете с этого момента, она не прочтёт.',
		'appeal.why': 'С чем вы не согласны?',
		'appeal.empty': 'Сначала напишите, с чем вы не согласны.',
		'appeal.send': 'Запечатать, подписать и отправить',
		'event.appeal': 'Вы пожаловались в другую службу: {desk}',
		'event.decide-appeal': 'Решение по жалобе: {outcome}',
		'appeal.outcome.upheld': 'первое решение остаётся в силе',
		'appeal.outcome.changed': 'решение изменено в вашу пользу',
		'appeal.outcome.sent-back': 'первая служба рассмотрит заново; слов вашей жалобы она не прочтёт',
		'act.stale-epoch': 'У этой службы новый ключ. Откройте страницу заново и повторите.',
		'act.already-appealed': 'На это решение вы уже жаловались.',
		'act.excluded-desk': 'В эту службу это дело не передаётся. Выберите другую.',
		'closed.confirmed-heard':
			'Дело закрыто: оператор записал, что услышал от вас по телефону, что всё исправлено. Это не ваша подпись. Если вы этого не говорили, дело можно открыть снова в течение года.',
		'event.confirm-heard': 'Оператор записал, что услышал от вас: обещание выполнено (без вашей подписи)',
		'event.dispute-heard': 'Оператор записал, что услышал от вас: обещание не выполнено (без вашей подписи)',
	},
	en: {
		'event.retaliation-heard':
			'An operator heard on the telephone that you are being punished, and opened a case of its own',
		'status.appealed': 'Another desk is looking at your appeal.',
		'clock.appeal': 'Decision on the appeal by {date}.',
		'appeal.title': 'If you do not accept the decision',
		'appeal.lead':
			'Another desk looks at your case anew: it confirms within a day that your appeal has arrived, and decides within 15 working days. A decision can be appealed once, until {date}. Courts and state bodies are always open to you.',
		'appeal.open': 'Appeal to another desk',
		'appeal.who': 'Which desk should look at it?',
		'appeal.who-help':
			'The desk you choose reads this whole case. The present one keeps what it has, and does not read what you write from now on.',
		'appeal.why': 'What do you not agree with?',
		'appeal.empty': 'First write what you do not agree with.',
		'appeal.send': 'Seal, sign and send',
		'event.appeal': 'You appealed to another desk: {desk}',
		'event.decide-appeal': 'Decision on the appeal: {outcome}',
		'appeal.outcome.upheld': 'the first decision stands',
		'appeal.outcome.changed': 'the decision was changed in your favour',
		'appeal.outcome.sent-back':
			'the first desk must look at it anew; it does not read the words of your appeal',
		'act.stale-epoch': 'This desk has a new key. Open the page again and repeat.',
		'act.already-appealed': 'You have appealed this decision already.',
		'act.excluded-desk': 'This case is not sent to that desk. Choose another.',
		'closed.confirmed-heard':
			'The case is closed: an operator wrote down that you said on the telephone that it was put right. This is not your signature. If you did not say so, you can open the case again within a year.',
		'event.confirm-heard':
			'An operator wrote down hearing you say that the promise was kept (without your signature)',
		'event.dispute-heard':
			'An operator wrote down hearing you say that the promise was not kept (without your signature)',
	},
});
