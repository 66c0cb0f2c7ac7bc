/** What the law says, for somebody who reads it on a phone, told in a real browser against a real server. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, localePath } from '#platform/locale.ts';
import { launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
const sent: string[] = [];

beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
	page = await (await phone(browser)).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

const open = (path: string) => page.goto(server.origin + path, { waitUntil: 'load' });
const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

describe('the law in plain words', () => {
	it('is listed, read and compared in three languages, without a script', async () => {
		const looked = { kk: '/law', ru: '/law/collective-dispute', en: '/law/collective-dispute/compare' };
		for (const locale of LOCALES) {
			await open(localePath(locale, '/law'));
			expect(await page.getAttribute('html', 'lang')).toBe(locale);
			const links = await page
				.locator('h3 a')
				.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
			expect(links.length).toBeGreaterThan(10);
			for (const link of links) {
				const answer = await fetch(server.origin + link);
				expect(answer.status, link).toBe(200);
				expect(await answer.text(), link).not.toMatch(/undefined|\[object|NaN/);
			}
			await open(localePath(locale, looked[locale]));
			expect(await violations()).toEqual([]);
		}
	});

	it('answers for events of the past beside what was found, and tells which conventions are ratified', async () => {
		for (const path of ['/law/record', '/law/conventions'])
			for (const locale of LOCALES) {
				const answer = await fetch(server.origin + localePath(locale, path));
				expect(answer.status, path).toBe(200);
				expect(await answer.text(), path).not.toMatch(/undefined|\[object|NaN/);
			}
		await open('/en/law/record');
		await page.selectOption('[name=procedure]', 'collective-dispute');
		await page.selectOption('[name=year]', '2015');
		await page.click('main form button');
		expect(await page.locator('#E146').textContent()).toContain('They say the same');
		expect(await page.locator('#E026').count()).toBe(0);
		expect(await violations()).toEqual([]);
		await open('/en/law/conventions');
		expect(await page.locator('#C176').textContent()).toContain('Not ratified');
		expect(await violations()).toEqual([]);
	});

	it('stands beside another text, line by line', async () => {
		await open('/en/law/collective-dispute/compare');
		expect(await page.locator('.pair').count()).toBeGreaterThan(0);
		await page.selectOption('[name=earlier]', { index: 0 });
		await page.selectOption('[name=later]', { index: 0 });
		await page.click('main form button');
		await page.waitForSelector('text=The two texts do not differ');
	});

	it('is that of the day asked for; a day that is none is refused, and keeps today’s text', async () => {
		await open('/en/law/collective-dispute?on=2012-02-03');
		expect(await page.textContent('.text h2')).toContain('2007');
		await open('/en/law/collective-dispute?on=1995-01-01');
		expect(await page.textContent('main')).toContain('There was no such law on that day');
		await open('/en/law/collective-dispute?on=2026-02-30');
		expect(await page.textContent('[role=alert]')).toContain('could not read that day');
		expect(await page.locator('.text').count()).toBeGreaterThan(0);
		expect((await fetch(`${server.origin}/en/law/nothing`)).status).toBe(404);
		expect((await fetch(`${server.origin}/en/law/collective-dispute?version=nothing`)).status).toBe(404);
	});

	it('says what now: the terms of one’s own days, which never leave the device, also in another language', async () => {
		await open('/en/law/collective-dispute/path');
		const received = page.locator('.law-field', { hasText: 'received' }).locator('input[type=date]').first();
		await received.fill('2026-09-04');
		await page.waitForSelector('.law-alarm:has-text("9 September 2026")');
		expect(await violations()).toEqual([]);
		await page.click('[hreflang="ru"]');
		await page.waitForSelector('.law-alarm:has-text("9 сентября 2026")');
		expect(page.url()).toBe(`${server.origin}/ru/law/collective-dispute/path`);
		expect(await violations()).toEqual([]);
		expect(sent.filter((request) => request.includes('2026-09-04'))).toEqual([]);
		await page.click('text=Стереть всё');
		expect(await page.locator('.law-alarm').count()).toBe(0);
	});

	it('tells how many people are needed before a meeting; the numbers never leave the device', async () => {
		await open('/en/law/collective-dispute');
		await page.click('a:has-text("How many people are needed")');
		await page.selectOption('[name=quorum]', 'strike-decision');
		await page.fill('[name=employees]', '18123');
		await page.waitForSelector('td:has-text("9,062")');
		await page.fill('[name=strike-present]', '18124');
		await page.waitForSelector('.error:has-text("cannot be more than")');
		await page.fill('[name=strike-present]', '9500');
		await page.fill('[name=strike-votes]', '4700');
		await page.waitForSelector('.law-alarm:has-text("Not enough")');
		expect(await violations()).toEqual([]);
		await page.click('[hreflang="kk"]');
		await page.waitForSelector('.law-alarm:has-text("Жетпейді")');
		expect(await page.inputValue('[name=strike-votes]')).toBe('4700');
		expect(await violations()).toEqual([]);
		expect(sent.filter((request) => request.includes('18123'))).toEqual([]);
		expect((await fetch(`${server.origin}/en/law/assembly/numbers`)).status).toBe(404);
	});
});

describe('a paper', () => {
	const begins = async (download: Download) =>
		readFileSync(await download.path())
			.subarray(0, 4)
			.toString('latin1');

	it('is filled in, says what the law still wants, and is saved as a Word file without the server', async () => {
		await open('/law/papers');
		expect(await page.locator('h3 a').count()).toBe(17);
		expect(await violations()).toEqual([]);
		await open('/law/papers/strike-notice');
		await page.fill('#field-employer', 'ЖШС «Үлгі өндіріс»');
		expect(await page.textContent('.sheet-incomplete')).toContain('Басталатын күні (172(1)-бап)');
		expect(await violations()).toEqual([]);
		await page.click('[hreflang="ru"]');
		await page.waitForSelector('.sheet:has-text("ЖШС «Үлгі өндіріс»"):has-text("Предупреждение")');
		await page.fill('#field-starts', '2026-12-14');
		await page.fill('#field-length', 'три дня');
		await page.waitForSelector('.sheet-incomplete', { state: 'detached' });
		const [docx] = await Promise.all([page.waitForEvent('download'), page.click('text=Сохранить файл Word')]);
		expect(docx.suggestedFilename()).toBe('Предупреждение о забастовке.docx');
		expect(await begins(docx)).toBe('PK\u0003\u0004');
		const withWords = () => sent.filter((request) => /Үлгі|%D2%AE/.test(request));
		expect(withWords()).toEqual([]);
		const [pdf] = await Promise.all([page.waitForEvent('download'), page.click('text=Сохранить PDF')]);
		expect(await begins(pdf)).toBe('%PDF');
		expect(withWords()).toHaveLength(1);
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.sheet-title')).toBe(true);
		expect(await page.isVisible('#field-employer')).toBe(false);
		await page.emulateMedia({ media: 'screen' });
		expect(await violations()).toEqual([]);
	});
});
