/**
 * A paper as PDF. It is the one way in which the words of a paper reach the server: they are set in a thread of its
 * own, so that nobody else waits, and neither kept nor logged. What is set is made here from the template, so nobody
 * can have a PDF made that says of itself that it was checked and was not.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { isLocale } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { LONGEST, readPaper } from '../core/paper-check.ts';
import { paperDocument } from '../core/paper-document.ts';
import { lawOfPaper, paperTemplate } from '../core/paper-templates.ts';

export type PaperPdfRefusal = 'not-found' | 'malformed' | 'too-large' | 'busy';

/** Papers set and waiting at one time; a paper takes some ten milliseconds, the longest about a second. */
const WAITING_AT_MOST = 8;
const LONGEST_WAIT = 10_000;
const IDLE = 60_000;

let thread: Worker | null = null;
let resting: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
let rest = 0;

/** `asked`: { template, locale, filled }, as it came. */
export async function paperPdf(
	asked: Record<string, unknown>,
	today: PlainDate,
): Promise<Result<Uint8Array, PaperPdfRefusal>> {
	const template = paperTemplate(String(asked.template));
	if (!template) return refuse('not-found');
	const { locale, filled } = asked;
	if (!isLocale(locale) || !isFilled(filled)) return refuse('malformed');
	const length = Object.values(filled).reduce((sum, text) => sum + text.length, 0);
	if (length > LONGEST.whole) return refuse('too-large', { limit: LONGEST.whole });
	const { answers } = readPaper(template, filled);
	const document = paperDocument(template, answers, lawOfPaper(template), locale, today);
	const pdf = await inTurn(JSON.stringify(document));
	return pdf ? ok(pdf) : refuse('busy', { seconds: 5 });
}

const isFilled = (value: unknown): value is Record<string, string> =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.values(value).every((text) => typeof text === 'string');

/**
 * One after another; null where too many wait or it takes too long. The thread rests for as long as it worked, so that
 * whoever asks without end takes at most half a processor from those who file.
 */
async function inTurn(paper: string): Promise<Uint8Array | null> {
	if (waiting >= WAITING_AT_MOST) return null;
	waiting += 1;
	const turn = last.then(async () => {
		const began = performance.now();
		const pdf = await setInThread(paper);
		rest = performance.now() - began;
		return pdf;
	});
	last = turn.then(() => sleep(rest, null, { ref: false }));
	try {
		return await turn;
	} finally {
		waiting -= 1;
	}
}

/** Never rejects. The thread goes when it has nothing to do, and when it does not answer. */
function setInThread(paper: string): Promise<Uint8Array | null> {
	clearTimeout(resting);
	thread ??= new Worker(new URL('./paper-pdf.thread.ts', import.meta.url), { stdout: true, stderr: true });
	const used = thread;
	used.unref();
	return new Promise((resolve) => {
		const done = (pdf: Uint8Array | null, alive: boolean) => {
			clearTimeout(limit);
			used.off('message', onAnswer).off('error', onEnd).off('exit', onEnd);
			if (alive) resting = setTimeout(() => letGo(used), IDLE).unref();
			else letGo(used);
			resolve(pdf);
		};
		const onAnswer = (pdf: Uint8Array | null) => done(pdf, true);
		const onEnd = () => done(null, false);
		const limit = setTimeout(onEnd, LONGEST_WAIT);
		used.on('message', onAnswer).on('error', onEnd).on('exit', onEnd);
		used.postMessage(paper);
	});
}

function letGo(used: Worker): void {
	if (thread === used) thread = null;
	void used.terminate();
}
