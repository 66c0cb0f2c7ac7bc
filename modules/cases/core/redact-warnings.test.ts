import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warningsIn } from './redact-warnings.ts';

const kinds = (copy: string, original = '') =>
	warningsIn(copy, original).map(({ kind, text }) => [kind, text]);

describe('a redacted copy', () => {
	it('is warned of telephone numbers, e-mails and numbers of documents', () => {
		expect(kinds('Звоните +7 (701) 555-12-34 или 87015551234.')).toEqual([
			['phone', '+7 (701) 555-12-34'],
			['phone', '87015551234'],
		]);
		expect(kinds('ЖСН 850101300123, aigul@mail.kz, @aigul_k')).toEqual([
			['phone', '850101300123'],
			['e-mail', 'aigul@mail.kz'],
			['e-mail', '@aigul_k'],
		]);
	});

	it('is warned of days and hours, in three languages', () => {
		for (const [text, date] of [
			['Бұл 12 наурызда болды', '12 наурызда'],
			['5-ші мамыр күні', '5-ші мамыр'],
			['Было 3 марта утром', '3 марта'],
			['На смене 14.02.2026', '14.02.2026'],
			['On March 5 he left', 'March 5'],
			['on 5 May', '5 May'],
			['at 17:45', '17:45'],
			['since 2026-03-02', '2026-03-02'],
		] as const)
			expect([text, kinds(text)]).toEqual([text, [['date', date]]]);
	});

	it('is warned of exact small numbers, not of large ones, shares or years', () => {
		expect(kinds('В бригаде 7 человек, всего на участке 300.')).toEqual([['number', '7']]);
		expect(kinds('Зарплата ниже на 12,5 процента, 2026 год, 1.500 тенге')).toEqual([]);
	});

	it('is warned of names as in the referral, in other case endings, and of patronymics', () => {
		const kk = 'Мені учаске бастығы Ерлан Маратұлы қудалап жүр.';
		expect(kinds('Ерланға дейін айтылған. Маратұлы біледі.', kk)).toEqual([
			['name', 'Ерланға'],
			['name', 'Маратұлы'],
		]);
		const ru = 'Нам грозит мастер Сидоренко. Он с вахты Тенге.';
		expect(kinds('Жалоба на Сидоренку с вахты Тенгиз', ru).map(([, text]) => text)).toEqual([
			'Сидоренку',
			'Тенгиз',
		]);
		expect(kinds('Мария Ивановна знает')).toEqual([['name', 'Ивановна']]);
		expect(kinds('The foreman threatens', 'We told Robert about it. The foreman laughed.')).toEqual([]);
		expect(kinds('Say it to Robert', 'We told Robert about it.')).toEqual([['name', 'Robert']]);
	});

	it('is warned where it repeats the worker’s own words', () => {
		const original = 'Екі айдан бері жалақы жоқ, бала-шаға аш отыр, не істейміз';
		expect(kinds('Өтініште: екі айдан бері жалақы жоқ, бала-шаға аш отыр.', original)).toEqual([
			['quote', 'екі айдан бері жалақы жоқ, бала-шаға'],
		]);
		expect(kinds('Жалақы кешіктірілген, отбасылар қиналып отыр.', original)).toEqual([]);
	});

	it('never crashes, and points to what stands there', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (copy, original) => {
				for (const { text, at } of warningsIn(copy, original))
					expect(copy.slice(at, at + text.length)).toBe(text);
			}),
		);
	});
});
