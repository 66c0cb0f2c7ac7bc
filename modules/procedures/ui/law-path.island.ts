/** The script of the way through a procedure: the law of the page, the engine, and what the person says. */
import { mount } from 'svelte';
import { isLocale } from '#platform/locale.ts';
import { parsePlainDate, plainDate } from '#platform/plain-date.ts';
import type { CalendarData, ProcedureVersion } from '../contract.ts';
import { compileCalendar } from '../core/calendar.ts';
import type { Said } from '../core/path.ts';
import PathApp from './PathApp.svelte';

const target = document.getElementById('path');
const data = document.getElementById('law');
if (target && data?.textContent) {
	const {
		versions,
		calendar,
		today,
	}: { versions: ProcedureVersion[]; calendar: CalendarData; today: string } = JSON.parse(data.textContent);
	const { lang } = document.documentElement;
	const said = carriedAlong();
	target.textContent = '';
	const app = mount(PathApp, {
		target,
		props: {
			locale: isLocale(lang) ? lang : 'kk',
			versions,
			calendar: compileCalendar(calendar),
			today: plainDate(today),
			said,
		},
	});
	// Another language is another page: what was said goes along behind the `#`, which no server sees.
	document.querySelectorAll<HTMLAnchorElement>('[hreflang]').forEach((link) => {
		link.addEventListener('click', () => {
			link.hash = encodeURIComponent(JSON.stringify(app.answers()));
		});
	});
}

/** What the page in the other language handed over; it never stays in the address. */
function carriedAlong(): Said | null {
	const text = decodeURIComponent(location.hash.slice(1));
	if (text === '') return null;
	history.replaceState(null, '', location.pathname + location.search);
	try {
		const { days, quantities, circumstances } = JSON.parse(text) as Partial<Said>;
		const good = Object.entries(days ?? {}).filter(([, day]) => parsePlainDate(String(day)) !== null);
		return {
			days: Object.fromEntries(good),
			quantities: quantities ?? {},
			circumstances: circumstances ?? {},
		};
	} catch {
		return null;
	}
}
