/** Posters as pages and files: every published code of this organisation. */
import { error } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import type { Poster } from '#modules/registry/contract.ts';
import { posterOf } from '#modules/registry/server/index.ts';
import type { Locale } from '#platform/locale.ts';
import { type WorkerPageData, workerPage } from './worker-page.ts';

export interface PostersPage extends WorkerPageData {
	readonly posters: readonly Poster[];
}

export async function postersPage(locale: Locale): Promise<PostersPage> {
	const page = await workerPage(locale, 'page');
	const { organisation, example, sites } = page.directory;
	const { publicOrigin } = house().settings;
	const posters = sites.map((site) =>
		posterOf(site, { publicOrigin, organisation: organisation.names, example }),
	);
	return { ...page, posters };
}

/** The poster of a code, however it was typed; 404 where no such code was published. */
export async function posterPage(locale: Locale, code: string) {
	const { posters, ...page } = await postersPage(locale);
	const poster = posters.find((one) => one.code === code.toUpperCase());
	if (!poster) error(404);
	return { ...page, poster };
}
