/** Papers of collective bargaining: the proposal to bargain, and the frame of a collective agreement. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	dated,
	EMPLOYERS_SIDE,
	employer,
	gives,
	line,
	list,
	place,
	placeAndDay,
	says,
	section,
	signatures,
	text,
	title,
	to,
	WORKERS_SIDE,
	with_,
	workers,
} from './forms.ts';

const procedure = 'collective-bargaining';

export const bargainingProposal: PaperTemplate = {
	id: 'bargaining-proposal',
	procedure,
	paper: {
		blank: {
			kk: 'ұсыныстың жазбаша болатыны ғана белгілі; тағы не болуы керегін заңгер Еңбек кодексінің 156-бабынан қарауы керек',
			ru: 'известно лишь, что предложение письменное; что ещё в нём должно быть, юрист должен найти в статье 156 Трудового кодекса',
			en: 'it is only known that the proposal is in writing; what else it must contain a lawyer must look up in article 156 of the Labour Code',
		},
	},
	title: {
		kk: 'Ұжымдық келіссөз жүргізу туралы ұсыныс',
		ru: 'Предложение о коллективных переговорах',
		en: 'Proposal to bargain collectively',
	},
	about: {
		kk: 'Кез келген тарап екіншісіне жазбаша ұсыныс жасайды. Алған тарап он жұмыс күні ішінде келіссөзге кіріседі.',
		ru: 'Любая сторона письменно предлагает другой начать переговоры. Получившая вступает в них в течение десяти рабочих дней.',
		en: 'Either side writes to the other. The one that receives it enters the talks within ten working days.',
	},
	fields: [
		line('to', { kk: 'Кімге', ru: 'Кому', en: 'To' }),
		line('from', { kk: 'Кімнен', ru: 'От кого', en: 'From' }),
		place,
		dated,
		list('subjects', { kk: 'Келіссөз тақырыптары', ru: 'Предмет переговоров', en: 'What to bargain about' }),
		list('representatives', {
			kk: 'Біздің өкілдеріміз',
			ru: 'Наши представители',
			en: 'Our representatives',
		}),
		line('where', {
			kk: 'Ұсынылған орны мен уақыты',
			ru: 'Предлагаемые место и время',
			en: 'Proposed place and time',
		}),
	],
	body: [
		to(
			{ kk: 'Кімге: {to}', ru: 'Кому: {to}', en: 'To: {to}' },
			{ kk: 'Кімнен: {from}', ru: 'От: {from}', en: 'From: {from}' },
		),
		title({
			kk: 'Ұжымдық келіссөз жүргізу туралы ұсыныс',
			ru: 'Предложение о проведении коллективных переговоров',
			en: 'Proposal to bargain collectively',
		}),
		placeAndDay,
		says({
			kk: 'Мына мәселелер бойынша ұжымдық келіссөз бастауды ұсынамыз:',
			ru: 'Предлагаем начать коллективные переговоры по следующим вопросам:',
			en: 'We propose to begin collective bargaining on:',
		}),
		{ kind: 'words', field: 'subjects' },
		...with_(
			'representatives',
			...section(
				{ kk: 'Біздің өкілдеріміз', ru: 'Наши представители', en: 'Our representatives' },
				'representatives',
			),
		),
		...with_(
			'where',
			says({
				kk: 'Ұсынылған орны мен уақыты: {where}.',
				ru: 'Предлагаемые место и время: {where}.',
				en: 'Proposed place and time: {where}.',
			}),
		),
		signatures(
			{
				role: {
					kk: 'Ұсынған тараптың өкілі',
					ru: 'Представитель стороны, которая предлагает',
					en: 'For the side that proposes',
				},
			},
			{
				role: { kk: 'Алынды (күні, қолы)', ru: 'Получено (дата, подпись)', en: 'Received (day, signature)' },
			},
		),
	],
};

/** Points of article 157: the required ones, then those that may be agreed. */
const REQUIRED = [
	[
		'pay',
		{
			kk: 'Еңбекақы жүйелері мен мөлшерлері',
			ru: 'Системы и размеры оплаты труда',
			en: 'Pay systems and rates',
		},
	],
	[
		'coefficients',
		{ kk: 'Разрядаралық коэффициенттер', ru: 'Межразрядные коэффициенты', en: 'Inter-grade coefficients' },
	],
	[
		'hours-and-leave',
		{ kk: 'Жұмыс уақыты және демалыс', ru: 'Рабочее время и отпуска', en: 'Working hours and leave' },
	],
	[
		'safety',
		{
			kk: 'Еңбек қауіпсіздігі және еңбекті қорғау',
			ru: 'Безопасность и охрана труда',
			en: 'Safety and health at work',
		},
	],
	[
		'union-conditions',
		{
			kk: 'Кәсіподақ қызметіне жағдай жасау',
			ru: 'Условия для деятельности профсоюза',
			en: 'Conditions for the work of the union',
		},
	],
	[
		'how-to-change',
		{
			kk: 'Шартқа өзгеріс енгізу тәртібі',
			ru: 'Порядок изменения договора',
			en: 'How the agreement is changed',
		},
	],
	[
		'control',
		{
			kk: 'Орындалуын бақылау және жауаптылық',
			ru: 'Контроль исполнения и ответственность',
			en: 'Control and liability',
		},
	],
	[
		'acts-with-opinion',
		{
			kk: 'Өкілдердің пікірі ескерілетін актілер',
			ru: 'Акты, которые принимают с учётом мнения представителей',
			en: 'Acts that need the representatives’ opinion',
		},
	],
	[
		'pension-age',
		{
			kk: 'Зейнет жасындағы адамдардың ауыр жұмысқа жіберілуі',
			ru: 'Допуск лиц пенсионного возраста к тяжёлым работам',
			en: 'Persons of pension age and heavy work',
		},
	],
] as const;
const OPTIONAL = [
	['indexing', { kk: 'Еңбекақыны индекстеу', ru: 'Индексация оплаты труда', en: 'Indexing of pay' }],
	['jobs', { kk: 'Жұмыс орындарын сақтау', ru: 'Сохранение рабочих мест', en: 'Keeping of jobs' }],
	['housing', { kk: 'Тұрғын үй', ru: 'Жильё', en: 'Housing' }],
	[
		'union-officers',
		{
			kk: 'Кәсіподақ қызметкерлерінің кепілдіктері',
			ru: 'Гарантии профсоюзных работников',
			en: 'Guarantees of union officers',
		},
	],
	[
		'law-training',
		{ kk: 'Еңбек құқығын оқыту', ru: 'Обучение трудовому праву', en: 'Training in labour law' },
	],
] as const;

