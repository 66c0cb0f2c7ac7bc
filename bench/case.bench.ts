/** A long conversation at the desk: from the click in the queue until every message is opened, checked and drawn. */
import type { Page } from 'playwright-core';
import { sendAct, words } from '#modules/cases/browser/seal-act.ts';
import type { CaseView } from '#modules/cases/contract.ts';
import { sealAct } from '#modules/intake/browser/act.ts';
import { type FollowedCase, openFollow } from '#modules/intake/browser/follow.ts';
import type { Directory } from '#modules/people/contract.ts';
import { browserFetch, type Desk, exampleCodeOf, must, signInAs } from '../db/example/browser.ts';
import { file } from '../db/example/referrals.ts';
import { desktop, launchBrowser } from '../scenarios/support/browser.ts';
import type { Figure } from './figure.ts';
import { exampleSignIn, seededServer } from './server.ts';

const MESSAGES = 200;
const RUNS = 5;

export async function caseBench(): Promise<Figure[]> {
	const server = await seededServer();
	const browser = await launchBrowser();
	try {
		const id = await longCase(server.origin, server.passphraseOf('duty2'));
		const page = await (await desktop(browser)).newPage();
		await exampleSignIn(page, server.origin, 'duty');
		const times: number[] = [];
		for (let run = 0; run < RUNS; run++) times.push(await openOnce(page, id));
		times.sort((a, b) => a - b);
		return [
			{
				name: `a case of ${MESSAGES} messages: opened and drawn at the desk, middle of ${RUNS}`,
				value: times[Math.floor(RUNS / 2)]!,
				unit: 'ms',
				must: { most: 400 },
			},
		];
	} finally {
		await browser.close();
		await server.remove();
	}
}

/** Worker and desk by turns, each message sealed and signed by its own author. */
async function longCase(origin: string, passphrase: string): Promise<string> {
	const directory = (await (await fetch(`${origin}/api/directory`)).json()) as Directory;
	const desk: Desk = await signInAs(origin, 'duty2', passphrase, await exampleCodeOf(origin, 'duty2'));
	const text = 'Бізге әлі ештеңе айтқан жоқ. Нам до сих пор ничего не сказали. '.repeat(4);
	const filed = await file(origin, directory, { locale: 'kk', topic: 'pay', site: null, text, steps: [] });
	const wire = { fetch: browserFetch(origin), origin };
	const worker: FollowedCase = await must(openFollow(wire, directory, filed.receipt));
	const view = await must(desk.send<CaseView>('GET', `/api/desk/cases/${filed.case}`));
	for (let seq = 1; seq < MESSAGES; seq++) {
		if (seq % 2 === 0) {
			const said = await sealAct(worker, seq, { kind: 'say', text });
			await must(desk.send('POST', '/api/follow/entries', said));
		} else {
			const reply = { kind: 'reply', clear: {}, body: words(text) } as const;
			await must(sendAct(desk.send, () => desk.keyring, view, seq, reply));
		}
	}
	return filed.case;
}

/** From the queue into the case and back. Milliseconds from the click to the frame after the last message stood there. */
async function openOnce(page: Page, id: string): Promise<number> {
	await page.waitForSelector(`a[href$="/desk/case/${id}"]`);
	const taken = await page.evaluate(
		({ id, count }) =>
			new Promise<number>((resolve) => {
				const began = performance.now();
				document.querySelector<HTMLElement>(`a[href$="/desk/case/${id}"]`)!.click();
				const look = () => {
					if (document.querySelectorAll('.main-column > ol > li').length < count) requestAnimationFrame(look);
					else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
				};
				look();
			}),
		{ id, count: MESSAGES },
	);
	await page.click('#back-to-queue');
	await page.waitForSelector('.main-column', { state: 'detached' });
	return taken;
}
