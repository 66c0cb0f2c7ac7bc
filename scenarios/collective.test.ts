/** Several referrals about one employer become a collective matter, and nobody in it sees whose they are. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskDirectory, Directory, Id } from '#modules/people/contract.ts';
import { type Desk, exampleCodeOf, must, signInAs } from '../db/example/browser.ts';
import { registerAbout } from '../db/example/collective.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { Example } from './support/seed.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let example: Example;
let browser: Browser;
let employer: Id;
const filed: { case: Id; receipt: string; number: string }[] = [];
/** Where somebody looks at the screens afterwards. */
const pictures = process.env.SENIM_PICTURES;

beforeAll(async () => {
	({ server, ...example } = await startExampleServer());
	browser = await launchBrowser();
	const { origin } = server;
	// A colleague, since a six-digit code works once and the stories sign in as «duty».
	const code = await exampleCodeOf(origin, 'duty2');
	const duty: Desk = await signInAs(origin, 'duty2', example.passphraseOf('duty2'), code);
	const directory = await must(duty.send<Directory>('GET', '/api/directory'));
	const { employers } = await must(duty.send<DeskDirectory>('GET', '/api/desk/directory'));
	employer = employers.find(({ names }) => names.en.includes('B'))!.id;
	for (const word of ['ARSHA', 'TEREK', 'QAIYNG']) {
		const text = `Қорғаныс киімі берілмейді. ${word}`;
		const topic = 'safety';
		const one = await registerAbout(duty, origin, directory, { locale: 'ru', text, topic, employer });
		const view = await must(duty.send<{ state: { number: string } }>('GET', `/api/desk/cases/${one.case}`));
		filed.push({ ...one, number: view.state.number });
	}
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

const look = async (page: Page, name: string) => {
	if (!pictures) return;
	const size = page.viewportSize()!;
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of new Set([size.width, 390])) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: size.height });
			await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
		}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize(size);
};
const accessible = async (page: Page, where: string) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
	expect(found, where).toEqual([]);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width, where).toBeLessThanOrEqual(page.viewportSize()!.width);
};

