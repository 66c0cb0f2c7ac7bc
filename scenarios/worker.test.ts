/** What a worker does, told in a real browser against a real server. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedQueue, openQueue } from '#modules/cases/browser/open-queue.ts';
import { sendAct, words } from '#modules/cases/browser/seal-act.ts';
import type { HandlerActKind, HandlerActs, QueueItem } from '#modules/cases/contract.ts';
import type { Directory } from '#modules/people/contract.ts';
import { LOCALES, localePath } from '#platform/locale.ts';
import { type Desk, exampleCodeOf, must, signInAs } from '../db/example/browser.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { Example } from './support/seed.ts';
import type { TestServer } from './support/server.ts';

let server: TestServer;
let example: Example;
let browser: Browser;
let directory: Directory;

beforeAll(async () => {
	({ server, ...example } = await startExampleServer());
	browser = await launchBrowser();
	directory = await (await fetch(`${server.origin}/api/directory`)).json();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

/** A phone's page that fails the story on any script error. */
async function open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
	const context = await phone(browser);
	const page = await context.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await prepare?.(page);
	await page.goto(server.origin + path);
	return page;
}

async function write(page: Page, text: string): Promise<void> {
	await page.waitForSelector('#send:enabled');
	await page.fill('#text', text);
	await page.selectOption('#topic', 'pay');
}

async function send(page: Page): Promise<string> {
	await page.click('#send');
	await page.waitForSelector('#done:not([hidden])');
	return (await page.textContent('#digits'))!.trim();
}

async function follow(page: Page, receipt: string): Promise<void> {
	await page.waitForSelector('#digits');
	await page.fill('#digits', receipt);
	await page.click('button.main');
	await page.waitForSelector('.talk');
}

let signedIn: Promise<Desk> | null = null;

/** The duty operator at their own browser. A six-digit code works once, so one sign-in serves all stories. */
function operator(): Promise<Desk> {
	signedIn ??= exampleCodeOf(server.origin, 'duty').then((code) =>
		signInAs(server.origin, 'duty', example.passphraseOf('duty'), code),
	);
	return signedIn;
}

describe('filing', () => {
	it('from a poster, in Kazakh and then in Russian, with a photo; answered, and the name shown to one person', async () => {
		const site = directory.sites[0]!;
		const posted: string[] = [];
		const page = await open(`/#${site.code}`, async (fresh) =>
			fresh.on('request', (request) => posted.push(`${request.url()} ${request.postData() ?? ''}`)),
		);
		expect(page.url()).toBe(`${server.origin}/`);
		expect(await page.title()).toBe('Бет');
		expect(await page.inputValue('#site')).toBe(site.code);
		await write(page, 'Екі айдан бері жалақы жоқ. QARAQUS');
		await page.click('[hreflang="ru"]');
		await page.waitForSelector('h1:has-text("Что случилось")');
		expect(await page.inputValue('#text')).toContain('QARAQUS');
		expect(await page.getAttribute('html', 'lang')).toBe('ru');
		expect(new URL(page.url()).pathname).toBe('/ru');
		await page.check('[value="confidential"]');
		await page.fill('#name', 'Слесарь ДЖЕЙРАН');
		const photo = await page.screenshot();
		await page.setInputFiles('#file', { name: 'смена 12 марта.png', mimeType: 'image/png', buffer: photo });
		await page.waitForSelector('.files label:not([hidden])');
		const receipt = await send(page);
		expect(receipt.replaceAll(' ', '')).toMatch(/^\d{24}$/);
		expect(await page.textContent('#promise')).toMatch(/не позднее \d+ \S+, \d\d:15/);

		const traffic = posted.join('\n');
		for (const secret of ['QARAQUS', 'ДЖЕЙРАН', site.code, 'смена', receipt.replaceAll(' ', '')]) {
			expect(traffic).not.toContain(secret);
		}
		const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
		expect(kept).toEqual(['', 0, 0]);

		const desk = await operator();
		const mine = (await saying(desk, 'QARAQUS'))[0]!;
		const act = <K extends HandlerActKind>(kind: K, clear: HandlerActs[K], text: string, seq: number) =>
			must(sendAct(desk.send, () => desk.keyring, mine, seq, { kind, clear, body: words(text) }));
		await act('acknowledge', {}, 'Получили, проверяем.', 1);
		await act('request-identity', { handler: desk.keyring.member }, 'Нужно имя для табеля.', 2);

		await page.click('#where');
		await follow(page, receipt);
		expect(await page.textContent('.talk')).toContain('QARAQUS');
		expect(await page.textContent('.talk')).toContain('Получили, проверяем.');
		expect(await page.textContent('#app')).toContain('Нужно имя для табеля.');
		await page.click('text=Разрешаю');
		await page.waitForSelector('.talk >> text=Вы разрешили показать');
		await page.fill('#words', 'Спасибо. Мне грозят увольнением.');
		await page.click('.alarming');
		await page.click('text=Открыть отдельное дело');
		await page.waitForSelector('.talk >> text=Вы открыли отдельное дело о преследовании');
		const { state } = (await saying(desk, 'QARAQUS'))[0]!;
		expect(state.linkedCases).toHaveLength(1);
		expect(state.identityRequests[0]!.answer).toBe('consented');
		await page.context().close();
	});

	it('confirms a remedy with the signature of the receipt, and the case closes', async () => {
		const page = await open('/en/follow');
		await follow(page, example.receipt);
		await page.click('text=Yes, it was done');
		await page.waitForSelector('h1:has-text("Closed: you confirmed")');
		await page.waitForSelector('text=wait for the next publication');
		expect(await page.isVisible('.alarm')).toBe(false);
		await page.context().close();
	});

	it('retires a receipt, which then opens nothing', async () => {
		const page = await open('/en');
		await write(page, 'To be retired.');
		const receipt = await send(page);
		await page.goto(`${server.origin}/en/follow`);
		await follow(page, receipt);
		await page.click('text=Retire the receipt');
		await page.click('text=Yes, I am sure');
		await page.waitForSelector('text=open nothing any more');
		await page.goto(`${server.origin}/en/follow`);
		await page.fill('#digits', receipt);
		await page.click('button.main');
		await page.waitForSelector('text=There is no such receipt');
		await page.context().close();
	});
});

