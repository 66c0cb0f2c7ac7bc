/**
 * What a number or code says by itself: BIN, IIN, telephone, region. "Well-formed" is all that can be said: the check digit misses a
 * wrong eleventh digit (its first weight is 11, which is 0 modulo 11), and nothing here knows whether a number was ever issued.
 *
 * An IIN tells the day of birth and the sex: never store one to look these up.
 */
import { type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import { checkDigit } from './bin.ts';

export type NumberRefusal =
	| 'not-twelve-digits'
	| 'not-a-number'
	| 'no-check-digit'
	| 'wrong-check-digit'
	| 'no-such-month'
	| 'no-such-day'
	| 'no-such-kind'
	| 'is-a-person'
	| 'is-an-organisation'
	| 'born-in-the-future';

/** `kind`: of an organisation the holder ('resident', 'non-resident', 'joint-proprietor'), `part` its part. */
export type TwelveDigits = {
	wellFormed: boolean;
	kind: 'person' | 'organisation' | null;
	refused: NumberRefusal | null;
	/** The digit that the first eleven ask for; null where there is none. */
	checkDigit: number | null;
	holder: string | null;
	part: string | null;
	/** 'YY-MM' of the registration of an organisation. */
	month: string | null;
	born: PlainDate | null;
	sex: 'male' | 'female' | null;
};

const HOLDERS: Readonly<Record<string, string>> = {
	4: 'resident',
	5: 'non-resident',
	6: 'joint-proprietor',
};
const PARTS = ['head', 'branch', 'representation', 'other'];

/** Reads a BIN or an IIN: the fifth digit tells which (0 to 3 begins a day of birth). `today` is for births yet to come. */
export function readTwelveDigits(text: string, today: PlainDate): TwelveDigits {
	const digits = text.replace(/\s/g, '');
	const none: TwelveDigits = {
		...{ wellFormed: false, kind: null, refused: null, checkDigit: null },
		...{ holder: null, part: null, month: null, born: null, sex: null },
	};
	if (!/^\d+$/.test(digits)) return { ...none, refused: 'not-a-number' };
	if (digits.length !== 12) return { ...none, refused: 'not-twelve-digits' };
	const check = checkDigit(digits.slice(0, 11));
	const [yy, mm, fifth] = [digits.slice(0, 2), digits.slice(2, 4), digits[4] ?? ''];
	const person = fifth <= '3';
	const found: TwelveDigits = { ...none, kind: person ? 'person' : 'organisation', checkDigit: check };
	if (mm < '01' || mm > '12') return { ...found, refused: 'no-such-month' };
	if (check === null) return { ...found, refused: 'no-check-digit' };
	if (check !== Number(digits[11])) return { ...found, refused: 'wrong-check-digit' };
	if (!person) {
		const [holder, part] = [HOLDERS[fifth], PARTS[Number(digits[5])]];
		if (holder === undefined || part === undefined) return { ...found, refused: 'no-such-kind' };
		return { ...found, wellFormed: true, holder, part, month: `${yy}-${mm}` };
	}
	const century = Number(digits[6]);
	if (century < 1 || century > 6) return { ...found, refused: 'no-such-kind' };
	const born = parsePlainDate(`${18 + Math.floor((century - 1) / 2)}${yy}-${mm}-${digits.slice(4, 6)}`);
	if (born === null) return { ...found, refused: 'no-such-day' };
	const sex = century % 2 === 1 ? 'male' : 'female';
	return { ...found, wellFormed: true, born, sex, refused: born > today ? 'born-in-the-future' : null };
}

/**
 * A telephone number as people write it. `normal` is E.164. Kazakhstan and Russia share +7: a Kazakh number goes on with 6 or
 * 7, and 8 is how one dials +7 at home.
 */
export type Telephone = { normal: string | null; country: 'KZ' | 'RU' | null; mobile: boolean };

const KAZAKH_MOBILE = /^7(?:0[0-25-8]|47|6[0-4]|7[15-8]|85)\d{7}$/;

export function readTelephone(text: string): Telephone {
	const digits = text.replace(/[\s()-]/g, '');
	const national = /^(?:\+7|[78])(\d{10})$/.exec(digits)?.[1];
	if (national === undefined) return { normal: null, country: null, mobile: false };
	const country = /^[67]/.test(national) ? 'KZ' : 'RU';
	return { normal: `+7${national}`, country, mobile: country === 'KZ' && KAZAKH_MOBILE.test(national) };
}

/** Codes of ISO 3166-2 before November 2022, with the regions of today that lie in the old one. */
const OLD_REGIONS: Readonly<Record<string, readonly string[]>> = {
	...{
		AKM: ['11'],
		AKT: ['15'],
		ALA: ['75'],
		ALM: ['19', '33'],
		AST: ['71'],
		ATY: ['23'],
		KAR: ['35', '62'],
	},
	...{ KUS: ['39'], KZY: ['43'], MAN: ['47'], PAV: ['55'], SEV: ['59'], SHY: ['79'], VOS: ['63', '10'] },
	...{ YUZ: ['61', '79'], ZAP: ['27'], ZHA: ['31'] },
};

/** Two-digit codes that a region code may mean today; several where a region was divided, and one has to ask. */
export function regionsOfCode(code: string, regions: Readonly<Record<string, unknown>>): readonly string[] {
	const bare = code.trim().toUpperCase().replace(/^KZ-/, '');
	if (Object.hasOwn(regions, bare)) return [bare];
	return Object.hasOwn(OLD_REGIONS, bare) ? (OLD_REGIONS[bare] ?? []) : [];
}