async function deskOf(
	login: string,
	language: '' | '/ru' | '/en',
	narrow = false,
	query = '',
): Promise<Page> {
	const page = await (await (narrow ? phone(browser) : desktop(browser))).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}${language}/desk${query}`);
	await page.waitForSelector('.sign-in li');
	await signIn(page, login);
	return page;
}

describe('a collective matter', () => {
	it('is offered where several referrals fit, founded, and counts those that a handler chooses', async () => {
		const page = await deskOf('duty', '/en', false, `?employer=${employer}&topic=safety`);
		await page.waitForSelector('text=3 registered referrals of the last 90 days');
		await page.click('text=Look at them together');
		await page.waitForSelector('text=Start a collective matter');
		expect(await page.inputValue('[name=employer]')).toBe(employer);
		await page.fill('[name=title]', 'No protective clothing');
		await accessible(page, 'founding');
		await look(page, 'collective-list');
		await page.click('text=Sign and start');
		await page.waitForSelector('h1 >> text=No protective clothing');
		await page.waitForSelector(`text=${filed[0]!.number}`);
		for (const { number } of filed) await page.check(`[aria-label="Count ${number}"]`);
		await page.click('text=Count these 3');
		await page.waitForSelector('text=Say why, in a few words.');
		await page.fill('[name=join-why]', 'The same store gives none out. SEBEP');
		await page.click('text=Count these 3');
		await page.waitForSelector('text=3 referrals are counted.');
		await page.waitForSelector('dd >> text=fewer than 5 referrals');
		await page.waitForSelector('text=SEBEP');
		await page.fill('[name=note]', 'Ask for the register of the store. ESKERTPE');
		await page.click('text=Seal and keep');
		await page.waitForSelector('.said >> text=ESKERTPE');
		await accessible(page, 'matter');
		await look(page, 'collective-matter');

		// Another desk is let in; then the worker is told, from the referral itself.
		await page.click('text=Taking part, closing');
		await page.selectOption('[name=share]', { label: 'Ombudsman of employer B' });
		await page.click('button >> text=Let in');
		await page.waitForSelector('dd >> text=Ombudsman of employer B');
		await page.fill('[name=note]', 'For both desks. EKEUMIZ');
		await page.click('text=Seal and keep');
		await page.waitForSelector('.said >> text=EKEUMIZ');
		await page.locator('a', { hasText: filed[0]!.number }).first().click();
		await page.waitForSelector('text=Counted in');
		await page.click('button >> text=Tell the worker');
		expect(await page.inputValue('[name=tell]')).toContain('Ваше обращение учтено в общем деле');
		await page.locator('section[aria-labelledby=collective-heading]').scrollIntoViewIfNeeded();
		await accessible(page, 'case');
		await look(page, 'collective-case');
		await page.click('section[aria-labelledby=collective-heading] >> text=Seal and send');
		await page.waitForSelector('text=The worker was told.');
		await page.close();
	});

	it('shows another desk that takes part how many and about what, and no referral', async () => {
		const page = await deskOf('ombudsman-b', '/ru', true);
		const heard: string[] = [];
		page.on('response', async (response) => {
			if (response.url().includes('/api/')) heard.push(await response.text().catch(() => ''));
		});
		await page.click('#menu-button').catch(() => {});
		await page.click('nav >> text=Общие дела');
		await page.click('text=No protective clothing');
		await page.waitForSelector('.said >> text=EKEUMIZ');
		await page.waitForSelector('text=меньше 5 обращений');
		await page.waitForSelector('text=Из обращений, которые вы можете читать, здесь ничего не учтено.');
		expect(await page.locator('text=ESKERTPE').count()).toBe(0);
		await page.waitForSelector('text=Эти слова запечатаны не для вашей службы');
		await accessible(page, 'other desk');
		await look(page, 'collective-other-desk');
		for (const { case: id, number } of filed)
			for (const answer of heard) expect([id, number].some((word) => answer.includes(word))).toBe(false);
		await page.close();
	});

	it('is told to the worker by choice of the desk, who sees nobody else there and can refuse', async () => {
		const page = await (await phone(browser)).newPage();
		await page.goto(`${server.origin}/ru/follow`);
		await page.waitForSelector('#digits');
		await page.fill('#digits', filed[0]!.receipt);
		await page.click('button.main');
		await page.waitForSelector('h2 >> text=Ваше обращение учтено в общем деле');
		const text = (await page.textContent('main')) ?? '';
		for (const foreign of [filed[1]!.number, filed[2]!.number, 'TEREK', 'SEBEP', 'ESKERTPE', 'No protective'])
			expect(text).not.toContain(foreign);
		await accessible(page, 'worker');
		await look(page, 'collective-worker');
		await page.click('text=Не учитывайте меня');
		await page.click('text=Да, не учитывайте');
		await page.waitForSelector('text=снова его туда не включат');
		await page.close();

		// The others were told nothing.
		const other = await (await phone(browser)).newPage();
		await other.goto(`${server.origin}/ru/follow`);
		await other.waitForSelector('#digits');
		await other.fill('#digits', filed[1]!.receipt);
		await other.click('button.main');
		await other.waitForSelector('.talk');
		await other.waitForTimeout(500);
		expect(await other.locator('text=общем деле').count()).toBe(0);
		await other.close();
	});

	it('does not count whoever refused, and gives one back that was taken out', async () => {
		const page = await deskOf('duty', '');
		await page.click('nav >> text=Ортақ істер');
		await page.waitForSelector('text=Жол шығынын қайтармау (мысал)');
		await accessible(page, 'list');
		await look(page, 'collective-list-kk');
		await page.click('text=No protective clothing');
		await page.waitForSelector('text=жұмысшы есепке алынғысы келмейді');
		expect(await page.isDisabled(`[aria-label="Есепке алу: ${filed[0]!.number}"]`)).toBe(true);
		await page.click(`[aria-label="Есептен шығару: ${filed[1]!.number}"]`);
		await page.fill('[name=leave-why]', 'Басқа қойма екен.');
		await page.click('text=Иә, есептен шығару');
		await page.waitForSelector('text=Өтініш енді саналмайды.');
		await page.check(`[aria-label="Есепке алу: ${filed[1]!.number}"]`);
		await page.fill('[name=join-why]', 'Сол қойманың өзі.');
		await page.click('text=Осы өтінішті есепке алу');
		await page.waitForSelector('text=Бір өтініш есепке алынды.');
		await look(page, 'collective-matter-kk');
		await page.close();
	});
});
