/** The worker's page over slow connections, and sealing on a slow phone, in a real Chromium over plain HTTP. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, phone } from '../scenarios/support/browser.ts';
import type { Figure } from './figure.ts';
import { seededServer } from './server.ts';

const RUNS = 3;

interface Line {
	readonly name: string;
	readonly kilobits: number;
	readonly slowdown: number;
	readonly typable: number;
	readonly sealable: number;
	readonly thatSystem?: string;
}

const lines: readonly Line[] = [
	{ name: '400 kbit/s, 400 ms', kilobits: 400, slowdown: 1, typable: 1.5, sealable: 2, thatSystem: '24.5 s' },
	{ name: '100 kbit/s, 400 ms, CPU ÷ 4', kilobits: 100, slowdown: 4, typable: 2.5, sealable: 4 },
];

export async function pageBench(): Promise<Figure[]> {
	const server = await seededServer();
	const browser = await launchBrowser();
	try {
		const weight = await weigh(browser, server.origin);
		const figures: Figure[] = [
			{
				name: 'requests until sealable',
				value: weight.requests,
				unit: '',
				must: { most: 4 },
				thatSystem: '16',
			},
			{
				name: 'bytes until typable (brotli, cold)',
				value: weight.page / 1000,
				unit: 'kB',
				must: { most: 12 },
				thatSystem: '1,166 kB',
			},
			{
				name: 'bytes until sealable (brotli, cold)',
				value: weight.all / 1000,
				unit: 'kB',
				must: { most: 25 },
				thatSystem: '1,166 kB',
			},
		];
		for (const line of lines) {
			const { typable, sealable } = await median(() => load(browser, server.origin, line));
			figures.push(
				{
					name: `until typable at ${line.name}`,
					value: typable,
					unit: 's',
					must: { most: line.typable },
					...(line.thatSystem ? { thatSystem: line.thatSystem } : {}),
				},
				{
					name: `until sealable at ${line.name}`,
					value: sealable,
					unit: 's',
					must: { most: line.sealable },
					...(line.thatSystem ? { thatSystem: line.thatSystem } : {}),
				},
			);
		}
		figures.push({
			name: 'sealing a 4 kB referral after the last keystroke, CPU ÷ 4',
			value: await sealing(browser, server.origin),
			unit: 'ms',
			must: { most: 300 },
		});
		return figures;
	} finally {
		await browser.close();
		await server.remove();
	}
}

/** Bytes of bodies as they crossed the wire; what came before and with the script apart. */
async function weigh(browser: Browser, origin: string) {
	const context = await phone(browser);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	let all = 0;
	let requests = 0;
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
		all += encodedDataLength;
		requests++;
	});
	await page.goto(origin, { waitUntil: 'load' });
	await page.waitForSelector('#send:enabled');
	await context.close();
	const html = await (await fetch(origin)).text();
	return { requests, all, page: brotliCompressSync(html).length };
}

async function load(browser: Browser, origin: string, { kilobits, slowdown }: Line) {
	const context = await phone(browser);
	const page = await context.newPage();
	const cdp = await throttled(page, kilobits, slowdown);
	await page.addInitScript(watchPage);
	await page.goto(origin, { waitUntil: 'commit' });
	await page.waitForSelector('#send:enabled', { timeout: 60_000 });
	const times = await page.evaluate(() => (globalThis as unknown as { senimTimes: Times }).senimTimes);
	await cdp.detach();
	await context.close();
	return { typable: times.typable / 1000, sealable: times.sealable / 1000 };
}

interface Times {
	typable: number;
	sealable: number;
}

/** Runs in the page: notes when the text field is painted, and when the form can seal. */
function watchPage(): void {
	const times: Times = { typable: 0, sealable: 0 };
	(globalThis as unknown as { senimTimes: Times }).senimTimes = times;
	const look = () => {
		const field = document.querySelector('textarea');
		const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
		if (!times.typable && field && painted && field.getBoundingClientRect().height > 0)
			times.typable = performance.now();
		const send = document.querySelector<HTMLButtonElement>('#send');
		if (!times.sealable && send && !send.disabled) times.sealable = performance.now();
		if (!times.typable || !times.sealable) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

async function throttled(page: Page, kilobits: number, slowdown: number): Promise<CDPSession> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 400,
		downloadThroughput: (kilobits * 1000) / 8,
		uploadThroughput: (kilobits * 1000) / 8,
	});
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	return cdp;
}

async function median<T extends Record<string, number>>(measure: () => Promise<T>): Promise<T> {
	const runs: T[] = [];
	for (let run = 0; run < RUNS; run++) runs.push(await measure());
	const middle = (key: string) => runs.map((run) => run[key]!).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
	return Object.fromEntries(Object.keys(runs[0]!).map((key) => [key, middle(key)])) as T;
}

/** From the click on «send» until the envelope goes out, with keys and receipt made while the worker typed. */
async function sealing(browser: Browser, origin: string): Promise<number> {
	const context = await phone(browser);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.addInitScript(() => {
		const real = globalThis.fetch;
		globalThis.fetch = (...request) => {
			if (String(request[0]).includes('/api/filings')) performance.mark('posted');
			return real(...request);
		};
	});
	await page.goto(origin);
	await page.waitForSelector('#send:enabled');
	await page.locator('textarea#text').fill('ж'.repeat(2048));
	await page.locator('#topic').selectOption({ index: 1 });
	// A person types for a while; keys and receipt are made meanwhile.
	await page.waitForTimeout(4_000);
	const posted = page.waitForRequest((request) => request.url().includes('/api/filings'));
	await page.evaluate(() => {
		performance.mark('asked');
		document.querySelector<HTMLButtonElement>('#send')!.click();
	});
	await posted;
	const taken = await page.evaluate(
		() =>
			performance.getEntriesByName('posted')[0]!.startTime -
			performance.getEntriesByName('asked')[0]!.startTime,
	);
	await context.close();
	return taken;
}
