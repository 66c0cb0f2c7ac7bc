/** A colleague who steps back, and one who leaves: what follows is not theirs to read. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFollow } from '#modules/intake/browser/follow.ts';
import type { Directory } from '#modules/people/contract.ts';
import { file } from '../db/example/referrals.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

type FiledExample = Awaited<ReturnType<typeof file>>;

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

const contexts = new Map<string, BrowserContext>();

async function signedIn(login: string, path = ''): Promise<Page> {
	const context = contexts.get(login) ?? (await desktop(browser));
	contexts.set(login, context);
	const page = await context.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}/en/desk${path}`);
	await signIn(page, login);
	return page;
}

const directory = async () => (await (await fetch(`${server.origin}/api/directory`)).json()) as Directory;
const referral = async (text: string): Promise<FiledExample> =>
	file(server.origin, await directory(), { locale: 'kk', topic: 'pay', site: null, text, steps: [] });

/** What the worker's page opens of the conversation. */
async function readBy({ receipt }: FiledExample): Promise<string[]> {
	const followed = await openFollow({ fetch, origin: server.origin }, await directory(), receipt);
	if (!followed.ok) throw new Error(followed.code);
	expect(followed.value.entries.some(({ opened }) => opened.kind === 'unreadable')).toBe(false);
	return followed.value.entries.flatMap(({ opened }) => (opened.kind === 'text' ? [opened.body.text] : []));
}

async function act(page: Page, name: string, words?: string): Promise<void> {
	const button = page.getByRole('button', { name, exact: true });
	if (!(await button.first().isVisible())) await page.locator('.acts + details > summary').click();
	await button.first().click();
	const form = page.locator('.act-form');
	if (words) await form.locator('textarea').fill(words);
	await form.locator('button.main').click();
	await form.waitFor({ state: 'detached' });
}

async function shown(page: Page, name: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
	if (process.env.SENIM_SHOTS)
		await page.screenshot({ path: `${process.env.SENIM_SHOTS}/${name}.png`, fullPage: true });
}

describe('a handler who steps back', () => {
	it('does not see the referral any more; the next reply is sealed to a key without them, and the worker reads it', async () => {
		const filed = await referral('About a cousin. TERISKEN');
		const leaving = await signedIn('duty2');
		await leaving.locator('ol a', { hasText: 'TERISKEN' }).click();
		await leaving.waitForSelector('aside');
		await leaving.locator('.acts + details > summary').click();
		await leaving.getByRole('button', { name: 'Step back', exact: true }).click();
		await leaving.locator('.act-form textarea').fill('He is my cousin.');
		await shown(leaving, 'step-back');
		await leaving.locator('.act-form button.main').click();
		await leaving.waitForURL(/\/desk$/);
		await leaving.waitForSelector('ol > li');
		await leaving.waitForSelector('text=TERISKEN', { state: 'detached' });
		await leaving.goto(`${server.origin}/en/desk/case/${filed.case}`);

		const staying = await signedIn('duty');
		await staying.locator('ol a', { hasText: 'TERISKEN' }).click();
		await staying.waitForSelector('aside');
		await act(staying, 'Reply', 'I go on with it.');
		await staying.waitForSelector('text=gave this referral a new key');
		await shown(staying, 'new-key');
		expect(await readBy(filed)).toEqual(['He is my cousin.', 'I go on with it.']);
		await leaving.close();
		await staying.close();
	});
});

describe('a colleague who leaves', () => {
	it('is signed out at once; a worker who was writing files all the same; the desk renews its keys in one go', async () => {
		const before = await referral('Open when a colleague left. SHENGEL');
		const staying = await signedIn('duty');
		await staying.waitForSelector('ol a >> text=SHENGEL');
		const leaving = await signedIn('duty2');
		await leaving.waitForSelector('text=Live');
		// A worker has the form open since before.
		const worker = await (await phone(browser)).newPage();
		await worker.goto(`${server.origin}/en`);
		await worker.waitForSelector('#send:enabled');
		await worker.selectOption('#topic', 'pay');
		await worker.fill('#text', 'Written before the key changed. ADYRASPAN');

		const admin = await signedIn('admin', '/people');
		const row = admin.locator('li', { hasText: 'duty2' });
		await row.locator('summary').click();
		await shown(admin, 'remove');
		await row.getByRole('button', { name: /^Remove .* for good$/ }).click();
		await admin.waitForSelector('text=Their desks have new keys');
		await row.waitFor({ state: 'detached' });
		// The last of a desk stays, and it is said why.
		const last = admin.locator('li', { hasText: 'ombudsman-b' });
		await last.locator('summary').click();
		await last.getByText('Nobody else sits here').waitFor();

		await leaving.locator('ol a', { hasText: 'SHENGEL' }).click();
		await leaving.waitForSelector('.sign-in');
		await worker.click('#send');
		await worker.waitForSelector('#done:not([hidden])');

		await staying.waitForSelector('ol a >> text=ADYRASPAN');
		await staying.waitForSelector('text=/open referrals? still use/');
		await shown(staying, 'renew');
		await staying.getByRole('button', { name: 'Renew the keys' }).click();
		await staying.waitForSelector('text=/Keys renewed: \\d+/');
		await staying.waitForSelector('text=/open referrals? still use/', { state: 'detached' });
		await staying.locator('ol a', { hasText: 'SHENGEL' }).click();
		await staying.waitForSelector('aside');
		await act(staying, 'Reply', 'Under the new key.');
		expect(await readBy(before)).toEqual(['Under the new key.']);
	});
});
