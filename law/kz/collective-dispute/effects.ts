/** What follows from a dispute and a strike: articles 52, 168–171, 175–178 of the Labour Code of 2015. */
import type { Condition, Confidence, Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';
import { saidBy } from '../lines.ts';
import { no, one, yes } from './paths.ts';

const code = saidBy('code');
const told = saidBy('hrw');

const disputeRuns: Condition = {
	all: [
		{ any: [{ happened: 'demands-received' }, { happened: 'association-received' }] },
		{ not: { happened: 'agreement-signed' } },
	],
};

export const effects = (read: Confidence): Question[] => [
	{
		id: 'must-strike-end',
		title: {
			kk: 'Ереуіл аяқталуға тиіс пе?',
			ru: 'Должна ли забастовка прекратиться?',
			en: 'Must the strike end?',
		},
		answers: {
			'by-agreement': {
				kk: 'иә: келісім бар',
				ru: 'да: есть соглашение',
				en: 'yes: there is an agreement',
			},
			'at-once': {
				kk: 'иә, дереу: сот шешімі бар',
				ru: 'да, сразу: есть решение суда',
				en: 'yes, at once: a court decided',
			},
			suspended: {
				kk: 'сот шешіміне дейін тоқтата тұрады',
				ru: 'приостановлена до решения суда',
				en: 'it is suspended until the court decides',
			},
			no: {
				kk: 'белгілі деректер бойынша жоқ',
				ru: 'по известным данным – нет',
				en: 'by what is known – no',
			},
		},
		readings: one({
			outcomes: [
				{
					when: { happened: 'court-found-illegal' },
					answer: 'at-once',
					...code('176(4), 177', read, {
						kk: 'Сот заңсыз деп таныған ереуіл дереу тоқтатылады; қатысушылар тәртіптік жауапқа тартылуы мүмкін; бұл уақытқа жалақы төленбейді. Ереуіл комитеті шешімге шағымдана алады.',
						ru: 'Забастовка, признанная судом незаконной, прекращается сразу; возможна дисциплинарная ответственность; оплаты за это время нет. Комитет может обжаловать решение.',
						en: 'A strike that a court finds illegal ends at once; discipline is possible; the time is not paid. The committee may appeal.',
					}),
				},
				{
					when: { happened: 'agreement-signed' },
					answer: 'by-agreement',
					...code('168(2)', read, {
						kk: 'Тараптардың жазбаша келісімі дауды да, ереуілді де аяқтайды.',
						ru: 'Письменное соглашение сторон прекращает и спор, и забастовку.',
						en: 'A written agreement of the sides ends the dispute and the strike.',
					}),
				},
				{
					when: { all: [{ happened: 'prosecutor-suspended' }, { not: { happened: 'court-decided' } }] },
					answer: 'suspended',
					...code('176', read, {
						kk: 'Прокурор ереуілді сот шешіміне дейін тоқтата тұра алады.',
						ru: 'Прокурор может приостановить забастовку до решения суда.',
						en: 'The prosecutor may suspend the strike until the court decides.',
					}),
				},
			],
			otherwise: {
				answer: 'no',
				...code('168, 176', read, {
					kk: 'Келісім де, сот шешімі де жоқ. Тараптар келіссөзді жалғастырады, тәртіп пен қауіпсіздікті, тоқтауы өмірге қауіпті жабдықты сақтайды (174). Ешкімді қатысуға мәжбүрлеуге болмайды (171).',
					ru: 'Нет ни соглашения, ни решения суда. Стороны продолжают переговоры, сохраняют порядок, безопасность и оборудование, остановка которого угрожает жизни (174). Участие добровольно (171).',
					en: 'There is neither an agreement nor a court decision. The sides go on with talks and keep order, safety and machines whose stop threatens life (174). Nobody may be forced to take part (171).',
				}),
			},
		}),
		lens: ['ilo-penalties'],
	},
	{
		id: 'pay-kept',
		title: {
			kk: 'Ереуіл уақытының жалақысы сақтала ма?',
			ru: 'Сохраняется ли зарплата за время забастовки?',
			en: 'Is pay kept for the time of the strike?',
		},
		answers: { kept: yes, 'not-kept': no },
		readings: one({
			outcomes: [
				{
					when: { happened: 'court-found-illegal' },
					answer: 'not-kept',
					...code('177', read, {
						kk: 'Сот заңсыз деп таныған ереуіл уақытына жалақы төленбейді.',
						ru: 'За время забастовки, признанной незаконной, зарплата не платится.',
						en: 'The time of a strike found illegal is not paid.',
					}),
				},
				{
					when: is('cause', 'unpaid-wages'),
					answer: 'kept',
					...code('175(2)', read, {
						kk: 'Себебі жалақының төленбеуі немесе кешігуі болса, жалақы сақталады. Жұмыс орны, ауырғаны үшін төлем мен өтілі әр ереуілде сақталады.',
						ru: 'Если причина – невыплата или задержка зарплаты, она сохраняется. Место работы, больничные и стаж сохраняются при любой законной забастовке.',
						en: 'Where the cause is unpaid or late wages, pay is kept. The job, sick pay and length of service are kept in any lawful strike.',
					}),
				},
			],
			otherwise: {
				answer: 'not-kept',
				...code('175(2)', read, {
					kk: 'Өзге себеппен болған ереуіл уақытына жалақы сақталмайды; жұмыс орны, ауырғаны үшін төлем мен өтілі сақталады.',
					ru: 'По иной причине зарплата за время забастовки не сохраняется; место работы, больничные и стаж сохраняются.',
					en: 'For any other cause pay is not kept; the job, sick pay and length of service are.',
				}),
			},
		}),
	},
	{
		id: 'lockout',
		title: {
			kk: 'Жұмыс беруші локаут жариялай ала ма?',
			ru: 'Может ли работодатель объявить локаут?',
			en: 'May the employer lock out its staff?',
		},
		answers: { banned: { kk: 'жоқ: тыйым салынған', ru: 'нет: запрещено', en: 'no: it is banned' } },
		readings: one({
			outcomes: [],
			otherwise: {
				answer: 'banned',
				...code('178', read, {
					kk: 'Локаутқа тыйым салынған. Сот шешімі хабарланғаннан кейін ереуілді жалғастырған жұмыскерді шығару (52(1)(22)) – бөлек негіз.',
					ru: 'Локаут запрещён. Увольнение тех, кто продолжает забастовку после сообщения о решении суда (52(1)(22)), – отдельное основание.',
					en: 'Lockout is banned. Dismissal of those who go on after notice of the court decision (52(1)(22)) is a ground of its own.',
				}),
			},
		}),
	},
	{
		id: 'dismissal-for-going-on',
		title: {
			kk: 'Сот шешімінен кейін ереуілді жалғастырғаны үшін жұмыстан шығаруға бола ма?',
			ru: 'Можно ли уволить за продолжение забастовки после решения суда?',
			en: 'Is there a ground to dismiss for going on after the court decision?',
		},
		answers: {
			available: { kk: 'мұндай негіз бар', ru: 'такое основание есть', en: 'this ground is there' },
			'not-available': {
				kk: 'мұндай негіз жоқ',
				ru: 'такого основания нет',
				en: 'this ground is not there',
			},
		},
		readings: one({
			outcomes: [
				{
					when: {
						any: [
							{ not: { any: [{ happened: 'court-found-illegal' }, { happened: 'prosecutor-suspended' }] } },
							{ day: 'last-took-part', is: 'on-or-before', than: 'court-found-illegal' },
							{ day: 'last-took-part', is: 'on-or-before', than: 'court-decision-told' },
						],
					},
					answer: 'not-available',
					...code('52(1)(22)', read, {
						kk: 'Бұл негіз сот шешімі хабарланғаннан кейін де қатысқандарға ғана қатысты. Ереуіл одан бұрын аяқталған.',
						ru: 'Это основание – только для тех, кто участвовал и после сообщения о решении суда. Забастовка кончилась раньше.',
						en: 'This ground is only for those who took part after they were told of the court decision. The strike had ended before.',
					}),
				},
			],
			otherwise: {
				answer: 'available',
				...code('52(1)(22)', read, {
					kk: 'Сот ереуілді заңсыз деп танығаны немесе тоқтата тұрғаны хабарланғаннан кейін оған қатысуды жалғастырғандарды жұмыстан шығаруға болады.',
					ru: 'Тех, кто продолжает участвовать после сообщения о решении суда о незаконности или приостановлении, можно уволить.',
					en: 'Those who go on taking part after notice of a court decision that finds the strike illegal or suspends it may be dismissed.',
				}),
			},
		}),
		lens: ['ilo-penalties'],
	},
	{
		id: 'criminal-risk',
		title: {
			kk: 'Қылмыстық жауаптылық қаупі бар ма (402-бап)?',
			ru: 'Есть ли уголовный риск (статья 402)?',
			en: 'Is there a criminal risk (article 402)?',
		},
		answers: {
			risk: { kk: 'иә', ru: 'да', en: 'yes' },
			'none-seen': {
				kk: 'бұл құрам көрінбейді',
				ru: 'этого состава не видно',
				en: 'this offence is not seen here',
			},
		},
		readings: one({
			outcomes: [
				{
					when: { all: [{ happened: 'court-found-illegal' }, is('called-to-go-on', 'yes')] },
					answer: 'risk',
					...told(null, 'likely', {
						kk: 'Қылмыстық кодекстің 402-бабы: сот заңсыз деп таныған ереуілді жалғастыруға шақыру – үш жылға дейін (HRW баяндамасы бойынша; 2015 жылғы қаңтардан).',
						ru: 'Статья 402 Уголовного кодекса: призыв продолжать забастовку, признанную судом незаконной, – до трёх лет (по докладу HRW; с января 2015 года).',
						en: 'Article 402 of the Criminal Code: calling to go on with a strike that a court found illegal, up to three years (as the HRW report tells; since January 2015).',
					}),
				},
			],
			otherwise: {
				answer: 'none-seen',
				...told(null, 'likely', {
					kk: 'Сот шешімінен кейін жалғастыруға шақыру жоқ.',
					ru: 'Призыва продолжать после решения суда нет.',
					en: 'There was no call to go on after a court decision.',
				}),
			},
		}),
		lens: ['hrw-2016-article-402', 'ilo-penalties'],
	},
	{
		id: 'punish-representative',
		title: {
			kk: 'Өкілді жұмыс берушінің бастамасымен жазалауға, ауыстыруға немесе шығаруға бола ма?',
			ru: 'Можно ли по инициативе работодателя наказать, перевести или уволить представителя?',
			en: 'May a representative be punished, moved or dismissed on the employer’s initiative?',
		},
		answers: {
			no,
			'with-consent': {
				kk: 'уәкілдік берген органның келісімімен ғана',
				ru: 'только с согласия уполномочившего органа',
				en: 'only with the consent of the body that authorised them',
			},
		},
		readings: one({
			outcomes: [
				{
					when: { all: [disputeRuns, is('body-consent', 'yes')] },
					answer: 'with-consent',
					...code('169', read, {
						kk: 'Дау кезінде өкілдерге уәкілдік берген орган алдын ала келісім берген.',
						ru: 'Во время спора орган, уполномочивший представителя, дал предварительное согласие.',
						en: 'During the dispute the body that authorised the representative consented beforehand.',
					}),
				},
				{
					when: disputeRuns,
					answer: 'no',
					...code('169', read, {
						kk: 'Дау кезінде өкілді уәкілдік берген органның алдын ала келісімінсіз жазалауға, ауыстыруға, шығаруға болмайды.',
						ru: 'Во время спора без предварительного согласия уполномочившего органа представителя нельзя наказать, перевести, уволить.',
						en: 'During the dispute a representative may not be disciplined, moved or dismissed without prior consent of the body that authorised them.',
					}),
				},
			],
			otherwise: {
				blank: {
					kk: '169-бап дау кезін ғана қамтиды; одан тыс уақытта Кәсіподақтар туралы заңның 26-бабы бойынша орган келісімін заңгер қарауы керек',
					ru: 'статья 169 говорит только о времени спора; вне его согласие органа по статье 26 закона о профсоюзах должен проверить юрист',
					en: 'article 169 covers only the time of a dispute; outside it a lawyer must look up the consent of the union body under article 26 of the Trade Union Law',
				},
			},
		}),
		lens: ['hrw-2016-reprisals'],
	},
	{
		id: 'replacement',
		title: {
			kk: 'Ереуілшілердің орнына басқа адамдарды алуға бола ма?',
			ru: 'Можно ли заменить бастующих другими людьми?',
			en: 'May strikers be replaced by other people?',
		},
		answers: { no },
		readings: one({
			outcomes: [
				{
					when: { happened: 'court-found-illegal' },
					blank: {
						kk: '175-бап заңды ереуілге қатысушыларды ғана қорғайды; сот заңсыз деп таныған жағдайды заңгер қарауы керек',
						ru: 'статья 175 говорит о законной забастовке; что при незаконной, должен посмотреть юрист',
						en: 'article 175 speaks of a lawful strike; what holds for an illegal one a lawyer must look up',
					},
				},
			],
			otherwise: {
				answer: 'no',
				...code('175', 'sure', {
					kk: 'Заңды ереуілге қатысушылардың орнына басқа жұмыскерлерді алуға болмайды.',
					ru: 'Участников законной забастовки нельзя заменять другими работниками.',
					en: 'People in a lawful strike may not be replaced.',
				}),
			},
		}),
	},
];
