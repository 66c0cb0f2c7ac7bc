/** How many sealed referrals a second are accepted, durable and promised; and whether any is lost under a crowd. */

import pg from 'pg';
import type { Directory } from '#modules/people/contract.ts';
import { envelopeMaker } from './envelopes.ts';
import type { Figure } from './figure.ts';
import { postAll } from './load.ts';
import { seededServer } from './server.ts';

const WARM_UP = 1_000;
const MEASURED = 6_000;
const CROWD = 20_000;

export async function filingBench(crowds: readonly number[]): Promise<Figure[]> {
	const server = await seededServer();
	try {
		const directory = (await (await fetch(`${server.origin}/api/directory`)).json()) as Directory;
		const make = await envelopeMaker(directory);
		const envelopes = (count: number) => Array.from({ length: count }, make);
		await postAll(server.origin, '/api/filings', envelopes(WARM_UP), 16);
		const speed = await postAll(server.origin, '/api/filings', envelopes(MEASURED), 16);
		const figures: Figure[] = [
			{
				name: 'sealed referrals accepted and durable, 16 parallel, 4 kB',
				value: speed.perSecond,
				unit: '/s',
				must: { least: 800 },
				thatSystem: '0.22 – 0.51 /s',
			},
		];
		for (const parallel of crowds) {
			const { failed, answers } = await postAll(server.origin, '/api/filings', envelopes(CROWD), parallel);
			const lost = await missingFrom(server.dataFolder, answers);
			figures.push({
				name: `failed or lost of ${CROWD} at ${parallel} parallel, one address`,
				value: failed + lost,
				unit: '',
				must: { most: 0 },
				thatSystem: '15 – 74 %',
			});
		}
		return figures;
	} finally {
		await server.remove();
	}
}

/** Of the referrals that were acknowledged, how many are not in the database. */
async function missingFrom(dataFolder: string, answers: readonly string[]): Promise<number> {
	const { startEmbeddedPostgres } = await import('#platform/server/embedded-postgres.ts');
	const postgres = await startEmbeddedPostgres({ folder: dataFolder });
	const client = new pg.Client({ ...postgres.connection, database: 'senim' });
	await client.connect();
	try {
		const ids = answers.map((answer) =>
			Buffer.from((JSON.parse(answer) as { case: string }).case, 'base64url'),
		);
		const { rows } = await client.query(
			'select count(*)::int as found from cases."case" where id = any($1::bytea[])',
			[ids],
		);
		return ids.length - (rows[0] as { found: number }).found;
	} finally {
		await client.end();
	}
}
