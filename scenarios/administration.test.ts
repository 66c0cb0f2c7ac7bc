/** What an administrator does besides people: who read what, health, rights, retention; and a backup put back elsewhere. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, launchBrowser } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import { runCommand } from './support/run-command.ts';
import { startTestServer, type TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

/** A folder for pictures of the screens, for whoever wants to look. */
const PICTURES = process.env.SENIM_PICTURES;

let server: TestServer;
let browser: Browser;
let office: BrowserContext;
const folder = mkdtempSync(join(tmpdir(), 'senim-administration-'));

beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
	office = await desktop(browser);
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
	rmSync(folder, { recursive: true, force: true });
});

/** One page for all: keys live in memory, so screens are reached by their links. */
let page: Page;
const open = (name: string) => page.locator(`nav a[href$="/desk/${name}"]`).first().click();

async function look(name: string): Promise<void> {
	for (const theme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: theme });
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [name, theme, width, id, nodes[0]?.html])).toEqual([]);
			const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect([name, width, wider]).toEqual([name, width, Math.min(wider, 0)]);
			if (PICTURES)
				await page.screenshot({ path: join(PICTURES, `${name}-${theme}-${width}.png`), fullPage: true });
		}
	}
	await page.emulateMedia({ colorScheme: 'light' });
}

const run = (command: string, args: readonly string[], env: Record<string, string> = {}) =>
	runCommand(command, args, { SENIM_DATA: server.dataFolder, ...env });
const ledgerArguments = async (origin: string) => {
	const key = (await (await fetch(`${origin}/ledger/key`)).text()).trim();
	return ['--url', `${origin}/ledger`, '--key', key, '--dir', join(folder, 'copy')];
};

it('sees who opened which case, and nothing of what is in it', async () => {
	const desk = await (await desktop(browser)).newPage();
	await desk.goto(`${server.origin}/ru/desk`);
	await signIn(desk, 'duty');
	await desk.locator('a[href*="/desk/case/"]').first().click();
	await desk.waitForURL(/\/desk\/case\//);
	const id = desk.url().split('/').at(-1)!;
	await desk.getByText('Кто читал это обращение').click();
	await desk.locator('details[open] li').first().waitFor();
	await desk.close();

	page = await office.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}/desk/readings`);
	await signIn(page, 'admin');
	await page.locator('tbody tr').first().waitFor();
	await page.getByLabel('Іс нөмірі немесе коды').fill(id);
	await page.getByRole('button', { name: 'Іздеу' }).click();
	await page.waitForFunction((wanted) => {
		const rows = [...document.querySelectorAll('tbody tr')];
		return rows.length > 0 && rows.every((row) => row.textContent?.includes(wanted));
	}, id);
	await look('readings');
	await page.getByLabel('Іс нөмірі немесе коды').fill('2020-000000-0');
	await page.getByRole('button', { name: 'Іздеу' }).click();
	await page.getByText('Сәйкес жазба жоқ').waitFor();
});

it('is told what is wrong with the house, and how to put it right', async () => {
	await open('health');
	await page.getByText('Сақтық көшірме жоқ').waitFor();
	const witness = [...(await ledgerArguments(server.origin)), '--cosign-key', join(folder, 'witness.json')];
	const named = [...witness, '--name', 'union.example/witness', '--submit'];
	const first = await run('modules/ledger/commands/witness.ts', named);
	expect(first).toMatchObject({ code: 0, said: expect.stringContaining('does not know this witness yet') });
	const key = /Cosigned as (\S+)/.exec(first.said)![1]!;
	await page.getByLabel('Куәгердің тексеру кілті').fill('nonsense');
	await page.getByRole('button', { name: 'Енгізу' }).click();
	await page.getByText('Бұл куәгердің кілті емес').waitFor();
	await page.getByLabel('Куәгердің тексеру кілті').fill(key);
	await page.getByRole('button', { name: 'Енгізу' }).click();
	await page.getByText('әзірге ештеңе жіберген жоқ').waitFor();
	expect((await run('modules/ledger/commands/witness.ts', named)).said).toContain('Sent to the ledger.');

	const kept = join(folder, 'kept');
	const backup = await run('app/commands/backup.ts', ['--to', kept]);
	expect(backup).toMatchObject({
		code: 0,
		said: expect.stringContaining('Without the key nobody can restore'),
	});
	await page.getByRole('button', { name: 'Қайта тексеру' }).click();
	await page.getByText('соңғы рет:').waitFor();
	expect(await page.getByText('Сақтық көшірме жоқ').count()).toBe(0);
	await look('health');
});

it('sets how long cases are kept, in words that say what it means', async () => {
	await open('retention');
	await page.getByText('Ереже қойылмаған').waitFor();
	await look('retention');
	await page.locator('#days-lapsed').fill('900');
	await page.getByLabel(/Істердің осы ережемен жойылатынын/).check();
	await page.getByRole('button', { name: 'Осы ережені қою' }).click();
	await page.getByText('№ 1 ереже').waitFor();
	expect(await page.locator('#days-lapsed').inputValue()).toBe('900');
});

it('reads people and rights from the server’s own tables', async () => {
	await open('rights');
	await page.locator('tbody tr').first().waitFor();
	await look('rights');
	for (const language of ['/ru', '/en']) {
		await page.locator(`.languages a[href^="${language}/"]`).click();
		await page.waitForURL(`**${language}/desk/rights`);
		expect(await page.locator('code').count()).toBe(0);
	}
	for (const name of ['retention', 'health', 'readings']) {
		await open(name);
		await page.waitForURL(`**/en/desk/${name}`);
		await page.locator('main h1').waitFor();
		if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}-en.png`), fullPage: true });
	}
});

