/** Following up, and the case of somebody who is punished for speaking. */
import type { HeardLinked } from '#modules/cases/contract.ts';
import { listFollowUps, recordHeardLinked } from '#modules/cases/server/index.ts';
import type { LinkedFiling } from '#modules/intake/contract.ts';
import { contactCodeHash, fileLinked, insertContactCode, tieAll } from '#modules/intake/server/index.ts';
import { signKeyOf } from '#modules/people/server/index.ts';
import { refuse as refusal } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { type ApiRoute, fields } from './route.ts';

export const followUpRoutes: readonly ApiRoute[] = [
	{
		method: 'POST',
		path: '/api/follow/linked',
		may: 'receipt',
		bodyLimit: 1024 * 1024,
		handle: async ({ house, input, json, refuse }) => {
			const filed = await fileLinked(house, fields(await input()) as unknown as LinkedFiling);
			return filed.ok ? json(201, filed.value) : refuse(filed);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/linked',
		may: 'handler',
		bodyLimit: 1024 * 1024,
		handle: async ({ house, by, input, json, refuse }) => {
			const heard = fields(await input()) as unknown as HeardLinked;
			const signKey = await signKeyOf(house, by!.member);
			const recorded = await recordHeardLinked(house, by!, signKey, heard, async (tx, caseId) => {
				const hash = contactCodeHash(house, heard.filing.contactCode);
				if (!(await insertContactCode(tx, hash, caseId))) return refusal('malformed');
				return tieAll(heard.filing.uploads.map(toBytea))(tx, caseId);
			});
			return recorded.ok ? json(201, recorded.value) : refuse(recorded);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/follow-ups',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await listFollowUps(house, by!)),
	},
];
