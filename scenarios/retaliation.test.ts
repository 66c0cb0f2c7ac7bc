/** A worker comes back weeks after the answer and says that they are being punished; the desk had not waited for it. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { superuser } from './proofs/support/database.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { Example } from './support/seed.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let example: Example;
let browser: Browser;
/** Where somebody looks at the screens afterwards. */
const pictures = process.env.SENIM_PICTURES;

beforeAll(async () => {
	({ server, ...example } = await startExampleServer());
	browser = await launchBrowser();
	// Five weeks go by.
	const database = await superuser(server);
	const { rowCount } = await database.query(`
		update cases."case" set
			follow_up = current_date - 5,
			state = jsonb_set(state, '{answered,on,date}', to_jsonb((current_date - 35)::text))
		where status = 'awaiting-confirmation'`);
	expect(rowCount).toBeGreaterThan(0);
	await database.end();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

const look = async (page: Page, name: string) => {
	if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};
const accessible = async (page: Page, where: string) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
		where,
	).toEqual([]);
};

describe('five weeks after the answer', () => {
	it('the desk has the case on its list, though nobody came back', async () => {
		const desk = await (await desktop(browser)).newPage();
		await desk.goto(`${server.origin}/en/desk`);
		await signIn(desk, 'duty');
		await desk.click('nav >> text=Follow-ups');
		await desk.waitForSelector('li >> text=Follow up by');
		await accessible(desk, 'follow-ups');
		await look(desk, 'desk-follow-ups');
	});

	it('the worker answers three questions, says that they are punished, and opens a case of its own', async () => {
		const page = await (await phone(browser)).newPage();
		page.on('pageerror', (error) => {
			throw error;
		});
		await page.goto(`${server.origin}/ru/follow`);
		await page.waitForSelector('#digits');
		await page.fill('#digits', example.receipt);
		await page.click('button.main');
		await page.waitForSelector('text=Три вопроса');
		await accessible(page, 'questions');
		await look(page, 'worker-questions');
		await page.click('text=Подписать и отправить');
		await page.waitForSelector('text=Отметьте ответ на каждый вопрос');
		await page.check('[name=ask-punished][value=yes]');
		await page.check('[name=ask-lasts][value=partly]');
		await page.check('[name=ask-satisfaction][value="2"]');
		await page.fill('#ask-words', 'Перевели в ночную смену.');
		await page.click('text=Подписать и отправить');
		await page.waitForSelector('text=ваш ответ получен');
		expect(await page.textContent('.talk')).toContain('Преследование: Да. Обещанное: Частично. Отношение: 2');

		await page.fill('#words', 'После обращения перевели в ночную смену и сняли премию.');
		await page.click('.alarming');
		await page.waitForSelector('text=Какая служба пусть отвечает?');
		await accessible(page, 'who answers');
		await look(page, 'worker-punished');
		await page.click('text=Открыть отдельное дело');
		await page.waitForSelector('.talk >> text=Вы открыли отдельное дело о преследовании');
		await page.click('header >> text=Открыть');
		await page.waitForSelector('text=Это дело о преследовании за ваше прежнее обращение');
		expect(await page.textContent('.talk')).toContain('сняли премию');
		await look(page, 'worker-linked');
		await page.click('text=Вернуться к первому делу');
		await page.waitForSelector('text=Ваше дело о преследовании за это обращение');
	});
});
