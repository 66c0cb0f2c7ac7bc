/** Seen to fail: with `harmless` answering the text as it is. */
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueueItem } from '../contract.ts';
import { filedState } from '../core/case-state.ts';
import { csvOf, harmless, type Naming, tableOf } from './export-queue.ts';
import { xlsxOf } from './xlsx.ts';

const same = (text: string) => text;
const naming = {
	status: ({ state }: QueueItem) => state.status,
	desk: same,
	channel: ({ state }: QueueItem) => state.channel,
	topic: same,
	severity: same,
	workers: same,
	site: same,
	employer: same,
	clock: same,
	member: same,
	yes: 'yes',
	columns: new Proxy({}, { get: (_, name) => String(name) }),
} as unknown as Naming;

const item = (summary: string): QueueItem =>
	({
		case: 'id-of-the-case',
		state: {
			...filedState({
				seq: 0,
				kind: 'file',
				author: 'reporter',
				clear: { channel: 'web', danger: false, desk: 'desk', readers: ['desk'] },
				moment: { date: '2026-03-02', part: 'to-17' } as never,
				hash: '',
			}),
			summary,
		},
		clock: null,
		caseKey: 'key-of-the-case',
		keys: [{ desk: 'desk', epoch: 1, author: 'reporter', sealed: 'sealed-record' }],
		body: 'sealed-body',
		bodyAuthor: 'reporter',
	}) as QueueItem;

const cells = (csv: string) =>
	[...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"'));

describe('an export', () => {
	const attacks = [
		'=1+1',
		'+7 701',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		' =1',
		'＝1',
		'=cmd|" /C calc"!A0',
		'%0A=1',
		'|x',
	];

	it('holds no cell that a spreadsheet would compute', async () => {
		const table = tableOf(attacks.map(item), naming, (one) => one.state.summary!);
		for (const cell of cells(csvOf(table))) expect(cell).not.toMatch(/^\s*[=+\-@|%＝]/u);
		const book = new exceljs.Workbook();
		await book.xlsx.load((await xlsxOf(table, 'list')).buffer as never);
		const types = new Set<number>();
		book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => types.add(cell.type)));
		expect([...types]).toEqual([exceljs.ValueType.String]);
	});

	it('leaves words alone otherwise, whatever they are', () => {
		expect(harmless('Жалақы екі ай жоқ')).toBe('Жалақы екі ай жоқ');
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
				expect(harmless(text)).not.toMatch(/^\s*[=+\-@]/u);
				const table = [[harmless(text), 'x']];
				expect(cells(csvOf(table))).toEqual(table[0]);
			}),
			{ numRuns: 50 },
		);
	});

	it('has neither keys nor sealed words nor the case’s id, and the opened words only when asked', () => {
		const without = csvOf(tableOf([item('short')], naming, null));
		for (const kept of ['id-of', 'key-of', 'sealed', 'secret']) expect(without).not.toContain(kept);
		expect(csvOf(tableOf([item('short')], naming, () => 'secret words'))).toContain('secret words');
	});
});
