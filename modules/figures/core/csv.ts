/** Releases as a table for anybody's own programs: one line for each number, RFC 4180. */
import { MEASURES, type Measure, type Release, type Row } from '../contract.ts';

const HEAD = ['quarter', 'part', 'released', 'level', 'code', 'measure', 'from', 'to'];

export function csvOf(releases: readonly Release[]): string {
	const lines = releases.flatMap((release) => {
		const { quarter, part, releasedOn, total, regions, employers } = release;
		const of = (level: string, code: string, row: Row) =>
			(MEASURES[part] as readonly Measure[]).flatMap((measure) => {
				const band = row[measure];
				return band ? [[quarter, part, releasedOn, level, code, measure, band.low, band.high]] : [];
			});
		return [
			...of('total', '', total),
			...regions.flatMap(({ region, received }) => of('region', region, { received })),
			...employers.flatMap(({ bin, received }) => of('employer', bin, { received })),
		];
	});
	return [HEAD, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
