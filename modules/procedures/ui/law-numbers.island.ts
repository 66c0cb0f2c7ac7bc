/** The script of the numbers before a meeting: the law of the page, the engine, and what was counted. */
import { mount } from 'svelte';
import { isLocale } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { CalendarData, ProcedureVersion } from '../contract.ts';
import type { Counted } from '../core/calculator.ts';
import { compileCalendar } from '../core/calendar.ts';
import { carriedAlong, carryAlong } from './carry-along.ts';
import NumbersApp from './NumbersApp.svelte';

const target = document.getElementById('numbers');
const data = document.getElementById('law');
if (target && data?.textContent) {
	const {
		versions,
		calendar,
		today,
	}: { versions: ProcedureVersion[]; calendar: CalendarData; today: string } = JSON.parse(data.textContent);
	const { lang } = document.documentElement;
	const carried = carriedAlong<Counted>();
	target.textContent = '';
	const app = mount(NumbersApp, {
		target,
		props: {
			locale: isLocale(lang) ? lang : 'kk',
			versions,
			calendar: compileCalendar(calendar),
			today: plainDate(today),
			given: carried && {
				...carried,
				quantities: carried.quantities ?? {},
				circumstances: carried.circumstances ?? {},
			},
		},
	});
	carryAlong(() => app.answers());
}