it('shows none of it to a handler', async () => {
	const desk = await (await desktop(browser)).newPage();
	await desk.goto(`${server.origin}/en/desk/health`);
	await signIn(desk, 'duty');
	await desk.getByText('Only an administrator sees this page.').waitFor();
	expect(await desk.locator('nav:not(.languages) a[href$="/desk/health"]').count()).toBe(0);
	await desk.close();
});

it('puts a backup back onto a clean machine: the audit passes, and a case opens', async () => {
	const [file] = readdirSync(join(folder, 'kept'));
	const from = join(folder, 'kept', file!);
	const keys = await run('app/commands/backup-keys.ts', ['--copy-to', join(folder, 'medium')]);
	expect(keys.said).toContain('Copied to the medium');
	const [keyFile] = readdirSync(join(folder, 'medium'));
	const arguments_ = ['--from', from, '--key', join(folder, 'medium', keyFile!)];
	const elsewhere = join(folder, 'elsewhere');

	expect(await run('app/commands/restore.ts', arguments_)).toMatchObject({
		code: 1,
		said: expect.stringContaining('is not empty. Nothing was changed.'),
	});
	const restored = await run('app/commands/restore.ts', arguments_, { SENIM_DATA: elsewhere });
	expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored and compared') });
	expect(readFileSync(join(elsewhere, 'ledger-key.json'))).toEqual(
		readFileSync(join(server.dataFolder, 'ledger-key.json')),
	);

	const second = await startTestServer({ dataFolder: elsewhere });
	try {
		const audit = await run('modules/ledger/commands/audit.ts', await ledgerArguments(second.origin), {
			SENIM_DATA: elsewhere,
		});
		expect(audit).toMatchObject({ code: 0, said: expect.stringContaining('all is well') });
		const desk = await (await desktop(browser)).newPage();
		await desk.goto(`${second.origin}/ru/desk`);
		await signIn(desk, 'duty');
		await desk.locator('a[href*="/desk/case/"]').first().click();
		await desk.locator('.case ol li').first().waitFor();
		await desk.close();
	} finally {
		await second.remove();
	}

	truncateSync(from, 100_000);
	const damaged = await run('app/commands/restore.ts', arguments_, { SENIM_DATA: join(folder, 'again') });
	expect(damaged).toMatchObject({ code: 1, said: expect.stringContaining('damaged or cut short') });
	expect(readdirSync(folder).filter((name) => name.startsWith('again'))).toEqual([]);
});
