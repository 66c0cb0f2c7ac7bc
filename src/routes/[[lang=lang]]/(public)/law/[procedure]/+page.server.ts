import { error } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { readLaw } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { parsePlainDate } from '#platform/plain-date.ts';

interface Asked {
	locals: App.Locals;
	params: { procedure: string };
	url: URL;
}

/** The text of a day (`?on=2026-11-22`, today where nothing is asked) or one text by its name (`?version=…`). */
export async function load({ locals, params, url }: Asked) {
	const today = almatyDate(house().clock.now());
	const version = url.searchParams.get('version');
	const on = url.searchParams.get('on');
	const day = on === null ? today : parsePlainDate(on);
	const asked = version === null ? { day: day ?? today } : { versions: [version] };
	const text = readLaw(params.procedure, asked);
	if (text === null) error(404);
	return {
		...(await workerPage(locals.locale, 'page')),
		text,
		day: version === null ? (day ?? today) : null,
		badDay: day === null,
	};
}
