/**
 * Languages change in place. The page in the other language is fetched, and its words are put where the same key
 * stands here; what was typed, chosen or attached is not touched. So no dictionary travels with the script.
 */
import { isLocale, type Locale } from '#platform/locale.ts';

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'label'] as const;

/** Words by key. Templates count too: they hold what the page may have to say later. */
function wordsOf(page: Document): Map<string, string> {
	const words = new Map<string, string>();
	for (const element of keyed(page)) words.set(element.dataset.t!, element.textContent ?? '');
	return words;
}

const keyed = (page: Document): HTMLElement[] => everywhere(page, '[data-t]');

function everywhere(page: Document, selector: string): HTMLElement[] {
	const roots: ParentNode[] = [page];
	page.querySelectorAll('template').forEach((template) => {
		roots.push(template.content);
	});
	return roots.flatMap((root) => Array.from(root.querySelectorAll<HTMLElement>(selector)));
}

let words = new Map<string, string>();

/** The words that stand under a key, with `{name}` replaced by the values given. */
export function say(key: string, values: Record<string, string | number> = {}): string {
	if (words.size === 0) words = wordsOf(document);
	return (words.get(key) ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const pageLocale = (): Locale => {
	const { lang } = document.documentElement;
	return isLocale(lang) ? lang : 'kk';
};

/** Makes the links in the language list swap words instead of loading a page. `after` tells what else to say anew. */
export function enableLanguageSwap(after: () => void): void {
	document.querySelectorAll<HTMLAnchorElement>('.head nav a').forEach((link) => {
		link.addEventListener('click', (event) => {
			event.preventDefault();
			swapTo(link).then(after, () => undefined);
		});
	});
}

async function swapTo(link: HTMLAnchorElement): Promise<void> {
	const answer = await fetch(link.href, { credentials: 'omit' });
	if (!answer.ok) return;
	const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
	words = wordsOf(other);
	for (const element of keyed(document)) {
		const text = words.get(element.dataset.t!);
		if (text !== undefined) element.textContent = text;
	}
	swapMarked(other, 'data-ta', ATTRIBUTES);
	swapMarked(other, 'data-tl', ['href', 'action']);
	document.querySelectorAll('.head nav a').forEach((one) => {
		if (one === link) one.setAttribute('aria-current', 'true');
		else one.removeAttribute('aria-current');
	});
	document.documentElement.lang = link.hreflang;
	document.title = other.title;
	history.replaceState(null, '', link.pathname);
}

/** Attributes in words (`data-ta`), and addresses of pages in the chosen language (`data-tl`). */
function swapMarked(other: Document, mark: string, attributes: readonly string[]): void {
	document.querySelectorAll(`[${mark}]`).forEach((element) => {
		const [twin] = everywhere(other, `[${mark}="${element.getAttribute(mark)}"]`);
		for (const attribute of attributes) {
			const value = twin?.getAttribute(attribute);
			if (value != null) element.setAttribute(attribute, value);
		}
	});
}
