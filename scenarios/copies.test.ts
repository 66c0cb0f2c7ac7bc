/** A redacted copy: written anew at the desk, answered by the employer's own people, read by the worker. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let browser: Browser;
let receipt: string;

beforeAll(async () => {
	({ server, receipt } = await startExampleServer());
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

async function at(path: string, login: string, narrow = false): Promise<Page> {
	const page = await (await (narrow ? phone(browser) : desktop(browser))).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}${path}`);
	await signIn(page, login);
	return page;
}

const accessible = async (page: Page, where: string) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`),
		where,
	).toEqual([]);
};

it('a copy is warned of what points to the person, shown, answered, and read by the worker', async () => {
	const duty = await at('/en/desk', 'duty');
	await duty.locator('ol a', { hasText: 'Вахту продлили' }).click();
	await duty.waitForSelector('text=The employer has been shown nothing of this referral.');
	await duty.getByRole('link', { name: 'Make a copy for the employer' }).click();
	const text = duty.getByLabel('What the employer will read');
	await text.fill('На вахте 7 человек задержаны сверх срока, звонил Робертов: +7 700 000 00 00, 3 марта.');
	await duty.waitForSelector('li:has-text("a telephone or document number")');
	await duty.waitForSelector('li:has-text("an exact small number")');
	await duty.waitForSelector('li:has-text("a day or an hour")');
	await duty.getByLabel('Whose people').selectOption({ label: 'Employer A’s own people' });
	await duty.getByRole('button', { name: 'Seal and show it to the employer' }).click();
	await duty.waitForSelector('text=Look at what could point to the person');
	await accessible(duty, 'copy editor');
	await text.fill('Вахту продлевают без согласия работников. Нужно вернуть людей домой и заменить смену.');
	await duty.getByRole('button', { name: 'severity', exact: true }).click();
	await duty.waitForSelector('text=/Nothing stands out/');
	await duty.getByRole('button', { name: 'Seal and show it to the employer' }).click();
	await duty.waitForSelector('text=Shown to: Employer A’s own people');

	const employer = await at('/ru/desk', 'employer-a', true);
	await employer.waitForSelector('text=Вахту продлевают без согласия работников');
	const seen = await employer.content();
	for (const secret of ['домой не отпускают', 'Таких человек', duty.url().split('/').at(-1)!])
		expect([secret, seen.includes(secret)]).toEqual([secret, false]);
	const copy = employer.locator('article', { hasText: 'Вахту продлевают' });
	await copy.getByRole('button', { name: 'Предложить меру' }).click();
	await copy.locator('textarea').fill('Смену заменим автобусом из города. Отвечает начальник участка.');
	await copy.locator('input[type=date]').fill('2099-01-01');
	await accessible(employer, 'employer copies');
	await copy.getByRole('button', { name: 'Запечатать и отправить' }).click();
	await employer.waitForSelector('text=Отправлено.');
	expect((await employer.request.get(`${server.origin}/api/desk/queue`)).status()).toBe(403);

	await duty.waitForSelector('text=Смену заменим автобусом');
	await duty.waitForSelector('text=/proposes a remedy by 1 January 2099/');
	await accessible(duty, 'beside the case');

	const worker = await (await phone(browser)).newPage();
	await worker.goto(`${server.origin}/en/follow`);
	await worker.fill('#digits', receipt);
	await worker.keyboard.press('Enter');
	await worker.waitForSelector('text=/showed your employer this copy/');
	await worker.waitForSelector('text=Вахту продлевают без согласия работников');
});
