/** The browser of the stories: the Chromium or Chrome that is installed here. */
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const QUIET = [
	'--no-sandbox',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** One browser for a file of stories; each story takes its own context from it. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: process.env.SENIM_BROWSER ?? '/usr/bin/chromium', args: QUIET });
}

/** A phone of 390 px, as at a base camp. */
export function phone(browser: Browser): Promise<BrowserContext> {
	return patient(
		browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }),
	);
}

export function desktop(browser: Browser): Promise<BrowserContext> {
	return patient(browser.newContext({ viewport: { width: 1280, height: 800 } }));
}

/** A minute for what should take a moment: the machine may be busy with another story. */
async function patient(opening: Promise<BrowserContext>): Promise<BrowserContext> {
	const context = await opening;
	context.setDefaultTimeout(60_000);
	return context;
}
