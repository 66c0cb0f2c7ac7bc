/** Signing in at the desk as one of the example's ready accounts. */
import type { Page } from 'playwright-core';

/** A six-digit code works once: the last one that each account has used. */
const used = new Map<string, string>();

/** The example's list fills in the form; where only the keys are missing, the passphrase is enough. */
export async function signIn(page: Page, login: string): Promise<void> {
	const choose = page.locator('.sign-in li', { hasText: `${login} ·` }).locator('button');
	await choose.click();
	if ((await page.locator('[name=code]').count()) > 0) {
		for (;;) {
			await page.waitForFunction(
				() => document.querySelector<HTMLInputElement>('[name=code]')?.value.length === 6,
			);
			const code = await page.inputValue('[name=code]');
			if (used.get(login) !== code) {
				used.set(login, code);
				break;
			}
			await page.waitForTimeout(1_000);
			await page.reload();
			await choose.click();
		}
	}
	await page.click('#sign-in-submit');
	await page.waitForSelector('.sign-in', { state: 'detached' });
}
