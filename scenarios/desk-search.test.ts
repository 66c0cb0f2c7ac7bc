/** Searching in sealed texts, summaries, look-alikes and links, as handlers do it in a real browser. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFollow } from '#modules/intake/browser/follow.ts';
import type { Wire } from '#modules/intake/browser/send.ts';
import type { Directory } from '#modules/people/contract.ts';
import { file } from '../db/example/referrals.ts';
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

const directoryOf = async () => (await (await fetch(`${server.origin}/api/directory`)).json()) as Directory;
const fileText = async (text: string, topic = 'pay') =>
	file(server.origin, await directoryOf(), { locale: 'kk', topic, site: 1, text, steps: [] });

async function signedIn(login: string, language: '' | '/ru' | '/en', narrow = false): Promise<Page> {
	const page = await (await (narrow ? phone(browser) : desktop(browser))).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}${language}/desk`);
	await signIn(page, login);
	await page.waitForSelector('#text-search');
	return page;
}

const results = (page: Page) => page.locator('search section li');
const accessible = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
};

describe('search in all texts', () => {
	it('opens them beside the page, finds other forms and misspelt words, and hears of new ones', async () => {
		const page = await signedIn('duty', '/en');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
		await page.fill('#text-search', 'вагоншадан');
		await page.waitForSelector('search section mark');
		expect(await results(page).count()).toBe(1);
		expect(await page.textContent('search section')).toContain('another form of the word');
		await page.fill('#text-search', 'вентеляция');
		await page.waitForSelector('search section >> text=almost the same');
		await page.fill('#text-search', 'зертханада');
		await page.waitForSelector('text=No referral has all these words.');
		await fileText('Зертханада ауа жетпейді, желдеткіш істемейді.', 'safety');
		await page.waitForSelector('search section mark >> text=Зертханада');
		await accessible(page);
		// Not a letter of what is searched for leaves the browser.
		for (const word of ['вагонша', 'вентеляция', 'зертхана'])
			for (const request of asked) expect(decodeURIComponent(request)).not.toContain(word);
		await results(page).first().locator('a').click();
		await page.waitForSelector('.text >> text=Зертханада');
		await page.close();
	});

	it('forgets everything when signing out', async () => {
		const page = await signedIn('duty2', '/ru');
		await page.fill('#text-search', 'вентиляция');
		await page.waitForSelector('search section mark');
		expect(page.workers().length).toBe(1);
		await page.click('header .self button');
		await page.waitForSelector('.sign-in');
		await expect.poll(() => page.workers().length).toBe(0);
		await page.close();
	});

	it('finds nothing of another desk', async () => {
		const page = await signedIn('ombudsman-b', '');
		await page.fill('#text-search', 'вентиляция');
		await page.waitForSelector('text=0 өтініштен ізделеді.');
		await page.waitForSelector('text=Осы сөздердің бәрі бар өтініш жоқ.');
		await page.close();
	});
});

describe('a summary', () => {
	it('is sealed, shown at the referral, and found', async () => {
		const { case: id } = await fileText('Ауысым ауыспайды. QARAGAI');
		const page = await signedIn('duty', '/en');
		await page.fill('#text-search', 'qaragai');
		await results(page).first().locator('a').click();
		await page.waitForSelector('.text >> text=QARAGAI');
		const button = page.getByRole('button', { name: 'Summarise for the desk', exact: true });
		if (!(await button.isVisible())) await page.locator('.acts + details > summary').click();
		await button.click();
		await page.fill('.act-form textarea', 'Rotation crew is not relieved. TERSKEI');
		await page.click('.act-form button.main');
		await page.waitForSelector('header .summary >> text=TERSKEI');
		await page.click('#back-to-queue');
		await page.fill('#text-search', 'terskei');
		await page.waitForSelector('search section >> text=Summary');
		expect(await results(page).first().locator('a').getAttribute('href')).toContain(id);
		await page.close();
	});
});

describe('likely duplicates', () => {
	it('are read side by side, linked with a reason, answered from one draft, and parted again', async () => {
		const first = await fileText('Асханада тамақ бұзылған, екі адам уланды, дәрігер шақырылмады. ARSHA');
		const again = await fileText('Екі адам асхана тамағынан уланып қалды. Дәрігерді ешкім шақырмады. TEREK');
		const page = await signedIn('duty', '/en');
		await page.locator('ol a', { hasText: 'TEREK' }).click();
		await page.waitForSelector('text=Linked referrals');
		await page.click('text=Look for similar referrals');
		await page.click('text=Read side by side');
		await page.waitForSelector('.two >> text=ARSHA');
		expect(await page.locator('.two mark').count()).toBeGreaterThan(5);
		await accessible(page);
		await page.click('text=Link them');
		await page.waitForSelector('text=Say why, in a few words.');
		await page.locator('.whole textarea').fill('Same canteen, same evening. SEBEP');
		await page.click('text=Link them');
		await page.waitForSelector('text=tells of the same');
		await page.waitForSelector('li.note >> text=SEBEP');

		await page.click('text=One reply for all of them');
		await page
			.locator('section[aria-labelledby=links-heading] details textarea')
			.last()
			.fill('We have sent a doctor. DARIGER');
		await page.click('text=Seal and send to 2');
		await page.waitForSelector('text=Sent to 2.');
		const wire: Wire = { fetch, origin: server.origin };
		for (const [mine, other, word] of [
			[again, first, 'ARSHA'],
			[first, again, 'TEREK'],
		] as const) {
			const followed = await openFollow(wire, await directoryOf(), mine.receipt);
			if (!followed.ok) throw new Error(followed.code);
			const seen = JSON.stringify(followed.value);
			expect(seen).toContain('DARIGER');
			for (const foreign of [other.case, word, 'SEBEP', 'duplicate']) expect(seen).not.toContain(foreign);
		}

		await page.click('text=Take back');
		await page
			.locator('section[aria-labelledby=links-heading] form textarea')
			.first()
			.fill('Another evening after all.');
		await page.click('text=Yes, take back');
		await page.waitForSelector('text=The link was taken back.');
		expect(await page.locator('text=tells of the same').count()).toBe(0);
		await page.close();
	});
});

describe('on a phone', () => {
	it.each(['', '/ru', '/en'] as const)('search and links fit and are accessible (%s)', async (language) => {
		const page = await signedIn('duty', language, true);
		await page.fill('#text-search', 'вентиляция');
		await page.waitForSelector('search section mark');
		await accessible(page);
		await results(page).first().locator('a').click();
		await page.waitForSelector('#links-heading');
		await accessible(page);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(390);
		await page.close();
	});
});
