/** The one file that knows the spreadsheet library; it is loaded only when somebody asks for a spreadsheet. */
import type { Table } from './export-queue.ts';

const WIDEST = 60;

/** Every cell is text: nothing in it is ever computed. */
export async function xlsxOf(table: Table, sheetName: string): Promise<Uint8Array<ArrayBuffer>> {
	const { default: exceljs } = await import('exceljs');
	const book = new exceljs.Workbook();
	const sheet = book.addWorksheet(sheetName.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
	for (const row of table) sheet.addRow([...row]);
	sheet.getRow(1).font = { bold: true };
	sheet.columns.forEach((column, at) => {
		const longest = Math.max(...table.map((row) => row[at]?.length ?? 0));
		column.width = Math.min(WIDEST, longest + 2);
		column.numFmt = '@';
		column.alignment = { vertical: 'top', wrapText: longest > WIDEST };
	});
	return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The sheets of a spreadsheet as text, for whoever reads a file in. Throws where it is none. */
export async function sheetsOf(bytes: ArrayBuffer): Promise<{ name: string; rows: string[][] }[]> {
	const { default: exceljs } = await import('exceljs');
	const book = new exceljs.Workbook();
	await book.xlsx.load(bytes);
	return book.worksheets.map((sheet) => {
		const rows: string[][] = [];
		sheet.eachRow({ includeEmpty: true }, (row, number) => {
			const cells: string[] = [];
			// A cell's text: of a formula its result, of rich text its letters.
			for (let at = 1; at <= row.cellCount; at++) cells.push(row.getCell(at).text);
			rows[number - 1] = cells;
		});
		return { name: sheet.name, rows: Array.from(rows, (row) => row ?? []) };
	});
}
