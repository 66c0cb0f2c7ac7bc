/** Agreements as the desk that wrote them down reads them, and those that everybody may read. */
import type { SignedIn } from '#modules/people/server/index.ts';
import { agreementPoints, clocksOf } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import type {
	AgreementDetail,
	AgreementLine,
	AgreementPublication,
	AgreementRecord,
	LawOfAgreement,
	PublicAgreement,
	PublicAgreements,
} from '../contract.ts';
import { publicOf } from '../core/publish.ts';
import * as store from './agreements.store.ts';
import { employerOf } from './publish-agreement.ts';
import { type AgreementContext, dayOfLaw, findOwn } from './write-agreement.ts';

type Asker = Pick<SignedIn, 'desks'>;

export async function listForDesk({ db }: AgreementContext, by: Asker): Promise<{ items: AgreementLine[] }> {
	const latest = new Map((await store.latestPublications(db)).map((row) => [fromBytea(row.agreement), row]));
	const rows = await store.listAgreements(db, by.desks.map(toBytea));
	return { items: rows.map((row) => lineOf(row, latest.get(fromBytea(row.id)))) };
}

const lineOf = (row: store.AgreementRow, latest: store.PublicationRow | undefined): AgreementLine => ({
	id: fromBytea(row.id),
	desk: fromBytea(row.desk),
	deskNames: row.desk_names,
	version: row.version,
	publishedVersion: latest?.version ?? null,
	withdrawn: latest !== undefined && latest.content === null,
	record: row.record,
});

export async function readForDesk(
	{ db, clock }: AgreementContext,
	by: Asker,
	id: string,
): Promise<AgreementDetail | null> {
	const found = await findOwn(db, by, id);
	if (!found.ok) return null;
	const row = found.value;
	const publications = await store.listPublications(db, row.id);
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
		preview: publicOf(row.record, await employerOf(db, row.record.employer), row.desk_names),
		law: lawOf(row.record, almatyDate(clock.now())),
	};
}

const publicationOf = ({
	number,
	content,
	done_on,
	note,
	language,
}: store.PublicationRow): AgreementPublication => ({
	number,
	kind: content === null ? 'withdrawn' : 'published',
	on: done_on,
	note,
	language,
	sha256: content === null ? null : sha256(content).toString('base64url'),
});

/** What the law of its day lists for it, and which terms run from its days. */
export function lawOf(
	{
		level,
		signed,
		from,
		to,
		deposited,
		newProposed,
	}: Pick<AgreementRecord, 'level' | 'signed' | 'from' | 'to' | 'deposited' | 'newProposed'>,
	today: PlainDate,
): LawOfAgreement {
	const day = dayOfLaw({ signed, from }, today);
	const at = (date: PlainDate | null) => (date === null ? [] : [{ date }]);
	const own = level === 'organisation';
	const days = own
		? { signed: at(signed), deposited: at(deposited), expired: at(to), 'new-proposed': at(newProposed) }
		: { 'general-signed': at(signed) };
	const wanted = own ? ['send-to-inspectorate', 'prolongation'] : ['publish-agreement'];
	const { steps, beforeTheLaw } = clocksOf(
		'collective-bargaining',
		{ days: Object.fromEntries(Object.entries(days).filter(([, all]) => all.length > 0)) },
		today,
	);
	return {
		day,
		points: own ? agreementPoints(day) : [],
		steps: steps
			.filter(({ step, status }) => wanted.includes(step) && status !== 'not-applicable')
			.map(({ title, status, due, sentences }) => ({ title, status, due, sentences })),
		beforeTheLaw,
	};
}

/** What the law of today lists, for whoever writes a new one down. */
export const pointsToday = ({ clock }: Pick<AgreementContext, 'clock'>) =>
	agreementPoints(almatyDate(clock.now()));

export async function readPublicAgreements({ db, clock }: AgreementContext): Promise<PublicAgreements> {
	const items = (await store.latestPublications(db)).flatMap(({ agreement, content, done_on: on }) =>
		content === null
			? []
			: [{ id: fromBytea(agreement), on, agreement: JSON.parse(content) as PublicAgreement }],
	);
	const key = ({ agreement }: (typeof items)[number]) => agreement.signed ?? agreement.from ?? '';
	items.sort((a, b) => key(b).localeCompare(key(a)) || a.id.localeCompare(b.id));
	return { today: almatyDate(clock.now()), items };
}

/** Null: there is none, or it was never published. Withdrawn: without its words. */
export async function readPublicAgreement({ db, clock }: AgreementContext, id: string) {
	const publications = isBase64url(id, 16) ? await store.listPublications(db, toBytea(id)) : [];
	const [latest] = publications;
	if (!latest) return null;
	const today = almatyDate(clock.now());
	const agreement = latest.content === null ? null : (JSON.parse(latest.content) as PublicAgreement);
	return {
		id,
		today,
		agreement,
		publications: publications.map(publicationOf),
		law: agreement ? lawOf(agreement, today) : null,
	};
}
