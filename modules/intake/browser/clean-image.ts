/**
 * A photograph carries where and when it was taken, and with which phone. Drawing it on a canvas and encoding it
 * again leaves only what can be seen. Browser only.
 */
const CLEANABLE = ['image/jpeg', 'image/png', 'image/webp'];
/** Longer side in pixels: enough to read a document, small enough for a phone's memory. */
const LONGEST_SIDE = 4096;

export type Cleaned =
	| { readonly cleaned: true; readonly blob: Blob }
	/** `not-an-image`: a document, a video: it may name its author. `unreadable`: this browser cannot draw it. */
	| { readonly cleaned: false; readonly why: 'not-an-image' | 'unreadable' };

export async function cleanImage(file: Blob): Promise<Cleaned> {
	if (!file.type.startsWith('image/')) return { cleaned: false, why: 'not-an-image' };
	try {
		const picture = await decode(file);
		const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
		const canvas = document.createElement('canvas');
		canvas.width = Math.max(1, Math.round(picture.width * scale));
		canvas.height = Math.max(1, Math.round(picture.height * scale));
		const pen = canvas.getContext('2d')!;
		pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
		const type = CLEANABLE.includes(file.type) ? file.type : 'image/jpeg';
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.9));
		canvas.width = 0;
		return blob ? { cleaned: true, blob } : { cleaned: false, why: 'unreadable' };
	} catch {
		return { cleaned: false, why: 'unreadable' };
	}
}

/** An `<img>` follows the turn noted in the photograph, which is then drawn upright and can be forgotten. */
function decode(file: Blob): Promise<HTMLImageElement> {
	const address = URL.createObjectURL(file);
	const image = new Image();
	return new Promise<HTMLImageElement>((resolve, reject) => {
		image.onload = () => resolve(image);
		image.onerror = reject;
		image.src = address;
	}).finally(() => URL.revokeObjectURL(address));
}

/** File names tell dates, phones and people: a cleaned picture gets a plain one. */
export const plainName = (number: number, type: string): string =>
	`${number}.${{ 'image/png': 'png', 'image/webp': 'webp' }[type] ?? 'jpg'}`;
