/** The script of the page on which a worker writes: checks the directory, prepares keys while words are typed, seals, files. */
import { formatReceipt } from '#crypto/receipt.ts';
import type { Filed, Filing } from '#modules/intake/contract.ts';
import type { Directory } from '#modules/people/contract.ts';
import { checkDirectory, type TrustedDirectory } from '../browser/check-directory.ts';
import { checkPromise } from '../browser/check-promise.ts';
import {
	type PreparedReporter,
	prepareReporter,
	sealFiling,
	sealKeysAhead,
} from '../browser/seal-referral.ts';
import { sendFiling, type Wire } from '../browser/send.ts';
import { clearAttachments, enableAttachments, forgetSent, sendAttachments } from './attachments.ts';
import { byId, copy, instant, save, speak, speakAgain } from './dom.ts';
import {
	chosenDesk,
	enableForm,
	isEmpty,
	loadPlaces,
	lock,
	missing,
	readReferral,
	settlePoster,
	takePosterCode,
} from './filing-form.ts';
import { enableQuickExit } from './quick-exit.ts';
import { enableLanguageSwap, say } from './swap-language.ts';

const PINNED_ROOT = '__SENIM_ROOT__';
/** Refusals that end with the next attempt: keys or the day changed while the page was open, uploads were cleared away. */
const MENDABLE = ['wrong-clock', 'unknown-desk', 'stale-epoch', 'upload-missing'];

let trusted: TrustedDirectory;
let reporter: Promise<PreparedReporter>;
/** An envelope of which nobody knows yet whether it arrived: only these very bytes may be sent again. */
let underway: Filing | null = null;

const wire: Wire = {
	fetch: (address, request) => fetch(address, request),
	onWaiting: () => status('say.waiting'),
};

function status(key: string | null, values: Record<string, string | number> = {}, alarm = false): void {
	const line = byId('status');
	speak(line, key === null ? null : () => say(key, values));
	line.className = alarm ? 'error' : '';
}

async function trust(directory: Directory): Promise<boolean> {
	const checked = await checkDirectory(directory, PINNED_ROOT);
	if (checked.ok) trusted = checked.value;
	else status('say.forged', {}, true);
	return checked.ok;
}

async function start(): Promise<void> {
	takePosterCode();
	enableQuickExit(forget);
	enableLanguageSwap(() => {
		speakAgain();
		void loadPlaces();
	});
	if (!globalThis.crypto?.subtle) {
		byId('cannot').hidden = false;
		byId('form').hidden = true;
		return;
	}
	enableForm();
	enableAttachments();
	document.documentElement.classList.add('ready');
	const directory: Directory = JSON.parse(byId('directory').textContent!);
	reporter = prepareReporter(directory.receiptSalt);
	if (!(await trust(directory))) return;
	byId<HTMLButtonElement>('send').disabled = false;
	void loadPlaces();
	byId('form').addEventListener('submit', (event) => {
		event.preventDefault();
		void send();
	});
	document.addEventListener('click', openApart);
	byId('desks').addEventListener('change', ahead);
	void ahead();
}

/** What needs no words is sealed while they are typed. */
async function ahead(): Promise<void> {
	const desk = chosenDesk();
	if (trusted.desks.has(desk)) await sealKeysAhead(trusted, await reporter, desk);
}

/** A link followed with words on the page opens beside it, so that nothing typed is lost. */
function openApart(event: Event): void {
	const link = (event.target as Element).closest<HTMLAnchorElement>('.page a[href]');
	if (link && !isEmpty()) link.target = '_blank';
}

async function send(): Promise<void> {
	const gap = missing();
	if (gap && !underway) {
		status(gap.say, {}, true);
		const field = byId(gap.field);
		(field.querySelector('input') ?? field).focus();
		return;
	}
	const button = byId<HTMLButtonElement>('send');
	button.disabled = true;
	lock(true);
	const filed = await file();
	button.disabled = false;
	if (filed) await showDone(filed);
	else if (!underway) lock(false);
	button.textContent = say(underway ? 'again' : 'send');
	button.dataset.t = underway ? 'again' : 'send';
}

/** What the server answered, or null after having said what went wrong. */
async function file(mended = false): Promise<Filed | null> {
	underway ??= await seal();
	if (!underway) return null;
	status('say.sending');
	const answer = await sendFiling(wire, underway);
	if (answer.ok) return answer.value;
	if (answer.code === 'offline') {
		status('say.unsent', {}, true);
		return null;
	}
	if (answer.code === 'busy') {
		status('say.crowd', {}, true);
		return null;
	}
	underway = null;
	if (!mended && MENDABLE.indexOf(answer.code) >= 0) {
		if (answer.code === 'upload-missing') forgetSent();
		else if (!(await refreshDirectory())) return null;
		return file(true);
	}
	reporter = prepareReporter(trusted.directory.receiptSalt);
	status(answer.code === 'too-large' ? 'say.too-large' : 'say.refused', {}, true);
	return null;
}

async function seal(): Promise<Filing | null> {
	const sent = await sendAttachments(wire, (name, part) => status('say.uploading', { name, part }));
	if (!sent.ok) {
		const { code, detail } = sent;
		const known = code === 'too-large' || code === 'unreadable';
		status(known ? `say.file-${code}` : 'say.unsent', detail, true);
		return null;
	}
	await settlePoster();
	status('say.sealing');
	return sealFiling(trusted, await reporter, readReferral(sent.value));
}

async function refreshDirectory(): Promise<boolean> {
	try {
		return await trust(await (await fetch('/api/directory', { credentials: 'omit' })).json());
	} catch {
		status('say.unsent', {}, true);
		return false;
	}
}

async function showDone({ promise }: Filed): Promise<void> {
	const { receipt } = await reporter;
	const desk = trusted.desks.get(underway!.deskKeys[0]!.desk)!;
	const kept = byId<HTMLInputElement>('keep').checked;
	const found = await checkPromise(promise, trusted.directory.ledgerKey);
	const locale = () => document.documentElement.lang as 'kk';
	speak(byId('done-desk'), () => desk.names[locale()]);
	const said = found === 'signed' ? 'promise.text' : `promise.${found}`;
	speak(byId('promise'), () => say(said, { by: instant(promise.promise.by, say('months')) }));
	if (found === 'wrong') byId('promise').className = 'notice alarm error';
	byId('receipt').hidden = !kept;
	byId('no-receipt').hidden = kept;
	const where = byId<HTMLAnchorElement>('where');
	where.textContent = where.href;
	if (kept) showDigits(formatReceipt(receipt));
	byId('proof').onclick = () => save('data.json', new Blob([JSON.stringify(promise)]));
	clearForm();
	byId('write').hidden = true;
	byId('done').hidden = false;
	scrollTo(0, 0);
	byId('done').querySelector('h1')!.focus();
}

function showDigits(groups: string): void {
	const grid = byId('digits');
	groups.split(' ').forEach((group) => {
		const cell = document.createElement('span');
		cell.textContent = `${group} `;
		grid.appendChild(cell);
	});
	byId('copy').onclick = async () => {
		if (await copy(groups)) speak(byId('copied'), () => say('say.copied'));
	};
	byId('print').onclick = () => print();
}

function clearForm(): void {
	byId<HTMLFormElement>('form').reset();
	byId<HTMLTextAreaElement>('text').value = '';
	clearAttachments();
	underway = null;
}

/** Nothing of what was written or received stays in the page. */
function forget(): void {
	clearForm();
	byId('digits').textContent = '';
	byId('done').hidden = true;
}

void start();
