/** Two sides of one dispute at two desks: what is shared, what stays with a side, and the day that both see. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, launchBrowser } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let browser: Browser;
let workers: Page;
let employer: Page;
/** Everything that the workers' browser has sent. */
const sent: string[] = [];

beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
	workers = await at('union');
	workers.on('request', (request) => sent.push(request.postData() ?? ''));
	employer = await at('employer-a');
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

async function at(login: string): Promise<Page> {
	const page = await (await desktop(browser)).newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}/en/desk`);
	await signIn(page, login);
	await page.click('#sections a[href$="/desk/matters"]');
	await page.waitForSelector('h1:has-text("Disputes and procedures")');
	return page;
}

async function tell(page: Page, fact: string, day: string, who: 'yes' | 'no') {
	await page.click('button:has-text("Add what you know")');
	await page.selectOption('[name=what]', `day ${fact}`);
	await page.fill('form [name=day]', day);
	await page.check(`[name=shared][value=${who}]`);
	await page.click('button:has-text("Sign and write down")');
	await page.waitForSelector('button:has-text("Add what you know")');
}

const violations = async (page: Page) =>
	(await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);

describe('a dispute with two sides', () => {
	it('is founded on the workers’ side; the first known day brings the last days', async () => {
		await workers.click('summary:has-text("Start a dispute")');
		await workers.click('button:has-text("Sign and start")');
		await workers.waitForSelector('[role=alert]:has-text("Choose the procedure")');
		await workers.selectOption('[name=procedure-new]', 'collective-dispute');
		await workers.fill('[name=title]', 'Pay at the drilling sites of A');
		await workers.selectOption('[name=employer]', { index: 1 });
		await workers.click('button:has-text("Sign and start")');
		await workers.waitForSelector('text=No term runs yet');
		await tell(workers, 'demands-received', '2026-09-04', 'yes');
		await workers.waitForSelector(
			'.step:has-text("The employer’s reply") .alarm-word:has-text("9 September 2026")',
		);
		expect(await violations(workers)).toEqual([]);
	});

	it('keeps to its side what it does not share: sealed in the browser, and counted there', async () => {
		await tell(workers, 'demands-approved', '2026-08-27', 'no');
		await workers.waitForSelector('.step:has-text("Sending the demands"):has-text("stands otherwise")');
		expect(sent.filter((body) => body.includes('demands-received')).length).toBe(1);
		expect(sent.filter((body) => body.includes('2026-08-27') || body.includes('demands-approved'))).toEqual(
			[],
		);
	});

	it('is seen by the invited desk with what is shared alone, and both see the same last day', async () => {
		await workers.click('summary:has-text("Invite a desk")');
		await workers.selectOption('[name=invited]', { label: 'Employer A’s own people' });
		await workers.click('button:has-text("Sign and invite")');
		await workers.waitForSelector('header li:has-text("Employer A’s own people")');
		await employer.click('#sections a[href$="/desk/account"]');
		await employer.waitForURL('**/desk/account');
		await employer.click('#sections a[href$="/desk/matters"]');
		await employer.click('a:has-text("Pay at the drilling sites of A")');
		await employer.waitForSelector(
			'.step:has-text("The employer’s reply") .alarm-word:has-text("9 September 2026")',
		);
		const seen = await employer.textContent('main');
		expect(seen).not.toContain('27 August');
		expect(seen).toContain('kept something to its side');
		expect(await violations(employer)).toEqual([]);
	});

	it('may be said otherwise by the other side: then both stand, and the answer is in doubt', async () => {
		await employer.click('button:has-text("We know it otherwise")');
		await employer.fill('form [name=day]', '2026-09-08');
		await employer.click('button:has-text("Sign and write down")');
		await employer.waitForSelector('text=The sides say otherwise of this');
		await employer.fill('[name=words]', 'We received them on Tuesday.');
		await employer.click('button:has-text("Seal and send")');
		await employer.waitForSelector('.said:has-text("We received them on Tuesday.")');
		await workers.click('a:has-text("Disputes and procedures")');
		await workers.click('a:has-text("Pay at the drilling sites of A")');
		await workers.waitForSelector('#track-heading');
		await workers.waitForSelector('.said:has-text("We received them on Tuesday.")');
		await workers.waitForSelector(
			'.step:has-text("The employer’s reply"):has-text("9 September 2026 – 11 September 2026")',
		);
	});
});
