/** Everything that the health page shows. What cannot be asked is an error of the request, not a guess. */
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import {
	dueSlot,
	type LedgerContext,
	listWitnesses,
	nextSlot,
	readLedger,
} from '#modules/ledger/server/index.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { HealthView } from '../contract.ts';
import { databaseFacts } from './health.store.ts';

export async function readHealth(
	context: LedgerContext,
	around: { dataFolder: string; cleaning: HealthView['cleaning']; backupKey: PlainDate | null },
): Promise<HealthView> {
	const { db, clock } = context;
	const [facts, ledger, witnesses, disk] = await Promise.all([
		databaseFacts(db),
		readLedger(context, { acts: 0 }),
		listWitnesses(context),
		statfs(around.dataFolder),
	]);
	const now = clock.now();
	return {
		now,
		database: {
			version: facts.version,
			bytes: facts.bytes,
			connections: Number(facts.connections),
			mostConnections: facts.most,
			clock: facts.seconds * 1000,
		},
		publication: {
			last: ledger.latest?.slot ?? null,
			due: dueSlot(now),
			next: nextSlot(now),
			leaves: ledger.latest?.size ?? 0,
		},
		cleaning: around.cleaning,
		disk: { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize },
		backup: lastBackup(around.dataFolder),
		backupKey: around.backupKey,
		witnesses,
	};
}

function lastBackup(dataFolder: string): HealthView['backup'] {
	const file = join(dataFolder, 'last-backup.json');
	if (!existsSync(file)) return null;
	const { finishedMs, bytes, cases } = JSON.parse(readFileSync(file, 'utf8'));
	return { finished: finishedMs, bytes, cases };
}
