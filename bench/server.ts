/** A server with example data, for measuring; nothing of it is left afterwards. */
import type { Page } from 'playwright-core';
import { type Example, seedExample } from '../scenarios/support/example.ts';
import { startTestServer, type TestServer } from '../scenarios/support/server.ts';

export async function seededServer(): Promise<TestServer & Pick<Example, 'passphraseOf'>> {
	const server = await startTestServer();
	const { passphraseOf } = await seedExample(server);
	return { ...server, passphraseOf };
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