export const collectiveAgreement: PaperTemplate = {
	id: 'collective-agreement',
	procedure,
	paper: 'collective-agreement',
	title: { kk: 'Ұжымдық шарт', ru: 'Коллективный договор', en: 'Collective agreement' },
	about: {
		kk: 'Ұжымдық шарттың қаңқасы: Кодекс міндеттейтін тармақтар, содан кейін келісуге болатындар. Тармақтың мазмұнын тараптар жазады.',
		ru: 'Каркас коллективного договора: пункты, которых требует Кодекс, затем те, о которых можно договориться. Содержание пишут стороны.',
		en: 'The frame of a collective agreement: the points that the Code requires, then those that may be agreed. The sides write what they say.',
	},
	fields: [
		place,
		dated,
		employer,
		workers,
		...[...REQUIRED, ...OPTIONAL].map(([id, label]) => text(id, label, gives(id))),
		line('until', { kk: 'Қолданылу мерзімі', ru: 'Срок действия', en: 'How long it lasts' }),
	],
	body: [
		title({ kk: 'Ұжымдық шарт', ru: 'Коллективный договор', en: 'Collective agreement' }),
		placeAndDay,
		says({
			kk: 'Тараптар: {employer}; {workers}.',
			ru: 'Стороны: {employer}; {workers}.',
			en: 'The sides: {employer}; {workers}.',
		}),
		...REQUIRED.flatMap(([id, label]) => section(label, id)),
		...OPTIONAL.flatMap(([id, label]) => with_(id, ...section(label, id))),
		...with_(
			'until',
			says({ kk: 'Қолданылу мерзімі: {until}.', ru: 'Срок действия: {until}.', en: 'It lasts: {until}.' }),
		),
		signatures({ role: WORKERS_SIDE }, { role: EMPLOYERS_SIDE }),
	],
};
