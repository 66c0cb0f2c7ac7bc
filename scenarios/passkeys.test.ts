/**
 * Passkeys with Chromium's virtual authenticator: one with PRF, which opens the keys, and one without, which stands for
 * the six digits. What the authenticator's PRF gives is never posted.
 *
 * Seen to fail: `stripped` giving the response back as it is (results in what was posted); a revoked passkey taken;
 * a challenge taken twice; the counter not looked at.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneTimeCode, stretch } from '../db/example/browser.ts';
import { type Centre, makeCentre } from './proofs/support/centre.ts';
import { desktop, launchBrowser } from './support/browser.ts';
import { startTestServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
let centre: Centre;
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

interface Device {
	readonly page: Page;
	readonly cdp: CDPSession;
	readonly authenticatorId: string;
	/** Bodies of everything that was posted about passkeys. */
	readonly posted: string[];
}

async function device(hasPrf: boolean, login: string): Promise<Device> {
	const page = await (await desktop(browser)).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	const posted: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('passkey')) posted.push(request.postData() ?? '');
	});
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('WebAuthn.enable');
	const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			ctap2Version: 'ctap2_1',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			hasPrf,
			automaticPresenceSimulation: true,
		},
	});
	const { totpSecret } = login === 'duty' ? centre.duty : centre.other;
	await page.goto(`${server.origin}/en/desk/account`);
	await page.fill('[name=login]', login);
	await page.fill('[name=passphrase]', passphraseOf(login));
	await page.fill('[name=code]', oneTimeCode(totpSecret, Date.now() + 30_000));
	await page.click('#sign-in-submit');
	await page.waitForSelector('#passkeys-heading');
	await page.fill('[name=passkey-name]', 'Laptop');
	await page.click('text=Add a passkey');
	return { page, cdp, authenticatorId, posted };
}
const withPasskey = (page: Page) => page.click('button:has-text("Sign in with a passkey")');

/** Sends again, from the same page, what was posted before. */
const again = (page: Page, path: string, body: string) =>
	page.evaluate(
		async ([address, text]) => {
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(address!, { method: 'POST', headers, body: text! });
			return ((await response.json()) as { refused?: string }).refused;
		},
		[path, body] as const,
	);

it('a passkey with PRF opens the keys alone, until it is revoked', async () => {
	const { page, cdp, authenticatorId, posted } = await device(true, 'duty');
	await page.waitForSelector('text=It opens your keys');
	await page.waitForSelector('text=Laptop, opens your keys');
	await page.click('text=Sign out');
	await page.waitForSelector('text=You have signed out.');
	await withPasskey(page);
	await page.waitForSelector('text=Type your login first.');
	await page.fill('[name=login]', 'duty');
	await withPasskey(page);
	await page.waitForSelector('h1:has-text("My account")');
	await page.waitForSelector('text=last used');

	await page.reload();
	await page.waitForSelector('text=your session still stands');
	await withPasskey(page);
	await page.waitForSelector('h1:has-text("My account")');
	// The keys are the member's own: with them a choice of helpers is signed and taken.
	await page.click('button:has-text("Choose three colleagues")');
	for (const title of ['Administrator', 'other', 'custodian1'])
		await page.getByRole('checkbox', { name: title }).check();
	await page.click('text=Give the shares');
	await page.waitForSelector('text=Each of the three now keeps one sealed share.');

	const bodies = posted.filter((body) => body.includes('clientExtensionResults'));
	expect(bodies.length).toBeGreaterThanOrEqual(3);
	for (const body of bodies) {
		const { response } = JSON.parse(body);
		expect(response.clientExtensionResults).toEqual({});
		expect(body).not.toMatch(/prf|results/);
	}
	const signIns = bodies.filter((body) => body.includes('"login"'));
	expect(await again(page, '/api/session/passkey', signIns[0]!)).toBe('challenge-over');

	// Another member's login with this passkey, then the passkey revoked while it is still in the authenticator.
	await page.click('button:has-text("Sign out")');
	await page.fill('[name=login]', 'other');
	await withPasskey(page);
	await page.waitForSelector('text=This passkey does not belong to this login.');
	await page.fill('[name=login]', 'duty');
	await withPasskey(page);
	await page.waitForSelector('text=Laptop, opens your keys');
	await page.click('button:has-text("Revoke")');
	await page.waitForSelector('text=The passkey is revoked.');
	await page.click('button:has-text("Sign out")');
	await page.waitForSelector('text=You have signed out.');
	await page.fill('[name=login]', 'duty');
	await withPasskey(page);
	await page.waitForSelector('text=This passkey was revoked.');
	const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
	expect(credentials).toHaveLength(1);
});

it('a passkey without PRF stands for the six digits, and the screen says so', async () => {
	const { page, cdp, authenticatorId } = await device(false, 'other');
	await page.waitForSelector('text=it stands for the six digits only');
	await page.click('button:has-text("Sign out")');
	await page.fill('[name=login]', 'other');
	await withPasskey(page);
	await page.waitForSelector(
		'text=This passkey stands for the six digits only. Type your passphrase as well',
	);
	await page.fill('[name=passphrase]', 'not the passphrase of other');
	await withPasskey(page);
	await page.waitForSelector('text=The login, the passphrase or the code is wrong.');
	await page.fill('[name=passphrase]', passphraseOf('other'));
	await withPasskey(page);
	await page.waitForSelector('text=Laptop, instead of the six digits only');

	// A copy of the authenticator that has stayed behind: its counter has been used up.
	const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
	const [copy] = credentials;
	await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: copy!.credentialId });
	await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: { ...copy!, signCount: 0 } });
	await page.click('button:has-text("Sign out")');
	await page.fill('[name=login]', 'other');
	await page.fill('[name=passphrase]', passphraseOf('other'));
	await withPasskey(page);
	await page.waitForSelector('text=The passkey’s answer does not fit.');
});

it('the worker’s pages know nothing of passkeys', async () => {
	const page = await (await desktop(browser)).newPage();
	const scripts: string[] = [];
	page.on('response', async (response) => {
		if (/\.js(\?|$)/.test(response.url())) scripts.push(await response.text());
	});
	for (const path of ['/', '/follow', '/contact']) {
		await page.goto(server.origin + path);
		await page.waitForLoadState('networkidle');
	}
	expect(scripts.length).toBeGreaterThan(0);
	for (const text of scripts) expect(text).not.toMatch(/navigator\.credentials|PublicKeyCredential/);
});
