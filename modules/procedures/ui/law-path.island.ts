/** The script of the way through a procedure: the law of the page, the engine, and what the person says. */
import { mount } from 'svelte';
import { isLocale } from '#platform/locale.ts';
import { parsePlainDate, plainDate } from '#platform/plain-date.ts';
import type { CalendarData, ProcedureVersion } from '../contract.ts';
import { compileCalendar } from '../core/calendar.ts';
import type { Said } from '../core/path.ts';
import { carriedAlong, carryAlong } from './carry-along.ts';
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
	const said = pathCarried();
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
	carryAlong(() => app.answers());
}

function pathCarried(): Said | null {
	const carried = carriedAlong<Said>();
	if (carried === null) return null;
	const { days, quantities, circumstances } = carried;
	const good = Object.entries(days ?? {}).filter(([, day]) => parsePlainDate(String(day)) !== null);
	return { days: Object.fromEntries(good), quantities: quantities ?? {}, circumstances: circumstances ?? {} };
}
