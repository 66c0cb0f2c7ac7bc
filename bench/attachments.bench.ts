/** A large attachment on the worker's own page: how fast it is sealed, and how much memory that takes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { desktop, launchBrowser } from '../scenarios/support/browser.ts';
import type { Figure } from './figure.ts';
import { seededServer } from './server.ts';

const MEGABYTE = 1_000_000;
const SIZE = 100 * MEGABYTE;
const SAMPLE_MS = 50;

export async function attachmentsBench(): Promise<Figure[]> {
	const server = await seededServer();
	const browser = await launchBrowser();
	const folder = mkdtempSync(join(tmpdir(), 'senim-bench-attachments-'));
	try {
		const file = join(folder, 'shift.bin');
		await writeRandom(file);
		const page = await (await desktop(browser)).newPage();
		await page.addInitScript(timeSealing);
		await page.goto(server.origin);
		await page.waitForSelector('#send:enabled');
		await page.fill('#text', 'With an attachment.');
		await page.selectOption('#topic', { index: 1 });
		await page.setInputFiles('#file', file);
		// Keys and receipt are made while the worker types: that is not what is measured.
		await page.waitForTimeout(4_000);
		const watched = await watchMemory(browser);
		const began = performance.now();
		await page.click('#send');
		await page.waitForSelector('#done:not([hidden])', { timeout: 120_000 });
		const seconds = (performance.now() - began) / 1000;
		const rise = watched.stop();
		const sealing = await page.evaluate(
			() => (globalThis as unknown as { sealing: { bytes: number; ms: number } }).sealing,
		);
		if (sealing.bytes < SIZE) throw new Error('The attachment was not sealed.');
		const whole = `${Math.round(SIZE / MEGABYTE / seconds)} MB/s sealed, sent and durable`;
		return [
			{
				name: `100 MB of attachments in Chromium: sealing (${whole})`,
				value: sealing.bytes / MEGABYTE / (sealing.ms / 1000),
				unit: 'MB/s',
				must: { least: 60 },
			},
			{
				name: '100 MB of attachments in Chromium: rise of the page’s memory',
				value: rise / MEGABYTE,
				unit: 'MB',
				must: { most: 64 },
			},
		];
	} finally {
		await browser.close();
		await server.remove();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Written piece by piece: this process needs its memory for other things. */
async function writeRandom(path: string): Promise<void> {
	const { randomBytes } = await import('node:crypto');
	const file = await open(path, 'w');
	for (let written = 0; written < SIZE; written += MEGABYTE) await file.write(randomBytes(MEGABYTE));
	await file.close();
}

/** Runs in the page: how many bytes AES-GCM has sealed, and in which time from asking to answer. */
function timeSealing(): void {
	const sealing = { bytes: 0, ms: 0 };
	(globalThis as unknown as { sealing: typeof sealing }).sealing = sealing;
	const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
	crypto.subtle.encrypt = async (algorithm, key, data) => {
		const began = performance.now();
		const sealed = await encrypt(algorithm, key, data);
		sealing.ms += performance.now() - began;
		sealing.bytes += data.byteLength;
		return sealed;
	};
}

/** The memory of the pages' processes, looked at again and again. `stop` gives the highest rise, in bytes. */
async function watchMemory(browser: Browser): Promise<{ stop: () => number }> {
	const cdp = await browser.newBrowserCDPSession();
	const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
	const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
	const before = new Map(pages.map((pid) => [pid, memoryOf(pid)]));
	const rise = () => pages.reduce((sum, pid) => sum + Math.max(0, memoryOf(pid) - before.get(pid)!), 0);
	let highest = 0;
	const timer = setInterval(() => {
		highest = Math.max(highest, rise());
	}, SAMPLE_MS);
	return {
		stop: () => {
			clearInterval(timer);
			return Math.max(highest, rise());
		},
	};
}

/** Memory of a process that is held in RAM, in bytes; on Linux without what it shares with files. 0 once it has ended. */
function memoryOf(pid: number): number {
	try {
		if (process.platform !== 'linux') {
			return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
		}
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}
