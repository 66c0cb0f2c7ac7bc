/** One measured figure and what it must be. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** The bound, and whether the value must not exceed (`most`) or not fall below (`least`) it. */
	readonly must: { readonly most: number } | { readonly least: number };
	/** The same figure of a widely used whistleblowing system on two cores, where it was measured. */
	readonly thatSystem?: string;
}

export const holds = ({ value, must }: Figure): boolean =>
	'most' in must ? value <= must.most : value >= must.least;

const bound = ({ must, unit }: Figure) =>
	'most' in must ? `≤ ${must.most} ${unit}` : `≥ ${must.least} ${unit}`;
const rounded = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

/** A table for people. */
export function printFigures(figures: readonly Figure[]): void {
	const rows = figures.map((figure) => [
		holds(figure) ? 'ok ' : 'NO ',
		figure.name,
		`${rounded(figure.value)} ${figure.unit}`,
		bound(figure),
		figure.thatSystem ?? '',
	]);
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
	for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
}
