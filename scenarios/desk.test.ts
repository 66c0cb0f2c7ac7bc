/** What the people at the desk do, told in a real browser against a real server. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct, sealConsent } from '#modules/intake/browser/act.ts';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { bindContact } from '#modules/intake/browser/contact.ts';
import { type FollowedCase, openFollow } from '#modules/intake/browser/follow.ts';
import { prepareReporter, type Referral, sealFiling } from '#modules/intake/browser/seal-referral.ts';
import { sendFiling, type Wire } from '#modules/intake/browser/send.ts';
import { sourceOfBlob, uploadAttachment } from '#modules/intake/browser/upload.ts';
import type { Attachment } from '#modules/intake/contract.ts';
import type { Directory } from '#modules/people/contract.ts';
import { desktop, launchBrowser, phone } from './support/browser.ts';
import { startExampleServer } from './support/example.ts';
import type { TestServer } from './support/server.ts';
import { signIn } from './support/sign-in.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
	({ server } = await startExampleServer());
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.remove();
});

const contexts = new Map<string, BrowserContext>();

/** A page at the desk that fails the story on any script error. A login keeps its session from story to story. */
async function signedIn(login: string, language: '' | '/ru' | '/en', narrow = false): Promise<Page> {
	let context = contexts.get(login);
	if (!context) {
		context = await (narrow ? phone(browser) : desktop(browser));
		contexts.set(login, context);
	}
	const page = await context.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${server.origin}${language}/desk`);
	await signIn(page, login);
	return page;
}

const wire = (): Wire => ({ fetch, origin: server.origin });

interface Filed {
	readonly case: string;
	readonly receipt: string;
	readonly directory: Directory;
}

/** A referral from some worker's browser. */
async function fileReferral(
	text: string,
	{ attachments = [], identity = null }: { attachments?: Attachment[]; identity?: Referral['identity'] } = {},
): Promise<Filed> {
	const directory = (await (await fetch(`${server.origin}/api/directory`)).json()) as Directory;
	const checked = await checkDirectory(directory, directory.organisation.rootKey);
	if (!checked.ok) throw new Error(checked.code);
	const reporter = await prepareReporter(directory.receiptSalt);
	const duty = [...checked.value.desks.values()].find(({ kind }) => kind === 'duty')!;
	const filing = await sealFiling(checked.value, reporter, {
		body: {
			locale: 'kk',
			anonymity: identity ? 'confidential' : 'anonymous',
			topic: 'pay',
			site: null,
			fromPoster: false,
			mustNotReach: { desks: [], words: '' },
			text,
			attachments,
			receiptKept: true,
		},
		identity,
		desk: duty.desk,
		danger: false,
	});
	const answer = await sendFiling(wire(), filing);
	if (!answer.ok) throw new Error(answer.code);
	return { case: filing.case, receipt: reporter.receipt, directory };
}

async function act(page: Page, name: string, fill?: (form: ReturnType<Page['locator']>) => Promise<unknown>) {
	const button = page.getByRole('button', { name, exact: true });
	if (!(await button.first().isVisible())) await page.locator('.acts + details > summary').click();
	await button.first().click();
	const form = page.locator('.act-form');
	await fill?.(form);
	await form.locator('button.main').click();
	await form.waitFor({ state: 'detached' });
}

const accessible = async (page: Page, where: string) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`),
		where,
	).toEqual([]);
};

