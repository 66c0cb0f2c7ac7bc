import { serveLedger } from '#modules/ledger/server/index.ts';
import type { ApiRoute } from './route.ts';

/** The public log, as C2SP tlog-tiles asks for it: `/ledger/checkpoint`, `/ledger/tile/…`, `/ledger/key`. */
const paths = ['/ledger/checkpoint', '/ledger/key', '/ledger/tile/*'];

export const ledgerRoutes: readonly ApiRoute[] = paths.map((path) => ({
	method: 'GET',
	path,
	may: 'anyone',
	handle: async ({ house, req, res, bytes, refuse }) => {
		const asked = (req.url ?? '').split('?', 1)[0]!.slice('/ledger/'.length);
		const found = await serveLedger(house, asked);
		if (!found) return refuse({ ok: false, code: 'not-found' });
		res.setHeader('cache-control', found.cacheControl);
		bytes(200, found.contentType, found.body);
	},
}));
