/**
 * Proof: the server cannot open. A copy of the program from which everything that opens has been deleted (crypto/open*,
 * every modules/*\/browser and modules/*\/ui, and what Vite made of them for the server) carries a whole story.
 *
 * Seen to fail: with `import '#crypto/open.ts'` in modules/intake/server/file-unsealed.ts the copy did not start.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase } from '#modules/cases/browser/open-case.ts';
import { uploadAttachment } from '#modules/intake/browser/upload.ts';
import { must } from '../../db/example/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Centre, makeCentre } from './support/centre.ts';
import { everyKind } from './support/every-kind.ts';
import { carryToConfirmation, confirm, file, follow, readCase, wireTo } from './support/story.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
	'app',
	'build',
	'crypto',
	'db/generated',
	'db/migrations',
	'law',
	'modules',
	'platform',
	'package.json',
];
/** How the bundler marks what a piece of a file was made from. */
const OPENING = /^\/\/ ?(#region )?(crypto\/open|modules\/\w+\/browser\/)/m;

let copy: string;
let server: TestServer;
let centre: Centre;
const deleted: string[] = [];

beforeAll(async () => {
	copy = mkdtempSync(join(tmpdir(), 'senim-unable-'));
	for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
	for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
		if (path.startsWith('node_modules') || !statSync(join(copy, path), { throwIfNoEntry: false })?.isFile())
			continue;
		const source = /^(crypto\/open[\w-]*\.ts|modules\/\w+\/(browser|ui)\/.*)$/.test(path);
		const built =
			/^build\/server\/.*\.js$/.test(path) && OPENING.test(readFileSync(join(copy, path), 'utf8'));
		if (!source && !built) continue;
		rmSync(join(copy, path));
		deleted.push(path);
	}
	server = await startTestServer({ root: copy });
	centre = await makeCentre(server);
});
afterAll(async () => {
	await server.remove();
	rmSync(copy, { recursive: true });
});

test('what opens has been deleted', () => {
	expect(deleted).toContain('crypto/open.ts');
	expect(deleted).toContain('modules/cases/browser/open-case.ts');
	expect(deleted.filter((path) => path.startsWith('build/server/')).length).toBeGreaterThan(0);
});

test('a whole story goes through, with every kind of entry, an attachment, a call and the pages', async () => {
	const bytes = new Uint8Array(300_000).fill(7);
	const about = { name: 'a.jpg', type: 'image/jpeg', size: bytes.length, original: true };
	const read = async (from: number, to: number) => bytes.slice(from, to);
	const attachment = await must(uploadAttachment(wireTo(centre.origin), { ...about, read }));
	const filed = await everyKind(centre, (field) => `words of ${field}`, { attachments: [attachment] });
	const desk = await openCase(centre.duty.keyring, await readCase(centre.duty, filed.filing.case));
	expect(desk.entries[0]).toMatchObject({ trust: 'signed', body: { text: 'words of text' } });
	expect(desk.entries.filter(({ trust, unreadable }) => trust !== 'signed' || unreadable)).toEqual([]);
	const mine = await follow(centre, filed);
	expect(mine.entries.every(({ trust, opened }) => trust === 'signed' && opened.kind !== 'unreadable')).toBe(
		true,
	);

	const second = await file(centre);
	await carryToConfirmation(centre, second.filing.case);
	expect((await confirm(centre, second)).view.state.status).toBe('closed');
	for (const page of [
		'/',
		'/ru',
		'/en',
		'/follow',
		'/contact',
		'/plain',
		'/desk',
		'/desk/people',
		'/setup',
		'/invitation',
		'/about',
		'/ledger',
	])
		expect([page, (await fetch(server.origin + page)).status]).toEqual([page, 200]);
	const form = new FormData();
	for (const [name, value] of Object.entries({
		topic: 'pay',
		site: '',
		text: 'Words.',
		name: 'A',
		contact: 'B',
	}))
		form.set(name, value);
	const plain = await fetch(`${server.origin}/plain?/file`, {
		method: 'POST',
		body: form,
		headers: { origin: server.origin },
	});
	expect(plain.status).toBe(200);
	expect(server.output()).toBe('');
});
