/** `npm run audit`: holds the database, salts and all, against the served ledger and a witness's copy of it. */
import { resolve } from 'node:path';
import { type OpenDatabase, openDatabase } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { describeFinding } from '../core/audit.ts';
import { auditDatabase } from '../server/audit-database.ts';
import { sha256 } from '../server/sha256.ts';
import { compareWithCopy } from '../witness/compare-copy.ts';
import { httpSource } from '../witness/log-source.ts';
import { EXIT, need, readArguments, readKey, runCommand } from './arguments.ts';

const USAGE = `npm run audit -- --url https://senim.example/ledger --key "senim.example/ledger+1a2b3c4d+AQ…" --dir WITNESS
              [--database postgres://… | --data FOLDER]

Compares three things: what the ledger serves, what a witness kept of it in WITNESS (npm run witness, by another
process, better on another machine), and every entry of every case in the database. Names each entry that was
edited, deleted or inserted, and each leaf that is not what the witness saw.
The database is DATABASE_URL, or the embedded one in SENIM_DATA (./.senim). --key must come from a source you trust.

Ends with 0: all is well; 1: something was changed; 2: wrong arguments; 3: could not check.`;

await runCommand(USAGE, async () => {
	const { options } = readArguments(process.argv.slice(2), ['url', 'key', 'dir', 'database', 'data']);
	const key = await readKey(options.key);
	const source = httpSource(need(options.url, '--url'));
	const copy = need(options.dir, '--dir');
	const { database, close } = await openAudited(options.database, options.data);
	try {
		let differences: readonly string[] = [];
		let witnessed = 0;
		const readLedger = async () => {
			const comparison = await compareWithCopy(source, copy, key, sha256);
			({ differences, witnessed } = comparison);
			return comparison;
		};
		const report = await auditDatabase(database.db, readLedger, Math.floor(Date.now() / 1000));
		const problems = [...differences, ...report.findings.map(describeFinding)];
		for (const problem of problems) console.error(problem);
		const { leaves, publications, entries, deleted } = report.counts;
		if (deleted > 0) console.log(`${deleted} leaves: deleted under retention, as announced on the ledger.`);
		console.log(
			`Audited ${entries} case entries against ${leaves} leaves in ${publications} publications, ${witnessed} leaves ` +
				`of them kept by the witness: ${problems.length === 0 ? 'all is well.' : `${problems.length} findings.`}`,
		);
		return problems.length === 0 ? EXIT.fine : EXIT.found;
	} finally {
		await close();
	}
});

async function openAudited(
	url = process.env.DATABASE_URL,
	folder = process.env.SENIM_DATA || '.senim',
): Promise<{ database: OpenDatabase; close(): Promise<void> }> {
	if (url) {
		const database = openDatabase(url);
		return { database, close: () => database.close() };
	}
	const postgres = await startEmbeddedPostgres({ folder: resolve(folder) });
	const database = openDatabase({ ...postgres.connection, database: 'senim' });
	return {
		database,
		async close() {
			await database.close();
			await postgres.stop();
		},
	};
}
