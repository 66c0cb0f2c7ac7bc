/** The public figures: nothing before their day, then a quarter in bands, for people and for programs. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedRelease } from '#modules/figures/contract.ts';
import { LOCALES, localePath } from '#platform/locale.ts';
import { superuser } from './proofs/support/database.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
const pictures = process.env.SENIM_PICTURES;

beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

describe('the figures', () => {
	it('say in three languages when the first ones come', async () => {
		const page = await (await phone(browser)).newPage();
		for (const locale of LOCALES) {
			await page.goto(server.origin + localePath(locale, '/figures'));
			expect(await page.locator('main h1').count()).toBe(1);
			expect(await page.textContent('main')).toContain('270');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${locale}: ${id} ${nodes[0]?.html}`)).toEqual([]);
		}
		await page.context().close();
	});

	it('are released by the server itself when their day has come, and never move again', async () => {
		const database = await superuser(server);
		// What was filed was filed last winter, and more often: 27 in all, however many the example has.
		const { rows } = await database.query(`select count(*)::int as filed from cases."case"`);
		const copies = 27 - rows[0].filed;
		await database.query(`update cases.entry set moment_date = moment_date - 290`);
		await database.query(`
			insert into cases."case" (id, channel, danger, case_key, desk, status, last_seq, state, urgent)
			select sha256(copy.n::text::bytea), c.channel, c.danger, c.case_key, c.desk, 'received', 0, c.state, false
			from generate_series(1, ${copies}) as copy (n), lateral (select * from cases."case" limit 1) c`);
		await database.query(`
			insert into cases.entry (case_id, seq, kind, author, clear, sealed, moment_date, moment_part, salt, leaf)
			select sha256(copy.n::text::bytea), 0, 'file', 'server', '{}', 'x', e.day, 'to-17', 'x', 'x'
			from generate_series(1, ${copies}) as copy (n),
				lateral (select moment_date as day from cases.entry where seq = 0 limit 1) e`);
		server = await (await server.stop().then(() => server)).restart();
		const read = async (): Promise<PublishedRelease[]> =>
			(await fetch(`${server.origin}/api/figures`)).json();
		await expect.poll(async () => (await read()).length, { timeout: 20_000 }).toBeGreaterThan(1);
		const before = await read();
		const handling = before.findLast(({ release }) => release.part === 'handling')!.release;
		expect(handling.total.received).toEqual({ low: 25, high: 29 });
		await database.end().catch(() => {});

		const csv = await (await fetch(`${server.origin}/api/figures.csv`)).text();
		expect(csv).toContain(`${handling.quarter},handling,${handling.releasedOn},total,,received,25,29`);

		for (const [name, context] of [
			['phone', await phone(browser)],
			['desktop', await desktop(browser)],
		] as const) {
			const page = await context.newPage();
			for (const locale of LOCALES) {
				await page.goto(server.origin + localePath(locale, '/figures'));
				await page.waitForSelector('table');
				expect(await page.textContent('main')).toContain('25 – 29');
				expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
				if (pictures)
					await page.screenshot({ path: `${pictures}/figures-${name}-${locale}.png`, fullPage: true });
			}
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
			await context.close();
		}
		expect(await read()).toEqual(before);
	});
});
