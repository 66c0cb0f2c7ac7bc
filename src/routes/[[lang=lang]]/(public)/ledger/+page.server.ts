import { house } from '#app/server/house.ts';
import { islandsFor } from '#app/server/islands.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { readLedger } from '#modules/ledger/server/index.ts';

/** As many readable leaves as four months of publications bring, so that rarer acts are among them. */
const LEAVES = 400;

export async function load({ locals }: { locals: App.Locals }) {
	const page = await workerPage(locals.locale, 'page');
	const here = house();
	return {
		...page,
		ledger: await readLedger(here, { acts: LEAVES }),
		scripts: islandsFor(page.directory.organisation.rootKey).map(({ name, file, sha256 }) => ({
			name,
			file,
			sha256,
		})),
		publicOrigin: here.settings.publicOrigin,
	};
}
