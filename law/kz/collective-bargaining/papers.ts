/** What a collective agreement must and may contain: Labour Code, article 157. */
import type { Paper } from '#modules/procedures/contract.ts';

const article157 = { article: '157', source: 'code', confidence: 'sure' } as const;

/** The Code lists eighteen optional points and one added later; those that our sources name stand here. */
export const collectiveAgreement: Paper = {
	id: 'collective-agreement',
	title: { kk: 'Ұжымдық шарт', ru: 'Коллективный договор', en: 'Collective agreement' },
	actor: 'both',
	contents: [
		{
			id: 'pay',
			required: true,
			rule: {
				kk: 'еңбекақы жүйелері мен мөлшерлері',
				ru: 'системы и размеры оплаты труда',
				en: 'pay systems and rates',
			},
			...article157,
		},
		{
			id: 'coefficients',
			required: true,
			rule: {
				kk: 'разрядаралық коэффициенттер',
				ru: 'межразрядные коэффициенты',
				en: 'inter-grade coefficients',
			},
			...article157,
		},
		{
			id: 'hours-and-leave',
			required: true,
			rule: { kk: 'жұмыс уақыты мен демалыс', ru: 'рабочее время и отпуска', en: 'working hours and leave' },
			...article157,
		},
		{
			id: 'safety',
			required: true,
			rule: {
				kk: 'қауіпсіз еңбек жағдайлары және еңбекті қорғауға бөлінетін қаражат',
				ru: 'безопасные условия и средства на охрану труда',
				en: 'safe conditions and money for safety and health',
			},
			...article157,
		},
		{
			id: 'union-conditions',
			required: true,
			rule: {
				kk: 'кәсіподақ қызметіне жағдай жасау',
				ru: 'условия для деятельности профсоюза',
				en: 'conditions for the work of the union',
			},
			...article157,
		},
		{
			id: 'how-to-change',
			required: true,
			rule: {
				kk: 'шартқа өзгеріс енгізу тәртібі',
				ru: 'порядок изменения договора',
				en: 'how the agreement is changed',
			},
			...article157,
		},
		{
			id: 'control',
			required: true,
			rule: {
				kk: 'орындалуын бақылау және жауаптылық',
				ru: 'контроль исполнения и ответственность',
				en: 'control of its fulfilment and liability',
			},
			...article157,
		},
		{
			id: 'acts-with-opinion',
			required: true,
			rule: {
				kk: 'өкілдердің пікірі ескерілетін жұмыс беруші актілері',
				ru: 'акты работодателя, которые принимают с учётом мнения представителей',
				en: 'acts of the employer that need the representatives’ opinion',
			},
			...article157,
		},
		{
			id: 'pension-age',
			required: true,
			rule: {
				kk: 'зейнет жасындағы адамдардың ауыр жұмысқа жіберілуі',
				ru: 'допуск лиц пенсионного возраста к тяжёлым работам',
				en: 'access of persons of pension age to heavy work',
			},
			...article157,
		},
		{
			id: 'indexing',
			required: false,
			rule: { kk: 'еңбекақыны индекстеу', ru: 'индексация оплаты труда', en: 'indexing of pay' },
			...article157,
		},
		{
			id: 'jobs',
			required: false,
			rule: { kk: 'жұмыс орындарын сақтау', ru: 'сохранение рабочих мест', en: 'keeping of jobs' },
			...article157,
		},
		{ id: 'housing', required: false, rule: { kk: 'тұрғын үй', ru: 'жильё', en: 'housing' }, ...article157 },
		{
			id: 'union-officers',
			required: false,
			rule: {
				kk: 'кәсіподақ қызметкерлерінің кепілдіктері',
				ru: 'гарантии профсоюзных работников',
				en: 'guarantees of union officers',
			},
			...article157,
		},
		{
			id: 'law-training',
			required: false,
			rule: { kk: 'еңбек құқығын оқыту', ru: 'обучение трудовому праву', en: 'training in labour law' },
			...article157,
		},
	],
};
