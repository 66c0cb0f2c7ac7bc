/** Posters: for each published code, what a worker's camera reads and what the eye reads. */
import { encode } from 'uqr';
import type { PublicSite } from '#modules/people/contract.ts';
import type { Texts } from '#platform/locale.ts';
import type { Poster, QrDrawing } from '../contract.ts';

/** `publicOrigin`: 'https://senim.example'. */
export function posterOf(
	{ code, names, region }: PublicSite,
	{ publicOrigin, organisation, example }: { publicOrigin: string; organisation: Texts; example: boolean },
): Poster {
	const target = `${publicOrigin}/#${code}`;
	const address = target.replace(/^https?:\/\//, '');
	return { code, names, region, organisation, target, address, qr: drawQr(target), example };
}

/**
 * A QR code whose rows are drawn as runs of dark modules. Error correction Q: a quarter of it may be scratched away
 * or dirty, as on a wall at a drilling site, and it still reads.
 */
export function drawQr(text: string): QrDrawing {
	const { size, data } = encode(text, { ecc: 'Q', border: 0 });
	const runs = data.flatMap((row, y) =>
		runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
	);
	return { size, path: runs.join('') };
}

/** [where a run of dark modules begins, its length], from left to right. */
function runsOf(row: readonly boolean[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const [x, dark] of row.entries()) {
		const last = runs.at(-1);
		if (!dark) continue;
		if (last && last[0] + last[1] === x) last[1]++;
		else runs.push([x, 1]);
	}
	return runs;
}
