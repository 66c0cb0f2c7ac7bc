/**
 * Business identification number: twelve digits, the last a check digit (Government programme of 11 June 2003 No. 565).
 * «Well-formed» says nothing about whether the number was ever issued.
 */
const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Null where no check digit exists: such a number is not issued. */
export function checkDigit(body: string): number | null {
	const sum = (weights: number[]) =>
		weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0) % 11;
	const once = sum(first);
	if (once < 10) return once;
	const twice = sum(second);
	return twice < 10 ? twice : null;
}

/** Month 01–12 and the kinds of holder 4, 5 and 6 stand in every BIN. */
export function isWellFormedBin(bin: string): boolean {
	if (!/^\d{2}(0[1-9]|1[0-2])[456][0-3]\d{6}$/.test(bin)) return false;
	return checkDigit(bin.slice(0, 11)) === Number(bin[11]);
}
