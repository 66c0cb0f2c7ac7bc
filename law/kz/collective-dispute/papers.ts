/** Papers of a collective dispute and what each must contain, by the text of chapter 16 read in May or June 2026. */
import type { Confidence, Paper } from '#modules/procedures/contract.ts';
import { saidBy } from '../lines.ts';

const code = saidBy('code');

type Content = Paper['contents'][number];
type Words = Paper['title'];

const must = (id: string, article: string, read: Confidence, rule: Words): Content => ({
	id,
	required: true,
	...code(article, read, rule),
});

const inWriting = (article: string, read: Confidence): Content =>
	must('in-writing', article, read, { kk: 'Жазбаша нысан.', ru: 'Письменная форма.', en: 'In writing.' });

export const papers = (read: Confidence): Paper[] => [
	{
		id: 'demands',
		title: { kk: 'Жұмыскерлердің талаптары', ru: 'Требования работников', en: 'Demands of the workers' },
		actor: 'workers',
		contents: [
			inWriting('164(3)', read),
			must('demands', '164(2)', read, {
				kk: 'Талаптардың өзі: еңбек заңнамасын қолдану, келісімдерді, ұжымдық және еңбек шарттарын орындау не өзгерту, жұмыс берушінің актілері туралы.',
				ru: 'Сами требования: о применении трудового законодательства, исполнении или изменении соглашений, коллективных и трудовых договоров, актов работодателя.',
				en: 'The demands: on labour law, on carrying out or changing agreements, collective or labour contracts, on the employer’s acts.',
			}),
			must('approval', '164(2)', read, {
				kk: 'Жиналыстың, конференцияның бекіткені немесе қойылған қолдар.',
				ru: 'Утверждение собранием, конференцией или подписи.',
				en: 'Approval by the meeting or conference, or the signatures.',
			}),
		],
		lens: ['ceacr-2014-demands'],
	},
	{
		id: 'dispute-notice',
		title: {
			kk: 'Инспекцияға дау туралы хабар',
			ru: 'Сообщение инспекции о споре',
			en: 'Notice of the dispute to the inspectorate',
		},
		actor: 'employer',
		contents: [
			must('dispute', '170(5)(1)', read, {
				kk: 'Ұжымдық еңбек дауының туындағаны.',
				ru: 'Факт возникновения коллективного трудового спора.',
				en: 'That a collective labour dispute arose.',
			}),
		],
	},
	{
		id: 'employer-reply',
		title: {
			kk: 'Жұмыс берушінің жазбаша жауабы',
			ru: 'Письменный ответ работодателя',
			en: 'Written reply of the employer',
		},
		actor: 'employer',
		contents: [
			inWriting('163(2)', read),
			must('decision', '163(2)', read, {
				kk: 'Шешімі мен ұсыныстары.',
				ru: 'Решение и предложения.',
				en: 'The decision and the proposals.',
			}),
			must('representatives', '163(2)', read, {
				kk: 'Жұмыс берушінің өкілдері.',
				ru: 'Представители работодателя.',
				en: 'The employer’s representatives.',
			}),
		],
	},
	{
		id: 'disagreements-protocol',
		title: {
			kk: 'Келіспеушіліктер хаттамасы',
			ru: 'Протокол разногласий',
			en: 'Protocol of disagreements',
		},
		actor: 'both',
		contents: [
			must('open-points', '156(7)', read, {
				kk: 'Келісілмеген тармақтар. Бұл хаттама бітімгершілік рәсімін ашады (165(1)).',
				ru: 'Несогласованные пункты. Этот протокол открывает примирительную процедуру (165(1)).',
				en: 'The points not agreed. This protocol opens conciliation (165(1)).',
			}),
		],
	},
	{
		id: 'commission-minutes',
		title: {
			kk: 'Бітімгершілік комиссиясының хаттамасы',
			ru: 'Протокол примирительной комиссии',
			en: 'Minutes of the conciliation commission',
		},
		actor: 'commission',
		contents: [
			must('decision', '165', read, {
				kk: 'Тараптардың келісімімен қабылданған шешім немесе келісімнің болмағаны.',
				ru: 'Решение, принятое по соглашению сторон, или то, что соглашения нет.',
				en: 'The decision taken by agreement of the sides, or that there is none.',
			}),
			must('signatures', '165', read, {
				kk: 'Қолдар; қол қоюдан бас тарту да жазылады.',
				ru: 'Подписи; отказ от подписи отмечается.',
				en: 'The signatures; a refusal to sign is noted.',
			}),
		],
	},
	{
		id: 'award',
		title: {
			kk: 'Еңбек төрелігінің шешімі',
			ru: 'Решение трудового арбитража',
			en: 'Award of the labour arbitration',
		},
		actor: 'arbitration',
		contents: [
			inWriting('166(6)', read),
			must('reasons', '166(6)', read, { kk: 'Дәлелдер.', ru: 'Мотивы.', en: 'The reasons.' }),
			must('signatures', '166(6)', read, {
				kk: 'Барлық мүшенің қолдары.',
				ru: 'Подписи всех членов.',
				en: 'The signatures of all members.',
			}),
		],
	},
	{
		id: 'warning-strike-notice',
		title: {
			kk: 'Ескерту ереуілі туралы хабар',
			ru: 'Предупреждение о часовой забастовке',
			en: 'Notice of the one-hour warning strike',
		},
		actor: 'workers',
		contents: [inWriting('166(5-1)', 'sure')],
	},
	{
		id: 'strike-decision',
		title: { kk: 'Ереуіл туралы шешім', ru: 'Решение о забастовке', en: 'Decision to strike' },
		actor: 'workers',
		contents: [
			must('disagreements', '172', read, {
				kk: 'Келіспеушіліктердің тізбесі.',
				ru: 'Перечень разногласий.',
				en: 'The list of disagreements.',
			}),
			must('date-and-time', '172', read, {
				kk: 'Басталатын күні мен уақыты.',
				ru: 'Дата и время начала.',
				en: 'The date and time.',
			}),
			must('place', '172', read, { kk: 'Өтетін орны.', ru: 'Место.', en: 'The place.' }),
			must('expected-number', '172', read, {
				kk: 'Қатысушылардың болжамды саны.',
				ru: 'Предполагаемое число участников.',
				en: 'The expected number of people.',
			}),
			must('body', '172', read, {
				kk: 'Басқаратын органның атауы мен оның өкілдері.',
				ru: 'Наименование возглавляющего органа и его представители.',
				en: 'The name of the leading body and its representatives.',
			}),
			must('minimum-works', '172', read, {
				kk: 'Қажетті ең аз жұмыстар туралы ұсыныстар.',
				ru: 'Предложения по минимуму необходимых работ.',
				en: 'Proposals on the minimum of works.',
			}),
		],
	},
	{
		id: 'strike-notice',
		title: {
			kk: 'Жұмыс берушіге ереуіл туралы ескерту',
			ru: 'Предупреждение работодателя о забастовке',
			en: 'Warning of the strike to the employer',
		},
		actor: 'committee',
		contents: [
			inWriting('172(1)', read),
			must('start', '172(1)', read, { kk: 'Басталатын күні.', ru: 'Начало.', en: 'The start.' }),
			must('length', '172(1)', read, {
				kk: 'Болжамды ұзақтығы.',
				ru: 'Возможная продолжительность.',
				en: 'The possible length.',
			}),
		],
	},
];

const told = saidBy('hrw');

/** The one paper of the code of 2007 whose content a source tells. */
export const papers2007: Paper[] = [
	{
		id: 'strike-notice',
		title: {
			kk: 'Жұмыс берушіге ереуіл туралы ескерту',
			ru: 'Предупреждение работодателя о забастовке',
			en: 'Warning of the strike to the employer',
		},
		actor: 'committee',
		contents: [
			{
				id: 'in-writing',
				required: true,
				...told('298–299', 'likely', { kk: 'Жазбаша нысан.', ru: 'Письменная форма.', en: 'In writing.' }),
			},
			{
				id: 'start',
				required: true,
				...told('298–299', 'likely', { kk: 'Басталатын күні.', ru: 'Начало.', en: 'The start.' }),
			},
			{
				id: 'length',
				required: true,
				...told('298–299', 'likely', {
					kk: 'Болжамды ұзақтығы.',
					ru: 'Возможная продолжительность.',
					en: 'The possible length.',
				}),
			},
		],
	},
];