describe('a referral at the desk', () => {
	it('appears without reload, is opened from the keyboard, verified, registered, answered and promised', async () => {
		const page = await signedIn('duty', '/en');
		await page.waitForSelector('ol > li');
		await page.waitForSelector('text=Live');
		await fileReferral('Вахтадан шығармайды. TURAÑGY');
		await page.waitForSelector('ol > li >> text=TURAÑGY');
		await page.keyboard.press('j');
		await page.waitForFunction(() => document.activeElement?.id.startsWith('case-'));
		await page.keyboard.press('/');
		await page.keyboard.type('turañgy');
		await page.waitForSelector('search section mark >> text=TURAÑGY');
		await page.locator('search section li a').first().press('Enter');
		await page.waitForSelector('aside');
		expect(await page.locator('.error').count()).toBe(0);

		await act(page, 'Acknowledge', (form) => form.locator('textarea').fill('Алдық, рахмет.'));
		await act(page, 'Verify', async (form) => {
			await form.getByLabel('partly confirmed').check();
			await form.locator('textarea').fill('Табельмен салыстырдық.');
		});
		await act(page, 'Code it', async (form) => {
			await form.getByLabel('Working hours, rotation, rest').check();
			await form.getByLabel('high', { exact: true }).check();
			await form.getByLabel('Workers concerned').selectOption('10-49');
		});
		await act(page, 'Register');
		await page.waitForSelector('text=/Registered under number \\d\\d-\\d{3}-\\d{3}-\\d/');
		await act(page, 'Note', (form) => form.locator('textarea').fill('Кадр бөліміне қоңырау шалу.'));
		expect(await page.textContent('li.note')).toContain('The worker never sees it');
		await act(page, 'Decide', async (form) => {
			await form.getByLabel('upheld', { exact: true }).check();
			await form.locator('textarea').fill('Сіздікі дұрыс.');
		});
		await act(page, 'Promise a remedy', async (form) => {
			await form.locator('textarea').fill('Вахта ауысады');
			await form.getByLabel('Who answers for it').fill('Учаске бастығы');
			await form.getByLabel('What will show that it was done').fill('Билеттер');
			await form.getByLabel('By when').fill('2099-01-01');
		});
		await page.waitForSelector('header >> text=being put right');
		await accessible(page, 'case');
		await page.keyboard.press('g');
		await page.waitForSelector('ol > li');
		await page.close();
	});

	it('is handed over, and the other desk opens all of it', async () => {
		const page = await signedIn('duty2', '/en');
		const { case: id } = await fileReferral('To hand over. SAXAUL');
		await page.goto(`${server.origin}/en/desk/case/${id}`);
		await page.waitForSelector('text=The page was reloaded');
		await signIn(page, 'duty2');
		await page.waitForSelector('.line');
		await act(page, 'Acknowledge');
		await act(page, 'Hand over', (form) =>
			form.getByLabel('Desk').selectOption({ label: 'Ombudsman of employer A' }),
		);
		await page.waitForSelector('text=handed it over to: Ombudsman of employer A');
		const other = await signedIn('ombudsman-a', '/ru');
		await other.locator('ol a', { hasText: 'SAXAUL' }).click();
		await other.waitForSelector('.text >> text=SAXAUL');
		expect(await other.locator('.error').count()).toBe(0);
		await page.close();
		await other.close();
	});
});

describe('two operators on one referral', () => {
	it('see each other, and what both write at the same time is all there', async () => {
		await fileReferral('For two. JUSAN');
		const [first, second] = await Promise.all([signedIn('duty', ''), signedIn('duty2', '/ru')]);
		for (const page of [first, second]) {
			await page.locator('ol a', { hasText: 'JUSAN' }).click();
			await page.waitForSelector('aside');
		}
		await first.waitForSelector('aside >> text=Түнгі кезекші оператор');
		await second.waitForSelector('aside >> text=Кезекші оператор');
		const note = async (page: Page, button: string, text: string) => {
			await page.getByRole('button', { name: button, exact: true }).first().click();
			await page.locator('.act-form textarea').fill(text);
		};
		await note(first, 'Жазба', 'Бірінші жазба');
		await note(second, 'Заметка', 'Вторая заметка');
		// Both send with the same next number; one of them is told that it is taken and goes after.
		await Promise.all([
			first.locator('.act-form button.main').click(),
			second.locator('.act-form button.main').click(),
		]);
		for (const page of [first, second]) {
			await page.waitForSelector('li.note >> text=Бірінші жазба');
			await page.waitForSelector('li.note >> text=Вторая заметка');
		}
		await first.close();
		await second.close();
	});
});

