/** Where a person lands who has to leave at once: a page that anybody might have open. */
export const EXIT = 'https://www.google.com/';

/**
 * Empties the page, then leaves it without a trace in the history: by the button, or by Escape pressed twice within
 * a second. Coming back by the browser's own button never shows what was written: the page empties itself whenever it
 * is put aside. No question is asked on leaving, because closing a tab in a hurry must work at once.
 */
export function enableQuickExit(forget: () => void): void {
	let escapedAt = 0;
	let gone = false;
	// Once the page is empty there is nothing left to clear.
	const clear = () => {
		if (!gone) forget();
	};
	const leave = () => {
		clear();
		gone = true;
		document.body.textContent = '';
		document.title = '…';
		location.replace(EXIT);
	};
	document.addEventListener('click', (event) => {
		if (!(event.target as Element).closest('.leave, [data-leave]')) return;
		event.preventDefault();
		leave();
	});
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		if (event.timeStamp - escapedAt < 1000) leave();
		escapedAt = event.timeStamp;
	});
	addEventListener('pagehide', clear);
	addEventListener('pageshow', (event) => {
		if (event.persisted) location.reload();
	});
}
