/** An administrator keeps the lists in order: topics with their history; employers and workplaces by hand and from a file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { xlsxOf } from '#modules/cases/browser/xlsx.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

/** A folder for pictures of the screens, for whoever wants to look. */
const PICTURES = process.env.SENIM_PICTURES;

let server: TestServer;
let browser: Browser;
let office: BrowserContext;
/** One page for all: keys live in memory, so screens are reached by their links. */
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'senim-registry-'));

beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
	office = await desktop(browser);
	page = await office.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}/ru/desk/topics`);
	await signIn(page, 'admin');
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
	rmSync(folder, { recursive: true, force: true });
});

async function look(name: string): Promise<void> {
	for (const theme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: theme });
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [name, theme, width, id, nodes[0]?.html])).toEqual([]);
			const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect([name, width, wider]).toEqual([name, width, Math.min(wider, 0)]);
			if (PICTURES)
				await page.screenshot({ path: join(PICTURES, `${name}-${theme}-${width}.png`), fullPage: true });
		}
	}
	await page.emulateMedia({ colorScheme: 'light' });
}

/** What a worker can choose from, without any script. */
async function choices(label: 'topic' | 'site'): Promise<string[]> {
	const worker = await (await phone(browser)).newPage();
	await worker.goto(`${server.origin}/ru`);
	const names = await worker.locator(`select#${label} option`).allTextContents();
	await worker.close();
	return names.map((name) => name.trim());
}

it('a topic gets another name, another is retired, a third merged; the worker chooses from the new list', async () => {
	await page.getByRole('button', { name: 'Изменить «Рабочее время, вахта, отдых»' }).click();
	const form = page.getByRole('form', { name: 'Изменить «Рабочее время, вахта, отдых»' });
	const fields = form.locator('fieldset').nth(1).locator('input');
	for (const [at, name] of ['Вахта және демалыс', 'Вахта и отдых', 'Rotation and rest'].entries())
		await fields.nth(at).fill(name);
	await look('topics-form');
	await form.getByRole('button', { name: 'Изменить список' }).click();
	await page.getByText('«Рабочее время, вахта, отдых» называется «Вахта и отдых»').waitFor();

	await page.getByRole('button', { name: 'Изменить «Посёлок, земля, вода, природа»' }).click();
	await page.getByLabel('вывести: выбрать её больше нельзя').check();
	await page.getByRole('button', { name: 'Изменить список' }).click();
	await page.getByText('«Посёлок, земля, вода, природа» больше не выбирается').waitFor();

	await page.getByRole('button', { name: /^Изменить «Принудительный труд/ }).click();
	await page.getByLabel('слить: старые обращения считаются по другой теме').check();
	await page.getByLabel('С какой темой слить').selectOption('contract');
	await page.getByRole('button', { name: 'Изменить список' }).click();
	await page.getByText(/«Принудительный труд.*» входит в «Трудовой договор/).waitFor();

	await page.getByRole('button', { name: 'Изменить «Преследование за обращение»' }).click();
	await page.getByLabel('вывести: выбрать её больше нельзя').check();
	await page.getByRole('button', { name: 'Изменить список' }).click();
	await page.getByText('Эта тема нужна всегда.').waitFor();
	await look('topics');

	const topics = await choices('topic');
	expect(topics).toContain('Вахта и отдых');
	expect(topics.filter((name) => /Посёлок|Принудительный|Рабочее время/.test(name))).toEqual([]);
	expect(topics.at(-1)).toBe('Другое');
});

it('what is planned can be taken back before its day', async () => {
	await page.getByText('Добавить тему').click();
	const form = page.locator('details[open] form');
	for (const [at, name] of ['Жылу', 'Жара и холод', 'Heat and cold'].entries())
		await form.locator('fieldset input').nth(at).fill(name);
	const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
	await form.locator('input[type=date]').fill(tomorrow);
	await form.getByRole('button', { name: 'Добавить' }).click();
	await page.locator('section[aria-labelledby=planned-heading] li').first().waitFor();
	expect(await choices('topic')).not.toContain('Жара и холод');
	await page.getByRole('button', { name: 'Отменить' }).click();
	await page.getByText('Ничего не запланировано.').waitFor();
});

it('an old case still reads its topic, and a new one cannot get a retired one', async () => {
	const desk = await (await desktop(browser)).newPage();
	await desk.goto(`${server.origin}/ru/desk`);
	await signIn(desk, 'duty');
	await desk.locator('a[href*="/desk/case/"]').first().waitFor();
	await desk.locator('summary', { hasText: 'Ещё' }).first().click();
	const choice = desk.getByLabel('Тема').locator('option');
	await choice.filter({ hasText: 'Вахта и отдых' }).waitFor({ state: 'attached' });
	const options = await choice.allTextContents();
	expect(options).toContain('Посёлок, земля, вода, природа (больше не используется)');
	await desk.close();
});

const heading = 'code;name_kk;name_ru;name_en;region;employer_bin;workers;area_kk;area_ru;area_en';
const choose = async (name: string, content: string | Uint8Array) => {
	writeFileSync(join(folder, name), content);
	await page.locator('input[type=file]').setInputFiles(join(folder, name));
};

