/**
 * The lines of articles 159–161 of the Labour Code of 2015, as its text stood in May or June 2026. `read` is how sure
 * they are in the version that takes them over: the text of that version itself was read only for 2026.
 */
import type { Confidence, Quorum, Step } from '#modules/procedures/contract.ts';
import { back, calendarDays, from, is, months, unmoved, workingDays } from '../forms.ts';
import { reading, saidBy } from '../lines.ts';

const code = saidBy('code');

/** `copies`: the line on the copies of the decision, which was another one before 2023. */
export const commission = (read: Confidence, copies: Step): Step[] => [
	{
		id: 'register',
		title: { kk: 'Өтінішті тіркеу', ru: 'Регистрация заявления', en: 'Registration of the application' },
		nature: 'duty',
		actor: 'commission',
		doneBy: ['registered'],
		readings: [
			reading(
				code('159(4)', read, {
					kk: 'Өтініш берілген күні тіркеледі, шешім шыққанға дейін оны қайтарып алуға болады. Дау өтініш берушінің қатысуымен, ал оның жазбаша келісімі болса – онсыз қаралады; бұрынғы жұмыскерге жазбаша өтініші бойынша кәсіподақ немесе сайланбалы өкіл өкілдік ете алады.',
					ru: 'Заявление регистрируется в день подачи, до решения его можно отозвать. Спор рассматривают при заявителе или, с его письменного согласия, без него; бывшего работника по его письменному заявлению может представлять профсоюз или выборный представитель.',
					en: 'The application is registered on the day it is made and may be withdrawn before the decision. The dispute is considered in the presence of the applicant or, with written consent, without; a former worker may on written application be represented by the union or elected representatives.',
				}),
				from('applied'),
				unmoved(calendarDays(0)),
			),
		],
	},
	{
		id: 'tell-anti-corruption-body',
		title: {
			kk: 'Сыбайлас жемқорлыққа қарсы органды шақыру',
			ru: 'Приглашение антикоррупционного органа',
			en: 'Inviting the anti-corruption body',
		},
		nature: 'duty',
		actor: 'organisation',
		doneBy: ['body-told'],
		onlyIf: is('whistle-blower', 'yes'),
		readings: [
			reading(
				code('159(4-1)', read, {
					kk: 'Сыбайлас жемқорлық туралы хабарлаған адамның дауы қаралса, ұйым отырысқа дейін кемінде үш жұмыс күні бұрын органға хабар мен құжаттар жібереді. Орган келмесе де отырыс өтеді. Мұндай адам үш жыл қорғалады.',
					ru: 'Если спорит сообщивший о коррупции, организация не позднее чем за три рабочих дня до заседания направляет органу уведомление и материалы. Неявка органа заседанию не мешает. Такой человек защищён три года.',
					en: 'Where the applicant reported corruption, the organisation sends notice and papers to the body at least three working days before the sitting. Its absence does not stop the sitting. Such a person is protected for three years.',
				}),
				from('sitting'),
				back(workingDays(3)),
			),
		],
	},
	{
		id: 'consider',
		title: { kk: 'Дауды қарау', ru: 'Рассмотрение спора', en: 'Considering the dispute' },
		nature: 'duty',
		actor: 'commission',
		doneBy: ['decided'],
		readings: [
			reading(
				code('159(5)', read, {
					kk: 'Комиссия дауды тіркелген күннен бастап он бес жұмыс күні ішінде қарайды. Әр тараптан тең мүше қатысады, әркімде бір дауыс. Шешім дәлелді, жазбаша болады, оған төраға мен хатшы қол қояды.',
					ru: 'Комиссия рассматривает спор за пятнадцать рабочих дней со дня регистрации. Присутствует равное число членов от сторон, у каждого один голос. Решение мотивированное, письменное, его подписывают председатель и секретарь.',
					en: 'The commission considers the dispute within fifteen working days of registration. Equal numbers of both sides are present, each with one vote. The decision is reasoned, in writing, and signed by chair and secretary.',
				}),
				from('registered'),
				workingDays(15),
			),
		],
		ifMissed: [
			code('159(7)', read, {
				kk: 'Дау мерзімінде шешілмесе, өтініш беруші сотқа жүгіне алады.',
				ru: 'Если спор не решён в срок, заявитель может обратиться в суд.',
				en: 'Where the dispute is not settled in time, the applicant may go to the court.',
			}),
		],
		papers: ['commission-decision'],
	},
	copies,
	{
		id: 'reinstate',
		title: { kk: 'Жұмысқа қайта алу', ru: 'Восстановление на работе', en: 'Return to work' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['reinstated'],
		onlyIf: is('claim', 'reinstatement'),
		readings: [
			reading(
				code('161(2)', read, {
					kk: 'Жұмысқа қайта алу туралы шешім дереу орындалады. Мерзімі біткендіктен тоқтаған шарт – бөлек мәселе.',
					ru: 'Решение о восстановлении на работе исполняется немедленно. Договор, который окончился по сроку, – отдельный вопрос.',
					en: 'A decision on return to work is carried out at once. A contract that ends by its term is another matter.',
				}),
				from('decided'),
				unmoved(calendarDays(0)),
			),
		],
		ifMissed: [
			code('161(2)', read, {
				kk: 'Жұмыс беруші кешіктірген уақыт үшін жалақы төлейді.',
				ru: 'За время задержки работодатель платит.',
				en: 'The employer pays for the delay.',
			}),
		],
	},
	{
		id: 'carry-out',
		title: { kk: 'Шешімді орындау', ru: 'Исполнение решения', en: 'Carrying out the decision' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['carried-out'],
		onlyIf: is('claim', 'money', 'other'),
		readings: [
			reading(
				code('159(6)', read, {
					kk: 'Шешім онда белгіленген мерзімде, ең көбі бір ай ішінде орындалады. Ақша келесі айдың жалақы күніне дейін төленеді.',
					ru: 'Решение исполняется в срок, указанный в нём, но не позднее одного месяца. Деньги – ко дню выплаты зарплаты за следующий месяц.',
					en: 'The decision is carried out in the term that it sets, at most one month. Money is paid by the pay-day of the following month.',
				}),
				from('decided'),
				months(1),
			),
		],
		ifMissed: [
			code('159(7)', read, {
				kk: 'Шешім орындалмаса, сотқа жүгінуге болады.',
				ru: 'Если решение не исполнено, можно обратиться в суд.',
				en: 'Where the decision is not carried out, one may go to the court.',
			}),
		],
	},
	{
		id: 'sue-reinstatement',
		title: {
			kk: 'Комиссиядан кейін жұмысқа қайта алу туралы сотқа жүгіну',
			ru: 'Иск о восстановлении на работе после комиссии',
			en: 'Claim for return to work after the commission',
		},
		nature: 'right',
		actor: 'worker',
		doneBy: ['sued'],
		onlyIf: is('claim', 'reinstatement'),
		readings: [
			reading(
				code('160(1)', read, {
					kk: 'Дау шешілмесе немесе шешім орындалмаса, комиссия шешімінің көшірмесі тапсырылған күннен бастап екі ай ішінде сотқа жүгінуге болады.',
					ru: 'Если спор не решён или решение не исполнено, в суд обращаются в течение двух месяцев со дня вручения копии решения комиссии.',
					en: 'Where the dispute is not settled, or the decision not carried out, the court is addressed within two months from the delivery of the copy of the decision.',
				}),
				from('decision-delivered'),
				months(2),
			),
		],
		ifMissed: [
			code('160', read, {
				kk: 'Мерзім өтеді. Сот өткізіп алудың себебін қарауы мүмкін.',
				ru: 'Срок пропущен. Суд может посмотреть на причины.',
				en: 'The term is lost. The court may look at the reasons.',
			}),
		],
	},
];

export const quorums = (read: Confidence): Quorum[] => [
	{
		id: 'sitting',
		title: {
			kk: 'Келісу комиссиясы отырысының құзыреттілігі',
			ru: 'Правомочность заседания согласительной комиссии',
			en: 'Whether the sitting of the agreement commission is competent',
		},
		readings: [
			{
				...code('159(5)', read, {
					kk: 'Отырысқа тараптардан тең мүше қатысуы керек.',
					ru: 'На заседании должно быть равное число членов от сторон.',
					en: 'Equal numbers of members of both sides must be present.',
				}),
				name: null,
				ways: [
					{
						id: 'parity',
						title: { kk: 'тең қатысу', ru: 'равное число', en: 'equal numbers' },
						needs: [
							{
								title: {
									kk: 'жұмыс беруші жағынан жұмыскерлер жағындағыдай мүше',
									ru: 'от работодателя столько же, сколько от работников',
									en: 'as many of the employer side as of the workers’ side',
								},
								quantity: 'employer-members-present',
								is: '=',
								than: { of: 'worker-members-present' },
							},
							{
								title: {
									kk: 'әр жақтан кемінде бір мүше',
									ru: 'хотя бы по одному члену',
									en: 'at least one member of each side',
								},
								quantity: 'worker-members-present',
								is: '>=',
								than: { number: 1 },
							},
						],
					},
				],
			},
		],
	},
	{
		id: 'back-pay',
		title: {
			kk: 'Мәжбүрлі бос уақыт үшін төлем',
			ru: 'Оплата вынужденного прогула',
			en: 'Back pay after return to work',
		},
		readings: [
			{
				...code('161(1)', read, {
					kk: 'Жұмысқа қайта алынған жұмыскерге мәжбүрлі бос уақыт үшін ең көбі алты айдың жалақысы төленеді.',
					ru: 'Восстановленному работнику оплачивают вынужденный прогул, но не более чем за шесть месяцев.',
					en: 'A reinstated worker is paid for the time out of work, for at most six months.',
				}),
				name: null,
				ways: [
					{
						id: 'cap',
						title: { kk: 'алты айға дейін', ru: 'до шести месяцев', en: 'up to six months' },
						needs: [
							{
								title: { kk: 'ең көбі алты ай', ru: 'не более шести месяцев', en: 'at most six months' },
								quantity: 'back-pay-months',
								is: '<=',
								than: { number: 6 },
							},
						],
					},
				],
			},
		],
	},
];
