/**
 * A hundred thousand matters on the day after they were last looked at: read, judged for today, changed rows written. The
 * facts are those of the law cases, moved so that the last of them lies within the last two years.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { reassessAll } from '#modules/matters/server/index.ts';
import type { Facts } from '#modules/procedures/contract.ts';
import { explainObligation } from '#modules/procedures/core/explain.ts';
import { assessMatter } from '#modules/procedures/core/matter.ts';
import { kazakhstan } from '#modules/procedures/core/packs.ts';
import { statutes } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays, daysBetween, type PlainDate } from '#platform/plain-date.ts';
import { ensureDatabase, type OpenDatabase, openDatabase } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { migrate } from '#platform/server/migrate.ts';
import { type LawCase, readCases } from '../scripts/law/read-cases.ts';
import type { Figure } from './figure.ts';

const MATTERS = Number(process.env.SENIM_BENCH_MATTERS ?? 100_000);
const DAY_MS = 86_400_000;
const SPREAD_DAYS = 730;

export async function mattersBench(): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'senim-bench-matters-'));
	const server = await startEmbeddedPostgres({ folder });
	const address = await ensureDatabase(server.connection, 'matters');
	await migrate(address);
	const open = openDatabase(address);
	try {
		const now = Date.now();
		await fill(open, almatyDate(now));
		// Yesterday everything was new. What is measured is an ordinary day.
		await reassessAll({ db: open.db, clock: { now: () => now - DAY_MS } });
		await open.pool.query('update matters.matter set look_again = $1', [almatyDate(now)]);
		await open.pool.query('vacuum analyze matters.matter, matters.obligation');
		const memory = watchMemory();
		const began = performance.now();
		await reassessAll({ db: open.db, clock: { now: () => now } });
		const seconds = (performance.now() - began) / 1000;
		const most = memory.stop();
		const { rows } = await open.pool.query(
			`select count(*) filter (where look_again <= $1)::int as left,
				(select count(*)::int from matters.obligation) as rows from matters.matter`,
			[almatyDate(now)],
		);
		if (rows[0].left !== 0) throw new Error(`${rows[0].left} matters were not looked at`);
		const about = `${MATTERS.toLocaleString('en')} matters with ${rows[0].rows.toLocaleString('en')} answers`;
		return [
			{
				name: `${about}, judged anew for today, changed rows written`,
				value: seconds,
				unit: 's',
				must: { most: 10 },
			},
			{ name: '… memory of the server meanwhile', value: most / 1e6, unit: 'MB', must: { most: 500 } },
			explained(almatyDate(now)),
		];
	} finally {
		await open.close();
		await server.stop({ force: true });
		rmSync(folder, { recursive: true, force: true });
	}
}

type Known = LawCase & { procedure: string };

const known = (): Known[] =>
	readCases('law/kz').filter(
		(one): one is Known =>
			one.procedure !== null && statutes().has(one.procedure) && Object.keys(one.facts.days).length > 0,
	);

async function fill({ pool }: OpenDatabase, today: PlainDate): Promise<void> {
	const cases = known();
	const AT_ONCE = 5_000;
	for (let from = 0; from < MATTERS; from += AT_ONCE) {
		const matters = Array.from({ length: Math.min(AT_ONCE, MATTERS - from) }, (_, at) => {
			const n = from + at;
			const { procedure, facts } = cases[n % cases.length]!;
			return {
				id: createHash('sha256').update(`matter:${n}`).digest('hex').slice(0, 32),
				number: `${n}`,
				procedure,
				facts: moved(facts, addDays(today, -((n * 7919) % SPREAD_DAYS))),
				state: { procedure, title: 'Pay', status: 'open', sides: [], outside: [], dates: [], joined: [] },
			};
		});
		await pool.query(
			`insert into matters.matter (id, number, procedure, status, state, facts, judged_by, look_again)
			select decode(id, 'hex'), number, procedure, 'open', state, facts, '', '1970-01-01'
			from jsonb_to_recordset($1::jsonb)
				as m (id text, number text, procedure text, state jsonb, facts jsonb)`,
			[JSON.stringify(matters)],
		);
	}
}

/** The same facts; the last of them is of the day `to`. */
function moved(facts: Facts, to: PlainDate): Facts {
	const days = Object.values(facts.days).flatMap((all) => all.map(({ date }) => date));
	const by = daysBetween(days.sort().at(-1)!, to);
	return {
		...facts,
		days: Object.fromEntries(
			Object.entries(facts.days).map(([fact, all]) => [
				fact,
				all.map(({ date, until, ...more }) => ({
					...more,
					date: addDays(date, by),
					...(until ? { until: addDays(until, by) } : {}),
				})),
			]),
		),
	};
}

/** The highest that this process holds in memory, in bytes; PostgreSQL's own is apart. */
function watchMemory(): { stop: () => number } {
	let most = process.memoryUsage.rss();
	const timer = setInterval(() => {
		most = Math.max(most, process.memoryUsage.rss());
	}, 20);
	return {
		stop: () => {
			clearInterval(timer);
			return Math.max(most, process.memoryUsage.rss());
		},
	};
}

/** One assessment of a matter and every sentence that explains it, in one language: the slowest one in twenty. */
function explained(today: PlainDate): Figure {
	const times: number[] = [];
	for (const round of [0, 1]) {
		for (const [n, { procedure, facts }] of known().entries()) {
			const began = performance.now();
			const { versions } = statutes().get(procedure)!;
			const { versions: assessments } = assessMatter(versions, facts, addDays(today, -n), kazakhstan);
			for (const { version: name, obligations } of assessments) {
				const version = versions.find(({ version }) => version === name)!;
				for (const one of obligations) explainObligation(one, version, 'ru');
			}
			if (round === 1) times.push(performance.now() - began);
		}
	}
	times.sort((a, b) => a - b);
	return {
		name: 'one matter assessed and explained in Russian, p95',
		value: times[Math.floor(times.length * 0.95)]!,
		unit: 'ms',
		must: { most: 1 },
	};
}
