/** The thread that sets papers with Typst. It holds a paper while it is being set, and nothing of it afterwards. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { type NodeCompiler, NodeCompiler as Typst } from '@myriaddreamin/typst-ts-node-compiler';
import { PAPER_TEMPLATE } from './paper-template.ts';

const FONTS = ['400Regular/GolosText_400Regular.ttf', '600SemiBold/GolosText_600SemiBold.ttf'];
const { resolve } = createRequire(import.meta.url);
const fontBlobs = FONTS.map((file) => readFileSync(resolve(`@expo-google-fonts/golos-text/${file}`)));
const compiler: NodeCompiler = Typst.create({ fontArgs: [{ fontBlobs }] });

parentPort?.on('message', (paper: string) => {
	let pdf: Uint8Array | null = null;
	try {
		pdf = set(paper);
	} catch {
		// What went wrong may quote the paper, so it is not told.
	}
	compiler.evictCache(0);
	parentPort?.postMessage(pdf);
});

/** Tagged for screen readers (PDF/UA-1); a letter that the font lacks forbids that, and is then shown as an empty box. */
function set(paper: string): Uint8Array {
	const document = { mainFileContent: PAPER_TEMPLATE, inputs: { paper } };
	try {
		return compiler.pdf(document, { pdfStandard: 'ua-1' });
	} catch {
		return compiler.pdf(document);
	}
}
