import { error } from '@sveltejs/kit';
import { islandsFor } from '#app/server/islands.ts';
import { currentDirectory } from '#lib/server/worker-page.ts';

/** Scripts of the worker's pages. An address never changes its bytes, so a browser may keep them for ever. */
export async function GET({ params }: { params: { file: string } }) {
	const directory = await currentDirectory();
	const island =
		directory && islandsFor(directory.organisation.rootKey).find(({ file }) => file === params.file);
	if (!island) error(404);
	return new Response(new Uint8Array(island.bytes), {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'cache-control': 'public, max-age=31536000, immutable',
		},
	});
}
