import { error } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { islandAddress } from '#app/server/islands.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { paperData } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';

/** The template and the law go to the browser; what a person writes stays there. */
export async function load({ locals, params }: { locals: App.Locals; params: { paper: string } }) {
	const paper = paperData(params.paper);
	if (paper === null) error(404);
	const page = await workerPage(locals.locale, 'page');
	const { rootKey } = page.directory.organisation;
	return {
		...page,
		...paper,
		today: almatyDate(house().clock.now()),
		script: islandAddress('law-paper', rootKey),
		docx: islandAddress('paper-docx', rootKey),
	};
}
