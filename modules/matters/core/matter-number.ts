/** A number that is read out and never changes: year, D for a dispute or procedure, six random digits, a check digit. */

/** ISO 7064 MOD 11,10: it finds every single wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): number {
	let rest = 10;
	for (const digit of digits) rest = (((rest + Number(digit)) % 10 || 10) * 2) % 11;
	return (11 - rest) % 10;
}

/** `random`: a whole number below a million. */
export function matterNumber(year: number, random: number): string {
	const digits = String(year % 100).padStart(2, '0') + String(random).padStart(6, '0');
	return `${digits.slice(0, 2)}-D-${digits.slice(2, 5)}-${digits.slice(5)}-${checkDigit(digits)}`;
}
