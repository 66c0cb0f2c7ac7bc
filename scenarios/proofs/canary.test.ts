/**
 * Proof: canary sweep. Unique words go in through every channel and field. Those sealed in a browser stand nowhere: not
 * in the data folder (write-ahead log, uploads and logs among it), not in what the server prints, not in the memory of
 * any of its processes. Those that the server seals on arrival stand nowhere on disk, and in no memory once the process
 * that received them has ended.
 *
 * Seen to fail: with the reporter's name in place of the sealed shares of the identity key (found in the server's and
 * PostgreSQL's memory and on disk); with `sealJson` in `file-unsealed.ts` replaced by the padded JSON itself (found in
 * the database files); with `console.error(form.text)` there (found in what the server prints); with the passphrase
 * sent along in `signIn` (found in memory). That the sweep can find is proved each time: the form's words must be
 * found in the memory of the process that has just received them; and a word that is written down on purpose in the clear must be
 * found in an opened backup and in the folder that was put back from it.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hearReferral } from '#modules/cases/browser/hear-referral.ts';
import { uploadAttachment } from '#modules/intake/browser/upload.ts';
import { readTar } from '../../app/backup/tar.ts';
import { readIdentity } from '../../app/backup/week-keys.ts';
import { browserFetch, must, stretch } from '../../db/example/browser.ts';
import { runCommand } from '../support/run-command.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { appealed } from './support/appealed.ts';
import { Canaries } from './support/canaries.ts';
import { type Centre, makeCentre } from './support/centre.ts';
import { countTogether } from './support/collective.ts';
import { superuser } from './support/database.ts';
import { everyKind } from './support/every-kind.ts';
import { dispute } from './support/matter.ts';
import { act, file, follow, report, wireTo, words } from './support/story.ts';
import { familyOf, mayReadMemory, sweepFolder, sweepMemory } from './support/sweep.ts';

/** Sealed in a browser, or never sent. */
const never = new Canaries();
/** Sealed by the server when it arrives. */
const onArrival = new Canaries();
/** What the server may know while it runs, and must not write down. */
const unwritten = new Canaries();
/** In the clear on purpose: proves that a backup can be swept. */
const written = new Canaries();

let server: TestServer;
let centre: Centre;

beforeAll(async () => {
	server = await startTestServer();
	centre = await makeCentre(server, {
		stretch,
		passphraseOf: (login) => never.word(`passphrase of ${login}`),
	});
});
afterAll(() => server.remove());

test('the sweep finds a slice of twelve bytes in every encoding, and no chance', () => {
	const word = never.word('control');
	for (const from of [0, 3, 7, 25, 45, 60]) {
		const slice = Buffer.from(word.slice(from, from + 12));
		for (const lead of ['', 'a', 'bc']) {
			const led = Buffer.concat([Buffer.from(lead), slice, Buffer.from('..')]);
			const forms = [
				led,
				Buffer.from(led.toString('hex')),
				Buffer.from(led.toString('base64')),
				Buffer.from(led.toString('base64url')),
				Buffer.from(led.toString(), 'utf16le'),
			];
			for (const form of forms)
				expect([from, lead, never.findIn(form).length > 0]).toEqual([from, lead, true]);
		}
	}
	const noise = Buffer.from(Array.from({ length: 200_000 }, () => randomInt(256)));
	for (const form of [noise, Buffer.from(noise.toString('base64')), Buffer.from(noise.toString('hex'))])
		expect(never.findIn(form)).toEqual([]);
	expect(onArrival.findIn(Buffer.from(word))).toEqual([]);
});

