/** Papers of a strike: the decision, the notice, and the notice of the one-hour warning strike. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import {
	dated,
	day,
	employer,
	FROM_WORKERS,
	fromFact,
	fromQuantity,
	gives,
	heading,
	line,
	list,
	number,
	place,
	placeAndDay,
	says,
	section,
	signatures,
	TO_EMPLOYER,
	text,
	time,
	title,
	to,
	with_,
	workers,
} from './forms.ts';

const procedure = 'collective-dispute';
const RECEIVED = {
	kk: 'Жұмыс беруші алды (күні, қолы)',
	ru: 'Получено работодателем (дата, подпись)',
	en: 'Received by the employer (day, signature)',
};
const COMMITTEE = {
	kk: 'Ереуілді басқаратын органның атынан',
	ru: 'От органа, возглавляющего забастовку',
	en: 'For the body that leads the strike',
};
const STARTS = { kk: 'Ереуіл басталатын күн', ru: 'День начала забастовки', en: 'Day the strike begins' };
const AT = { kk: 'Басталатын уақыты', ru: 'Время начала', en: 'Time it begins' };

export const strikeDecision: PaperTemplate = {
	id: 'strike-decision',
	procedure,
	paper: 'strike-decision',
	title: {
		kk: 'Ереуіл өткізу туралы шешім',
		ru: 'Решение о проведении забастовки',
		en: 'Decision to hold a strike',
	},
	about: {
		kk: 'Ереуіл туралы шешімде не жазылуға тиіс. Ереуілге қашан тыйым салынатынын, қанша дауыс керегін алдымен тексеріңіз: «Заң не дейді» бөлімі.',
		ru: 'Что должно стоять в решении о забастовке. Сначала проверьте, не запрещена ли она и сколько нужно голосов: раздел «Что говорит закон».',
		en: 'What a decision to strike must say. First see whether the strike is barred and how many votes it takes: “What the law says”.',
	},
	fields: [
		workers,
		employer,
		place,
		dated,
		list(
			'disagreements',
			{ kk: 'Келіспеушіліктердің тізбесі', ru: 'Перечень разногласий', en: 'List of disagreements' },
			gives('disagreements'),
		),
		day('starts', STARTS, { ...gives('date-and-time'), ...fromFact('strike-begins') }),
		time('at', AT, gives('date-and-time')),
		line(
			'where',
			{ kk: 'Ереуіл өтетін орын', ru: 'Место проведения', en: 'Where it is held' },
			gives('place'),
		),
		number(
			'expected',
			{
				kk: 'Қатысушылардың болжамды саны',
				ru: 'Предполагаемое число участников',
				en: 'Expected number of people',
			},
			gives('expected-number'),
		),
		line(
			'body',
			{
				kk: 'Ереуілді басқаратын орган',
				ru: 'Орган, возглавляющий забастовку',
				en: 'The body that leads the strike',
			},
			gives('body'),
		),
		list(
			'representatives',
			{ kk: 'Органның өкілдері', ru: 'Представители органа', en: 'Representatives of the body' },
			gives('body'),
		),
		text(
			'minimum',
			{
				kk: 'Қажетті ең аз жұмыстар туралы ұсыныстар',
				ru: 'Предложения по минимуму необходимых работ',
				en: 'Proposals on the minimum of works',
			},
			gives('minimum-works'),
		),
		number(
			'employees',
			{ kk: 'Барлық жұмыскер саны', ru: 'Всего работников', en: 'Employees in all' },
			fromQuantity('employees'),
		),
		number(
			'present',
			{ kk: 'Жиналысқа қатысқандар саны', ru: 'Участников собрания', en: 'Present at the meeting' },
			fromQuantity('strike-present'),
		),
		number(
			'votes',
			{ kk: 'Қолдап берілген дауыс', ru: 'Голосов за', en: 'Votes for' },
			fromQuantity('strike-votes'),
		),
	],
	body: [
		title({
			kk: 'Ереуіл өткізу туралы шешім',
			ru: 'Решение о проведении забастовки',
			en: 'Decision to hold a strike',
		}),
		placeAndDay,
		says({
			kk: 'Тараптар: {workers}; {employer}.',
			ru: 'Стороны: {workers}; {employer}.',
			en: 'The sides: {workers}; {employer}.',
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
			'votes',
			says({ kk: 'Қолдады: {votes}.', ru: 'Проголосовали за: {votes}.', en: 'Votes for: {votes}.' }),
		),
		...section({ kk: 'Келіспеушіліктер', ru: 'Разногласия', en: 'Disagreements' }, 'disagreements'),
		heading({ kk: 'Күні, уақыты, орны', ru: 'Дата, время и место', en: 'Day, time and place' }),
		says({
			kk: 'Басталуы: {starts}, сағат {at}. Орны: {where}.',
			ru: 'Начало: {starts}, время {at}. Место: {where}.',
			en: 'Start: {starts}, at {at}. Place: {where}.',
		}),
		says({
			kk: 'Қатысушылардың болжамды саны: {expected}.',
			ru: 'Предполагаемое число участников: {expected}.',
			en: 'Expected number of people: {expected}.',
		}),
		heading({
			kk: 'Ереуілді басқаратын орган',
			ru: 'Орган, возглавляющий забастовку',
			en: 'The body that leads the strike',
		}),
		says({
			kk: 'Органның атауы: {body}. Өкілдері: {representatives}.',
			ru: 'Наименование: {body}. Представители: {representatives}.',
			en: 'Name: {body}. Representatives: {representatives}.',
		}),
		...section(
			{ kk: 'Қажетті ең аз жұмыстар', ru: 'Минимум необходимых работ', en: 'Minimum of works' },
			'minimum',
		),
		signatures({ role: COMMITTEE }),
	],
};

export const strikeNotice: PaperTemplate = {
	id: 'strike-notice',
	procedure,
	paper: 'strike-notice',
	title: { kk: 'Ереуіл туралы ескерту', ru: 'Предупреждение о забастовке', en: 'Notice of a strike' },
	about: {
		kk: 'Ереуілді басқаратын орган жұмыс берушіні жазбаша ескертеді: қашан басталады, қанша уақытқа созылуы мүмкін.',
		ru: 'Орган, возглавляющий забастовку, письменно предупреждает работодателя: когда она начнётся и сколько может продлиться.',
		en: 'The body that leads the strike warns the employer in writing: when it begins and how long it may last.',
	},
	itself: ['in-writing'],
	fields: [
		employer,
		workers,
		place,
		dated,
		line('body', {
			kk: 'Ереуілді басқаратын орган',
			ru: 'Орган, возглавляющий забастовку',
			en: 'The body that leads the strike',
		}),
		day(
			'decided',
			{
				kk: 'Ереуіл туралы шешім қабылданған күн',
				ru: 'День решения о забастовке',
				en: 'Day of the decision to strike',
			},
			fromFact('strike-decided'),
		),
		day('starts', STARTS, { ...gives('start'), ...fromFact('strike-begins') }),
		time('at', AT),
		line(
			'length',
			{ kk: 'Болжамды ұзақтығы', ru: 'Возможная продолжительность', en: 'How long it may last' },
			gives('length'),
		),
	],
	body: [
		to(TO_EMPLOYER, FROM_WORKERS),
		title({ kk: 'Ереуіл туралы ескерту', ru: 'Предупреждение о забастовке', en: 'Notice of a strike' }),
		placeAndDay,
		says({
			kk: 'Ереуіл өткізілетіні туралы ескертеміз.',
			ru: 'Предупреждаем о проведении забастовки.',
			en: 'We give notice that a strike will be held.',
		}),
		...with_(
			'decided',
			says({
				kk: 'Шешім қабылданған күн: {decided}.',
				ru: 'Решение принято: {decided}.',
				en: 'The decision was taken on {decided}.',
			}),
		),
		says({ kk: 'Басталатын күні: {starts}.', ru: 'Начало: {starts}.', en: 'Start: {starts}.' }),
		...with_('at', says({ kk: 'Басталатын уақыты: {at}.', ru: 'Время начала: {at}.', en: 'Time: {at}.' })),
		says({
			kk: 'Болжамды ұзақтығы: {length}.',
			ru: 'Возможная продолжительность: {length}.',
			en: 'Possible length: {length}.',
		}),
		...with_(
			'body',
			says({
				kk: 'Ереуілді басқаратын орган: {body}.',
				ru: 'Забастовку возглавляет: {body}.',
				en: 'The strike is led by: {body}.',
			}),
		),
		signatures({ role: COMMITTEE }, { role: RECEIVED }),
	],
};

export const warningStrikeNotice: PaperTemplate = {
	id: 'warning-strike-notice',
	procedure,
	paper: 'warning-strike-notice',
	title: {
		kk: 'Бір сағаттық ескерту ереуілі туралы хабар',
		ru: 'Предупреждение о часовой забастовке',
		en: 'Notice of the one-hour warning strike',
	},
	about: {
		kk: 'Еңбек төрелігі дауды қарап жатқанда бір рет, бір сағатқа өткізілетін ескерту ереуілі туралы жазбаша ескерту.',
		ru: 'Письменное предупреждение о предупредительной забастовке: один раз, на один час, пока спор рассматривает трудовой арбитраж.',
		en: 'Written notice of a warning strike: once, for one hour, while the labour arbitration considers the dispute.',
	},
	notToBeMixedUp: {
		kk: 'Бұл – ереуілдің өзі туралы ескерту емес.',
		ru: 'Это не предупреждение о самой забастовке.',
		en: 'This is not the notice of the strike itself.',
	},
	itself: ['in-writing'],
	fields: [
		employer,
		workers,
		place,
		dated,
		day(
			'starts',
			{
				kk: 'Ескерту ереуілі өтетін күн',
				ru: 'День предупредительной забастовки',
				en: 'Day of the warning strike',
			},
			fromFact('warning-strike'),
		),
		time('at', AT),
		line('where', { kk: 'Орны', ru: 'Место', en: 'Place' }),
		number(
			'expected',
			{ kk: 'Қатысушылар саны', ru: 'Число участников', en: 'Number of people' },
			fromQuantity('warning-strikers'),
		),
	],
	body: [
		to(TO_EMPLOYER, FROM_WORKERS),
		title({
			kk: 'Бір сағаттық ескерту ереуілі туралы хабар',
			ru: 'Предупреждение о часовой забастовке',
			en: 'Notice of the one-hour warning strike',
		}),
		placeAndDay,
		says({
			kk: 'Ұзақтығы бір сағат ескерту ереуілі өтетінін хабарлаймыз. Күні: {starts}. Басталатын уақыты: {at}.',
			ru: 'Предупреждаем о проведении предупредительной забастовки продолжительностью один час. День: {starts}. Начало: {at}.',
			en: 'We give notice of a warning strike of one hour. Day: {starts}. Start: {at}.',
		}),
		...with_('where', says({ kk: 'Орны: {where}.', ru: 'Место: {where}.', en: 'Place: {where}.' })),
		...with_(
			'expected',
			says({
				kk: 'Қатысушылар саны: {expected}.',
				ru: 'Число участников: {expected}.',
				en: 'Number of people: {expected}.',
			}),
		),
		signatures(
			{ role: { kk: 'Жұмыскерлер тарапынан', ru: 'От работников', en: 'For the workers' } },
			{ role: RECEIVED },
		),
	],
};
