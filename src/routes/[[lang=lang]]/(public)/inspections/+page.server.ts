import { house } from '#app/server/house.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { readPublicRegister } from '#modules/inspections/server/index.ts';

/** The filter stands in the address, so that a choice can be sent on: `?year=2026&kind=planned`. */
export async function load({ locals, url }: { locals: App.Locals; url: URL }) {
	const asked = (name: string) => url.searchParams.get(name)?.slice(0, 300) ?? '';
	return {
		...(await workerPage(locals.locale, 'page')),
		register: await readPublicRegister(house()),
		filter: {
			employer: asked('employer'),
			region: asked('region'),
			year: asked('year'),
			kind: asked('kind'),
			standing: asked('standing'),
		},
	};
}
