import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { readTelephone, readTwelveDigits, regionsOfCode } from './identifiers.ts';
import { regions } from './regions.ts';

const today = plainDate('2026-11-22');
const read = (text: string) => readTwelveDigits(text, today);

describe('twelve digits', () => {
	it('are an organisation from the fifth digit 4 on', () => {
		expect(read('261240999999')).toMatchObject({
			...{ wellFormed: true, kind: 'organisation', holder: 'resident', part: 'head', month: '26-12' },
			refused: null,
		});
		expect(read('261241999995')).toMatchObject({ wellFormed: true, part: 'branch' });
	});

	it('are a person up to 3, and nobody is born in the future', () => {
		expect(read('991231500016')).toMatchObject({
			...{ wellFormed: true, kind: 'person', born: '2099-12-31', sex: 'male', refused: 'born-in-the-future' },
		});
		expect(read('991231600032').sex).toBe('female');
		// The known weakness: a wrong eleventh digit may pass.
		expect(read('991231500026').wellFormed).toBe(true);
	});

	it('are refused by name', () => {
		for (let last = 0; last <= 9; last += 1)
			expect(read(`17054000014${last}`)).toMatchObject({ wellFormed: false, refused: 'no-check-digit' });
		expect(read('261240999998')).toMatchObject({ refused: 'wrong-check-digit', checkDigit: 9 });
		expect(read('26124099999').refused).toBe('not-twelve-digits');
		expect(read('2612409999990').refused).toBe('not-twelve-digits');
		expect(read('26124O999999').refused).toBe('not-a-number');
		expect(read(' 261240 999999 ').wellFormed).toBe(true);
		expect(read('261340999999').refused).toBe('no-such-month');
	});
});

describe('a telephone number', () => {
	it('is one number however it is written', () => {
		for (const text of ['+77010000000', '87010000000', '77010000000', '+7 (701) 000-00-00'])
			expect(readTelephone(text)).toEqual({ normal: '+77010000000', country: 'KZ', mobile: true });
		expect(readTelephone('+79010000000')).toMatchObject({ country: 'RU', mobile: false });
		expect(readTelephone('7172 00 00')).toMatchObject({ normal: null, country: null });
	});
});

describe('a region code', () => {
	it('of before 2022 may mean several regions of today', () => {
		expect(regionsOfCode('KZ-VOS', regions)).toEqual(['63', '10']);
		expect(regionsOfCode('KZ-KAR', regions)).toEqual(['35', '62']);
		expect(regionsOfCode('ALM', regions)).toEqual(['19', '33']);
		expect(regionsOfCode('KZ-62', regions)).toEqual(['62']);
		expect(regionsOfCode('KZ-QQQ', regions)).toEqual([]);
	});
});
