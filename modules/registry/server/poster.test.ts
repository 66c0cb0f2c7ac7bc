import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { messages } from '../ui/messages.ts';
import { drawQr, posterOf } from './poster.ts';
import { posterPdf } from './poster-pdf.ts';

const KAZAKH = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ₸№';
const texts = (kk: string) => ({ kk, ru: 'Место', en: 'Place' });
const site = {
	code: '7KQ2MX',
	names: texts(`Орны ${KAZAKH}`),
	region: texts('Маңғыстау облысы'),
	desk: null,
};
const house = { publicOrigin: 'https://senim.example', organisation: texts('Орталық'), example: true };
const poster = posterOf(site, house);

/** The dark modules that a path of runs covers. */
function modulesOf(path: string, size: number): boolean[][] {
	const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
	}
	return rows;
}

describe('a poster', () => {
	test('carries its code after the # alone, where a browser keeps it to itself', () => {
		expect(poster.target).toBe('https://senim.example/#7KQ2MX');
		expect(poster.address).toBe('senim.example/#7KQ2MX');
		expect(new URL(poster.target).pathname + new URL(poster.target).search).toBe('/');
	});

	test('draws exactly the modules of the QR code of its target', () => {
		const { data, size } = encode(poster.target, { ecc: 'Q', border: 0 });
		expect(poster.qr.size).toBe(size);
		expect(modulesOf(poster.qr.path, size)).toEqual(data);
		expect(drawQr('https://senim.example/#OTHER1').path).not.toBe(poster.qr.path);
	});
});

describe('a poster as PDF', () => {
	test('is one tagged page in embedded Golos, with every Kazakh letter as text', async () => {
		const pdf = Buffer.from(await posterPdf(poster, messages)).toString('latin1');
		expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
		expect(pdf).toMatch(/\/Marked true/);
		expect(pdf).toContain('pdfuaid');
		const fonts = new Set([...pdf.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name));
		expect([...fonts].sort()).toEqual(['GolosText-Regular', 'GolosText-SemiBold']);
		const letters = lettersOf(pdf);
		expect([...KAZAKH].filter((letter) => !letters.has(letter))).toEqual([]);
		expect(pdf).toContain('(https://senim.example/#7KQ2MX)');
	});

	test('stays one page with the longest names and address that may be', async () => {
		const long = 'Солтүстік Қазақстан бұрғылау жұмыстары басқармасының вахта қалашығы '
			.repeat(2)
			.slice(0, 120);
		const names = { kk: long, ru: long, en: long };
		const publicOrigin = 'https://senim.oversight-centre.very-long-name.example:8443';
		const wide = posterOf({ ...site, names }, { ...house, organisation: names, publicOrigin });
		const pdf = Buffer.from(await posterPdf(wide, messages)).toString('latin1');
		expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
	});

	test('a name is never markup', async () => {
		const names = texts('#pagebreak() $x$ <b> "\\');
		const pdf = await posterPdf(posterOf({ ...site, names }, house), messages);
		expect(
			Buffer.from(pdf)
				.toString('latin1')
				.match(/\/Type \/Page\b/g),
		).toHaveLength(1);
	});
});

/** Every letter that the PDF's fonts say they draw (their ToUnicode maps): what a reader can copy, search and hear. */
function lettersOf(pdf: string): Set<string> {
	const letters = new Set<string>();
	for (const [, packed] of pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
		const map = unpack(packed!);
		for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
			for (const [, hex] of block!.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g)) {
				letters.add(String.fromCharCode(...hex!.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16))));
			}
		}
	}
	return letters;
}

function unpack(stream: string): string {
	try {
		return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
	} catch {
		return stream;
	}
}
