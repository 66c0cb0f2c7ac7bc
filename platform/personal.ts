/** Persons in words that are about to be public. */

/**
 * What looks like a person in words that would be public: twelve digits (an IIN), a telephone, an e-mail, a family name with
 * initials. It finds slips, and does not replace reading.
 */
const personal: readonly RegExp[] = [
	/(?<!\d)\d{12}(?!\d)/,
	/(?:\+7|(?<!\d)8)[\s(-]*7\d{2}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/,
	/[\w.+-]+@[\w-]+\.[\w.]+/,
	/(?<!\p{L})\p{Lu}\p{Ll}{2,}\s+\p{Lu}\.(?:\s?\p{Lu}\.)?/u,
	/(?<!\p{L})\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}{2,}/u,
];
export const looksPersonal = (text: string): boolean => personal.some((pattern) => pattern.test(text));
