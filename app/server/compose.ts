/**
 * Puts the House together: data folder, database (embedded or elsewhere), migrations, and what the modules need.
 * `close` undoes it in the opposite order.
 */
import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, systemClock } from '#platform/clock.ts';
import {
	connect,
	type DatabaseAddress,
	ensureDatabase,
	isDatabaseAway,
	openDatabase,
} from '#platform/server/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { migrate } from '#platform/server/migrate.ts';
import { type House, setHouse } from './house.ts';
import type { Settings } from './settings.ts';

const DATABASE = 'senim';
const WATCH_EVERY_MS = 200;
const OTHER_DATABASE_PATIENCE_MS = 60_000;

export type ComposedHouse = { house: House; close(): Promise<void> };

export async function composeHouse(settings: Settings, clock: Clock = systemClock): Promise<ComposedHouse> {
	mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
	const stops: (() => void | Promise<void>)[] = [];
	const close = async () => {
		for (const stop of stops.splice(0).reverse()) await stop();
	};
	try {
		const databaseAddress = settings.databaseUrl
			? await waitForDatabase(settings.databaseUrl)
			: await embeddedDatabase(settings.dataFolder, stops);
		await migrate(databaseAddress());
		const { pool, db, close: closePool } = openDatabase(databaseAddress());
		stops.push(closePool);
		const house: House = { settings, clock, pool, db, databaseAddress, onClose: (stop) => stops.push(stop) };
		setHouse(house);
		return { house, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function waitForDatabase(url: string): Promise<() => string> {
	const patience = Date.now() + OTHER_DATABASE_PATIENCE_MS;
	for (;;) {
		try {
			await (await connect(url)).end();
			return () => url;
		} catch (error) {
			if (!isDatabaseAway(error) || Date.now() > patience) throw error;
			await sleep(500);
		}
	}
}

async function embeddedDatabase(
	folder: string,
	stops: (() => Promise<void> | void)[],
): Promise<() => DatabaseAddress> {
	const postgres = await startEmbeddedPostgres({ folder });
	stops.push(() => postgres.stop());
	const watch = keepAlive(postgres);
	stops.push(() => clearInterval(watch));
	await ensureDatabase(postgres.connection, DATABASE);
	return () => ({ ...postgres.connection, database: DATABASE });
}

/** PostgreSQL that dies under the server is started again; until then answers are 503 with a time to retry. */
function keepAlive(postgres: EmbeddedPostgres): NodeJS.Timeout {
	let told = false;
	return setInterval(() => {
		if (postgres.alive()) return;
		if (!told) console.error('PostgreSQL has stopped; starting it again.');
		told = true;
		postgres.ensureRunning().then(
			() => {
				told = false;
			},
			(error) => console.error(error.message),
		);
	}, WATCH_EVERY_MS);
}
