import { error } from '@sveltejs/kit';
import { workerPage } from '#lib/server/worker-page.ts';
import { listLaw, readLaw } from '#modules/procedures/server/index.ts';

interface Asked {
	locals: App.Locals;
	params: { procedure: string };
	url: URL;
}

/** Two texts of one procedure: those asked for, or the last two. */
export async function load({ locals, params, url }: Asked) {
	const line = listLaw().find(({ procedure }) => procedure === params.procedure);
	if (!line || line.versions.length < 2) error(404);
	const names = line.versions.map(({ version }) => version);
	const chosen = [
		url.searchParams.get('earlier') ?? names.at(-2)!,
		url.searchParams.get('later') ?? names.at(-1)!,
	];
	const [earlier, later] = readLaw(params.procedure, { versions: chosen })?.standing ?? [];
	if (!earlier || !later) error(404);
	return { ...(await workerPage(locals.locale, 'page')), line, earlier, later };
}
