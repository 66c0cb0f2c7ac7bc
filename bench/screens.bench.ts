/** A change at one desk, seen on another screen: from the moment it is sent until the other screen has drawn it. */
import type { Page } from 'playwright-core';
import { sendAct, words } from '#modules/cases/browser/seal-act.ts';
import type { CaseView } from '#modules/cases/contract.ts';
import type { Directory } from '#modules/people/contract.ts';
import { type Desk, exampleCodeOf, must, signInAs } from '../db/example/browser.ts';
import { file } from '../db/example/referrals.ts';
import { desktop, launchBrowser } from '../scenarios/support/browser.ts';
import type { Figure } from './figure.ts';
import { exampleSignIn, seededServer } from './server.ts';

const SCREENS = 200;
const CHANGES = 40;
/** Between two changes the screen comes to rest. Milliseconds. */
const PAUSE_MS = 400;

export async function screensBench(): Promise<Figure[]> {
	const server = await seededServer();
	const browser = await launchBrowser();
	const streams = new AbortController();
	try {
		const { origin } = server;
		const directory = (await (await fetch(`${origin}/api/directory`)).json()) as Directory;
		const code = await exampleCodeOf(origin, 'duty2');
		const desk = await signInAs(origin, 'duty2', server.passphraseOf('duty2'), code);
		const example = { locale: 'kk', topic: 'pay', site: null, text: 'Seen by all.', steps: [] } as const;
		const { case: id } = await file(origin, directory, example);
		const page = await (await desktop(browser)).newPage();
		await exampleSignIn(page, origin, 'duty');
		await page.click(`a[href$="/desk/case/${id}"]`);
		await page.waitForSelector('.main-column > ol > li');
		await openStreams(desk, origin, SCREENS - 1, streams.signal);
		const times: number[] = [];
		for (let change = 1; change <= CHANGES; change++) times.push(await seenAfter(page, desk, id, change));
		times.sort((a, b) => a - b);
		return [
			{
				name: `a change at one desk seen on another screen, ${SCREENS} event streams open, 95th percentile`,
				value: times[Math.floor(times.length * 0.95)]!,
				unit: 'ms',
				must: { most: 300 },
			},
		];
	} finally {
		streams.abort();
		await browser.close();
		await server.remove();
	}
}

/** Streams as screens hold them open, of the same desk: each is told of every change. */
async function openStreams(desk: Desk, origin: string, count: number, signal: AbortSignal): Promise<void> {
	await Promise.all(
		Array.from({ length: count }, async () => {
			const { body } = await desk.fetch(`${origin}/api/desk/events`, { signal });
			void body!.pipeTo(new WritableStream()).catch(() => {});
		}),
	);
}

/** Milliseconds from sending a reply as number `seq` to the frame in which the other screen shows it. */
async function seenAfter(page: Page, desk: Desk, id: string, seq: number): Promise<number> {
	const view = await must(desk.send<CaseView>('GET', `/api/desk/cases/${id}`));
	const seen = page.evaluate(
		(count) =>
			new Promise<number>((resolve) => {
				const look = () => {
					if (document.querySelectorAll('.main-column > ol > li').length < count) requestAnimationFrame(look);
					else resolve(Date.now());
				};
				look();
			}),
		seq + 1,
	);
	const began = Date.now();
	await must(
		sendAct(desk.send, () => desk.keyring, view, seq, {
			kind: 'reply',
			clear: {},
			body: words(`Change ${seq}`),
		}),
	);
	const taken = (await seen) - began;
	await page.waitForTimeout(PAUSE_MS);
	return taken;
}
