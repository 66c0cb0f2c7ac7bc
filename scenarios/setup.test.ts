/** From an empty installation to a desk at which somebody works: `npm start -- --empty`, in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { Decrypter } from 'age-encryption';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneTimeCode } from '../db/example/browser.ts';
import { desktop, launchBrowser } from './support/browser.ts';
import { startTestServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
	server = await startTestServer();
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

async function open(path: string): Promise<Page> {
	const page = await (await desktop(browser)).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(server.origin + path);
	return page;
}

const accessible = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
};

async function secretOn(page: Page): Promise<string> {
	return (await page.textContent('.secret'))!.replaceAll(/\s/g, '');
}

async function choosePassphrase(page: Page, passphrase: string): Promise<string> {
	await page.fill('[name=passphrase]', passphrase);
	await page.fill('[name=repeat]', passphrase);
	await page.click('form button');
	await page.waitForSelector('.secret');
	const secret = await secretOn(page);
	await page.fill('[name=code]', oneTimeCode(secret));
	return secret;
}

/** A code works once: the one after the last is tried until its time has come near enough. */
async function signIn(page: Page, login: string, passphrase: string, secret: string): Promise<void> {
	await page.fill('[name=login]', login);
	await page.fill('[name=passphrase]', passphrase);
	await page.fill('[name=code]', oneTimeCode(secret));
	await page.click('#sign-in-submit');
	await page.waitForSelector('.sign-in', { state: 'detached' });
}

