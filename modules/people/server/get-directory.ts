import { publicSites } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { fromBytea } from '#platform/server/bytea.ts';
import type { Directory } from '../contract.ts';
import { readsCases } from '../core/desk-kinds.ts';
import * as store from './people.store.ts';
import type { PeopleContext } from './sign-in.ts';

/** How many custodians hold shares of an identity, and how many of them together can read it. */
export const CUSTODIANS = 3;
export const CUSTODIANS_NEEDED = 2;

/** Null while no organisation has been made. */
export async function getDirectory(
	{ db, clock, instance }: PeopleContext,
	ledgerKey: string,
): Promise<Directory | null> {
	const organisation = await store.findOrganisation(db);
	if (!organisation) return null;
	const [desks, members, sites] = await Promise.all([
		store.listDesks(db),
		store.listMembers(db),
		publicSites(db),
	]);
	const custodians = members
		.filter(({ state, roles }) => state === 'active' && roles.includes('custodian'))
		.flatMap(({ certificate }) => (certificate ? [certificate] : []));
	return {
		organisation: {
			id: fromBytea(organisation.id),
			names: organisation.names,
			rootKey: fromBytea(organisation.root_key),
		},
		example: organisation.example,
		receiptSalt: instance.receiptSalt,
		ledgerKey,
		// No worker can choose another one: the employer's own people, a union, a commission.
		desks: desks.filter(({ kind }) => readsCases(kind)).map(({ certificate }) => certificate),
		custodians: custodians.length >= CUSTODIANS ? custodians.slice(0, CUSTODIANS) : [],
		sites,
		today: almatyDate(clock.now()),
	};
}
