/** Signing in at the desk as one of the example's ready accounts. */
import type { BrowserContext, Page } from 'playwright-core';

/** What each account's browser holds since its last sign-in, by server and login. */
const kept = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();
/** A six-digit code works once: the last one that each account has used. */
const used = new Map<string, string>();

/**
 * The example's list fills in the form. Where the account has signed in before, the page goes on with that session, as
 * a second window of the same browser does, and only the passphrase is asked for; if that session is over, it waits
 * for the next code.
 */
export async function signIn(page: Page, login: string): Promise<void> {
	const account = `${new URL(page.url()).origin} ${login}`;
	const choose = page.locator('.sign-in li', { hasText: `${login} ·` }).locator('button');
	const asksForCode = async () => {
		await choose.click();
		return (await page.locator('[name=code]').count()) > 0;
	};
	let needsCode = await asksForCode();
	if (needsCode && kept.has(account)) {
		await page.context().addCookies(kept.get(account)!);
		await page.reload();
		needsCode = await asksForCode();
	}
	while (needsCode && !(await hasNewCode(page, account))) {
		await page.waitForTimeout(1_000);
		await page.reload();
		needsCode = await asksForCode();
	}
	await page.click('#sign-in-submit');
	await page.waitForSelector('.sign-in', { state: 'detached' });
	kept.set(account, await page.context().cookies());
}

async function hasNewCode(page: Page, account: string): Promise<boolean> {
	await page.waitForFunction(
		() => document.querySelector<HTMLInputElement>('[name=code]')?.value.length === 6,
	);
	const code = await page.inputValue('[name=code]');
	if (used.get(account) === code) return false;
	used.set(account, code);
	return true;
}