it('an organisation, its root, a person and a desk are made, and nobody else could have made them', async () => {
	const page = await open('/en/desk');
	await page.waitForSelector('text=There is no organisation here yet.');
	await page.click('text=Set it up');
	await page.waitForSelector('[name=setup-code]');
	await page.fill('[name=setup-code]', '000000000000');
	const names = page.locator('fieldset input');
	for (const [index, name] of ['Орталық', 'Центр', 'Centre'].entries()) await names.nth(index).fill(name);
	await page.fill('[name=title]', 'Administrator');
	await page.fill('[name=login]', 'admin');
	await page.fill('[name=passphrase]', 'short');
	await page.fill('[name=repeat]', 'short');
	await page.click('form button');
	await page.waitForSelector('text=at least 16 characters');
	await accessible(page);
	await choosePassphrase(page, 'seven times measured, cut once');
	await accessible(page);
	await page.click('form button');
	await page.waitForSelector('text=The set-up code is wrong');
	const { code } = JSON.parse(readFileSync(join(server.dataFolder, 'setup.json'), 'utf8'));
	await page.fill('[name=setup-code]', code);
	const secret = await choosePassphrase(page, 'seven times measured, cut once');
	await page.click('form button');
	await page.waitForSelector('text=Recovery phrase');
	await accessible(page);

	const phrase = (await page.textContent('.phrase'))!.trim();
	const download = page.waitForEvent('download');
	await page.click('a[download]');
	const decrypter = new Decrypter();
	decrypter.addPassphrase(phrase);
	const file = readFileSync(await (await download).path());
	const escrow = JSON.parse(await decrypter.decrypt(file, 'text'));
	const directory = await (await fetch(`${server.origin}/api/directory`)).json();
	expect(escrow.rootKey).toBe(directory.organisation.rootKey);
	await page.getByRole('checkbox').check();
	await page.click('button:has-text("Next")');
	await page.click('text=To the desk');

	await page.waitForSelector('.sign-in');
	await signIn(page, 'admin', 'seven times measured, cut once', secret);
	await page.waitForSelector('h1:has-text("People and desks")');
	await page.getByLabel('Role or name, as workers will see it').fill('Duty operator');
	await page.getByLabel('Login').fill('duty');
	await page.click('text=Make an invitation');
	const link = (await page.textContent('.link'))!.trim();

	const invited = await open(new URL(link).pathname + new URL(link).hash);
	await invited.waitForSelector('h1:has-text("Welcome, Duty operator")');
	expect(new URL(invited.url()).hash).toBe('');
	const theirSecret = await choosePassphrase(invited, 'the steppe is wide at dawn');
	await accessible(invited);
	await invited.click('form button');
	await invited.waitForSelector('text=Your keys are made');
	const mark = (await invited.textContent('.mark'))!.trim();

	await page.reload();
	await page.fill('[name=passphrase]', 'seven times measured, cut once');
	await page.click('#sign-in-submit');
	await page.waitForSelector('text=waits for your confirmation');
	await page.waitForSelector(`text=${mark}`);
	await page.click('text=Confirm the keys');
	await page.waitForSelector('text=Duty operator: keys confirmed.');
	await page.waitForSelector('section[aria-labelledby=make-desk-heading] input[type=checkbox]');
	const desk = page.locator('section[aria-labelledby=make-desk-heading]');
	for (const [index, name] of ['Кезекші', 'Дежурная', 'Duty desk'].entries()) {
		await desk.locator('fieldset').first().locator('input').nth(index).fill(name);
	}
	await desk.getByRole('checkbox').check();
	await desk.locator('button').click();
	await page.waitForSelector('text=The desk “Duty desk” is made.');
	await accessible(page);

	await invited.click('text=To the desk');
	await invited.waitForSelector('.sign-in');
	await signIn(invited, 'duty', 'the steppe is wide at dawn', theirSecret);
	await invited.waitForSelector('text=No referral waits here.');
	await invited.click('header > nav >> text=Telephone call');
	await invited.fill('form textarea', 'The first one.');
	await invited.getByLabel('Topic').selectOption('pay');
	await invited.click('form button.main');
	await invited.waitForSelector('.code');

	await page.getByLabel('Role or name, as workers will see it').fill('Second administrator');
	await page.getByLabel('Login').fill('admin2');
	const invite = page.locator('section[aria-labelledby=invite-heading]');
	await invite.getByRole('checkbox', { name: /^handler/ }).uncheck();
	await invite.getByRole('checkbox', { name: /^administrator/ }).check();
	await page.click('text=Make an invitation');
	const secondLink = (await page.textContent('.link'))!.trim();
	const second = await open(new URL(secondLink).pathname + new URL(secondLink).hash);
	const secondSecret = await choosePassphrase(second, 'a river has two banks');
	await second.click('form button');
	await second.waitForSelector('text=Your keys are made');
	await page.reload();
	await page.fill('[name=passphrase]', 'seven times measured, cut once');
	await page.click('#sign-in-submit');
	await page.click('text=Confirm the keys');
	await page.waitForSelector('text=Second administrator: keys confirmed.');
	await second.click('text=To the desk');
	await second.waitForSelector('.sign-in');
	await signIn(second, 'admin2', 'a river has two banks', secondSecret);

	// Without the root nothing can be signed; it is taken up from the escrow file, in this browser.
	const root = second.locator('section[aria-labelledby=root-heading]');
	await root.waitFor();
	await accessible(second);
	const escrowed = { name: 'root.age', mimeType: 'application/octet-stream', buffer: file };
	await root.getByLabel('Escrow file').setInputFiles(escrowed);
	await root.getByLabel('Recovery phrase').fill('00000-00000-00000-00000-00000-00000');
	const sent: string[] = [];
	second.on('request', (request) => sent.push(request.postData() ?? ''));
	await root.locator('button').click();
	await second.waitForSelector('text=The phrase does not open this file.');
	await root.getByLabel('Recovery phrase').fill(phrase.toLowerCase());
	await root.locator('button').click();
	await second.waitForSelector('text=You keep the root now.');
	expect(await root.count()).toBe(0);
	expect(sent.join()).toContain('wrappedRoot');
	for (const secretOfTheRoot of [escrow.root, phrase]) expect(sent.join()).not.toContain(secretOfTheRoot);
	await second.waitForSelector('section[aria-labelledby=make-desk-heading] input[type=checkbox]');
	const another = second.locator('section[aria-labelledby=make-desk-heading]');
	for (const [index, name] of ['Екінші', 'Вторая', 'Second desk'].entries())
		await another.locator('fieldset').first().locator('input').nth(index).fill(name);
	await another.getByRole('checkbox').first().check();
	await another.locator('button').click();
	await second.waitForSelector('text=The desk “Second desk” is made.');

	const again = await open('/en/setup');
	await again.waitForSelector('text=The organisation is made already.');
});
