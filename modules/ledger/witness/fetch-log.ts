/** Reads a log's checkpoint, entries and tiles, and believes none of them: the caller compares. */
import { bundlesSince, decodeBundle, TILE_WIDTH, type TileAt, tilePath } from '../core/tiles.ts';
import type { LogSource } from './log-source.ts';

/** The log signed a tree and does not hand out what the tree was made of. */
export class Withheld extends Error {
	override name = 'Withheld';
	readonly path: string;
	constructor(path: string) {
		super(`The log does not hand out ${path}.`);
		this.path = path;
	}
}

const AT_ONCE = 8;

/** The signed note, unchecked; null where the log has not published yet. */
export async function fetchNote(source: LogSource): Promise<string | null> {
	const bytes = await source.read('checkpoint');
	return bytes && new TextDecoder().decode(bytes);
}

/** Entries from the start of the bundle that holds `from`, up to `size`. Throws Withheld. */
export async function fetchEntries(
	source: LogSource,
	from: number,
	size: number,
): Promise<{ first: number; entries: Uint8Array[] }> {
	const bundles = await inOrder(bundlesSince(from, size), async (bundle) => {
		const entries = decodeBundle(await fetchTile(source, bundle));
		if (entries?.length !== bundle.width) throw new Withheld(tilePath(bundle));
		return entries;
	});
	return { first: Math.floor(from / TILE_WIDTH) * TILE_WIDTH, entries: bundles.flat() };
}

/** The bytes of a tile or bundle. Throws Withheld. */
export async function fetchTile(source: LogSource, tile: TileAt): Promise<Uint8Array> {
	const bytes = await source.read(tilePath(tile));
	if (!bytes) throw new Withheld(tilePath(tile));
	return bytes;
}

/** Maps with a few requests at a time; results in the order of the items. */
export async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (let at = 0; at < items.length; at += AT_ONCE) {
		results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
	}
	return results;
}