describe('an expired session', () => {
	it('keeps what was typed, asks who it is, and sends it', async () => {
		await fileReferral('Long text. BOZTORGAI');
		const page = await signedIn('duty2', '/ru');
		await page.locator('ol a', { hasText: 'BOZTORGAI' }).click();
		await page.getByRole('button', { name: 'Написать', exact: true }).click();
		await page.locator('.act-form textarea').fill('Долго набранный ответ');
		await page.context().clearCookies();
		await page.locator('.act-form button.main').click();
		await page.waitForSelector('text=Ваш сеанс закончился');
		expect(await page.locator('text=BOZTORGAI').count()).toBe(0);
		await page.fill('[name=passphrase]', 'wrong passphrase');
		await page.fill('[name=code]', '000000');
		await page.click('#sign-in-submit');
		await page.waitForSelector('text=Проверьте все три');
		const account = await (await fetch(`${server.origin}/api/session/examples`)).json();
		const { passphrase } = account.find(({ login }: { login: string }) => login === 'duty2');
		const { code } = await (await fetch(`${server.origin}/api/session/example?login=duty2`)).json();
		await page.fill('[name=passphrase]', passphrase);
		await page.fill('[name=code]', code);
		await page.click('#sign-in-submit');
		await page.waitForSelector('li .text >> text=Долго набранный ответ');
		await page.click('header .self button');
		await page.waitForSelector('text=Ваших ключей на этой странице больше нет');
		await page.close();
	});
});

describe('a telephone call', () => {
	it('is taken in Kazakh, gives a code, and the code finds it again', async () => {
		const page = await signedIn('duty', '');
		await page.click('header >> text=Қоңырау');
		await page.waitForSelector('text=Алдымен дауыстап оқыңыз');
		await page.fill('form textarea', 'Асханада тамақ бұзылған. KIIK');
		await page.getByLabel('Тақырыбы').selectOption('conditions');
		await page.getByLabel('Аты-жөні', { exact: true }).fill('Қоңырау шалған адам');
		await accessible(page, 'telephone');
		await page.click('form button.main');
		const code = (await page.textContent('.code'))!.trim();
		expect(code).toMatch(/^\d{4} \d{4}$/);
		await page.click('text=Тағы бір қоңырау');
		expect(await page.inputValue('form textarea')).toBe('');
		await page.click('text=Адамның байланыс коды бар');
		await page.fill('#contact-code', code);
		await page.click('text=Табу');
		await page.waitForSelector('.text >> text=KIIK');
		expect(await page.textContent('aside')).toContain('телефон: оператор естіген');
		expect(await page.locator('.error').count()).toBe(0);
		await page.close();
	});
});

/** What a worker does at home with the receipt. */
async function followed(directory: Directory, receipt: string): Promise<FollowedCase> {
	const opened = await openFollow(wire(), directory, receipt);
	if (!opened.ok) throw new Error(opened.code);
	return opened.value;
}

