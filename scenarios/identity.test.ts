/** A name where a life is in danger: a handler asks, two custodians judge, and the worker sees every step. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { prepareReporter, sealFiling } from '#modules/intake/browser/seal-referral.ts';
import { sendFiling } from '#modules/intake/browser/send.ts';
import type { Directory } from '#modules/people/contract.ts';
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

async function at(path: string, login: string, narrow = false): Promise<Page> {
	const page = await (await (narrow ? phone(browser) : desktop(browser))).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}${path}`);
	await signIn(page, login);
	return page;
}

async function fileNamed(): Promise<{ id: string; receipt: string }> {
	const directory = (await (await fetch(`${server.origin}/api/directory`)).json()) as Directory;
	const checked = await checkDirectory(directory, directory.organisation.rootKey);
	if (!checked.ok) throw new Error(checked.code);
	const reporter = await prepareReporter(directory.receiptSalt);
	const duty = [...checked.value.desks.values()].find(({ kind }) => kind === 'duty')!;
	const filing = await sealFiling(checked.value, reporter, {
		body: {
			locale: 'kk',
			anonymity: 'confidential',
			topic: 'harassment',
			site: null,
			fromPoster: false,
			mustNotReach: { desks: [], words: '' },
			text: 'Вагонда мені пышақпен қорқытты.',
			attachments: [],
			receiptKept: true,
		},
		identity: { name: 'Worker of the story', contact: '+7 700 000 00 00', about: '' },
		desk: duty.desk,
		danger: true,
	});
	const answer = await sendFiling({ fetch, origin: server.origin }, filing);
	if (!answer.ok) throw new Error(answer.code);
	return { id: filing.case, receipt: reporter.receipt };
}

const accessible = async (page: Page, where: string) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`),
		where,
	).toEqual([]);
};

async function openReceipt(page: Page, receipt: string): Promise<void> {
	await page.goto(`${server.origin}/en/follow`);
	await page.waitForSelector('#digits');
	await page.fill('#digits', receipt);
	await page.keyboard.press('Enter');
	await page.waitForSelector('ol.talk');
}

async function release(page: Page, give: string, confirm: RegExp): Promise<void> {
	await page.getByRole('button', { name: give, exact: true }).click();
	await page.getByRole('button', { name: confirm }).click();
}

describe('a name, where a life is in danger', () => {
	it('is asked of the custodians, opened by two of them, and seen by the worker', async () => {
		const { id, receipt } = await fileNamed();
		const empty = await at('/en/desk', 'custodian3', true);
		await empty.waitForSelector('text=Nobody asks for a name now');
		await accessible(empty, 'nothing asked');

		const duty = await at(`/en/desk/case/${id}`, 'duty');
		await duty.waitForSelector('aside');
		await duty.locator('.acts + details > summary').click();
		await duty.getByRole('button', { name: 'Ask the custodians', exact: true }).click();
		const form = duty.locator('.act-form');
		await form.locator('textarea').fill('Threatened with a knife; does not answer since morning.');
		await form.locator('button.main').click();
		await form.waitFor({ state: 'detached' });
		await duty.waitForSelector('aside >> text=0 of 2 shares released');
		await accessible(duty, 'asked');

		const worker = await (await phone(browser)).newPage();
		await openReceipt(worker, receipt);
		await worker.waitForSelector('text=/asks to open your name: danger to life/');
		await worker.getByRole('button', { name: 'No, do not show it' }).click();
		await worker.waitForSelector('text=You refused. The custodians see that.');
		await accessible(worker, 'refused');

		const first = await at('/en/desk', 'custodian1');
		await first.waitForSelector('text=Threatened with a knife; does not answer since morning.');
		await first.waitForSelector('text=has refused to show the name');
		expect(await first.content()).not.toContain('пышақпен');
		await first.getByRole('button', { name: 'Release my share', exact: true }).click();
		await accessible(first, 'custodian');
		await first.getByRole('button', { name: /I have read the reason/ }).click();
		await first.waitForSelector('text=Your share was released');
		await duty.waitForSelector('aside >> text=1 of 2 shares released');
		expect(await duty.getByRole('button', { name: 'See who it is', exact: true }).count()).toBe(0);

		const second = await at('/ru/desk/identity', 'custodian2', true);
		await release(second, 'Передать мою долю', /Причину прочёл/);
		await second.waitForSelector('text=Ваша доля передана');
		await duty.waitForSelector('aside >> text=2 of 2 shares released');

		await duty.getByRole('button', { name: 'See who it is', exact: true }).first().click();
		await duty.locator('.act-form button.main').click();
		await duty.waitForSelector('text=Worker of the story');
		await duty.waitForSelector('text=looked at who the worker is');
		await accessible(duty, 'opened');

		await empty.getByRole('button', { name: 'Look again' }).click();
		await empty.waitForSelector('text=/the name was opened/');

		await openReceipt(worker, receipt);
		for (const text of [
			'with the shares of two custodians',
			'1-кілт сақтаушы released a share',
			'You refused',
		])
			await worker.waitForSelector(`section >> text=${text}`);
		await accessible(worker, 'worker');
	});

	it('is declined with a reason that the worker reads', async () => {
		const { id, receipt } = await fileNamed();
		const duty = await at(`/desk/case/${id}`, 'duty2');
		await duty.waitForSelector('aside');
		await duty.locator('.acts + details > summary').click();
		await duty.getByRole('button', { name: 'Кілт сақтаушылардан сұрау', exact: true }).click();
		await duty.locator('.act-form textarea').fill('Табельге аты керек.');
		await duty.locator('.act-form button.main').click();
		await duty.waitForSelector('aside >> text=берілген үлес: 0');
		const keeper = await at('/desk', 'custodian3');
		await keeper.waitForSelector('text=Табельге аты керек.');
		await keeper.getByRole('button', { name: 'Бас тарту', exact: true }).click();
		await keeper.getByRole('button', { name: 'Бас тартып, себебін айту' }).click();
		await keeper.waitForSelector('text=Алдымен себебін жазыңыз.');
		await keeper.locator('form textarea').fill('Табель — өмірге қауіп емес.');
		await keeper.getByRole('button', { name: 'Бас тартып, себебін айту' }).click();
		await keeper.waitForSelector('text=Бас тарттыңыз.');
		const worker = await (await phone(browser)).newPage();
		await openReceipt(worker, receipt);
		await worker.waitForSelector('text=Табель — өмірге қауіп емес.');
		await worker.waitForSelector('text=/3-кілт сақтаушы declined/');
	});
});
