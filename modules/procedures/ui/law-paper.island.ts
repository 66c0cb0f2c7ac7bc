/** The script of a paper: its template and the law of the page, and what the person writes. */
import { mount } from 'svelte';
import { isLocale } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Filled, PaperDocument, PaperPrefill, PaperTemplate, ProcedureVersion } from '../contract.ts';
import PaperForm from './PaperForm.svelte';

type Writer = (paper: PaperDocument) => Promise<Blob>;
type CarriedAlong = { filled?: Filled; prefill?: PaperPrefill };

const target = document.getElementById('paper');
const data = document.getElementById('paper-data');
if (target && data?.textContent) {
	const { template, packs, today }: { template: PaperTemplate; packs: ProcedureVersion[]; today: string } =
		JSON.parse(data.textContent);
	const { lang } = document.documentElement;
	const carried = carriedAlong();
	target.textContent = '';
	const app = mount(PaperForm, {
		target,
		props: {
			locale: isLocale(lang) ? lang : 'kk',
			template,
			packs,
			today: plainDate(today),
			loadWriter: () => writerFrom(data.dataset.docx ?? ''),
			...carried,
		},
	});
	// Another language is another page: what was written goes along behind the `#`, which no server sees.
	document.querySelectorAll<HTMLAnchorElement>('[hreflang]').forEach((link) => {
		link.addEventListener('click', () => {
			link.hash = encodeURIComponent(JSON.stringify({ filled: app.answers() }));
		});
	});
}

/** By a script element, because browsers that know modules do not all know how to import one later. */
function writerFrom(address: string): Promise<Writer> {
	const loaded = () =>
		(globalThis as Record<symbol, unknown>)[Symbol.for('senim.paper-docx')] as Writer | undefined;
	const known = loaded();
	if (known) return Promise.resolve(known);
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.type = 'module';
		script.src = address;
		script.onload = () => {
			const writer = loaded();
			if (writer) resolve(writer);
			else reject(new Error('The writer of Word files did not start.'));
		};
		script.onerror = () => reject(new Error('The writer of Word files was not fetched.'));
		document.head.append(script);
	});
}

/** What another page handed over: answers, or what a matter knows. It never stays in the address. */
function carriedAlong(): CarriedAlong {
	const text = location.hash.slice(1);
	if (text === '') return {};
	history.replaceState(null, '', location.pathname + location.search);
	try {
		const { filled, prefill }: Record<string, unknown> = JSON.parse(decodeURIComponent(text));
		return {
			...(isObject(filled) ? { filled: textsOf(filled) } : {}),
			...(isObject(prefill) ? { prefill: prefillOf(prefill) } : {}),
		};
	} catch {
		return {};
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf<T>(value: unknown, is: (member: unknown) => member is T): Record<string, T> {
	return Object.fromEntries(
		Object.entries(isObject(value) ? value : {}).flatMap(([id, member]) =>
			is(member) ? [[id, member]] : [],
		),
	);
}

function textsOf(value: unknown): Record<string, string> {
	return membersOf(value, (text) => typeof text === 'string');
}

function prefillOf({ facts, quantities, parties }: Record<string, unknown>): PaperPrefill {
	return {
		facts: textsOf(facts),
		quantities: membersOf(quantities, (number) => typeof number === 'number'),
		parties: textsOf(parties),
	};
}
