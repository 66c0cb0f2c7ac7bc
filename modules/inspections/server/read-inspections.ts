/** The register as a desk reads it, and as everybody does. Drafts of other desks are not there. */
import type { SignedIn } from '#modules/people/server/index.ts';
import { clocksOf } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import type {
	Clock,
	InspectionDetail,
	InspectionLine,
	InspectionList,
	Publication,
	PublicInspection,
	PublicRegister,
} from '../contract.ts';
import { figuresOf } from '../core/figures.ts';
import { publicOf } from '../core/publish.ts';
import { mattersOf } from '../core/standing.ts';
import { rowsOf, tableColumns } from '../core/table.ts';
import * as store from './inspections.store.ts';
import { type RegisterContext, surroundings } from './register.ts';
import { findOwn } from './write-inspection.ts';

type Asker = Pick<SignedIn, 'desks'>;

/** Those that the asker's own desks wrote down. */
export async function listForDesk({ db }: RegisterContext, by: Asker): Promise<InspectionList> {
	const latest = new Map((await store.latestPublications(db)).map((row) => [fromBytea(row.inspection), row]));
	const rows = await store.listInspections(db, by.desks.map(toBytea));
	return { items: rows.map((row) => lineOf(row, latest.get(fromBytea(row.id)))) };
}

const lineOf = (row: store.InspectionRow, latest: store.PublicationRow | undefined): InspectionLine => ({
	id: fromBytea(row.id),
	desk: fromBytea(row.desk),
	deskNames: row.desk_names,
	version: row.version,
	publishedVersion: latest?.version ?? null,
	withdrawn: latest !== undefined && latest.content === null,
	record: row.record,
});

export async function readForDesk(
	{ db, clock }: RegisterContext,
	by: Asker,
	id: string,
): Promise<InspectionDetail | null> {
	const found = await findOwn(db, by, id);
	if (!found.ok) return null;
	const row = found.value;
	const publications = await store.listPublications(db, row.id);
	const { known, namesOf } = await surroundings(db, clock);
	return {
		...lineOf(row, publications[0]),
		versions: (await store.listVersions(db, row.id)).map((one) => ({
			version: one.version,
			on: one.written_on,
			by: fromBytea(one.written_by),
			note: one.note,
			record: one.record,
		})),
		publications: publications.map(publicationOf),
		preview: publicOf(row.record, namesOf(row)),
		clocks: clocksIn(row.record, known.today),
	};
}

const publicationOf = ({ number, content, done_on, note, language }: store.PublicationRow): Publication => ({
	number,
	kind: content === null ? 'withdrawn' : 'published',
	on: done_on,
	note,
	language,
	sha256: content === null ? null : sha256(content).toString('base64url'),
});

function clocksIn(told: Parameters<typeof mattersOf>[0], today: PlainDate): Clock[] {
	return mattersOf(told).map(({ about, number, procedure, steps: wanted, facts }) => {
		const { steps, beforeTheLaw } = clocksOf(procedure, facts, today);
		return {
			about,
			number,
			procedure,
			beforeTheLaw,
			steps: steps.filter(({ step, status }) => wanted.includes(step) && status !== 'not-applicable'),
		};
	});
}

/** What everybody may read: the latest publication of each inspection that was not taken back. */
export async function readPublicRegister({ db, clock }: RegisterContext): Promise<PublicRegister> {
	const today = almatyDate(clock.now());
	const latest = await store.latestPublications(db);
	const items = latest
		.flatMap(({ inspection, content, done_on: on }) =>
			content === null
				? []
				: [{ id: fromBytea(inspection), on, inspection: JSON.parse(content) as PublicInspection }],
		)
		.sort((a, b) => dayOf(b.inspection).localeCompare(dayOf(a.inspection)) || a.id.localeCompare(b.id));
	return {
		today,
		items,
		years: figuresOf(
			items.map(({ inspection }) => inspection),
			today,
		),
		withdrawn: latest.length - items.length,
	};
}

const dayOf = ({ from, to }: PublicInspection) => (from ?? to)?.date ?? '';

export interface PublicDetail {
	readonly id: string;
	readonly today: PlainDate;
	/** Null: withdrawn; then only the history is told. */
	readonly inspection: PublicInspection | null;
	readonly publications: readonly Publication[];
	readonly clocks: readonly Clock[];
}

/** Null: there is none, or it was never published. */
export async function readPublicInspection(
	{ db, clock }: RegisterContext,
	id: string,
): Promise<PublicDetail | null> {
	const publications = isBase64url(id, 16) ? await store.listPublications(db, toBytea(id)) : [];
	const [latest] = publications;
	if (!latest) return null;
	const today = almatyDate(clock.now());
	const inspection = latest.content === null ? null : (JSON.parse(latest.content) as PublicInspection);
	return {
		id,
		today,
		inspection,
		publications: publications.map(publicationOf),
		clocks: inspection ? clocksIn(inspection, today) : [],
	};
}

/** The register of the desk as one table, its head first: what a file brings in again. */
export async function registerTable(context: RegisterContext, by: Asker): Promise<string[][]> {
	const { binOf } = await surroundings(context.db, context.clock);
	const rows = await store.listInspections(context.db, by.desks.map(toBytea));
	return [[...tableColumns], ...rows.flatMap(({ record }) => rowsOf(record, binOf))];
}
