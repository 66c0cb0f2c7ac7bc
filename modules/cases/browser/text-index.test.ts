import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { markCommon } from './snippets.ts';
import { type IndexedCase, TextIndex } from './text-index.ts';

const about = (id: string, text: string, more: Partial<IndexedCase> = {}): IndexedCase => ({
	case: id,
	number: null,
	filed: plainDate('2026-03-02'),
	status: 'received',
	topics: ['pay'],
	site: null,
	texts: [{ field: 'referral', text }],
	...more,
});
const indexOf = (...cases: IndexedCase[]) => {
	const index = new TextIndex();
	for (const one of cases) index.put(one);
	return index;
};
const found = (index: TextIndex, query: string) => index.find(query).hits.map((hit) => hit.case);

describe('searching opened texts', () => {
	const index = indexOf(
		about('kk', 'Екі ай бойы үстеме жұмыс ақысы төленбеді. Бригадада он екі адамбыз.'),
		about('kk2', 'Вагоншада жылу жоқ, түнде суық. Комендантқа үш рет айттық.'),
		about('ru', 'Вахту продлили на две недели без согласия, домой не отпускают.'),
		about('en', 'Contractor workers are not allowed into the canteen.'),
	);

	it.each([
		['as it was written', 'төленбеді', ['kk']],
		['without Kazakh letters', 'толенбеди', ['kk']],
		['by its beginning', 'ваг', ['kk2']],
		['in another Kazakh form', 'комендант', ['kk2']],
		['in another Kazakh form', 'комендантпен', ['kk2']],
		['in another Russian form', 'вахтой', ['ru']],
		['in another English form', 'contractors', ['en']],
		['misspelt', 'камендант', ['kk2']],
		['misspelt', 'согласея', ['ru']],
		['misspelt', 'contarctor', ['en']],
		['all words must be there', 'вахту домой', ['ru']],
		['all words must be there', 'вахту canteen', []],
		['nothing', '   ', []],
	])('%s: «%s»', (_how, query, expected) => expect(found(index, query)).toEqual(expected));

	it('puts what is exact before a beginning, that before another form, and that before what is misspelt', () => {
		const four = indexOf(
			about('misspelt', 'бригодир келді'),
			about('form', 'бригадиром недовольны'),
			about('beginning', 'бригадирша айтты'),
			about('exact', 'бригадир айтты'),
		);
		const { hits } = four.find('бригадир');
		expect(hits.map((hit) => hit.case)[0]).toBe('exact');
		expect(hits.at(-1)?.case).toBe('misspelt');
		expect(hits.map(({ fit }) => fit)).toEqual(['exact', 'beginning', 'beginning', 'misspelt']);
		expect(
			four
				.find('бригадирами')
				.hits.map(({ fit }) => fit)
				.at(-1),
		).toBe('misspelt');
	});

	it('marks what was found in a short piece of the text', () => {
		const long = indexOf(about('a', `${'сөз '.repeat(100)}асханада тамақ жоқ ${'сөз '.repeat(100)}`));
		const { snippet } = long.find('асхана').hits[0]!;
		expect(snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['асханада']);
		expect(snippet.map(({ text }) => text).join('').length).toBeLessThan(230);
	});

	it('knows what is new, what has changed and what is gone', () => {
		const live = indexOf(about('a', 'жалақы'));
		live.put(about('a', 'демалыс', { number: '26-123-456-7' }));
		expect(found(live, 'жалақы')).toEqual([]);
		expect(found(live, 'демалыс')).toEqual(['a']);
		expect(found(live, '26-123')).toEqual(['a']);
		live.remove('a');
		expect([found(live, 'демалыс'), live.size]).toEqual([[], 0]);
	});

	it('stays small when one case changes thousands of times', () => {
		const live = new TextIndex();
		for (let turn = 0; turn < 3000; turn++) live.put(about('a', `сөз${turn % 7} жалақы`));
		expect(live.find('жалақы').total).toBe(1);
	});

	it('newest first among equals, and a number of all that was found', () => {
		const many = new TextIndex();
		for (let day = 1; day <= 28; day++)
			many.put(about(`c${day}`, 'жалақы', { filed: plainDate(`2026-02-${String(day).padStart(2, '0')}`) }));
		const { total, hits } = many.find('жалақы');
		expect([total, hits.length, hits[0]?.case]).toEqual([28, 20, 'c28']);
	});
});

describe('likely duplicates', () => {
	const others = Array.from({ length: 60 }, (_, at) =>
		about(
			`other${at}`,
			`Басқа оқиға ${at}: көлік кешікті, жол жабық, ауа райы нашар, автобус бұзылды ${at * 7}`,
		),
	);
	const first = about('a', 'Асханада тамақ бұзылған, екі адам уланды, дәрігер шақырылмады.', {
		site: 'AA-1',
	});
	const again = about('b', 'Екі адам асхана тамағынан уланып қалды. Дәрігерді ешкім шақырмады.', {
		site: 'AA-1',
	});

	it('tell of the same in other words', () => {
		const [likest, ...rest] = indexOf(...others, first, again).similar('a');
		expect([likest?.case.case, likest?.sameSite, likest?.sameTopic]).toEqual(['b', true, true]);
		expect(rest).toEqual([]);
	});

	it('are none where nothing is alike, or where the case is not known', () => {
		const index = indexOf(...others.slice(0, 1), first);
		expect(index.similar('a')).toEqual([]);
		expect(index.similar('nobody')).toEqual([]);
	});

	it('are marked by the words they share', () => {
		const marked = markCommon('Асханада тамақ жоқ', 'асхананың тамағы');
		expect(marked.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Асханада', 'тамақ']);
	});
});