describe('who the worker is', () => {
	it('is seen by the one who asked, after the worker agreed; a picture is opened, and drawn anew', async () => {
		const page = await signedIn('duty', '/en');
		const picture = new Blob([new Uint8Array(await page.screenshot())], { type: 'image/png' });
		const upload = await uploadAttachment(
			wire(),
			sourceOfBlob(picture, { name: 'табель.png', original: false }),
		);
		if (!upload.ok) throw new Error(upload.code);
		const identity = { name: 'Worker of the story', contact: '+7 700 000 00 00', about: '' };
		const { receipt, directory } = await fileReferral('With a name. ARQAR', {
			identity,
			attachments: [upload.value],
		});
		await page.locator('ol a', { hasText: 'ARQAR' }).click();
		await page.getByRole('button', { name: 'Open: табель.png' }).click();
		await page.waitForSelector('img[alt="табель.png"]');
		expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
		expect(await page.textContent('aside')).toContain('sealed: the worker can show it by consent');
		await act(page, 'Acknowledge');
		await act(page, 'Ask who it is', (form) => form.locator('textarea').fill('To check the time sheet.'));
		expect(await page.getByRole('button', { name: 'See who it is' }).count()).toBe(0);

		const worker = await followed(directory, receipt);
		const { request } = worker.view.state.identityRequests[0]!;
		const consented = await performAct(wire(), worker, (current, seq) =>
			sealConsent(current, seq, request, current.identity!),
		);
		expect(consented.ok).toBe(true);
		await page.waitForSelector('text=agreed to show who they are');
		await act(page, 'See who it is');
		await page.waitForSelector('dd >> text=Worker of the story');
		await page.waitForSelector('text=the worker sees this');
		await page.click('text=Hide');
		expect(await page.locator('text=Worker of the story').count()).toBe(0);
		const seen = await followed(directory, receipt);
		expect(seen.view.entries.map(({ kind }) => kind)).toContain('open-identity');
		await page.close();
	});

	it('stays unknown to a caller’s desk, which lets the caller in with a receipt of their own', async () => {
		const page = await signedIn('duty', '/en');
		await page.click('header > nav >> text=Telephone call');
		await page.fill('form textarea', 'Heard by telephone. BURKIT');
		await page.getByLabel('Topic').selectOption('safety');
		await page.click('form button.main');
		const code = (await page.textContent('.code'))!.replace(/\D/g, '');
		const directory = (await (await fetch(`${server.origin}/api/directory`)).json()) as Directory;
		const bound = await bindContact(wire(), directory, code);
		if (!bound.ok) throw new Error(bound.code);
		await page.click('text=Open the referral');
		await page.waitForSelector('text=came with the contact code');
		expect((await followed(directory, bound.value.receipt)).caseRecord).toBeNull();
		await act(page, 'Let the worker in');
		const caller = await followed(directory, bound.value.receipt);
		expect(JSON.stringify(caller.entries)).toContain('BURKIT');
		await page.close();
	});
});

describe('junk', () => {
	it('is selected from the keyboard and set aside in bulk', async () => {
		for (let i = 0; i < 3; i++) await fileReferral(`JUNK ${i}`);
		const page = await signedIn('duty', '/en');
		await page.waitForSelector('ol > li >> text=JUNK 2');
		for (let i = 0; i < 3; i++) {
			await page
				.locator('ol > li', { hasText: `JUNK ${i}` })
				.locator('a')
				.focus();
			await page.keyboard.press('x');
		}
		await page.click('text=Set aside as junk');
		await page.click('.bulk >> text=Yes');
		await page.waitForSelector('text=Done: 3.');
		await page.getByLabel('Which').selectOption('set-aside');
		await page.waitForSelector('ol > li >> text=JUNK 0');
		await page.close();
	});
});

describe('the screens', () => {
	it.each(['', '/ru', '/en'] as const)(
		'have no accessibility violation on a phone (%s)',
		async (language) => {
			const page = await signedIn('ombudsman-b', language, true);
			for (const path of ['/desk', '/desk/telephone', '/desk/people', '/desk/access']) {
				await page.click('#menu-button');
				const link = `#sections a[href="${language}${path}"]`;
				await page.click(link);
				await page.waitForSelector(`${link}[aria-current="page"]`, { state: 'attached' });
				await page.waitForLoadState('networkidle');
				await page.waitForSelector('main h1');
				await accessible(page, language + path);
			}
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(390);
			await page.close();
		},
	);

	it('change language in place, without losing what is typed', async () => {
		const page = await signedIn('ombudsman-a', '');
		await page.click('header >> text=Қоңырау');
		await page.fill('form textarea', 'Жартылай жазылған');
		await page.click('[hreflang="en"]');
		await page.waitForSelector('h1:has-text("Telephone call")');
		expect(await page.inputValue('form textarea')).toBe('Жартылай жазылған');
		await page.close();
	});
});
