/** The table of routes, put into a few sentences: which row belongs to which. Pure. */
import type { Permission } from '#modules/people/contract.ts';

/** A row of the table by which the server decides. */
export interface RouteRight {
	readonly method: string;
	readonly path: string;
	readonly may: Permission;
}

export type Capability =
	| 'people'
	| 'root'
	| 'sites'
	| 'oversight'
	| 'queue'
	| 'cases'
	| 'collective'
	| 'matters'
	| 'pools'
	| 'mediators'
	| 'deadlines'
	| 'overlooked'
	| 'calendar'
	| 'telephone'
	| 'letIn'
	| 'release'
	| 'account'
	| 'signIn'
	| 'contact'
	| 'copies'
	| 'inspections'
	| 'agreements'
	| 'directory'
	| 'file'
	| 'papers'
	| 'follow';

/** The first line that fits counts. */
const lines: readonly (readonly [RegExp, Capability])[] = [
	[/^\S+ \/api\/admin\/root/, 'root'],
	[/^\S+ \/api\/admin\/(sites|employers|import|topics)/, 'sites'],
	[/^\S+ \/api\/admin\/(readings|health|witnesses|retention)/, 'oversight'],
	[/^\S+ \/api\/admin\/conciliation/, 'pools'],
	[/^\S+ \/api\/admin\/deadlines/, 'overlooked'],
	[/^\S+ \/api\/admin\//, 'people'],
	[/^\S+ \/api\/(custody|custodian|identity|release|shares)/, 'release'],
	[/^GET \/api\/session$|^\S+ \/api\/account/, 'account'],
	[/^\S+ \/api\/(session|recovery)/, 'signIn'],
	[/^\S+ \/api\/employer\//, 'copies'],
	[/^\S+ \/api\/contact/, 'contact'],
	[/^POST \/api\/desk\/(cases|linked)$|^\S+ \/api\/desk\/contact-code/, 'telephone'],
	[/^\S+ \/api\/desk\/(members|keys|renew|rekey|offers)/, 'letIn'],
	[/^\S+ \/api\/desk\/(directory|rights)/, 'directory'],
	[/^\S+ \/api\/desk\/(collectives|counted|candidates)/, 'collective'],
	[/^\S+ \/api\/desk\/(deadlines|feeds)/, 'deadlines'],
	[/^GET \/calendar\//, 'calendar'],
	[/^\S+ \/api\/desk\/(conciliation|matters\/:id\/conciliation)/, 'mediators'],
	[/^\S+ \/api\/desk\/(matters|parties)/, 'matters'],
	[/^\S+ \/api\/desk\/inspections/, 'inspections'],
	[/^\S+ \/api\/desk\/agreements/, 'agreements'],
	[
		/^\S+ \/api\/desk\/(queue|views?|loads?|readable|texts|search|events|export|follow-ups|count|shift|tasks|outcomes|appealed)/,
		'queue',
	],
	[/^\S+ \/api\/desk\//, 'cases'],
	[/^\S+ \/api\/(follow|collective$)/, 'follow'],
	[/^POST \/api\/papers/, 'papers'],
	[
		/^\S+ (\/ledger\/|\/api\/(directory|filings|uploads|setup|invitation|figures|inspections|agreements))/,
		'file',
	],
];

export function capabilityOf({ method, path }: RouteRight): Capability | null {
	return lines.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1] ?? null;
}

export interface CapabilityRow {
	/** Null: rows that have no sentence yet; they are shown as they are. */
	readonly what: Capability | null;
	readonly may: Permission;
	readonly routes: readonly string[];
}

/** One line for each sentence and each who. A new route without a sentence shows by its address, never silently. */
export function arrangeRights(routes: readonly RouteRight[]): CapabilityRow[] {
	const rows = new Map<string, { what: Capability | null; may: Permission; routes: string[] }>();
	for (const route of routes) {
		const what = capabilityOf(route);
		const name = `${what} ${route.may}`;
		const row = rows.get(name) ?? { what, may: route.may, routes: [] };
		row.routes.push(`${route.method} ${route.path}`);
		rows.set(name, row);
	}
	return [...rows.values()];
}
