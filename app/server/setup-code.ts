/**
 * Who may make the organisation: whoever started the program. A code is written into the data folder before there is
 * an organisation, printed by `npm start -- --empty`, and taken away once it has been used.
 */
import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SETUP_FILE = 'setup.json';

interface Codes {
	readonly code: string;
	/** Known only to the program that puts in example data: an organisation made with it is marked as an example. */
	readonly exampleCode: string;
}

export class SetupCode {
	readonly #codes: Codes | null;
	readonly #file: string;

	constructor(dataFolder: string, organisationExists: boolean) {
		this.#file = join(dataFolder, SETUP_FILE);
		if (organisationExists) rmSync(this.#file, { force: true });
		else if (!existsSync(this.#file)) {
			const code = Array.from({ length: 12 }, () => randomInt(10)).join('');
			const codes = { code, exampleCode: randomBytes(24).toString('base64url') };
			writeFileSync(this.#file, JSON.stringify(codes), { mode: 0o600, flush: true });
		}
		this.#codes = organisationExists ? null : (JSON.parse(readFileSync(this.#file, 'utf8')) as Codes);
	}

	matches(given: unknown): boolean {
		return this.#codes !== null && (same(given, this.#codes.code) || this.isExample(given));
	}

	isExample(given: unknown): boolean {
		return this.#codes !== null && same(given, this.#codes.exampleCode);
	}

	spend(): void {
		rmSync(this.#file, { force: true });
	}
}

function same(given: unknown, expected: string): boolean {
	if (typeof given !== 'string') return false;
	const typed = Buffer.from(given.replace(/\s/g, ''));
	const wanted = Buffer.from(expected);
	return typed.length === wanted.length && timingSafeEqual(typed, wanted);
}
