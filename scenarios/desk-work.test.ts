/** A shift at the desk: views, assigning, acts on many, the clear summary and its search, the list as a file. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, launchBrowser } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
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

async function open(login: string): Promise<Page> {
	const context = await desktop(browser);
	const one = await context.newPage();
	one.on('pageerror', (error) => {
		throw error;
	});
	await one.goto(`${server.origin}/en/desk`);
	await signIn(one, login);
	await one.waitForSelector('ol > li');
	return one;
}

const rows = (one: Page) => one.locator('main ol > li');
const view = (one: Page, name: string) => one.locator('nav[aria-label="Views"] a', { hasText: name }).click();
const option = (one: Page, label: string) =>
	one.locator('label', { hasText: new RegExp(`^\\s*${label}`) }).locator('select');

describe('a shift', () => {
	it('begins with views; each is an address, and can be kept and shared', async () => {
		const all = await rows(page).count();
		await view(page, 'New');
		await page.waitForURL(/status=received/);
		await page.waitForFunction((most) => document.querySelectorAll('main ol > li').length < most, all);
		await option(page, 'Deadline').selectOption('week');
		await page.waitForURL(/clock=week/);
		await page.click('summary >> text=Keep this view');
		await page.locator('label', { hasText: 'Name of the view' }).locator('input').fill('New this week');
		await option(page, 'For').selectOption({ index: 1 });
		await page.click('form >> button >> text=Keep this view');
		await page.waitForSelector('text=The view is kept.');
		await colleague.reload();
		await signIn(colleague, 'duty2');
		await view(colleague, 'New this week');
		await colleague.waitForURL(/status=received&clock=week/);
		await view(colleague, 'All open');
		await view(page, 'All open');
		await page.waitForFunction((most) => document.querySelectorAll('main ol > li').length === most, all);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	});

	it('gives work out in bulk; the colleague finds it under «mine»', async () => {
		await rows(page).nth(0).locator('input').check();
		await rows(page).nth(1).locator('input').check();
		await page.click('.bulk >> text=Assign');
		const me = await colleague.locator('.who').textContent();
		const select = page.locator('.bulk select');
		const labels = await select.locator('option').allTextContents();
		await select.selectOption({ label: labels.find((label) => label && me!.includes(label))! });
		await page.click('.bulk >> text=Yes');
		await page.waitForSelector('text=Done: 2.');
		await view(colleague, 'Mine');
		await colleague.waitForURL(/assigned=me/);
		await colleague.waitForFunction(() => document.querySelectorAll('main ol > li').length === 2);
		await page.click('summary >> text=Who works on how many');
		expect(await page.locator('.more li').textContent()).toContain('2 referrals');
		await view(colleague, 'All open');
	});

	it('names what could not be done, and leaves it selected', async () => {
		await view(page, 'All open');
		const fresh = page
			.locator('main ol > li', { has: page.locator('.status', { hasText: /^new$/ }) })
			.first();
		const later = page
			.locator('main ol > li', { has: page.locator('.status', { hasText: /^registered$/ }) })
			.first();
		await fresh.locator('input').check();
		await later.locator('input').check();
		await page.click('.bulk >> text=Acknowledge');
		await page.click('.bulk >> text=Yes');
		await page.waitForSelector('text=Done: 1. Not done: 1.');
		expect(await page.locator('.bulk b').textContent()).toBe('1 selected');
		await page.click('.bulk >> text=Cancel');
	});

	it('finds a case by a clear summary only after a second reader released it', async () => {
		const target = page
			.locator('main ol > li', { has: page.locator('.status', { hasText: /^registered$/ }) })
			.first();
		await target.locator('a').click();
		await page.waitForSelector('#acts-heading');
		const address = page.url();
		await page.click('summary >> text=Other acts');
		await page.click('button >> text=Propose a clear summary');
		await page.fill('.act-form textarea', 'Қамыстыкөл маңындағы асхана туралы');
		await page.click('text=Propose it to a second reader');
		await page.waitForSelector('text=Proposed, waits for a second reader');
		const find = async (one: Page, words: string) => {
			await one.goto(`${server.origin}/en/desk?find=${encodeURIComponent(words)}`);
			await signIn(one, one === page ? 'duty' : 'duty2');
			await one.waitForSelector('main .queue-head >> text=found');
			return rows(one).count();
		};
		expect(await find(page, 'Қамыстыкөл')).toBe(0);
		await colleague.goto(address);
		await signIn(colleague, 'duty2');
		await colleague.waitForSelector('#acts-heading');
		await colleague.click('summary >> text=Other acts');
		await colleague.click('button >> text=Release the clear summary');
		await colleague.click('.act-form >> text=Release it');
		await colleague.waitForSelector('text=released the clear summary');
		expect(await find(page, 'камыстыкол')).toBe(1);
		expect(await find(colleague, 'камыстыкөл асхнаа')).toBe(1);
		await page.goto(`${server.origin}/en/desk`);
		await signIn(page, 'duty');
		await page.waitForSelector('ol > li');
	});

	it('ends with the list as a file: no sealed word unless it is asked for, and the reading is on record', async () => {
		const words = (await rows(page).nth(0).locator('.excerpt').textContent())!.slice(0, 30);
		const saved = async (button: string) => {
			const [download] = await Promise.all([page.waitForEvent('download'), page.click(`text=${button}`)]);
			return readFile(await download.path());
		};
		const csv = (await saved('Save as CSV')).toString('utf8');
		expect(csv.split('\r\n').length - 2).toBe(await rows(page).count());
		expect(csv).toContain('"Status"');
		expect(csv).not.toContain(words);
		const book = new exceljs.Workbook();
		await book.xlsx.load((await saved('Save as XLSX')).buffer as never);
		expect(book.worksheets[0]!.rowCount).toBe((await rows(page).count()) + 1);
		await page.check('text=Also what the workers wrote');
		expect((await saved('Save as CSV')).toString('utf8')).toContain(words);
	});
});
