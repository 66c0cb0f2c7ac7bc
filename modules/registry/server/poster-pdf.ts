/** A poster as PDF, set by Typst in Golos, tagged so that a screen reader can read it (PDF/UA-1). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locale } from '#platform/locale.ts';
import type { Poster, PosterWords } from '../contract.ts';
import { POSTER_TEMPLATE } from './poster-template.ts';

const FONTS = ['400Regular/GolosText_400Regular.ttf', '600SemiBold/GolosText_600SemiBold.ttf'];

type Compiler = import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;

/** Loaded when the first poster is asked for: the server starts without it. */
let loading: Promise<Compiler> | undefined;

async function loadCompiler(): Promise<Compiler> {
	const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
	const { resolve } = createRequire(import.meta.url);
	const fontBlobs = FONTS.map((file) => readFileSync(resolve(`@expo-google-fonts/golos-text/${file}`)));
	return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}

/** What was set once is kept: there are as many posters as codes, and setting one takes the processor for a while. */
const ready = new Map<string, Uint8Array>();
const READY_AT_MOST = 500;

/** The bytes of the PDF; the same poster and words give the same bytes. */
export async function posterPdf(poster: Poster, words: Record<Locale, PosterWords>): Promise<Uint8Array> {
	const inputs = { poster: JSON.stringify(poster), words: JSON.stringify(words) };
	const key = inputs.poster + inputs.words;
	const known = ready.get(key);
	if (known) return known;
	loading ??= loadCompiler();
	const compiler = await loading;
	const pdf = compiler.pdf({ mainFileContent: POSTER_TEMPLATE, inputs }, { pdfStandard: 'ua-1' });
	compiler.evictCache(10);
	if (ready.size >= READY_AT_MOST) ready.clear();
	ready.set(key, pdf);
	return pdf;
}
