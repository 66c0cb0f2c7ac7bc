import { error } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { islandAddress } from '#app/server/islands.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { numbersData } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';

/** The rules about numbers go to the browser, and nothing comes back: how many came to a meeting stays there. */
export async function load({ locals, params }: { locals: App.Locals; params: { procedure: string } }) {
	const law = numbersData(params.procedure);
	if (law === null) error(404);
	const page = await workerPage(locals.locale, 'page');
	const { rootKey } = page.directory.organisation;
	const today = almatyDate(house().clock.now());
	return { ...page, law, today, numbers: islandAddress('law-numbers', rootKey) };
}
