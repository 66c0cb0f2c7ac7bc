/** The list of files on a page: cleaned when chosen, sealed and sent when the words are. */
import type { Attachment } from '#modules/intake/contract.ts';
import { ok, type Result } from '#platform/result.ts';
import { cleanImage, plainName } from '../browser/clean-image.ts';
import type { Wire } from '../browser/send.ts';
import { sourceOfBlob, type UploadRefusal, uploadAttachment } from '../browser/upload.ts';
import { byId } from './dom.ts';

interface Chosen {
	readonly file: File;
	readonly row: HTMLElement;
	/** The picture as drawn anew; null where it could not be, or is not a picture. */
	cleaned: Promise<Blob | null>;
	keepOriginal: boolean;
	/** Once sent it is not sent again. */
	sent: Attachment | null;
}

const chosen: Chosen[] = [];
let numbered = 0;

export function enableAttachments(): void {
	const input = byId<HTMLInputElement>('file');
	input.addEventListener('change', () => {
		Array.from(input.files ?? []).forEach(add);
		input.value = '';
	});
}

function add(file: File): void {
	const row = (byId<HTMLTemplateElement>('file-row').content.cloneNode(true) as DocumentFragment)
		.firstElementChild as HTMLElement;
	const [keep, uncleaned] = [row.querySelector('label')!, row.querySelector<HTMLElement>('.help')!];
	const box = keep.querySelector('input')!;
	const cleaned = cleanImage(file).then((answer) => (answer.cleaned ? answer.blob : null));
	const entry: Chosen = { file, row, cleaned, keepOriginal: false, sent: null };
	row.querySelector('.file-name')!.textContent = file.name;
	row.querySelector('button')!.addEventListener('click', () => {
		chosen.splice(chosen.indexOf(entry), 1);
		row.remove();
		byId('file').focus();
	});
	box.addEventListener('change', () => {
		entry.keepOriginal = box.checked;
		entry.sent = null;
	});
	keep.hidden = true;
	uncleaned.hidden = true;
	void cleaned.then((blob) => {
		keep.hidden = blob === null;
		uncleaned.hidden = blob !== null;
	});
	chosen.push(entry);
	byId('files').appendChild(row);
}

/** Sends what has not been sent. A refusal names the file; the others stay as they are. */
export async function sendAttachments(
	wire: Wire,
	onProgress: (name: string, percent: number) => void,
): Promise<Result<Attachment[], UploadRefusal>> {
	const attachments: Attachment[] = [];
	for (const entry of chosen) {
		if (!entry.sent) {
			const { file } = entry;
			const clean = entry.keepOriginal ? null : await entry.cleaned;
			const source = clean
				? sourceOfBlob(clean, { name: plainName(++numbered, clean.type), original: false })
				: sourceOfBlob(file, { name: file.name, original: true });
			const sent = await uploadAttachment(wire, source, (part) =>
				onProgress(file.name, Math.round(part * 100)),
			);
			if (!sent.ok) return { ok: false, code: sent.code, detail: { name: file.name } };
			entry.sent = sent.value;
		}
		attachments.push(entry.sent);
	}
	return ok(attachments);
}

/** The server no longer has them: send them anew. */
export const forgetSent = (): void =>
	chosen.forEach((entry) => {
		entry.sent = null;
	});

export function clearAttachments(): void {
	for (const { row } of chosen.splice(0)) row.remove();
}
