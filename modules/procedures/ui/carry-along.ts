/** Another language is another page: what was said goes along behind the `#`, which no server sees, and never stays there. */

/** What the page in the other language handed over; null where there is none, or it cannot be read. */
export function carriedAlong<Said>(): Partial<Said> | null {
	const text = decodeURIComponent(location.hash.slice(1));
	if (text === '') return null;
	history.replaceState(null, '', location.pathname + location.search);
	try {
		const said: unknown = JSON.parse(text);
		return typeof said === 'object' && said !== null ? (said as Partial<Said>) : null;
	} catch {
		return null;
	}
}

/** Gives every link to another language what `said` answers when it is followed. */
export function carryAlong(said: () => unknown): void {
	document.querySelectorAll<HTMLAnchorElement>('[hreflang]').forEach((link) => {
		link.addEventListener('click', () => {
			link.hash = encodeURIComponent(JSON.stringify(said()));
		});
	});
}
