/** Peaceful assembly under Law 333-VI of 25 May 2020, known at second hand. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { assemblyLaw2020 } from '../sources.ts';
import { questions } from './2020-06-06-questions.ts';
import { steps } from './2020-06-06-steps.ts';

export const assembly20200606: ProcedureVersion = {
	procedure: 'assembly',
	version: 'kz/assembly/2020-06-06',
	title: { kk: 'Бейбіт жиналыс', ru: 'Мирное собрание', en: 'Peaceful assembly' },
	about: {
		kk: '2020 жылғы заң бойынша пикет, жиналыс және митинг туралы бес жұмыс күні бұрын хабарланады, ал үнсіздік рұқсатты білдіреді; демонстрация мен шеру он жұмыс күні бұрын келісіледі. Конституциялық Сот 2025 жылғы 20 қаңтарда 11 және 14-баптардың бір бөлігін Конституцияға сай деп тапты.',
		ru: 'По закону 2020 года о пикете, собрании и митинге уведомляют за пять рабочих дней, и молчание означает согласие; демонстрацию и шествие согласуют за десять рабочих дней. Конституционный Суд 20 января 2025 года признал часть статей 11 и 14 соответствующей Конституции.',
		en: 'Under the law of 2020 a picket, meeting or rally is notified five working days before, and silence means that it may be held; a demonstration or march is approved ten working days before. On 20 January 2025 the Constitutional Court found parts of articles 11 and 14 in line with the Constitution.',
	},
	status: 'in-force',
	inForce: {
		from: '2020-06-06',
		to: null,
		confidence: 'likely',
		fromBounds: {
			earliest: '2020-05-25',
			latest: '2020-06-30',
			because: {
				kk: 'заңға 2020 жылғы 25 мамырда қол қойылған, нақты қай күні күшіне енгенін заңгер анықтауы керек',
				ru: 'закон подписан 25 мая 2020 года, в какой именно день он вступил в силу, должен установить юрист',
				en: 'the law was signed on 25 May 2020; on which day exactly it took effect a lawyer must find',
			},
		},
	},
	calendar: 'kz',
	sources: { law: assemblyLaw2020 },
	actors: {
		organiser: { kk: 'ұйымдастырушы', ru: 'организатор', en: 'the organiser' },
		akimat: { kk: 'әкімдік', ru: 'акимат', en: 'the akimat' },
	},
	facts: {
		assembly: {
			kk: 'жиналыс өтетін (жоспарланған) күн',
			ru: 'день собрания (запланированный)',
			en: 'the (planned) day of the assembly',
		},
		requested: {
			kk: 'рұқсат сұралған күн',
			ru: 'день подачи заявления',
			en: 'the day permission was asked for',
		},
		notified: {
			kk: 'хабарлама берілген күн',
			ru: 'день подачи уведомления',
			en: 'the day the notification was given',
		},
		registered: {
			kk: 'хабарлама немесе өтінім тіркелген күн',
			ru: 'день регистрации уведомления или заявления',
			en: 'the day the notification or application was registered',
		},
		permitted: { kk: 'рұқсат берілген күн', ru: 'день разрешения', en: 'the day it was permitted' },
		refused: { kk: 'бас тартылған күн', ru: 'день отказа', en: 'the day it was refused' },
	},
	circumstances: {
		kind: {
			name: { kk: 'жиналыс түрі', ru: 'вид собрания', en: 'kind of assembly' },
			values: {
				picket: { kk: 'пикет', ru: 'пикетирование', en: 'picket' },
				meeting: { kk: 'жиналыс', ru: 'собрание', en: 'meeting' },
				rally: { kk: 'митинг', ru: 'митинг', en: 'rally' },
				demonstration: { kk: 'демонстрация', ru: 'демонстрация', en: 'demonstration' },
				march: { kk: 'шеру', ru: 'шествие', en: 'march' },
			},
		},
		'special-place': {
			name: {
				kk: 'бұл — мәслихат белгілеген арнайы орын ба',
				ru: 'специальное ли это место, определённое маслихатом',
				en: 'is it a special place set by the maslikhat',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		'ground-named': {
			name: { kk: 'бас тарту негізі', ru: 'основание отказа', en: 'the ground of the refusal' },
			values: {
				late: { kk: 'кеш берілді', ru: 'подано поздно', en: 'filed too late' },
				form: { kk: 'түрі дұрыс емес', ru: 'не по форме', en: 'not in the form' },
				safety: { kk: 'қауіпсіздік', ru: 'безопасность', en: 'safety' },
				'other-events': {
					kk: 'сол жерде басқа іс-шаралар бар',
					ru: 'в этом месте другие мероприятия',
					en: 'other events in the place',
				},
			},
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Жұмыс күндерімен саналады; жиналысқа дейінгі мерзім жоспарланған күннен кері саналады.',
			ru: 'Считают рабочими днями; срок до собрания считают назад от запланированного дня.',
			en: 'Working days are counted; the time before the assembly is counted back from the planned day.',
		},
		article: null,
		source: 'law',
		confidence: 'likely',
	},
	steps,
	thresholds: [],
	questions,
};
