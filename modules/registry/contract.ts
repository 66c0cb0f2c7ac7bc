/** What others may know of sites, topics and posters. Safe in a browser. */
import type { Texts } from '#platform/locale.ts';

export { readTelephone, readTwelveDigits, regionsOfCode } from './core/identifiers.ts';
export {
	employerColumns,
	type ImportAnswer,
	type ImportColumn,
	type ImportProblem,
	type ImportRow,
	type ImportRows,
	MOST_ROWS,
	siteColumns,
} from './core/import-types.ts';
export { SITE_CROWD } from './core/plan-import.ts';
export { regions } from './core/regions.ts';
export {
	type DatedChange,
	inUse,
	isTopicId,
	presentOf,
	readAs,
	type Topic,
	type TopicsView,
	type WantedChange,
} from './core/topics.ts';

/** A poster of one published code: one site, or an area of sites under 50 workers. */
export interface Poster {
	readonly code: string;
	readonly names: Texts;
	readonly region: Texts;
	readonly organisation: Texts;
	/** What the QR code says: `https://senim.example/#CODE`. The part after `#` never leaves the browser. */
	readonly target: string;
	/** The same, as people type it: `senim.example/#CODE`. */
	readonly address: string;
	readonly qr: QrDrawing;
	readonly example: boolean;
}

/** A QR code as one SVG path, a unit for each module, without a quiet zone. */
export interface QrDrawing {
	/** Modules on a side. */
	readonly size: number;
	readonly path: string;
}

/** The words of a poster in one language. */
export type PosterWords = Record<
	| 'headline'
	| 'scan'
	| 'privately'
	| 'protects.title'
	| 'protects.1'
	| 'protects.2'
	| 'protects.3'
	| 'courts'
	| 'danger'
	| 'end'
	| 'place'
	| 'qr'
	| 'example',
	string
>;
