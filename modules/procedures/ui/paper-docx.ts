/** A paper as a Word file: A4, one plain face, numbers of pages. The same blocks as on the screen and in the PDF. */
import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	type IParagraphOptions,
	type ITableCellBorders,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TabStopType,
	TextRun,
	VerticalAlign,
	WidthType,
} from 'docx';
import type { PaperBlock, PaperDocument } from '../contract.ts';

/** Twentieths of a point, as Word counts; sizes of letters in half points. */
const MM = 56.7;
const PAGE = { width: 210 * MM, height: 297 * MM };
const MARGIN = { left: 25 * MM, right: 15 * MM, top: 20 * MM, bottom: 22 * MM };
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const LANGUAGES = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

export async function paperDocx(paper: PaperDocument): Promise<Blob> {
	const lists = paper.blocks.filter(({ kind }) => kind === 'list');
	return Packer.toBlob(
		new Document({
			title: paper.title,
			creator: 'Senim',
			styles: {
				default: {
					document: {
						run: { font: 'Times New Roman', size: 24, language: { value: LANGUAGES[paper.locale] } },
						paragraph: { spacing: { after: 120, line: 276 } },
					},
					heading1: {
						run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' },
						paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 300 } },
					},
					heading2: {
						run: { font: 'Times New Roman', size: 24, bold: true, color: '000000' },
						paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
					},
				},
			},
			// Every list counts from one.
			numbering: {
				config: lists.map((_, place) => ({
					reference: `list-${place}`,
					levels: [
						{
							level: 0,
							format: LevelFormat.DECIMAL,
							text: '%1.',
							style: { paragraph: { indent: { left: 8 * MM, hanging: 8 * MM } } },
						},
					],
				})),
			},
			sections: [
				{
					properties: { page: { size: PAGE, margin: MARGIN } },
					footers: { default: footer(paper.foot) },
					children: [
						...(paper.incomplete === null ? [] : [incomplete(paper.incomplete)]),
						...paper.blocks.flatMap((block) => writtenDown(block, lists.indexOf(block))),
					],
				},
			],
		}),
	);
}

function writtenDown(block: PaperBlock, list: number): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'address':
			return block.lines.map((line) => says(line, { indent: { left: WIDTH * 0.42 } }));
		case 'title':
			return [says(block.text, { heading: HeadingLevel.HEADING_1 })];
		case 'heading':
			return [says(block.text, { heading: HeadingLevel.HEADING_2 })];
		case 'text':
			return [says(block.text)];
		case 'ends':
			return [
				says(`${block.left}\t${block.right}`, {
					tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
					spacing: { after: 300 },
				}),
			];
		case 'list':
			return block.items.map((item) => says(item, { numbering: { reference: `list-${list}`, level: 0 } }));
		case 'signatures':
			// Word wants a paragraph after a table.
			return [signatures(block), new Paragraph({})];
	}
}

const says = (text: string, more: IParagraphOptions = {}): Paragraph =>
	new Paragraph({ ...more, children: [new TextRun(text)] });

/** Role, a line for the signature, a line for the name; what each line is for stands small below it. */
function signatures({ rows, captions }: Extract<PaperBlock, { kind: 'signatures' }>): Table {
	const widths = [WIDTH * 0.38, WIDTH * 0.25, WIDTH * 0.03, WIDTH * 0.34];
	const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
	const above = (text: string, column: number) =>
		cell(column, NO_BORDERS, VerticalAlign.BOTTOM, {
			alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.CENTER,
			spacing: { before: 360, after: 0 },
			keepNext: true,
			children: [new TextRun(text)],
		});
	const below = (text: string, column: number) =>
		cell(column, text === '' ? NO_BORDERS : { ...NO_BORDERS, top: line }, VerticalAlign.TOP, {
			alignment: AlignmentType.CENTER,
			spacing: { after: 0 },
			children: [new TextRun({ text, size: 16 })],
		});
	const cell = (
		column: number,
		borders: ITableCellBorders,
		verticalAlign: (typeof VerticalAlign)['TOP' | 'BOTTOM'],
		paragraph: IParagraphOptions,
	) =>
		new TableCell({
			width: { size: widths[column] ?? 0, type: WidthType.DXA },
			margins: { left: 0, right: 0 },
			borders,
			verticalAlign,
			children: [new Paragraph(paragraph)],
		});
	return new Table({
		width: { size: WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
		rows: rows.flatMap(({ role, name }) => [
			new TableRow({ cantSplit: true, children: [role, '', '', name].map(above) }),
			new TableRow({ cantSplit: true, children: ['', captions.signature, '', captions.name].map(below) }),
		]),
	});
}

const incomplete = (text: string): Paragraph =>
	new Paragraph({
		spacing: { after: 300 },
		border: { left: { style: BorderStyle.SINGLE, size: 12, color: '9C1F34', space: 8 } },
		children: [new TextRun({ text, size: 20, color: '9C1F34' })],
	});

const footer = (text: string): Footer =>
	new Footer({
		children: [
			new Paragraph({
				spacing: { after: 0, line: 240 },
				children: [new TextRun({ text, size: 15, color: '5C564C' })],
			}),
			new Paragraph({
				alignment: AlignmentType.RIGHT,
				spacing: { after: 0, line: 240 },
				children: [new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
			}),
		],
	});
