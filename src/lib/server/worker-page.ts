/** What every page of a worker is made from: the language, the directory, and the address of its one script. */
import { redirect } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { islandAddress } from '#app/server/islands.ts';
import type { Directory } from '#modules/people/contract.ts';
import { getDirectory } from '#modules/people/server/index.ts';
import type { Topic } from '#modules/registry/contract.ts';
import { formerSites, listTopics } from '#modules/registry/server/index.ts';
import { type Locale, localePath } from '#platform/locale.ts';

export interface PublicPageData {
	readonly locale: Locale;
	readonly directory: Directory;
}
export interface WorkerPageData extends PublicPageData {
	readonly island: string;
	/** Also those that cannot be chosen any more: a page that follows a case names them. */
	readonly topics: readonly Topic[];
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
	const [page, topics] = await Promise.all([publicPage(locale), listTopics(house())]);
	return { ...page, topics, island: islandAddress(island, page.directory.organisation.rootKey) };
}

/** For pages that follow a case: names of workplaces that are given up. */
export async function followPage(locale: Locale, island: string) {
	const [page, former] = await Promise.all([workerPage(locale, island), formerSites(house().db)]);
	return { ...page, former };
}
