/** How a collective dispute begins: the demands of the workers. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	choice,
	dated,
	day,
	ENCLOSED,
	employer,
	enclosed,
	FROM_WORKERS,
	fromFact,
	fromQuantity,
	gives,
	heading,
	if_,
	list,
	number,
	place,
	placeAndDay,
	says,
	section,
	signatures,
	TO_EMPLOYER,
	text,
	title,
	to,
	WORKERS_SIDE,
	with_,
	words,
	workers,
} from './forms.ts';

const procedure = 'collective-dispute';
const EACH_ON_ITS_LINE = {
	kk: 'Әр талапты жаңа жолдан жазыңыз.',
	ru: 'Каждое требование с новой строки.',
	en: 'Each demand on a new line.',
};

export const demands: PaperTemplate = {
	id: 'demands',
	procedure,
	paper: 'demands',
	title: { kk: 'Жұмыскерлердің талаптары', ru: 'Требования работников', en: 'Demands of the workers' },
	about: {
		kk: 'Жұмыскерлер немесе олардың өкілдері жұмыс берушіге жібереді. Талаптарды жиналыс, конференция бекітеді немесе қол жиналады. Қол қойғандардың аты-жөнін бұл жерге жазбаңыз.',
		ru: 'Отправляют работодателю работники или их представители. Требования утверждает собрание, конференция или под ними собирают подписи. Имена подписавших сюда не вписывайте.',
		en: 'Sent to the employer by the workers or their representatives. The demands are approved by a meeting, a conference or by signatures. Do not write the names of those who signed here.',
	},
	itself: ['in-writing'],
	fields: [
		employer,
		workers,
		place,
		dated,
		list(
			'demands',
			{ kk: 'Талаптар', ru: 'Требования', en: 'Demands' },
			{ ...gives('demands'), help: EACH_ON_ITS_LINE },
		),
		text('grounds', { kk: 'Негіздемесі', ru: 'Обоснование', en: 'Grounds' }),
		choice(
			'approval',
			{
				kk: 'Талаптар қалай бекітілді',
				ru: 'Как утверждены требования',
				en: 'How the demands were approved',
			},
			{
				...gives('approval'),
				values: {
					meeting: { kk: 'жалпы жиналыста', ru: 'общим собранием', en: 'by a general meeting' },
					conference: { kk: 'конференцияда', ru: 'конференцией', en: 'by a conference' },
					signatures: { kk: 'қол жинау арқылы', ru: 'подписями работников', en: 'by signatures' },
				},
			},
		),
		day(
			'approved',
			{ kk: 'Бекітілген күн', ru: 'День утверждения', en: 'Day of approval' },
			{ ...gives('approval'), ...fromFact('demands-approved') },
		),
		number(
			'employees',
			{ kk: 'Барлық жұмыскер саны', ru: 'Всего работников', en: 'Employees in all' },
			fromQuantity('employees'),
		),
		number(
			'present',
			{ kk: 'Жиналысқа қатысқандар саны', ru: 'Участников собрания', en: 'Present at the meeting' },
			{ ...fromQuantity('demand-present'), onlyIf: { field: 'approval', is: ['meeting'] } },
		),
		number(
			'delegates',
			{ kk: 'Қатысқан делегаттар саны', ru: 'Присутствовало делегатов', en: 'Delegates present' },
			{ ...fromQuantity('demand-delegates-present'), onlyIf: { field: 'approval', is: ['conference'] } },
		),
		number(
			'votes',
			{ kk: 'Қолдап берілген дауыс', ru: 'Голосов за', en: 'Votes for' },
			{ ...fromQuantity('demand-votes'), onlyIf: { field: 'approval', is: ['meeting', 'conference'] } },
		),
		number(
			'signatures',
			{ kk: 'Қойылған қол саны', ru: 'Собрано подписей', en: 'Signatures' },
			{
				...gives('approval'),
				...fromQuantity('demand-signatures'),
				onlyIf: { field: 'approval', is: ['signatures'] },
			},
		),
		list(
			'representatives',
			{
				kk: 'Келіссөзге уәкілетті өкілдер',
				ru: 'Представители, уполномоченные на переговоры',
				en: 'Representatives for the talks',
			},
			{
				help: {
					kk: 'Әр өкілді жаңа жолдан. Олардың атын жұмыс беруші көреді.',
					ru: 'Каждого с новой строки. Их имена увидит работодатель.',
					en: 'Each on a new line. The employer will see their names.',
				},
			},
		),
		enclosed,
	],
	body: [
		to(TO_EMPLOYER, FROM_WORKERS),
		title({ kk: 'Жұмыскерлердің талаптары', ru: 'Требования работников', en: 'Demands of the workers' }),
		placeAndDay,
		says({
			kk: 'Ұжымдық еңбек дауын реттеу тәртібімен мына талаптарды қоямыз:',
			ru: 'В порядке урегулирования коллективного трудового спора предъявляем следующие требования:',
			en: 'For the settlement of a collective labour dispute we make these demands:',
		}),
		words('demands'),
		...with_('grounds', ...section({ kk: 'Негіздемесі', ru: 'Обоснование', en: 'Grounds' }, 'grounds')),
		heading({ kk: 'Талаптарды бекіту', ru: 'Утверждение требований', en: 'Approval of the demands' }),
		says({
			kk: 'Талаптар бекітілді: {approval}. Күні: {approved}.',
			ru: 'Требования утверждены: {approval}. День: {approved}.',
			en: 'The demands were approved {approval}. Day: {approved}.',
		}),
		...with_(
			'employees',
			says({
				kk: 'Барлық жұмыскер: {employees}.',
				ru: 'Всего работников: {employees}.',
				en: 'Employees in all: {employees}.',
			}),
		),
		...with_(
			'present',
			says({ kk: 'Қатысты: {present}.', ru: 'Присутствовало: {present}.', en: 'Present: {present}.' }),
		),
		...with_(
			'delegates',
			says({
				kk: 'Қатысқан делегат: {delegates}.',
				ru: 'Присутствовало делегатов: {delegates}.',
				en: 'Delegates present: {delegates}.',
			}),
		),
		...with_(
			'votes',
			says({ kk: 'Қолдады: {votes}.', ru: 'Проголосовали за: {votes}.', en: 'Votes for: {votes}.' }),
		),
		...if_(
			'approval',
			'signatures',
			says({
				kk: 'Қол қойды: {signatures}.',
				ru: 'Собрано подписей: {signatures}.',
				en: 'Signatures: {signatures}.',
			}),
		),
		...with_(
			'representatives',
			...section(
				{ kk: 'Біздің өкілдеріміз', ru: 'Наши представители', en: 'Our representatives' },
				'representatives',
			),
		),
		says({
			kk: 'Талаптарды заңда белгіленген мерзімде қарап, жазбаша жауап беруіңізді сұраймыз.',
			ru: 'Просим рассмотреть требования в срок, установленный законом, и ответить письменно.',
			en: 'We ask you to consider the demands within the term set by law and to answer in writing.',
		}),
		...with_('enclosed', ...section(ENCLOSED, 'enclosed')),
		signatures(
			{ role: WORKERS_SIDE },
			{
				role: {
					kk: 'Жұмыс беруші алды (күні, қолы)',
					ru: 'Получено работодателем (дата, подпись)',
					en: 'Received by the employer (day, signature)',
				},
			},
		),
	],
};
