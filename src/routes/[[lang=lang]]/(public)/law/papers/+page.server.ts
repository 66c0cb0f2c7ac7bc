import { workerPage } from '#lib/server/worker-page.ts';
import { listPapers } from '#modules/procedures/server/index.ts';

export async function load({ locals }: { locals: App.Locals }) {
	return { ...(await workerPage(locals.locale, 'page')), groups: listPapers() };
}
