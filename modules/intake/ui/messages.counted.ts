import { texts } from './messages.common.ts';

/** A referral that a desk counts in a collective matter, on its worker's page. */
export const counted = texts({
	kk: {
		'counted.title': 'Өтінішіңіз ортақ істе саналады',
		'counted.what':
			'Қызмет осы жұмыс беруші туралы бірнеше өтінішті бірге санап отыр. Онда сіздің кім екеніңізді ешкім көрмейді: істің нөмірі де, сөздеріңіз де жоқ, саны ғана бар. Сіз де басқалардың кім екенін білмейсіз.',
		'counted.refuse': 'Мені есепке алмаңыз',
		'counted.sure':
			'Өтінішіңіз ортақ істің есебінен біржола шығады. Өз ісіңіз бұрынғыша жүре береді. Бұл кезде атыңыз ешкімге айтылмайды.',
		'counted.yes': 'Иә, есепке алмаңыз',
		'counted.no': 'Жоқ, қалсын',
		'counted.refused':
			'Өтінішіңіз ортақ істе саналмайды және оған қайта қосылмайды. Өз ісіңіз бұрынғыша жүреді.',
	},
	ru: {
		'counted.title': 'Ваше обращение учтено в общем деле',
		'counted.what':
			'Служба считает вместе несколько обращений об этом работодателе. Кто вы, там никто не видит: нет ни номера дела, ни ваших слов, только число. И вы не узнаёте, кто остальные.',
		'counted.refuse': 'Не учитывайте меня',
		'counted.sure':
			'Ваше обращение навсегда выйдет из этого счёта. Ваше дело пойдёт дальше как прежде. Ваше имя при этом никому не называется.',
		'counted.yes': 'Да, не учитывайте',
		'counted.no': 'Нет, пусть останется',
		'counted.refused':
			'Ваше обращение в общем деле не учитывается, и снова его туда не включат. Ваше дело идёт как прежде.',
	},
	en: {
		'counted.title': 'Your referral is counted in a collective matter',
		'counted.what':
			'The desk counts several referrals about this employer together. Nobody sees there who you are: there is no case number and none of your words, only how many. Nor do you learn who the others are.',
		'counted.refuse': 'Do not count me',
		'counted.sure':
			'Your referral leaves this count for good. Your own case goes on as before. Your name is told to nobody by this.',
		'counted.yes': 'Yes, do not count me',
		'counted.no': 'No, let it stay',
		'counted.refused':
			'Your referral is not counted in the collective matter, and is not put back. Your own case goes on as before.',
	},
});
