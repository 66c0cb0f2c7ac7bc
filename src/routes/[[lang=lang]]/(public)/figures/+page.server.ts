import { house } from '#app/server/house.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { readFigures } from '#modules/figures/server/index.ts';

export async function load({ locals }: { locals: App.Locals }) {
	const page = await workerPage(locals.locale, 'page');
	return { ...page, figures: await readFigures(house()) };
}
