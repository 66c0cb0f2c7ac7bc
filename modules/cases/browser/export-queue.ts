/**
 * The listed referrals as a table, made in the browser from what is on the screen: the server never sees opened words.
 * A cell that a spreadsheet would take for a formula is made text: some of what stands here was written by strangers.
 */
import type { QueueItem } from '../contract.ts';

type Cell = string;
export type Table = readonly (readonly Cell[])[];

/** What turns ids into names, in the reader's language. */
export interface Naming {
	readonly status: (item: QueueItem) => string;
	readonly desk: (id: string) => string;
	readonly channel: (item: QueueItem) => string;
	readonly topic: (id: string) => string;
	readonly severity: (value: string) => string;
	readonly workers: (value: string) => string;
	readonly site: (code: string) => string;
	readonly employer: (id: string) => string;
	readonly clock: (what: string) => string;
	readonly member: (id: string) => string;
	readonly yes: string;
	readonly columns: Readonly<Record<Column, string>>;
}

const columns = [
	'number',
	'status',
	'desk',
	'filed',
	'channel',
	'topics',
	'severity',
	'workers',
	'site',
	'employer',
	'clock',
	'due',
	'overdue',
	'urgent',
	'assigned',
	'summary',
] as const;
type Column = (typeof columns)[number] | 'words';

/** `words`: gives the opened words of a referral; null leaves that column out altogether. */
export function tableOf(
	items: readonly QueueItem[],
	naming: Naming,
	words: ((item: QueueItem) => string) | null,
): Table {
	const head = [...columns, ...(words ? (['words'] as const) : [])].map((column) => naming.columns[column]);
	const rows = items.map((item) => {
		const { state, clock } = item;
		const { coding } = state;
		const fields: Record<(typeof columns)[number], string> = {
			number: state.number ?? '',
			status: naming.status(item),
			desk: naming.desk(state.desk),
			filed: state.filed.date,
			channel: naming.channel(item),
			topics: coding?.topics.map(naming.topic).join('; ') ?? '',
			severity: coding ? naming.severity(coding.severity) : '',
			workers: coding ? naming.workers(coding.workers) : '',
			site: coding?.site ? naming.site(coding.site) : '',
			employer: coding?.employer ? naming.employer(coding.employer) : '',
			clock: clock ? naming.clock(clock.what) : '',
			due: clock?.due ?? '',
			overdue: clock?.overdue ? naming.yes : '',
			urgent: state.danger || state.retaliationOpen ? naming.yes : '',
			assigned: state.assigned ? naming.member(state.assigned) : '',
			summary: state.summary ?? '',
		};
		return [...columns.map((column) => fields[column]), ...(words ? [words(item)] : [])];
	});
	return [head, ...rows].map((row) => row.map(harmless));
}

/**
 * Spreadsheets run a cell that begins with = + - @, a tab or a line end (OWASP, «CSV injection»), also after spaces and
 * with the wide forms of these signs. An apostrophe before it makes it text.
 */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/u;
export const harmless = (text: string): string => {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is taken out
	const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
	return FORMULA.test(plain) ? `'${plain}` : plain;
};

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csvOf = (table: Table): string =>
	`\ufeff${table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
