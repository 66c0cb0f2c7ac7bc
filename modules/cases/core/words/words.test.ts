import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, spellingsOf, tokens, wordsOf } from './fold.ts';
import { editDistance, NearTerms } from './near.ts';
import { Spellings } from './spellings.ts';
import { englishStem, kazakhStem, russianStem } from './stem.ts';

const kk = (word: string) => kazakhStem(fold(word));
const ru = (word: string) => russianStem(fold(word));

describe('words as they are compared', () => {
	it.each([
		['Жалақы', 'жалакы'],
		['ӘҒҚҢӨҰҮҺІ', 'агкноуухи'],
		['ещё', 'еще'],
		['тiс', 'тис'],
		['Internet', 'internet'],
	])('%s is %s', (word, folded) => expect(fold(word)).toBe(folded));

	it('stand where they are in the text', () => {
		const text = 'Екі ай, «жалақы» жоқ!';
		expect([...tokens(text)].map(({ from, to }) => text.slice(from, to))).toEqual([
			'Екі',
			'ай',
			'жалақы',
			'жоқ',
		]);
		expect(wordsOf('Жоқ, жоқ')).toEqual(new Set(['жок']));
	});
});

describe('words as they are written, numbered', () => {
	it('are those of any text, where they stand, each with one number', () => {
		const letter = fc.constantFrom(...'абёқҰiZ9 ,-«\n');
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letter, maxLength: 300 }));
		fc.assert(
			fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
				const spellings = new Spellings();
				const numbers = new Map<string, number>();
				for (const one of texts) {
					const found: string[] = [];
					spellings.eachIn(one, (number, from, to) => {
						const written = one.slice(from, to);
						expect(spellings.of(number)).toBe(written);
						expect(numbers.get(written) ?? number).toBe(number);
						numbers.set(written, number);
						found.push(written);
					});
					expect(found).toEqual(spellingsOf(one));
				}
				expect(new Set(numbers.values()).size).toBe(numbers.size);
			}),
		);
	});

	it('keep their numbers when there are many', () => {
		const spellings = new Spellings();
		const all = Array.from({ length: 20_000 }, (_, n) => `сөз${n.toString(36)}`);
		for (const round of [1, 2]) {
			let number = 0;
			spellings.eachIn(all.join(' '), (given) => {
				if (given !== number++) throw new Error(`in round ${round}: ${given}`);
			});
			expect(number).toBe(all.length);
		}
	});
});

describe('forms of one word have one stem', () => {
	it.each([
		['жалақы', ['жалақым', 'жалақымыз', 'жалақысын', 'жалақының', 'жалақыға', 'жалақылар']],
		['вахта', ['вахтада', 'вахтадан', 'вахталар', 'вахтамыз', 'вахталарымыздағы', 'вахтаның']],
		['кітап', ['кітабы', 'кітаптар', 'кітаптың', 'кітабымыз', 'кітаптарымыздан']],
		['жұмыс', ['жұмыста', 'жұмысқа', 'жұмыстан', 'жұмысымыз']],
		['асхана', ['асханада', 'асханаға', 'асхананың', 'асханалар']],
		['төле', ['төледі', 'төлемеді', 'төлемейді', 'төлеген']],
		['бригадир', ['бригадирдің', 'бригадирлер', 'бригадирге', 'бригадиріміз']],
	])('Kazakh: %s', (word, forms) => {
		expect(forms.filter((form) => kk(form) !== kk(word))).toEqual([]);
	});

	it.each([
		['зарплата', ['зарплаты', 'зарплату', 'зарплатой', 'зарплат', 'зарплате', 'зарплатами']],
		['вахта', ['вахты', 'вахту', 'вахтой', 'вахтах', 'вахтами']],
		['увольнение', ['увольнения', 'увольнению', 'увольнением', 'увольнений']],
		['платить', ['платил', 'платили', 'платит', 'платят']],
		['опасный', ['опасная', 'опасные', 'опасного', 'опасными']],
		['мастер', ['мастера', 'мастеру', 'мастером', 'мастеров', 'мастерами']],
	])('Russian: %s', (word, forms) => {
		expect(forms.filter((form) => ru(form) !== ru(word))).toEqual([]);
	});

	it('English', () => {
		for (const [word, ...forms] of [
			['wage', 'wages'],
			['delay', 'delays', 'delayed', 'delaying'],
			['company', 'companies'],
			['threat', 'threats'],
			['stop', 'stopped', 'stopping', 'stops'],
			['fire', 'fired', 'firing', 'fires'],
		] as const) {
			expect(forms.map((form) => englishStem(form))).toEqual(forms.map(() => englishStem(word)));
		}
	});

	it('and stay apart from other words', () => {
		expect(new Set(['жалақы', 'вахта', 'асхана', 'бригадир', 'демалыс', 'қысым'].map(kk)).size).toBe(6);
		expect(new Set(['зарплата', 'вахта', 'мастер', 'столовая', 'отпуск', 'давление'].map(ru)).size).toBe(6);
	});

	it('never become shorter than three letters, for any word', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[а-я]{3,24}$/u), (word) => {
				expect(kazakhStem(word).length).toBeGreaterThanOrEqual(3);
				expect(kazakhStem(kazakhStem(word)).length).toBeGreaterThanOrEqual(3);
			}),
		);
	});
});

describe('words that are almost the same', () => {
	it('are found as comparing with every term finds them', () => {
		const letter = fc.constantFrom(...'абвг');
		const word = fc.array(letter, { minLength: 2, maxLength: 10 }).map((letters) => letters.join(''));
		fc.assert(
			fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (terms, asked) => {
				const index = new NearTerms();
				for (const term of terms) index.add(term);
				const edits = asked.length < 4 ? 0 : asked.length < 9 ? 1 : 2;
				const expected = terms.flatMap((term, number) =>
					edits > 0 && term !== asked && editDistance(asked, term, 9) <= edits ? [number] : [],
				);
				const found = index.near(asked).sort((a, b) => a - b);
				// A short word may lose every piece to one edit; what is found is always right.
				expect(expected).toEqual(expect.arrayContaining(found));
				if (asked.length >= 6 && edits === 1) expect(found).toEqual(expected);
			}),
		);
	});

	it('are as far apart as the whole table of edits says', () => {
		const word = fc.string({ unit: fc.constantFrom(...'абв'), maxLength: 90 });
		const close = fc.tuple(word, word, word).map(([a, b, c]) => [a + b.slice(0, 2) + c, a + c] as const);
		fc.assert(
			fc.property(fc.oneof(fc.tuple(word, word), close), fc.nat(9), ([a, b], most) => {
				const whole = wholeDistance(a, b);
				expect(editDistance(a, b, most)).toBe(whole <= most ? whole : most + 1);
			}),
		);
	});

	it('one exchange of neighbours is one edit', () => {
		expect(editDistance('вахта', 'вхата', 3)).toBe(1);
		expect(editDistance('вахта', 'вата', 3)).toBe(1);
		expect(editDistance('вахта', 'цех', 1)).toBe(2);
	});
});

function wholeDistance(a: string, b: string): number {
	const costs = Array.from({ length: a.length + 1 }, (_, row) =>
		Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
	);
	for (let row = 1; row <= a.length; row++) {
		for (let column = 1; column <= b.length; column++) {
			const exchanged =
				row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
					? costs[row - 2]![column - 2]! + 1
					: Number.POSITIVE_INFINITY;
			costs[row]![column] = Math.min(
				costs[row - 1]![column]! + 1,
				costs[row]![column - 1]! + 1,
				costs[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
				exchanged,
			);
		}
	}
	return costs[a.length]![b.length]!;
}
