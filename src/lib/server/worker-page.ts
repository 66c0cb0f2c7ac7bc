/** What every page of a worker is made from: the language, the directory, and the address of its one script. */
import { redirect } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { islandAddress } from '#app/server/islands.ts';
import type { Directory } from '#modules/people/contract.ts';
import { getDirectory } from '#modules/people/server/index.ts';
import { type Locale, localePath } from '#platform/locale.ts';

export interface PublicPageData {
	readonly locale: Locale;
	readonly directory: Directory;
}
export interface WorkerPageData extends PublicPageData {
	readonly island: string;
}

export function currentDirectory(): Promise<Directory | null> {
	const here = house();
	return getDirectory(here, here.ledgerKey.verifierKey);
}

/** Before there is an organisation, everything leads to making one. */
export async function publicPage(locale: Locale): Promise<PublicPageData> {
	const directory = await currentDirectory();
	if (!directory) redirect(307, localePath(locale, '/setup'));
	return { locale, directory };
}

export async function workerPage(locale: Locale, island: string): Promise<WorkerPageData> {
	const page = await publicPage(locale);
	return { ...page, island: islandAddress(island, page.directory.organisation.rootKey) };
}
