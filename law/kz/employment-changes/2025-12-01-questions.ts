/** Changed conditions of work and lay-offs: Labour Code, articles 46 and 53, the text read in 2026. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'change-valid',
		title: { kk: 'Өзгеріс күшіне ене ме?', ru: 'Действительно ли изменение?', en: 'Is the change valid?' },
		answers: {
			valid: {
				kk: 'ескерту мерзімі сақталған',
				ru: 'срок уведомления соблюдён',
				en: 'the notice was given in time',
			},
			'still-time': {
				kk: 'әлі мерзімінде ескертуге болады',
				ru: 'ещё можно уведомить в срок',
				en: 'notice can still be given in time',
			},
			invalid: {
				kk: 'жоқ: ескерту кеш берілген немесе берілмеген',
				ru: 'нет: уведомили поздно или не уведомили',
				en: 'no: the notice was late, or there was none',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { step: 'changed-conditions-notice', is: ['late', 'overdue'] },
						answer: 'invalid',
						rule: {
							kk: 'Мерзімінде ескертілмеген өзгеріс жарамсыз.',
							ru: 'Изменение без уведомления в срок недействительно.',
							en: 'A change without notice in time is invalid.',
						},
						article: '46(2)',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: { step: 'changed-conditions-notice', is: ['met'] },
						answer: 'valid',
						rule: {
							kk: 'Өзгеріс туралы мерзімінде ескертілген.',
							ru: 'Об изменении уведомили в срок.',
							en: 'Notice of the change was given in time.',
						},
						article: '46(2)',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: { step: 'changed-conditions-notice', is: ['open'] },
						answer: 'still-time',
						rule: {
							kk: 'Ескерту мерзімі әлі өткен жоқ.',
							ru: 'Срок уведомления ещё не прошёл.',
							en: 'The time for the notice has not passed yet.',
						},
						article: '46(2)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					blank: {
						kk: 'өзгеріс күні немесе ескерту күні белгісіз; оларды құжаттан анықтау керек',
						ru: 'не известен день изменения или день уведомления; их надо установить по документам',
						en: 'the day of the change or of the notice is not known; they must be found in the papers',
					},
				},
			},
		],
	},
	{
		id: 'refusal',
		title: {
			kk: 'Жұмыскер өзгерістен бас тартса, не болады?',
			ru: 'Что, если работник отказался от изменения?',
			en: 'What if the worker refused the change?',
		},
		answers: {
			'contract-may-end': {
				kk: 'шарт 58-баптың 1-тармағының 2) тармақшасы бойынша тоқтатылуы мүмкін',
				ru: 'договор может быть прекращён по подпункту 2) пункта 1 статьи 58',
				en: 'the contract may end under article 58(1)(2)',
			},
			'goes-on': {
				kk: 'бас тартпаса, жұмыс жалғасады',
				ru: 'если отказа нет, работа продолжается',
				en: 'where nobody refused, the work goes on',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { happened: 'refused' },
						answer: 'contract-may-end',
						rule: {
							kk: 'Өзгерген жағдайда жұмыс істеуден бас тарту — шартты тоқтатуға негіз.',
							ru: 'Отказ работать в изменённых условиях — основание прекращения договора.',
							en: 'Refusing to work under the changed conditions is a ground to end the contract.',
						},
						article: '46(2), 58(1)(2)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'goes-on',
					rule: {
						kk: 'Бас тарту болмаса, бұл негіз жоқ.',
						ru: 'Без отказа этого основания нет.',
						en: 'Without a refusal there is no such ground.',
					},
					article: '46(2)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'output-dismissal',
		title: {
			kk: 'Өндіріс төмендегені үшін босатуға бола ма?',
			ru: 'Можно ли уволить из-за снижения объёма?',
			en: 'May the contract be ended for a drop in output?',
		},
		answers: {
			'conditions-met': {
				kk: 'екі шарт та орындалған; ескерту мерзімдері бөлек тексеріледі',
				ru: 'оба условия выполнены; сроки уведомления проверяют отдельно',
				en: 'both conditions are met; the notices are checked apart',
			},
			'not-allowed': { kk: 'болмайды', ru: 'нельзя', en: 'no' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { all: [is('unit-closed', 'yes'), is('no-transfer', 'yes')] },
						answer: 'conditions-met',
						rule: {
							kk: 'Цех немесе бөлім жабылуы және басқа жұмысқа ауыстыру мүмкін болмауы керек.',
							ru: 'Цех или участок должен быть закрыт, а перевод — невозможен.',
							en: 'The unit must be closed and a transfer impossible.',
						},
						article: '53(2)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'not-allowed',
					rule: {
						kk: 'Осы шарттардың бәрі бірдей керек.',
						ru: 'Эти условия нужны вместе.',
						en: 'All of these conditions are needed together.',
					},
					article: '53(2)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'near-pension',
		title: {
			kk: 'Зейнетке екі жыл қалмаған жұмыскерді қысқартуға бола ма?',
			ru: 'Можно ли сократить того, кому до пенсии меньше двух лет?',
			en: 'May a worker less than two years from pension be laid off?',
		},
		answers: {
			'commission-first': {
				kk: 'комиссия шешімінсіз болмайды',
				ru: 'не без решения комиссии',
				en: 'not without a decision of a commission',
			},
			'commission-decided': {
				kk: 'комиссия шешім қабылдаған',
				ru: 'комиссия приняла решение',
				en: 'the commission has decided',
			},
			usual: { kk: 'жалпы тәртіппен', ru: 'в общем порядке', en: 'by the usual rules' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { all: [is('pension-near', 'yes'), { happened: 'commission-decided' }] },
						answer: 'commission-decided',
						rule: {
							kk: 'Мұндай жұмыскер туралы шешімді комиссия қабылдайды.',
							ru: 'Решение о таком работнике принимает комиссия.',
							en: 'A commission decides about such a worker.',
						},
						article: '53',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: is('pension-near', 'yes'),
						answer: 'commission-first',
						rule: {
							kk: 'Мұндай жұмыскер туралы шешімді комиссия қабылдайды.',
							ru: 'Решение о таком работнике принимает комиссия.',
							en: 'A commission decides about such a worker.',
						},
						article: '53',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'usual',
					rule: {
						kk: 'Басқаларға жалпы тәртіп қолданылады.',
						ru: 'Для остальных действует общий порядок.',
						en: 'The usual rules hold for all others.',
					},
					article: '53',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
];
