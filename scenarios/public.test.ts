import { createHash } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '#modules/people/contract.ts';
import { LOCALES, localePath } from '#platform/locale.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
let directory: Directory;
let code: string;

beforeAll(async () => {
	({ server } = await startExampleServer());
	directory = (await (await fetch(`${server.origin}/api/directory`)).json()) as Directory;
	code = directory.sites[0]!.code;
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

async function visit<T>(context: BrowserContext, path: string, look: (page: Page) => Promise<T>): Promise<T> {
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	await page.goto(server.origin + path);
	const seen = await look(page);
	expect(complaints).toEqual([]);
	await context.close();
	return seen;
}

const WORDS = {
	'/about': {
		kk: 'Қорғаныс қай жерде бітеді',
		ru: 'Где защита кончается',
		en: 'Where that ends',
	},
	'/ledger': {
		kk: 'Өзіңіз қалай тексересіз',
		ru: 'Как проверить самому',
		en: 'How to check it yourself',
	},
	'/posters': { kk: 'Плакаттар', ru: 'Плакаты', en: 'Posters' },
};

describe.each(LOCALES)('public pages in %s', (locale) => {
	test.each(['/about', '/ledger', '/posters'] as const)(
		'%s can be read by everybody, on a phone and at a desk',
		async (path) => {
			for (const context of [await phone(browser), await desktop(browser)]) {
				await visit(context, localePath(locale, path), async (page) => {
					expect(await page.locator('html').getAttribute('lang')).toBe(locale);
					await page.getByRole('heading', { name: WORDS[path][locale], exact: true }).waitFor();
					expect(await page.locator('.example').first().isVisible()).toBe(true);
					expect(
						await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
					).toBeLessThanOrEqual(0);
					expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
				});
			}
		},
	);

	test('a poster can be read by everybody, and names its place', async () => {
		for (const context of [await phone(browser), await desktop(browser)]) {
			await visit(context, localePath(locale, `/poster/${code}`), async (page) => {
				expect(await page.locator('.poster .address').textContent()).toContain(`/#${code}`);
				expect(await page.locator('.poster .place').textContent()).toContain(
					directory.sites[0]!.names[locale],
				);
				expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
			});
		}
	});
});

describe('the page about protection', () => {
	test('gives nothing away in the tab, and is left at once by Escape pressed twice', async () => {
		await visit(await phone(browser), '/about', async (page) => {
			expect(await page.title()).toBe('Бет');
			await page.route('https://www.google.com/', (route) => route.fulfill({ body: 'elsewhere' }));
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
			await page.waitForURL('https://www.google.com/');
		});
	});

	test('can be read whole without a script', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		await visit(context, '/ru/about', (page) => page.getByText('Государственная инспекция труда').waitFor());
	});
});

describe('the page of the ledger', () => {
	test('shows the checkpoint, the key and the fingerprints that the server really serves', async () => {
		await visit(await desktop(browser), '/en/ledger', async (page) => {
			const text = (await page.locator('main').textContent())!;
			const checkpoint = await (await fetch(`${server.origin}/ledger/checkpoint`)).text();
			expect(text).toContain(checkpoint.trim());
			expect(text).toContain(`--url ${server.origin}/ledger --key "${directory.ledgerKey}"`);
			const scripts = await page.locator('a[href^="/island/"]').all();
			expect(scripts.length).toBeGreaterThan(1);
			for (const script of scripts) {
				const served = await fetch(server.origin + (await script.getAttribute('href')));
				const sha256 = createHash('sha256')
					.update(Buffer.from(await served.arrayBuffer()))
					.digest('hex');
				expect(text).toContain(sha256);
			}
		});
	});
});

describe('posters', () => {
	test('every published code has one, and a code that was not published has none', async () => {
		for (const site of directory.sites) {
			const pdf = await fetch(`${server.origin}/poster/${site.code}.pdf`);
			expect(pdf.headers.get('content-type')).toBe('application/pdf');
			expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toContain(
				`(${server.origin}/#${site.code})`,
			);
		}
		for (const path of ['/poster/AAAAAA', '/poster/AAAAAA.pdf']) {
			expect((await fetch(server.origin + path)).status).toBe(404);
		}
	});

	test('the QR code as a camera sees it is the code of this place', async () => {
		await visit(await desktop(browser), `/poster/${code}`, async (page) => {
			const { data, size } = encode(`${server.origin}/#${code}`, { ecc: 'Q', border: 0 });
			const picture = await page.locator('.poster svg[role="img"]').screenshot();
			expect(await darkAt(page, picture.toString('base64'), size)).toEqual(data);
		});
	});

	test('printed from a browser, each stands on one sheet of its own', async () => {
		const context = await desktop(browser);
		await visit(context, `/poster/${code}`, async (page) => {
			expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
			await page.goto(`${server.origin}/posters`);
			expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(directory.sites.length);
		});
	});
});

/** Whether the middle of each module is dark in a picture of the code with its quiet zone of two modules. */
function darkAt(page: Page, png: string, size: number): Promise<boolean[][]> {
	return page.evaluate(
		async ([picture, modules]) => {
			const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes]));
			const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
			pen.drawImage(bitmap, 0, 0);
			const place = (module: number) => Math.floor(((module + 2.5) / (modules + 4)) * bitmap.width);
			const all = Array.from({ length: modules }, (_, i) => i);
			return all.map((y) => all.map((x) => pen.getImageData(place(x), place(y), 1, 1).data[0]! < 128));
		},
		[png, size] as const,
	);
}

function pagesOf(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}
