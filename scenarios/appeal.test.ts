/** A worker does not accept what was done and appeals to another desk; a caller says that they are punished for an earlier referral. */
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
/** Where somebody looks at the screens afterwards. */
const pictures = process.env.SENIM_PICTURES;

beforeAll(async () => {
	({ server, receipt } = await startExampleServer());
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

const strict = (page: Page) => {
	page.on('pageerror', (error) => {
		throw error;
	});
	return page;
};
async function at(path: string, login: string): Promise<Page> {
	const page = strict(await (await desktop(browser)).newPage());
	await page.goto(`${server.origin}${path}`);
	await signIn(page, login);
	return page;
}
const look = async (page: Page, name: string) => {
	if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};
const accessible = async (page: Page, where: string) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`),
		where,
	).toEqual([]);
};

it('an appeal is read and decided by the other desk alone, and the first is told how it ended', async () => {
	const duty = await at('/ru/desk', 'duty');
	await duty.locator('ol a', { hasText: 'Вахту продлили' }).click();
	await duty.waitForSelector('text=Что сделать сейчас');
	const address = new URL(duty.url()).pathname;

	const worker = strict(await (await phone(browser)).newPage());
	await worker.goto(`${server.origin}/ru/follow`);
	await worker.fill('#digits', receipt);
	await worker.keyboard.press('Enter');
	await worker.waitForSelector('text=Если вы не согласны с решением');
	await worker.click('text=Пожаловаться в другую службу');
	await worker.click('text=Запечатать, подписать и отправить');
	await worker.waitForSelector('text=Сначала напишите, с чем вы не согласны');
	await accessible(worker, 'appealing');
	await worker.locator('label.choice', { hasText: '«А»' }).locator('input').check();
	await worker.fill('#appeal-why', 'Начальник участка — родственник того, кто проверял.');
	await look(worker, 'worker-appeal');
	await worker.click('text=Запечатать, подписать и отправить');
	await worker.waitForSelector('.talk >> text=Вы пожаловались в другую службу');
	await worker.waitForSelector('text=Вашу жалобу рассматривает другая служба');

	await duty.waitForSelector('text=Здесь дело такое, каким было до этого дня');
	expect(await duty.content()).not.toContain('родственник');
	await accessible(duty, 'appealed away');
	await look(duty, 'desk-appealed-away');

	const other = await at(`/ru${address.replace(/^\/ru/, '')}`, 'ombudsman-a');
	await other.waitForSelector('text=Начальник участка — родственник');
	await other.getByRole('button', { name: 'Решить по жалобе' }).click();
	await other.getByLabel('Первая служба рассмотрит заново').check();
	await other.locator('form.act-form textarea').fill('Проверять должен был другой человек.');
	await accessible(other, 'deciding on an appeal');
	await look(other, 'desk-decide-appeal');
	await other.getByRole('button', { name: 'Отправить решение' }).click();
	await other.waitForSelector('text=возвращено первой службе на новое рассмотрение');

	await duty.waitForSelector('text=Проверять должен был другой человек.');
	await duty.waitForSelector('text=жалоба на решение в другую службу');
	expect(await duty.content()).not.toContain('родственник');
	await look(duty, 'desk-sent-back');
	await duty.getByRole('button', { name: 'Решить', exact: true }).waitFor();

	await worker.click('text=Проверить, есть ли новое');
	await worker.waitForSelector('.talk >> text=первая служба рассмотрит заново');
	await look(worker, 'worker-sent-back');

	await duty.click('nav >> text=Итоги');
	await duty.waitForSelector('text=Чем закончились обращения');
	await duty.waitForSelector('text=Обжалованные решения вашей службы');
	await accessible(duty, 'outcomes');
	await look(duty, 'desk-outcomes');
});

it('a caller who is punished gets an urgent case of its own, tied to the earlier one by its number', async () => {
	const duty2 = await at('/en/desk', 'duty2');
	await duty2.locator('ol a', { hasText: 'Вахту продлили' }).click();
	const number = (await duty2.locator('h1 + p .digits').textContent())!.trim();
	await duty2.click('nav >> text=Telephone');
	await duty2.getByLabel('Being punished for an earlier referral').check();
	await duty2.getByLabel('Contact code or number of the referral').fill('2026-000000');
	await duty2.locator('.punished').getByRole('button', { name: 'Find' }).click();
	await duty2.waitForSelector('text=There is no such referral, or your desk cannot read it.');
	await duty2.getByLabel('Contact code or number of the referral').fill(number);
	await duty2.locator('.punished').getByRole('button', { name: 'Find' }).click();
	await duty2.waitForSelector('text=The earlier referral was found');
	await duty2
		.getByLabel('What happened, in the caller’s words')
		.fill('They took my bonus because I complained.');
	await accessible(duty2, 'telephone, punished');
	await look(duty2, 'desk-telephone-punished');
	await duty2.locator('form').last().getByRole('button', { name: /Seal/ }).click();
	await duty2.waitForSelector('.code');
	await duty2.click('a.button');
	await duty2.waitForSelector('text=Punished for this referral');
	await duty2.waitForSelector('text=They took my bonus');
	await duty2.click('text=Punished for this referral');
	await duty2.waitForSelector('text=Case about being punished, heard on the telephone');
	await look(duty2, 'desk-heard-case');
});
