/**
 * A number that is read out on the telephone and never changes: year, six random digits, a check digit. Random, so
 * that it tells neither how many cases there are nor which came first. The check digit is Damm's (H. M. Damm, «Total
 * anti-symmetrische Quasigruppen», 2004): it finds every single wrong digit and every swap of neighbours.
 */
const damm = [
	[0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
	[7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
	[4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
	[1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
	[6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
	[3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
	[5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
	[8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
	[9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
	[2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

const check = (digits: string): number => [...digits].reduce((row, digit) => damm[row]![Number(digit)]!, 0);

/** `random`: a whole number below a million. */
export function caseNumber(year: number, random: number): string {
	const digits = String(year % 100).padStart(2, '0') + String(random).padStart(6, '0');
	return `${digits.slice(0, 2)}-${digits.slice(2, 5)}-${digits.slice(5)}-${check(digits)}`;
}

export function isCaseNumber(text: string): boolean {
	return /^\d{2}-\d{3}-\d{3}-\d$/.test(text) && check(text.replaceAll('-', '')) === 0;
}
