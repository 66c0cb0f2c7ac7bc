import { describe, expect, it } from 'vitest';
import { xlsxOf } from '#modules/cases/browser/xlsx.ts';
import { parseCsv } from '#platform/csv.ts';
import { readImport, templates } from './read-import.ts';

const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'file');
const read = async (content: string | Uint8Array<ArrayBuffer>) => {
	const rows = await readImport(file(content));
	return rows.ok ? rows.value : { code: rows.code, ...rows.detail };
};

describe('a CSV file', () => {
	it('is read with any separator, quotes, line ends and the mark of UTF-8', async () => {
		expect(parseCsv('a;"b;""c""\nd";e\r\n1;2;3')).toEqual([
			['a', 'b;"c"\nd', 'e'],
			['1', '2', '3'],
		]);
		expect(parseCsv('')).toEqual([]);
		for (const separator of [',', ';', '\t']) {
			const lines = ['\ufeffBIN', 'name_kk', 'name_ru', 'name_en'].join(separator);
			const row = ['261240999999', '"Қазына"', 'Казна', ' Treasury '].join(separator);
			expect(await read(`${lines}\r\n\r\n${row}\r\n`)).toEqual({
				employers: [
					{
						row: 3,
						cells: { bin: '261240999999', name_kk: 'Қазына', name_ru: 'Казна', name_en: 'Treasury' },
					},
				],
				sites: [],
			});
		}
	});

	it('knows workplaces by their region, and headings in Kazakh and Russian', async () => {
		expect(
			await read('Код;name_kk;Өңір;БИН работодателя;;Работников\n;Порт;47;261240999999;зам;320'),
		).toEqual({
			employers: [],
			sites: [
				{
					row: 2,
					cells: { code: '', name_kk: 'Порт', region: '47', employer_bin: '261240999999', workers: '320' },
				},
			],
		});
	});

	it('is refused with what is wrong about it', async () => {
		const windows1251 = new Uint8Array([0x62, 0x69, 0x6e, 0x3b, 0xcc, 0xee, 0xf0]);
		expect(await read(windows1251)).toEqual({ code: 'not-utf-8' });
		expect(await read('bin;salary\n1;2')).toEqual({ code: 'unknown-column', column: 'salary' });
		expect(await read('bin;name_kk;workers\n1;2;3')).toEqual({ code: 'unknown-column', column: 'workers' });
		expect(await read('name_kk;name_ru\n1;2')).toEqual({ code: 'no-heading' });
		expect(await read('bin;name_kk;name_ru;name_en\n;;;\n')).toEqual({ code: 'no-rows' });
		expect(await read('')).toEqual({ code: 'no-rows' });
		expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 5]))).toEqual({ code: 'not-a-spreadsheet' });
		expect(await read(`bin;name_kk\n${'1;2\n'.repeat(5_001)}`)).toEqual({ code: 'too-large' });
		expect(await read(new Uint8Array(8 * 1024 * 1024 + 1))).toEqual({ code: 'too-large' });
	});
});

it('a spreadsheet says the same as its CSV, also with a number in a cell', async () => {
	const table = templates.sites.map((row) => [...row]);
	const book = await xlsxOf(table, 'sites');
	const lines = table.map((row) => row.join(';')).join('\n');
	expect(await read(book)).toEqual(await read(lines));
	expect(await read(book)).toMatchObject({ sites: [{ row: 2, cells: { region: 'Маңғыстау облысы' } }] });
});
