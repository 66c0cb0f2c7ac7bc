/**
 * Proof: the server cannot open. Every server of every story runs from a copy of the program from which everything that
 * opens has been deleted (crypto/open*, every modules/*\/browser and modules/*\/ui, and what Vite made of them for the
 * server; support/unable-program.ts). This one looks at the copy, and at a whole story that it carries.
 *
 * Seen to fail: with `import '#crypto/open.ts'` in modules/intake/server/file-unsealed.ts no server of a story started;
 * with the deletion taken out of unable-program.ts the first test.
 */
import { existsSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openCase } from '#modules/cases/browser/open-case.ts';
import { uploadAttachment } from '#modules/intake/browser/upload.ts';
import { must } from '../../db/example/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { ROOT } from '../support/unable-program.ts';
import { type Centre, makeCentre } from './support/centre.ts';
import { everyKind } from './support/every-kind.ts';
import { carryToConfirmation, confirm, file, follow, readCase, wireTo } from './support/story.ts';

let server: TestServer;
let centre: Centre;

beforeAll(async () => {
	server = await startTestServer();
	centre = await makeCentre(server);
});
afterAll(() => server.remove());

/** Paths of files below a folder of a program. */
const filesIn = (root: string, folder: string) =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length));

test('what opens is not there where the server runs', () => {
	const { program, deleted } = inject('stage');
	expect(server.root).toBe(program);
	if (process.platform === 'linux')
		expect(readlinkSync(`/proc/${server.pid}/cwd`)).toBe(realpathSync(program));
	const opening = [...filesIn(ROOT, 'crypto'), ...filesIn(ROOT, 'modules')].filter((path) =>
		/^crypto\/open|^modules\/\w+\/(browser|ui)\//.test(path),
	);
	expect(opening).toContain('crypto/open.ts');
	expect(opening).toContain('modules/cases/browser/open-case.ts');
	expect(opening.filter((path) => existsSync(join(program, path)))).toEqual([]);
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
