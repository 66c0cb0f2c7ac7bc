/** What an administrator should know of the running house, and what is wrong with it. Pure. */
import type { PlainDate } from '#platform/plain-date.ts';

/** Times are epoch milliseconds, but for the ledger, which counts in seconds. */
export interface HealthView {
	readonly now: number;
	readonly database: {
		readonly version: string;
		readonly bytes: number;
		readonly connections: number;
		readonly mostConnections: number;
		readonly clock: number;
	};
	readonly publication: {
		/** Null until the first. */
		readonly last: number | null;
		readonly due: number;
		readonly next: number;
		readonly leaves: number;
	};
	/** `ran`: null until the first time since the server started. */
	readonly cleaning: { readonly ran: number | null; readonly failure: string | null };
	readonly disk: { readonly free: number; readonly total: number };
	readonly backup: { readonly finished: number; readonly bytes: number; readonly cases: number } | null;
	/** The latest week for which there is a key. */
	readonly backupKey: PlainDate | null;
	readonly witnesses: readonly {
		readonly key: string;
		readonly name: string;
		readonly size: number | null;
		readonly time: number | null;
	}[];
}

export type Subject = 'database' | 'publication' | 'cleaning' | 'clock' | 'disk' | 'backup' | 'witness';
export type Grade = 'fine' | 'look' | 'wrong';
/** Which sentence says it. */
export type HealthCode =
	| 'fine'
	| 'connections'
	| 'overdue'
	| 'not-yet'
	| 'failed'
	| 'database-clock'
	| 'browser-clock'
	| 'full'
	| 'filling'
	| 'never'
	| 'old'
	| 'none'
	| 'silent';

export interface Finding {
	readonly subject: Subject;
	readonly grade: Grade;
	readonly code: HealthCode;
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const GIB = 1024 ** 3;

/** `here`: what the clock of whoever looks says, epoch milliseconds. */
export function judgeHealth(view: HealthView, here: number): Finding[] {
	const judged: Record<Subject, [Grade, HealthCode]> = {
		database: judgeDatabase(view),
		publication: judgePublication(view),
		cleaning: view.cleaning.failure === null ? ['fine', 'fine'] : ['look', 'failed'],
		clock: judgeClock(view, here),
		disk: judgeDisk(view),
		backup: judgeBackup(view),
		witness: judgeWitness(view),
	};
	return Object.entries(judged).map(([subject, [grade, code]]) => ({
		subject: subject as Subject,
		grade,
		code,
	}));
}

const judgeDatabase = ({ database }: HealthView): [Grade, HealthCode] =>
	database.connections > database.mostConnections * 0.8 ? ['look', 'connections'] : ['fine', 'fine'];

/** A quarter of an hour after its slot a publication has been promised to everybody who filed. */
function judgePublication({ publication, now }: HealthView): [Grade, HealthCode] {
	const { last, due } = publication;
	if (last !== null && last >= due) return ['fine', 'fine'];
	if (now > (due + 900) * SECOND && last !== null) return ['wrong', 'overdue'];
	return ['fine', 'not-yet'];
}

function judgeClock({ now, database }: HealthView, here: number): [Grade, HealthCode] {
	const apart = Math.abs(now - database.clock);
	if (apart > 60 * SECOND) return ['wrong', 'database-clock'];
	if (apart > 5 * SECOND) return ['look', 'database-clock'];
	return Math.abs(now - here) > 90 * SECOND ? ['look', 'browser-clock'] : ['fine', 'fine'];
}

function judgeDisk({ disk }: HealthView): [Grade, HealthCode] {
	const share = disk.total === 0 ? 1 : disk.free / disk.total;
	if (disk.free < 2 * GIB) return ['wrong', 'full'];
	return share < 0.1 && disk.free < 50 * GIB ? ['look', 'filling'] : ['fine', 'fine'];
}

function judgeBackup({ backup, now }: HealthView): [Grade, HealthCode] {
	if (!backup) return ['wrong', 'never'];
	const age = now - backup.finished;
	if (age > 7 * 24 * HOUR) return ['wrong', 'old'];
	return age > 36 * HOUR ? ['look', 'old'] : ['fine', 'fine'];
}

/** Whoever is known to watch should have looked since yesterday; one of them is enough. */
function judgeWitness({ witnesses, now }: HealthView): [Grade, HealthCode] {
	if (witnesses.length === 0) return ['look', 'none'];
	const last = Math.max(...witnesses.map(({ time }) => time ?? 0)) * SECOND;
	if (now - last > 72 * HOUR) return ['wrong', 'silent'];
	return now - last > 36 * HOUR ? ['look', 'silent'] : ['fine', 'fine'];
}
