/** New keys for every open case of a desk, made in Chromium after a colleague was removed, with the page in use. */
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys } from '#crypto/keys.ts';
import type { Renewals } from '#modules/cases/contract.ts';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { sealFiling } from '#modules/intake/browser/seal-referral.ts';
import { sendFiling } from '#modules/intake/browser/send.ts';
import { openRoot } from '#modules/people/browser/make-organisation.ts';
import { prepareRemoval } from '#modules/people/browser/remove-member.ts';
import type { Directory, PeopleView } from '#modules/people/contract.ts';
import { exampleCodeOf, must, signInAs } from '../db/example/browser.ts';
import { desktop, launchBrowser } from '../scenarios/support/browser.ts';
import type { Figure } from './figure.ts';
import { exampleSignIn, seededServer } from './server.ts';

const CASES = Number(process.env.SENIM_REKEY_CASES ?? 10_000);
const AT_ONCE = 50;

export async function rekeyBench(): Promise<Figure[]> {
	const server = await seededServer();
	const browser = await launchBrowser();
	try {
		await fileMany(server.origin);
		await removeColleague(server.origin, server.passphraseOf('admin'));
		const page = await (await desktop(browser)).newPage();
		await exampleSignIn(page, server.origin, 'duty');
		await page.waitForSelector('text=/open referrals still use/');
		const due = await page.evaluate(
			async () => ((await (await fetch('/api/desk/renewals?limit=0')).json()) as Renewals).total,
		);
		// The queue opens its own referrals first; what is measured is the renewal.
		await page.waitForTimeout(3_000);
		await page.evaluate(() => {
			const longest = window as unknown as { longest: number };
			longest.longest = 0;
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) longest.longest = Math.max(longest.longest, duration);
			}).observe({ entryTypes: ['longtask'] });
		});
		const began = performance.now();
		await page.getByRole('button', { name: 'Renew the keys' }).click();
		await page.waitForSelector('text=/Keys renewed: \\d+/', { timeout: 600_000 });
		const seconds = (performance.now() - began) / 1000;
		const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
		const notice = (await page.textContent('text=/Keys renewed: \\d+/')) ?? '';
		const renewed = Number(notice.match(/\d+/)?.[0]);
		if (renewed !== due) throw new Error(`renewed ${renewed} of ${due}: ${notice}`);
		return [
			{
				name: `new keys for ${due} open cases in Chromium, server on the same machine`,
				value: seconds,
				unit: 's',
				must: { most: 60 },
			},
			{ name: '… longest task of the page meanwhile', value: longest, unit: 'ms', must: { most: 100 } },
		];
	} finally {
		await browser.close();
		await server.remove();
	}
}

async function fileMany(origin: string): Promise<void> {
	const directory = (await (await fetch(`${origin}/api/directory`)).json()) as Directory;
	const trusted = await must(checkDirectory(directory, directory.organisation.rootKey));
	const duty = [...trusted.desks.values()].find(({ kind }) => kind === 'duty')!;
	const one = async () => {
		const [caseKeys, sealKeys, signKeys] = await Promise.all([
			generateSealKeys(),
			generateSealKeys(),
			generateSignKeys(),
		]);
		const stretched = { lookup: random(32), wrapKey: random(32) };
		const reporter = { receipt: '', stretched, case: base64url(random(16)), caseKeys, sealKeys, signKeys };
		const filing = await sealFiling(trusted, reporter, {
			body: {
				locale: 'ru',
				anonymity: 'anonymous',
				topic: 'pay',
				site: null,
				fromPoster: false,
				mustNotReach: { desks: [], words: '' },
				text: 'Нам третий месяц не платят сверхурочные. '.repeat(5),
				attachments: [],
				receiptKept: true,
			},
			identity: null,
			desk: duty.desk,
			danger: false,
		});
		await must(sendFiling({ fetch, origin }, filing));
	};
	for (let filed = 0; filed < CASES; filed += AT_ONCE) {
		await Promise.all(Array.from({ length: Math.min(AT_ONCE, CASES - filed) }, one));
	}
}

async function removeColleague(origin: string, passphrase: string): Promise<void> {
	const admin = await signInAs(origin, 'admin', passphrase, await exampleCodeOf(origin, 'admin'));
	const people = await must(admin.send<PeopleView>('GET', '/api/admin/people'));
	const { wrappedRoot } = await must(admin.send<{ wrappedRoot: string }>('GET', '/api/admin/root'));
	const root = await openRoot(admin.keyring, fromBase64url(wrappedRoot));
	const leaving = people.members.find(({ login }) => login === 'duty2')!;
	const { today } = (await (await fetch(`${origin}/api/directory`)).json()) as Directory;
	const removal = await must(prepareRemoval(root, admin.keyring.rootKey, people, leaving.member, today));
	await must(admin.send('POST', '/api/admin/removals', removal));
}
