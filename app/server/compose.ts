/**
 * Puts the House together: data folder, database (embedded or elsewhere), migrations, and what the modules need.
 * `close` undoes it in the opposite order.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { announceDue, deleteAnnounced } from '#modules/administration/server/index.ts';
import { forgetOldShifts, LIVE_CHANNEL, LiveBus } from '#modules/cases/server/index.ts';
import { makeReminders } from '#modules/deadlines/server/index.ts';
import { releaseDueFigures } from '#modules/figures/server/index.ts';
import { FilingQueue, removeOrphans, writeFilingsTo } from '#modules/intake/server/index.ts';
import { loadLedgerKey, recordPublicAct, startLedgerSchedule } from '#modules/ledger/server/index.ts';
import { reassessAll } from '#modules/matters/server/index.ts';
import { findOrganisation } from '#modules/people/server/index.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { almatyDate } from '#platform/moment.ts';
import {
	connect,
	type DatabaseAddress,
	ensureDatabase,
	inTransaction,
	isDatabaseAway,
	openDatabase,
} from '#platform/server/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { loadInstance } from '#platform/server/instance.ts';
import { listen } from '#platform/server/listen.ts';
import { migrate } from '#platform/server/migrate.ts';
import { forgetOldKeys, KEYS_FOLDER } from '../backup/week-keys.ts';
import { type House, setHouse } from './house.ts';
import { islandsFor } from './islands.ts';
import type { Settings } from './settings.ts';
import { SetupCode } from './setup-code.ts';

const DATABASE = 'senim';
const WATCH_EVERY_MS = 200;
/** Figures fall due on a day, not at an hour. */
const RELEASE_EVERY_MS = 60 * 60 * 1000;
/** What is due in matters may change at midnight in Almaty, and whenever law or calendar are new. */
const REASSESS_EVERY_MS = 10 * 60 * 1000;
const CLEAN_EVERY_MS = 6 * 60 * 60 * 1000;
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
		const house = await furnish({
			settings,
			clock,
			pool,
			db,
			databaseAddress,
			onClose: (stop) => stops.push(stop),
		});
		setHouse(house);
		return { house, close };
	} catch (error) {
		await close();
		throw error;
	}
}

type Walls = Pick<House, 'settings' | 'clock' | 'pool' | 'db' | 'databaseAddress' | 'onClose'>;

/** What the modules need, and what runs by itself: publication, live screens, cleaning up. */
async function furnish(walls: Walls): Promise<House> {
	const { settings, clock, db, databaseAddress, onClose } = walls;
	const { dataFolder } = settings;
	const live = new LiveBus();
	const organisation = await findOrganisation(db);
	const house: House = {
		...walls,
		instance: loadInstance(dataFolder),
		ledgerKey: loadLedgerKey(dataFolder, settings.publicOrigin),
		filings: new FilingQueue(writeFilingsTo(db), clock),
		live,
		uploadsFolder: join(dataFolder, 'uploads'),
		cleaning: { ran: null, failure: null },
		setupCode: new SetupCode(dataFolder, organisation !== undefined),
		pinRoot: async () => {
			house.setupCode.spend();
			await recordScripts(house);
		},
		exampleAccounts: () => readExampleAccounts(house),
	};
	const listener = await listen({
		address: databaseAddress,
		channel: LIVE_CHANNEL,
		onMessage: (payload) => live.receive(payload, clock.now()),
		onReconnect: () => live.reload(),
	});
	onClose(() => listener.close());
	const schedule = startLedgerSchedule(house, { onError: (error) => console.error(String(error)) });
	onClose(() => schedule.stop());
	const cleaning = setInterval(() => {
		void cleanUp(house);
	}, CLEAN_EVERY_MS);
	forgetOldKeys(join(dataFolder, KEYS_FOLDER), almatyDate(clock.now()));
	onClose(() => clearInterval(cleaning));
	const release = () => releaseDueFigures(house).catch((error) => console.error(String(error)));
	void release();
	const releasing = setInterval(release, RELEASE_EVERY_MS);
	onClose(() => clearInterval(releasing));
	const reassess = () =>
		reassessAll(house)
			.then(() => makeReminders(house))
			.catch((error) => console.error(String(error)));
	void reassess();
	const reassessing = setInterval(reassess, REASSESS_EVERY_MS);
	onClose(() => clearInterval(reassessing));
	if (organisation) await recordScripts(house);
	return house;
}

/** What nobody claimed, and what nobody may keep any longer. */
async function cleanUp(house: House): Promise<void> {
	try {
		forgetOldKeys(join(house.settings.dataFolder, KEYS_FOLDER), almatyDate(house.clock.now()));
		await deleteAnnounced(house);
		await announceDue(house);
		await removeOrphans(house);
		await forgetOldShifts(house);
		house.cleaning = { ran: house.clock.now(), failure: null };
	} catch (error) {
		house.cleaning = { ...house.cleaning, failure: String(error) };
		console.error(String(error));
	}
}

/** Every script that workers run stands on the ledger by its hash, so that anybody can tell theirs is everybody's. */
async function recordScripts(house: House): Promise<void> {
	const organisation = await findOrganisation(house.db);
	if (!organisation || !existsSync(join(process.cwd(), 'build', 'islands', 'manifest.json'))) return;
	const scripts = islandsFor(organisation.root_key.toString('base64url'));
	const hashes = Object.fromEntries(scripts.map(({ name, sha256 }) => [name, sha256]));
	const file = join(house.settings.dataFolder, 'scripts.json');
	if (existsSync(file) && readFileSync(file, 'utf8') === JSON.stringify(hashes)) return;
	await inTransaction(house.db, (tx) => recordPublicAct(tx, { type: 'scripts', sha256: hashes }));
	writeFileSync(file, JSON.stringify(hashes), { mode: 0o600 });
}

async function readExampleAccounts({ db, settings }: House) {
	const organisation = await findOrganisation(db);
	const file = join(settings.dataFolder, 'example-accounts.json');
	return organisation?.example && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
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
