import { error } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { readPublicAgreement } from '#modules/agreements/server/index.ts';

export async function load({ locals, params }: { locals: App.Locals; params: { id: string } }) {
	const found = await readPublicAgreement(house(), params.id);
	if (found === null) error(404);
	return { ...(await workerPage(locals.locale, 'page')), found };
}
