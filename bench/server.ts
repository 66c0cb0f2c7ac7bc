/** A server with example data, for measuring; nothing of it is left afterwards. */
import type { Page } from 'playwright-core';
import { type Example, exampleIn, seed } from '../scenarios/support/seed.ts';
import { startServer, type TestServer } from '../scenarios/support/server-process.ts';
import { ROOT } from '../scenarios/support/unable-program.ts';

export async function seededServer(): Promise<TestServer & Pick<Example, 'passphraseOf'>> {
	const server = await startServer(ROOT);
	return { ...server, passphraseOf: exampleIn(await seed(server)).passphraseOf };
}

/** Signs in at the desk with an example account; the queue is on the screen afterwards. */
export async function exampleSignIn(page: Page, origin: string, login: string): Promise<void> {
	await page.goto(`${origin}/en/desk`);
	await page
		.locator('.sign-in li', { hasText: `${login} ·` })
		.locator('button')
		.click();
	await page.waitForFunction(
		() => document.querySelector<HTMLInputElement>('[name=code]')?.value.length === 6,
	);
	await page.click('#sign-in-submit');
	await page.waitForSelector('.sign-in', { state: 'detached' });
}
