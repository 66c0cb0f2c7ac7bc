/** One shift hands over to the next: tasks on a referral and beside it, the note, and what an excluded colleague sees. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let browser: Browser;
/** Who leaves. */
let page: Page;
/** Who comes. */
let colleague: Page;

beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
	page = await open('duty');
	colleague = await open('duty2');
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

async function open(login: string, narrow = false): Promise<Page> {
	const context = await (narrow ? phone(browser) : desktop(browser));
	const one = await context.newPage();
	one.on('pageerror', (error) => {
		throw error;
	});
	await one.goto(`${server.origin}/en/desk`);
	await signIn(one, login);
	await one.waitForSelector('ol > li');
	return one;
}

const clean = async (one: Page) =>
	expect((await new AxeBuilder({ page: one }).analyze()).violations).toEqual([]);
const section = (one: Page, path: string) => one.click(`#sections a[href="/en/desk${path}"]`);
const field = (one: Page, label: string) =>
	one.locator('form label', { hasText: new RegExp(`^\\s*${label}`) }).locator('input, select, textarea');
const titleOf = async (one: Page) =>
	(await one.locator('.who').textContent())!.replace('You are: ', '').trim();
const tomorrow = () => new Date(Date.now() + 30 * 3_600_000).toISOString().slice(0, 10);

describe('tasks', () => {
	it('given on a referral appear to the colleague without reloading, and are done from the keyboard', async () => {
		await section(colleague, '/tasks');
		await colleague.waitForSelector('[data-task]');
		const before = await colleague.locator('[data-task]').count();
		await page.locator('main ol > li', { hasText: 'registered' }).first().locator('a').click();
		await page.waitForSelector('#tasks-heading');
		await page.click('summary >> text=New task');
		await page.click('form >> button >> text=Give the task');
		await page.waitForSelector('text=Say what is to be done.');
		await field(page, 'What is to be done').fill('Ring the camp about the heaters');
		await field(page, 'Who').selectOption({ label: await titleOf(colleague) });
		await field(page, 'By when').fill(tomorrow());
		await page.click('form >> button >> text=Give the task');
		await page.waitForSelector('text=The task is given.');
		await clean(page);
		const row = colleague.locator('[data-task]', { hasText: 'Ring the camp about the heaters' });
		await row.waitFor();
		expect(await colleague.locator('[data-task]').count()).toBe(before + 1);
		await clean(colleague);
		await row.focus();
		await colleague.keyboard.press('d');
		await colleague.waitForSelector('text=The task is done.');
		await row.waitFor({ state: 'detached' });
		await page.waitForSelector('li >> text=a task is done');
	});

	it('without a referral stand in the list of the whole desk', async () => {
		await section(page, '/tasks');
		// The list comes a moment later and moves what stands below it.
		await page.waitForSelector('[data-task]');
		await page.click('summary >> text=New task without a referral');
		await field(page, 'What is to be done').fill('Order paper');
		await field(page, 'Who').selectOption({ label: await titleOf(page) });
		await field(page, 'By when').fill(tomorrow());
		await page.click('form >> button >> text=Give the task');
		await page.waitForSelector('text=The task is given.');
		const row = colleague.locator('[data-task]', { hasText: 'Order paper' });
		await row.waitFor();
		await row.locator('button', { hasText: 'Will not be done' }).click();
		await page.locator('[data-task]', { hasText: 'Order paper' }).waitFor({ state: 'detached' });
	});

	it('of another desk do not reach an ombudsman', async () => {
		const other = await browser.newContext().then((context) => context.newPage());
		await other.goto(`${server.origin}/en/desk`);
		await signIn(other, 'ombudsman-a');
		await section(other, '/tasks');
		await other.waitForSelector('text=No task waits for you.');
		expect(await other.locator('[data-task]').count()).toBe(0);
		await section(other, '/handover');
		await other.waitForSelector('text=Nobody has left a note');
		await other.context().close();
	});
});

