/** Longest side of a picture on screen, in pixels. */
const LONGEST = 2400;

/** A picture drawn anew from its pixels: whatever else the file held is left behind. Throws where it is no picture. */
export async function redrawn(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
	const bitmap = await createImageBitmap(new Blob([bytes]));
	const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(bitmap.width * scale));
	canvas.height = Math.max(1, Math.round(bitmap.height * scale));
	canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	bitmap.close();
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/png');
	});
}
