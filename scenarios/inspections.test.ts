/** A desk writes an inspection down and publishes it; anybody reads it, finds it, and later reads that it was withdrawn. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCALES, localePath } from '#platform/locale.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});
const violations = async (page: Page) =>
	(await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);

it('from the desk to everybody, and back', async () => {
	const desk = await (await desktop(browser)).newPage();
	const errors: string[] = [];
	desk.on('pageerror', (error) => errors.push(error.message));
	await desk.goto(`${server.origin}/en/desk/inspections`);
	await signIn(desk, 'duty');
	await desk.getByText('Oil service A (example)').first().waitFor();
	expect(await violations(desk)).toEqual([]);
	await desk.getByRole('link', { name: 'Write down an inspection' }).click();
	await desk.getByLabel('Employer’s name').fill('Mine of the story');
	await desk.getByLabel('Number of the act').fill('Story-1');
	await desk.getByLabel('Body that inspected').fill('Inspectorate of the story');
	await desk.getByLabel('What was found').selectOption('violations');
	await desk.getByLabel('First day').fill('2026-02-30');
	await desk.getByRole('button', { name: 'Add a violation' }).click();
	await desk.getByLabel('In words').fill('Ivanov A.B. works without a helmet.');
	await desk.getByLabel('People touched').fill('7');
	await desk.getByLabel('Document or source').fill('Act of the story');
	await desk.getByRole('button', { name: 'Keep as a draft' }).click();
	await desk.getByText('First day: is not a day.').waitFor();
	expect(await violations(desk)).toEqual([]);
	await desk.getByLabel('First day').fill('2026-02');
	await desk.getByRole('button', { name: 'Keep as a draft' }).click();

	await desk.getByText('As everybody would read it').waitFor();
	const id = desk.url().split('/').at(-1)!;
	const address = `${server.origin}/en/inspections/${id}`;
	expect((await fetch(address)).status).toBe(404);
	const publish = async () => {
		await desk.getByLabel('I have read it').check();
		await desk.getByRole('button', { name: /^Publish/ }).click();
	};
	await publish();
	await desk.getByText('seems to name a person').waitFor();
	await desk.getByRole('button', { name: 'Correct' }).click();
	await desk.getByLabel('In words').fill('No helmets are given out.');
	await desk.getByLabel('What is corrected, and why').fill('It named somebody.');
	await desk.getByRole('button', { name: 'Keep the correction' }).click();
	await desk.getByText('version 2 · draft').waitFor();
	await publish();
	await desk.getByText('Everybody reads this version.').waitFor();
	expect(await violations(desk)).toEqual([]);

	const reader = await (await phone(browser)).newPage();
	await reader.goto(address);
	const text = await reader.locator('main').textContent();
	expect(text).toContain('No helmets are given out.');
	expect(text).toContain('5–9');
	expect(text).toContain('some day from 1 February 2026 to 28 February 2026');
	expect(text).not.toContain('Ivanov');
	expect(await violations(reader)).toEqual([]);
	for (const locale of LOCALES) {
		const list = await fetch(`${server.origin}${localePath(locale, '/inspections')}?year=2026`);
		const page = await list.text();
		expect(page).toContain('Mine of the story');
		expect(page).not.toContain('KazStroyService</b>');
		expect(page).not.toMatch(/undefined|\[object|NaN/);
	}
	await reader.goto(`${server.origin}/inspections`);
	expect(await violations(reader)).toEqual([]);

	await desk.getByText('Withdraw', { exact: true }).first().click();
	await desk.getByLabel('Why it is withdrawn').fill('It was another mine.');
	await desk.getByRole('button', { name: 'Withdraw' }).click();
	await desk.getByText('version 2 · withdrawn').waitFor();
	await reader.goto(address);
	const after = await reader.locator('main').textContent();
	expect(after).toContain('It was another mine.');
	expect(after).not.toContain('helmets');
	expect(await (await fetch(`${server.origin}/api/inspections.csv`)).text()).not.toContain('Story-1');
	expect(errors).toEqual([]);
});
