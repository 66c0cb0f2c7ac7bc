import { error } from '@sveltejs/kit';
import { islandsFor } from '#app/server/islands.ts';
import { currentDirectory } from '#lib/server/worker-page.ts';
import { compress, type Encoding, preferredEncoding } from '#platform/server/compression.ts';

/** Pressed once as small as it goes: on a slow network the last kilobyte is a quarter of a second. */
const pressed = new Map<string, Promise<Buffer>>();

function press(file: string, bytes: Buffer, encoding: Encoding): Promise<Buffer> {
	const key = `${file} ${encoding}`;
	const known = pressed.get(key) ?? compress(bytes, encoding, { best: true });
	pressed.set(key, known);
	return known;
}

/** Scripts of the worker's pages. An address never changes its bytes, so a browser may keep them for ever. */
export async function GET({ params, request }: { params: { file: string }; request: Request }) {
	const directory = await currentDirectory();
	const island =
		directory && islandsFor(directory.organisation.rootKey).find(({ file }) => file === params.file);
	if (!island) error(404);
	const encoding = preferredEncoding(request.headers.get('accept-encoding') ?? undefined);
	const bytes = encoding ? await press(island.file, island.bytes, encoding) : island.bytes;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'cache-control': 'public, max-age=31536000, immutable',
			vary: 'accept-encoding',
			...(encoding && { 'content-encoding': encoding }),
		},
	});
}
