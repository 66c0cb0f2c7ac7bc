/** Reading tables that people made. */

/** RFC 4180, with the separators that spreadsheets of different countries write. */
export function parseCsv(text: string): string[][] {
	const first = text.slice(0, text.search(/[\r\n]|$/));
	const separator = [';', '\t', ','].find((one) => first.includes(one)) ?? ',';
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const letter = text[at]!;
		if (quoted) {
			if (letter !== '"') cell += letter;
			else if (text[at + 1] === '"') cell += text[++at];
			else quoted = false;
		} else if (letter === '"' && cell === '') quoted = true;
		else if (letter === separator) {
			row.push(cell);
			cell = '';
		} else if (letter === '\n' || letter === '\r') {
			if (letter === '\r' && text[at + 1] === '\n') at++;
			rows.push([...row, cell]);
			row = [];
			cell = '';
		} else cell += letter;
	}
	if (cell !== '' || row.length > 0) rows.push([...row, cell]);
	return rows;
}
