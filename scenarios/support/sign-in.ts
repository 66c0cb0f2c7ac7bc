/** Signing in at the desk as one of the example's ready accounts. */
import type { Page } from 'playwright-core';

/** The example's list fills in the form; where only the keys are missing, the passphrase is enough. */
export async function signIn(page: Page, login: string): Promise<void> {
	await page
		.locator('.sign-in li', { hasText: `${login} ·` })
		.locator('button')
		.click();
	if ((await page.locator('[name=code]').count()) > 0) {
		await page.waitForFunction(
			() => document.querySelector<HTMLInputElement>('[name=code]')?.value.length === 6,
		);
	}
	await page.click('#sign-in-submit');
	await page.waitForSelector('.sign-in', { state: 'detached' });
}