describe('the shift', () => {
	it('shows what presses, what came in and who works on what', async () => {
		await section(page, '/handover');
		await page.waitForSelector('#shift-urgent');
		await page.waitForSelector('section[aria-labelledby=shift-urgent] >> text=Life in danger');
		expect(await page.locator('section[aria-labelledby=shift-fresh] li').count()).toBeGreaterThan(3);
		await page.waitForSelector('section[aria-labelledby=shift-tasks] >> [data-task]');
		await section(colleague, '');
		await colleague.locator('main ol > li').first().locator('a').click();
		await colleague.waitForSelector('#acts-heading');
		const name = await titleOf(colleague);
		await page.waitForSelector(`section[aria-labelledby=shift-present] >> text=${name}`);
		await clean(page);
	});

	it('is handed over by a sealed note, and taken over once by another', async () => {
		await field(page, 'What the next shift must know').fill('The dispatcher rings at six.');
		await page.click('text=Seal and leave the note');
		await page.waitForSelector('text=The note is left.');
		const mine = page.locator('section[aria-labelledby=shift-latest] li', { hasText: 'rings at six' });
		expect(await mine.textContent()).toContain('A colleague takes it over');
		expect(await mine.locator('button').count()).toBe(0);
		await section(colleague, '/handover');
		const note = colleague.locator('section[aria-labelledby=shift-latest] li', { hasText: 'rings at six' });
		await note.locator('button').click();
		await colleague.waitForSelector('text=You have taken over.');
		await page.waitForSelector(`text=Taken over by ${await titleOf(colleague)}`);
		await clean(colleague);
	});

	it('speaks the language that is chosen, also in what it has just said', async () => {
		await colleague.click('nav.languages >> text=Русский');
		await colleague.waitForSelector('text=Смена принята.');
		await colleague.click('nav.languages >> text=English');
		await colleague.waitForSelector('text=You have taken over.');
	});

	it('hides a referral, its tasks and who works on it from a colleague who is excluded from it', async () => {
		await section(page, '/tasks');
		await page.locator('[data-task]', { hasText: 'тұрғындардан' }).locator('a').click();
		await page.waitForSelector('#acts-heading');
		const words = (await page.locator('.main-column .text').first().textContent())!.slice(0, 40);
		await page.click('summary >> text=Other acts');
		await page.click('button >> text=Exclude somebody');
		await page
			.locator('.act-form label', { hasText: await titleOf(colleague) })
			.locator('input')
			.check();
		await page.click('.act-form >> text=Exclude from this referral');
		await page.waitForSelector('text=excluded members from this referral');
		await page.waitForSelector('text=cannot read this any more');
		await section(colleague, '/tasks');
		await colleague.waitForSelector('h2');
		await colleague.waitForTimeout(600);
		expect(await colleague.locator('main').textContent()).not.toContain('тұрғындардан');
		await section(colleague, '/handover');
		await colleague.waitForSelector('#shift-present');
		await colleague.waitForTimeout(600);
		expect(await colleague.locator('main').textContent()).not.toContain(words);
	});
});

describe('on a phone', () => {
	it('the menu stands behind one button and closes with Escape', async () => {
		const one = await open('duty', true);
		const head = (await one.locator('header').boundingBox())!;
		expect(head.height).toBeLessThan(80);
		expect(await one.locator('#sections').isVisible()).toBe(false);
		await one.click('#menu-button');
		expect(await one.locator('#sections a').count()).toBeGreaterThan(4);
		await one.keyboard.press('Escape');
		expect(await one.locator('#sections').isVisible()).toBe(false);
		await one.click('#menu-button');
		await section(one, '/handover');
		await one.waitForSelector('#shift-urgent');
		expect(await one.locator('#sections').isVisible()).toBe(false);
		const wide = await one.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(390);
		await clean(one);
		await one.context().close();
	});
});
