import { error } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { islandAddress } from '#app/server/islands.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { lawData } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';

/** The law goes to the browser whole, and nothing comes back: what a person says of their matter stays there. */
export async function load({ locals, params }: { locals: App.Locals; params: { procedure: string } }) {
	const law = lawData(params.procedure);
	if (law === null) error(404);
	const page = await workerPage(locals.locale, 'page');
	const { rootKey } = page.directory.organisation;
	return { ...page, law, today: almatyDate(house().clock.now()), path: islandAddress('law-path', rootKey) };
}
