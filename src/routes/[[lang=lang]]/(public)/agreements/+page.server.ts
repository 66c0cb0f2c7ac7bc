import { house } from '#app/server/house.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { readPublicAgreements } from '#modules/agreements/server/index.ts';

export async function load({ locals }: { locals: App.Locals }) {
	return { ...(await workerPage(locals.locale, 'page')), published: await readPublicAgreements(house()) };
}
