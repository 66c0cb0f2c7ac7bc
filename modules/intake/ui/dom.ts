/** The few things that the scripts of the worker's pages do with the page. */

/** The element with this id; the page always has it. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

/** Text that was put there by a script, so that it can be put there again in another language. */
const spoken = new Map<Element, () => string>();

export function speak(element: Element, words: (() => string) | null): void {
	if (words) spoken.set(element, words);
	else spoken.delete(element);
	element.textContent = words ? words() : '';
}

export const speakAgain = (): void => {
	spoken.forEach((words, element) => {
		element.textContent = words();
	});
};

/** Epoch seconds as day, month and time in Kazakhstan, which keeps UTC+5 since March 2024. */
export function instant(seconds: number, months: string): string {
	const local = new Date((seconds + 5 * 3600) * 1000);
	const two = (value: number) => (value < 10 ? '0' : '') + value;
	const day = `${local.getUTCDate()} ${months.split('|')[local.getUTCMonth()]}`;
	return `${day}, ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** Lets a person save something under a name that tells nothing. */
export function save(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	document.body.appendChild(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies text; older browsers by way of a selection. */
export async function copy(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		const field = document.createElement('textarea');
		field.value = text;
		document.body.appendChild(field);
		field.select();
		const done = document.execCommand('copy');
		field.remove();
		return done;
	}
}
