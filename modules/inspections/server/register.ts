/** What the register needs of other modules: employers, workplaces and their names. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import { formerSites, listEmployers, publicSites } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Names } from '../core/publish.ts';
import type { Known } from '../core/read-record.ts';
import type { InspectionRow } from './inspections.store.ts';

export type RegisterContext = Pick<LedgerContext, 'db' | 'clock'>;

export async function surroundings(db: Database | Tx, clock: RegisterContext['clock']) {
	const [employers, now, former] = [
		await listEmployers(db as Database),
		await publicSites(db),
		await formerSites(db),
	];
	const sites = new Map([...former, ...now].map((site) => [site.code, site]));
	const byId = new Map(employers.map((employer) => [employer.id, employer]));
	const byBin = new Map(employers.map((employer) => [employer.bin, employer]));
	const known: Known = {
		employers: [...byId.keys()],
		sites: [...sites.keys()],
		today: almatyDate(clock.now()),
	};
	/** Small workplaces of one area share a code and its name, so a name here always points to a crowd. */
	const namesOf = ({ record, desk_names }: Pick<InspectionRow, 'record' | 'desk_names'>): Names => {
		const employer = record.employer === null ? undefined : byId.get(record.employer);
		return {
			employer: employer ? { bin: employer.bin, names: employer.names } : null,
			site: record.site === null ? null : (sites.get(record.site)?.names ?? null),
			desk: desk_names,
		};
	};
	return {
		known,
		namesOf,
		binOf: (id: string) => byId.get(id)?.bin ?? '',
		employerOf: (bin: string) => byBin.get(bin)?.id ?? null,
	};
}
