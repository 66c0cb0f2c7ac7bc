/** Writes the releases that are due: once for each quarter and part, hash on the ledger, never changed. */
import { canonical } from '#crypto/canonical.ts';
import { type LedgerContext, recordPublicAct } from '#modules/ledger/server/index.ts';
import { grievanceClocks, grievanceVersionInForce } from '#modules/procedures/server/index.ts';
import { listEmployers } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { sha256 } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import {
	MEASURES,
	type PublishedRelease,
	type Quarter,
	type Release,
	type ReleasePart,
} from '../contract.ts';
import { type HandledCase, releaseOf } from '../core/count.ts';
import { endedQuarters, firstDay, lastDay, releaseDay } from '../core/quarters.ts';
import * as store from './figures.store.ts';

type Context = Pick<LedgerContext, 'db' | 'clock'>;

/** Gives back what was released now. Any number of processes may ask at once. */
export async function releaseDueFigures({ db, clock }: Context): Promise<Release[]> {
	const today = almatyDate(clock.now());
	const first = await store.firstFiled(db);
	if (first === null) return [];
	const standing = new Set((await store.listReleases(db)).map(({ quarter, part }) => `${quarter} ${part}`));
	const released: Release[] = [];
	// Before the mechanism had published terms, nothing was in time or late.
	const quarters = endedQuarters(first, today).filter((one) => grievanceVersionInForce(firstDay(one)));
	for (const quarter of quarters) {
		for (const part of Object.keys(MEASURES) as ReleasePart[]) {
			if (standing.has(`${quarter} ${part}`) || today < releaseDay(quarter, part)) continue;
			const release = await releaseOne(db, quarter, part, today);
			if (release) released.push(release);
		}
	}
	return released;
}

async function releaseOne(db: Context['db'], quarter: Quarter, part: ReleasePart, today: PlainDate) {
	const [rows, employers, workers] = await Promise.all([
		store.listHandled(db, firstDay(quarter), lastDay(quarter)),
		listEmployers(db),
		store.listWorkers(db),
	]);
	const named = employers.map(({ id, bin, names }) => ({ id, bin, names, workers: workers.get(id) ?? 0 }));
	const release = releaseOf(
		quarter,
		part,
		rows.map((row) => handledCase(row, today)),
		named,
		today,
	);
	const content = canonical(release);
	return inTransaction(db, async (tx) => {
		if (!(await store.insertRelease(tx, { quarter, part, content }))) return null;
		const hash = sha256(content).toString('base64url');
		await recordPublicAct(tx, { type: 'figures-release', v: 1, quarter, part, sha256: hash });
		return release;
	});
}

/** Days without their part: a day is all that the terms depend on. */
const at = (date: PlainDate) => ({ date, part: 'after-17' as const });

/** In time as the procedure of the day of filing has it, working days and extension included. */
function handledCase(row: store.HandlingRow, today: PlainDate): HandledCase {
	const { answered_on: answered, closed_on: closed, extended_on: extended } = row;
	const clocks = grievanceClocks(
		{
			received: { date: row.filed_on, part: 'before-10' },
			...(row.acknowledged_on ? { acknowledged: at(row.acknowledged_on) } : {}),
			...(row.verified_on ? { verified: at(row.verified_on) } : {}),
			...(answered ? { answered: at(answered) } : {}),
			...(closed ? { closed: at(closed) } : {}),
			...(extended && (!answered || extended <= answered)
				? {
						extended: {
							on: extended,
							reason: 'sealed in the case',
							...(row.extended_by === null ? {} : { workingDays: row.extended_by }),
						},
					}
				: {}),
		},
		today,
	);
	const inTime = ({ status, late }: (typeof clocks)['answer']) => status === 'met' && late === null;
	return {
		region: row.region,
		employer: row.employer,
		inTime: {
			acknowledge: inTime(clocks.acknowledge),
			verify: inTime(clocks.verify),
			answer: inTime(clocks.answer),
		},
		ground: row.ground,
		punished: row.punished,
		satisfaction: row.satisfaction,
		satisfactionHeard: row.satisfaction_heard,
		appealed: row.appealed,
		appealChanged: row.appeal_changed,
	};
}

/** Every release, the newest quarter first, as it was written. */
export async function readFigures({ db }: Pick<Context, 'db'>): Promise<PublishedRelease[]> {
	return (await store.listReleases(db)).map(({ content }) => ({
		release: JSON.parse(content) as Release,
		sha256: sha256(content).toString('base64url'),
	}));
}
