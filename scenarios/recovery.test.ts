/** A member forgets the passphrase: three colleagues chosen, tried out, and then needed. In a real browser. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { Decrypter } from 'age-encryption';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { base64url } from '#crypto/bytes.ts';
import { oneTimeCode, stretch } from '../db/example/browser.ts';
import { type Centre, type Colleague, makeCentre } from './proofs/support/centre.ts';
import { desktop, launchBrowser } from './support/browser.ts';
import { startTestServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
let centre: Centre;
/** Of «other», since a one-time code works once. */
let signedIn: Page;

const passphraseOf = (login: string) => `a long passphrase of ${login}`;
beforeAll(async () => {
	server = await startTestServer();
	browser = await launchBrowser();
	centre = await makeCentre(server, { stretch, passphraseOf });
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

const accessible = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
};

async function open(): Promise<Page> {
	const page = await (await desktop(browser)).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}/en/desk/account`);
	await page.waitForSelector('.sign-in');
	return page;
}

/** A code works once: the one of the half-minute after is taken too. */
const laterCode = (secret: string) => oneTimeCode(secret, Date.now() + 30_000);

async function signIn(page: Page, login: string, passphrase: string, code: string): Promise<void> {
	await page.fill('[name=login]', login);
	await page.fill('[name=passphrase]', passphrase);
	await page.fill('[name=code]', code);
	await page.click('#sign-in-submit');
	await page.waitForSelector('h1:has-text("My account")');
}

async function enter({ login, totpSecret }: Colleague): Promise<Page> {
	const page = await open();
	await signIn(page, login, passphraseOf(login), laterCode(totpSecret));
	return page;
}

async function help(page: Page, code: string): Promise<void> {
	await page.waitForSelector('[name=help-code]');
	await page.fill('[name=help-code]', '00000 00000 00000 00000');
	await page.click('text=Give my share');
	await page.waitForSelector('text=This is not the code of this request.');
	await page.fill('[name=help-code]', code);
	await page.click('text=Give my share');
	await page.waitForSelector('text=You have given your share.');
}
const codeOn = async (page: Page) => (await page.textContent('.asking .code'))!.trim();

it('chooses helpers, tries it out, makes a key file, forgets everything and comes back', async () => {
	const [admin, other] = [await enter(centre.administrator), await enter(centre.other)];
	signedIn = other;
	const member = await enter(centre.duty);
	await member.waitForSelector('text=You have not chosen anybody.');
	await accessible(member);
	await member.click('button:has-text("Choose three colleagues")');
	for (const title of ['custodian1', 'custodian2', 'custodian3'])
		await member.getByRole('checkbox', { name: title }).check();
	await member.click('text=Give the shares');
	await member.waitForSelector('text=Not all three may be custodians: choose');
	for (const title of ['custodian2', 'custodian3'])
		await member.getByRole('checkbox', { name: title }).uncheck();
	for (const title of ['Administrator', 'other']) await member.getByRole('checkbox', { name: title }).check();
	await accessible(member);
	await member.click('text=Give the shares');
	await member.waitForSelector('text=Each of the three now keeps one sealed share.');

	await member.click('button:has-text("Begin")');
	await member.waitForSelector('.asking .code');
	const rehearsal = await codeOn(member);
	for (const helper of [admin, other]) {
		await helper.waitForSelector('text=duty is trying out a recovery.');
		await help(helper, rehearsal);
	}
	await accessible(admin);
	await member.waitForSelector('text=It works: your keys came out right.');
	await member.waitForSelector('text=Last tried out with success');

	await member.fill('[name=file-passphrase]', 'a drawer far from here');
	await member.fill('[name=file-repeat]', 'a drawer far from here');
	await member.click('text=Make the file');
	const download = member.waitForEvent('download');
	await member.click('text=Download senim-keys.age');
	const decrypter = new Decrypter();
	decrypter.addPassphrase('a drawer far from here');
	const file = readFileSync(await (await download).path());
	const line = JSON.parse(await decrypter.decrypt(file, 'text'));
	const { keyring, session } = centre.duty;
	expect(line).toEqual({
		v: 1,
		type: 'senim-member',
		organisation: centre.directory.organisation.id,
		login: 'duty',
		member: session.member,
		sealRecord: base64url(keyring.sealRecord),
		signRecord: base64url(keyring.signRecord),
		rootKey: centre.directory.organisation.rootKey,
	});

	await member.fill('[name=old-passphrase]', 'not this one, I think');
	await member.fill('[name=passphrase]', 'words that I will forget');
	await member.fill('[name=repeat]', 'words that I will forget');
	await member.click('button:has-text("Change the passphrase")');
	await member.waitForSelector('text=The passphrase until now is wrong.');
	await member.fill('[name=old-passphrase]', passphraseOf('duty'));
	await member.click('button:has-text("Change the passphrase")');
	await member.waitForSelector('text=The passphrase is changed.');
	await member.reload();
	await member.fill('[name=passphrase]', 'words that I will forget');
	await member.click('#sign-in-submit');
	await member.waitForSelector('h1:has-text("My account")');

	const lost = await open();
	await lost.click('text=I have forgotten my passphrase');
	await lost.fill('[name=login]', 'nobody');
	await lost.click('text=Ask my colleagues');
	await lost.waitForSelector('text=that is final');
	await accessible(lost);
	await lost.fill('[name=login]', 'duty');
	await lost.click('text=Ask my colleagues');
	await lost.waitForSelector('.asking .code');
	const code = await codeOn(lost);
	expect(code).not.toBe(rehearsal);
	for (const helper of [other, admin]) {
		await helper.waitForSelector('text=duty has forgotten the passphrase');
		await help(helper, code);
	}
	await lost.waitForSelector('text=Your keys are back.');
	await lost.fill('[name=passphrase]', 'a passphrase to remember');
	await lost.fill('[name=repeat]', 'a passphrase to remember');
	await lost.click('form button');
	await lost.waitForSelector('.secret');
	const secret = (await lost.textContent('.secret'))!.replaceAll(/\s/g, '');
	await lost.fill('[name=code]', oneTimeCode(secret));
	await lost.click('text=Finish');
	await lost.waitForSelector('text=You have your keys again.');
	await lost.click('text=Back to signing in');
	await signIn(lost, 'duty', 'a passphrase to remember', oneTimeCode(secret));
	await lost.waitForSelector('text=Your keys were recovered');
	await accessible(lost);
	await lost.click('text=I have read this');
	await lost.waitForSelector('text=Your keys were recovered', { state: 'detached' });

	await member.waitForSelector('.sign-in', { timeout: 20_000 });
	await admin.reload();
	await admin.fill('[name=passphrase]', passphraseOf('admin'));
	await admin.click('#sign-in-submit');
	await admin.waitForSelector('td:has-text("recovery, done")');
	await accessible(admin);
});

it('stops what somebody else asked in one’s name', async () => {
	const [own, thief] = [signedIn, await open()];
	await own.click('button:has-text("Choose three colleagues")');
	for (const title of ['custodian1', 'custodian2', 'duty'])
		await own.getByRole('checkbox', { name: title }).check();
	await own.click('text=Give the shares');
	await own.waitForSelector('text=Each of the three now keeps one sealed share.');
	await thief.click('text=I have forgotten my passphrase');
	await thief.fill('[name=login]', 'other');
	await thief.click('text=Ask my colleagues');
	await thief.waitForSelector('.asking .code');
	await own.click('text=It was not me: stop it');
	await thief.waitForSelector('text=This request is over');
	await own.waitForSelector('text=It came to nothing.');
});
