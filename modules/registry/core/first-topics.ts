import type { Texts } from '#platform/locale.ts';

/** The list of topics with which every organisation begins. What becomes of it is recorded change by change (`topics.ts`). */
export const firstTopics: readonly { readonly id: string; readonly names: Texts }[] = [
	{
		id: 'pay',
		names: {
			kk: 'Жалақы, оның кешігуі, қосымша төлемдер',
			ru: 'Зарплата, её задержка, доплаты',
			en: 'Pay, late pay, allowances',
		},
	},
	{
		id: 'hours',
		names: {
			kk: 'Жұмыс уақыты, вахта, демалыс',
			ru: 'Рабочее время, вахта, отдых',
			en: 'Working hours, rotation, rest',
		},
	},
	{
		id: 'safety',
		names: {
			kk: 'Қауіпсіздік, жарақат, денсаулық',
			ru: 'Безопасность, травма, здоровье',
			en: 'Safety, injury, health',
		},
	},
	{
		id: 'conditions',
		names: {
			kk: 'Тұрмыс: тамақ, тұрғын орын, көлік',
			ru: 'Быт: питание, жильё, проезд',
			en: 'Living conditions: food, housing, transport',
		},
	},
	{
		id: 'contract',
		names: {
			kk: 'Еңбек шарты, ауыстыру, жұмыстан шығару',
			ru: 'Трудовой договор, перевод, увольнение',
			en: 'Contract, transfer, dismissal',
		},
	},
	{
		id: 'discrimination',
		names: {
			kk: 'Кемсіту, тең емес қарау',
			ru: 'Дискриминация, неравное обращение',
			en: 'Discrimination, unequal treatment',
		},
	},
	{
		id: 'harassment',
		names: {
			kk: 'Қорлау, зорлық-зомбылық, қысым көрсету',
			ru: 'Унижение, насилие, домогательства',
			en: 'Harassment, violence, bullying',
		},
	},
	{
		id: 'union',
		names: {
			kk: 'Кәсіподақ, жиналыс, ұжымдық шарт',
			ru: 'Профсоюз, собрания, коллективный договор',
			en: 'Trade union, meetings, collective agreement',
		},
	},
	{
		id: 'retaliation',
		names: { kk: 'Өтініш үшін қудалау', ru: 'Преследование за обращение', en: 'Retaliation for speaking up' },
	},
	{
		id: 'forced',
		names: {
			kk: 'Мәжбүрлі еңбек, құжаттарды алып қою',
			ru: 'Принудительный труд, изъятие документов',
			en: 'Forced labour, documents taken away',
		},
	},
	{
		id: 'corruption',
		names: { kk: 'Пара, ұрлық, алдау', ru: 'Взятки, воровство, обман', en: 'Bribes, theft, deceit' },
	},
	{
		id: 'community',
		names: {
			kk: 'Ауыл, жер, су, қоршаған орта',
			ru: 'Посёлок, земля, вода, природа',
			en: 'Community, land, water, environment',
		},
	},
	{ id: 'other', names: { kk: 'Басқа', ru: 'Другое', en: 'Something else' } },
];
