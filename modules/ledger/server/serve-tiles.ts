/** What stands under `/ledger`: the checkpoint, tiles and entry bundles of C2SP tlog-tiles, and the verifier key. */
import { utf8 } from '#crypto/bytes.ts';
import { encodeBundle, HASH_BYTES, parseTilePath, TILE_WIDTH, type TileAt } from '../core/tiles.ts';
import type { LedgerContext } from './context.ts';
import { latestPublication, readLeaves, readTiles } from './ledger.store.ts';

export interface LedgerResource {
	readonly body: Uint8Array;
	readonly contentType: string;
	readonly cacheControl: string;
}

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';
const MOMENT = 'public, max-age=5';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The resource at a path below `/ledger/` (no leading slash), or null where there is none. */
export async function serveLedger(
	context: Pick<LedgerContext, 'db' | 'ledgerKey'>,
	path: string,
): Promise<LedgerResource | null> {
	if (path === 'checkpoint') {
		const last = await latestPublication(context.db);
		return last && { body: utf8(last.note), contentType: TEXT, cacheControl: MOMENT };
	}
	if (path === 'key') {
		return { body: utf8(`${context.ledgerKey.verifierKey}\n`), contentType: TEXT, cacheControl: MOMENT };
	}
	const tile = parseTilePath(path);
	const body = tile && (await readBody(context, tile));
	// Tiles are append-only: the first W hashes of a tile never change, so a partial tile keeps as well as a full one.
	return body && { body, contentType: BYTES, cacheControl: FOR_EVER };
}

async function readBody({ db }: Pick<LedgerContext, 'db'>, tile: TileAt): Promise<Uint8Array | null> {
	const { level, index, width } = tile;
	if (level === 'entries') {
		const first = index * TILE_WIDTH;
		const entries = await readLeaves(db, first, first + width);
		return entries.length === width ? encodeBundle(entries) : null;
	}
	const [hashes] = (await readTiles(db, [tile])).values();
	return hashes && hashes.length >= width * HASH_BYTES ? hashes.subarray(0, width * HASH_BYTES) : null;
}