it('a file with a workplace in no known region is refused by row and column, and nothing is written', async () => {
	await page.locator('nav a[href$="/desk/registry"]').first().click();
	await page.getByRole('heading', { name: 'Из файла' }).waitFor();
	const lines = [
		heading,
		';Бекет;Бекет;Beket;Мангыстауская область;261240999999;120;;;',
		';Құлсары;Кульсары;Kulsary;23;261240999990;120;;;',
		';Шағын;Малый;Small;23;261240999999;12;;;',
	];
	await choose('wrong.csv', `\ufeff${lines.join('\r\n')}\r\n`);
	await page.getByText('Такого региона нет. Возможно: Мангистауская область.').waitFor();
	await page.getByText('Такого БИН не бывает').waitFor();
	expect(await page.locator('section[aria-labelledby=import-heading] tbody tr').count()).toBe(5);
	expect(await page.getByRole('button', { name: 'Записать всё' }).count()).toBe(0);
	await look('registry-problems');
	await choose('old.csv', new Uint8Array([0x62, 0x69, 0x6e, 0x3b, 0xcc, 0xee, 0xf0]));
	await page.getByText('казахские буквы пропали бы').waitFor();
	expect((await choices('site')).join()).not.toContain('Кульсары');
});

it('a spreadsheet is looked at, taken in whole, and changes nothing when it comes again', async () => {
	const rows = [
		heading.split(';'),
		['', 'Бекет', 'Бекет', 'Beket', 'Маңғыстау облысы', '261240999999', '120', '', '', ''],
		[
			'',
			'Шағын',
			'Малый',
			'Small',
			'23',
			'261240999999',
			'12',
			'Атырау: шағын',
			'Атырау: малые',
			'Atyrau: small',
		],
	];
	const book = await xlsxOf(rows, 'sites');
	await choose('right.xlsx', book);
	await page.getByText('новых мест: 2').waitFor();
	await look('registry-look');
	await page.getByRole('button', { name: 'Записать всё' }).click();
	await page.getByText('Записано.').first().waitFor();
	await page.getByRole('row', { name: /Бекет/ }).waitFor();
	await choose('right.xlsx', book);
	await page.getByText('Всё из этого файла уже есть.').waitFor();
	const sites = await choices('site');
	expect(sites).toEqual(expect.arrayContaining(['Бекет', 'Атырау: малые']));
	expect(sites.join()).not.toContain('Малый');
});

it('a workplace is given up: workers cannot choose it, and its poster is gone', async () => {
	const row = page.getByRole('row', { name: /Бекет/ });
	const code = (await row.locator('a.digits').textContent())!;
	await row.getByRole('spinbutton').fill('20');
	await row.getByRole('button', { name: 'Сохранить' }).click();
	await page.getByText('своего кода быть не может').first().waitFor();
	await row.getByRole('button', { name: 'Закрыть' }).click();
	await page.getByText('Снимите плакаты').waitFor();
	expect(await choices('site')).not.toContain('Бекет');
	expect((await page.request.get(`${server.origin}/poster/${code}`)).status()).toBe(404);
	await look('registry');
	for (const language of ['/en', '/']) {
		await page.locator(`.languages a[href^="${language === '/' ? '/desk' : language}"]`).click();
		await page.waitForURL(`**${language === '/' ? '' : language}/desk/registry`);
		await page.locator('main h1').waitFor();
		if (PICTURES)
			await page.screenshot({
				path: join(PICTURES, `registry${language.replace('/', '-')}.png`),
				fullPage: true,
			});
	}
});

it('many workplaces come after the worker’s form, and the poster’s place with them', async () => {
	const many = Array.from({ length: 40 }, (_, n) => [
		...['', `Кен ${n}`, `Рудник ${n}`, `Mine ${n}`, '23', '261240999999', '120', '', '', ''],
	]);
	await page.locator('.languages a[href^="/ru"]').click();
	await page.waitForURL('**/ru/desk/registry');
	await choose('many.xlsx', await xlsxOf([heading.split(';'), ...many], 'sites'));
	await page.getByText('новых мест: 40').waitFor();
	await page.getByRole('button', { name: 'Записать всё' }).click();
	const row = page.getByRole('row', { name: /Рудник 7(?!\d)/ });
	const code = (await row.locator('a.digits').textContent())!;

	const worker = await (await phone(browser)).newPage();
	await worker.route('**/places', (route) => route.abort(), { times: 1 });
	await worker.goto(`${server.origin}/ru#${code}`);
	await worker.waitForSelector('#send:not([disabled])');
	expect(await (await worker.request.get(`${server.origin}/ru`)).text()).not.toContain('Рудник');
	expect(await worker.locator('#places-later').isVisible()).toBe(true);
	await worker.locator('#site').focus();
	await worker.locator('#places-later').waitFor({ state: 'hidden' });
	expect(await worker.inputValue('#site')).toBe(code);
	expect(await worker.locator('#poster').isVisible()).toBe(true);
	await worker.fill('#site-search', 'рудник 12');
	expect(await worker.locator('#site option:not([hidden])').allTextContents()).toContain('Рудник 12');
	await worker.click('[hreflang="kk"]');
	await worker.waitForFunction(() => document.querySelector('#site')!.textContent!.includes('Кен 12'));
	expect(await worker.inputValue('#site')).toBe(code);
	await worker.context().close();
});