describe('when something breaks', () => {
	it('a connection that is lost loses no words, and sending again never files twice', async () => {
		let lost = 0;
		const page = await open('/en', (fresh) =>
			fresh.route('**/api/filings', async (route) => {
				// The first answers are lost on their way back: the server has them, the page does not know.
				if (lost++ < 2) {
					await route.fetch();
					await route.abort();
				} else await route.continue();
			}),
		);
		await write(page, 'Written once.');
		await page.click('#send');
		await page.waitForSelector('text=The connection broke');
		expect(await page.inputValue('#text')).toBe('Written once.');
		await page.waitForSelector('#done:not([hidden])');
		const desk = await operator();
		expect(await saying(desk, 'Written once.')).toHaveLength(1);
		await page.context().close();
	});

	it('a desk key that the server has swapped is refused before a word is sealed', async () => {
		const page = await open('/en', (fresh) =>
			fresh.route(`${server.origin}/en`, async (route) => {
				const answer = await route.fetch();
				const body = await answer.text();
				const key = directory.desks[0]!.statement.publicKey;
				await route.fulfill({
					response: answer,
					body: body.replaceAll(key, directory.desks[1]!.statement.publicKey),
				});
			}),
		);
		await page.waitForSelector('text=not confirmed by the organisation');
		expect(await page.isEnabled('#send')).toBe(false);
		await page.context().close();
	});

	it('a browser that cannot seal is told so, and no sealed form is there to post', async () => {
		const page = await open('/en', (fresh) =>
			fresh.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })),
		);
		await page.waitForSelector('text=This browser cannot seal');
		expect(await page.isVisible('#form')).toBe(false);
		await page.context().close();
	});

	it('leaves at once by Escape twice, and going back shows nothing', async () => {
		const page = await open('/en', (fresh) =>
			fresh.route('https://www.google.com/', (route) => route.fulfill({ body: 'elsewhere' })),
		);
		await write(page, 'Nobody may see this.');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await page.waitForURL('https://www.google.com/');
		await page.goBack().catch(() => null);
		expect(await page.content()).not.toContain('Nobody may see this.');
		await page.context().close();
	});
});

describe('without any script', () => {
	it('the sealed form posts nothing; the marked form takes the words and gives a code', async () => {
		const context = await browser.newContext({
			javaScriptEnabled: false,
			viewport: { width: 390, height: 844 },
		});
		const page = await context.newPage();
		await page.goto(`${server.origin}/en`);
		expect(await page.locator('noscript h2').isVisible()).toBe(true);
		expect(await page.isDisabled('#send')).toBe(true);
		expect(await page.getAttribute('#text', 'name')).toBeNull();

		await page.goto(`${server.origin}/en/plain`);
		await page.fill('#text', 'Said without a seal.');
		await page.selectOption('#topic', 'safety');
		await page.click('form[action="?/file"] [type="submit"]');
		const code = (await page.textContent('.digits-grid'))!.replace(/\D/g, '');
		expect(code).toMatch(/^\d{8}$/);
		await page.goto(`${server.origin}/en/plain`);
		await page.fill('#code', code);
		await page.fill('#words', 'One word more.');
		await page.click('form[action="?/say"] [type="submit"]');
		await page.waitForSelector('text=Your words were added');
		await context.close();

		const later = await open('/en/contact');
		await later.fill('#code', code);
		await later.click('button.main');
		await later.waitForSelector('text=Your referral has arrived');
		await later.click('text=Make a receipt of the code');
		await later.waitForSelector('text=Your receipt is ready');
		const receipt = (await later.textContent('.digits-grid'))!.trim();
		await later.goto(`${server.origin}/en/follow`);
		await follow(later, receipt);
		await later.waitForSelector('text=has not let your receipt in yet');
		await later.context().close();
	});
});

describe('pages for everybody', () => {
	for (const locale of LOCALES) {
		it(`break no accessibility rule in ${locale}, on a phone by day and on a desktop by night`, async () => {
			for (const [make, colorScheme] of [[phone, 'light'] as const, [desktop, 'dark'] as const]) {
				const context = await make(browser);
				const page = await context.newPage();
				await page.emulateMedia({ colorScheme });
				for (const path of ['/', '/follow', '/contact', '/plain']) {
					await page.goto(server.origin + localePath(locale, path));
					await page.waitForSelector('html.ready, form[action="?/file"]');
					const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
					expect(wide, `${path} scrolls sideways`).toBe(false);
					const { violations } = await new AxeBuilder({ page }).analyze();
					expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
				}
				await context.close();
			}
		});
	}
});

/** The referrals at the desk whose words hold `text`. */
async function saying(desk: Desk, text: string): Promise<QueueItem[]> {
	const { items } = await must(desk.send<{ items: QueueItem[] }>('GET', '/api/desk/queue'));
	const opened: OpenedQueue = new Map();
	await openQueue(desk.keyring, items, opened);
	return items.filter((item) => opened.get(item.case)?.body?.text.includes(text));
}