describe('words', () => {
	test('go in through every channel and field', async () => {
		const attachment = await must(uploadAttachment(wireTo(centre.origin), contentOf('attachment')));
		const filed = await everyKind(centre, never.word, { attachments: [attachment] });
		remember(filed.reporter);
		const withdrawn = await file(centre, { text: never.word('withdrawn'), desk: centre.otherDesk });
		remember(withdrawn.reporter);
		const { case: id } = withdrawn.filing;
		await act(centre.other, id, {
			kind: 'acknowledge',
			clear: {},
			body: words(never.word('acknowledge at the other desk')),
		});
		const evidence = await must(uploadAttachment(wireTo(centre.origin), contentOf('evidence')));
		await report(centre, withdrawn, {
			kind: 'say',
			text: never.word('say with a file'),
			attachments: [evidence],
		});
		await report(centre, withdrawn, { kind: 'withdraw', text: never.word('withdraw') });
		expect((await follow(centre, withdrawn)).view.state.status).toBe('closed');
		remember((await appealed(centre, never.word)).reporter);
		remember((await countTogether(centre, never.word)).filed.reporter);
		await dispute(centre, never.word);
		await telephone();
		for (const { totpSecret, invitationCode, login } of [centre.duty, centre.other, ...centre.custodians]) {
			unwritten.secret(`authenticator of ${login}`, totpSecret);
			unwritten.secret(`invitation of ${login}`, invitationCode!);
		}
		await unsealedForm();
	});

	test('that were sealed in a browser are in no memory; the others only where they arrived', () => {
		if (!mayReadMemory(server.pid)) return;
		const database = familyOf(server.postgresPid());
		expect(sweepMemory(never, [server.pid, ...database])).toEqual([]);
		expect(sweepMemory(onArrival, database)).toEqual([]);
		expect(sweepMemory(onArrival, [server.pid])).not.toEqual([]);
	});

	test('are not on disk, before a checkpoint and after it, and not in what the server prints', async () => {
		const everywhere = () =>
			[never, onArrival, unwritten].flatMap((all) => sweepFolder(all, server.dataFolder));
		expect(everywhere()).toEqual([]);
		const database = await superuser(server);
		await database.query('checkpoint');
		await database.end();
		expect(everywhere()).toEqual([]);
		for (const all of [never, onArrival, unwritten])
			expect(all.findIn(Buffer.from(server.output()))).toEqual([]);
		expect(server.output()).toBe('');
	});

	test('are in no memory once the process that received them has ended', async () => {
		await server.stop();
		for (const all of [never, onArrival, unwritten]) expect(sweepFolder(all, server.dataFolder)).toEqual([]);
		server = await server.restart();
		expect((await fetch(`${server.origin}/api/directory`)).status).toBe(200);
		await centre.duty.send('GET', '/api/desk/queue');
		if (!mayReadMemory(server.pid)) return;
		const all = [server.pid, ...familyOf(server.postgresPid())];
		expect([never, onArrival].flatMap((canaries) => sweepMemory(canaries, all))).toEqual([]);
	});

	test('are in no backup, not even opened with its key, and in nothing that was put back from one', async () => {
		// Nothing else ran while memory was swept: connections that the server has closed meanwhile are noticed now.
		await sleep(100);
		const view = { name: written.word('a view'), filter: 'topic=pay', desk: null };
		await must(centre.duty.send('POST', '/api/desk/views', view));
		const folder = mkdtempSync(join(tmpdir(), 'senim-canary-'));
		const [kept, medium, elsewhere] = ['kept', 'medium', 'elsewhere'].map((name) => join(folder, name));
		const run = (command: string, args: readonly string[], data = server.dataFolder) =>
			runCommand(`app/commands/${command}.ts`, args, { SENIM_DATA: data });
		try {
			expect(await run('backup', ['--to', kept!])).toMatchObject({ code: 0 });
			expect(await run('backup-keys', ['--copy-to', medium!])).toMatchObject({ code: 0 });
			const file = join(kept!, readdirSync(kept!)[0]!);
			const key = join(medium!, readdirSync(medium!)[0]!);
			for (const all of [never, onArrival, unwritten, written]) expect(sweepFolder(all, kept!)).toEqual([]);
			const opened = await openBackup(file, readIdentity(key)!);
			for (const all of [never, onArrival, unwritten])
				expect(opened.flatMap(({ name, bytes }) => all.findIn(bytes).map((hit) => [name, hit]))).toEqual([]);
			expect(opened.filter(({ bytes }) => written.findIn(bytes).length > 0).map(({ name }) => name)).toEqual([
				'tables/cases.saved_view/000000.zst',
			]);
			expect(await run('restore', ['--from', file, '--key', key], elsewhere)).toMatchObject({ code: 0 });
			for (const all of [never, onArrival, unwritten]) expect(sweepFolder(all, elsewhere!)).toEqual([]);
			expect(sweepFolder(written, elsewhere!)).not.toEqual([]);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

/** Every member of a backup as whoever has its key reads it. */
async function openBackup(file: string, identity: string): Promise<{ name: string; bytes: Buffer }[]> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	const plain = await decrypter.decrypt(readFileSync(file));
	const whole = async function* () {
		yield plain;
	};
	const members: { name: string; bytes: Buffer }[] = [];
	for await (const { name, bytes } of readTar(whole(), 2 ** 30))
		members.push({ name, bytes: name.endsWith('.zst') ? await promisify(zstdDecompress)(bytes) : bytes });
	return members;
}

function contentOf(name: string) {
	const bytes = new Uint8Array(Buffer.from(never.word(`content of ${name}`).repeat(5_000)));
	return {
		name: `${never.word(`name of ${name}`)}.jpg`,
		type: 'image/jpeg',
		size: bytes.length,
		original: true,
		read: async (from: number, to: number) => bytes.slice(from, to),
	};
}

/** What a reporter's browser holds and never sends. */
function remember({
	receipt,
	stretched,
	caseKeys,
	sealKeys,
	signKeys,
}: Awaited<ReturnType<typeof file>>['reporter']) {
	never.secret('receipt', receipt);
	never.secret('receipt in fours', receipt.replace(/(\d{4})(?=\d)/g, '$1 '));
	never.secret('wrapping key', stretched.wrapKey);
	unwritten.secret('lookup', stretched.lookup);
	for (const [name, { privateRecord }] of Object.entries({ caseKeys, sealKeys, signKeys }))
		never.secret(`private half of ${name}`, privateRecord.slice(0, 32));
}

async function telephone(): Promise<void> {
	const { duty, dutyDesk, custodians, directory } = centre;
	const heard = await hearReferral(duty.keyring, {
		body: {
			v: 1,
			locale: 'kk',
			anonymity: 'confidential',
			topic: 'pay',
			site: null,
			fromPoster: false,
			mustNotReach: { desks: [], words: never.word('telephone: must not reach') },
			text: never.word('telephone'),
			attachments: [],
			receiptKept: false,
		},
		identity: {
			v: 1,
			name: never.word('caller'),
			contact: never.word('number'),
			about: never.word('about caller'),
		},
		danger: true,
		desks: [dutyDesk],
		custodians: custodians.map(({ statement }) => statement),
	});
	unwritten.secret('contact code read out', heard.contactCode);
	await must(duty.send('POST', '/api/desk/cases', heard));
	await must(duty.send('POST', '/api/desk/contact-code', { code: heard.contactCode }));
	expect(directory.example).toBe(false);
}

/** The page for browsers that cannot seal, posted as such a browser posts it. */
async function unsealedForm(): Promise<void> {
	const { word } = onArrival;
	const form = new FormData();
	const fields = {
		topic: 'pay',
		site: '',
		text: word('form: text'),
		'must-not-reach': word('form: must not reach'),
	};
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	form.set('name', word('form: name'));
	form.set('contact', word('form: contact'));
	form.append('files', new File([word('form: content').repeat(2_000)], `${word('form: file name')}.txt`));
	const post = browserFetch(centre.origin);
	const page = await post(`${centre.origin}/plain?/file`, { method: 'POST', body: form });
	expect(page.status).toBe(200);
	const [, code] = /(\d{4}[\s\u00a0-]?\d{4})/.exec(visible(await page.text())) ?? [];
	expect(code).toBeDefined();
	const digits = code!.replace(/\D/g, '');
	unwritten.secret('contact code on the page', digits);
	const more = new FormData();
	more.set('code', digits);
	more.set('words', word('form: more words'));
	const said = await post(`${centre.origin}/plain?/say`, { method: 'POST', body: more });
	expect(said.status).toBe(200);
	const refusedForm = new FormData();
	refusedForm.set('topic', 'no such topic');
	refusedForm.set('text', word('form: refused'));
	const refused = await post(`${centre.origin}/plain?/file`, { method: 'POST', body: refusedForm });
	expect(refused.status).toBe(400);
	const found = await must(
		centre.duty.send<{ case: string }>('POST', '/api/desk/contact-code', { code: digits }),
	);
	expect(found.case).toMatch(/^[\w-]{22}$/);
}

const visible = (html: string) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');
