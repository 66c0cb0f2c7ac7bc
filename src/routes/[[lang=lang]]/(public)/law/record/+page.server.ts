import { workerPage } from '#lib/server/worker-page.ts';
import { readRecord } from '#modules/procedures/server/index.ts';

/** `?procedure=…&year=…`; what is not among the choices chooses nothing. */
export async function load({ locals, url }: { locals: App.Locals; url: URL }) {
	const procedure = url.searchParams.get('procedure') || null;
	const asked = url.searchParams.get('year') ?? '';
	const year = /^\d{4}$/.test(asked) ? Number(asked) : null;
	return {
		...(await workerPage(locals.locale, 'page')),
		record: readRecord(locals.locale, procedure, year),
		chosen: { procedure, year },
	};
}
