import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex, sha256, utf8 } from '#crypto/bytes.ts';
import { base64, fromBase64 } from './base64.ts';
import { openCheckpoint, readCheckpoint, signCheckpoint } from './checkpoint.ts';
import { cosign, openCosignature } from './cosignature.ts';
import {
	formatVerifierKey,
	type KeyType,
	keyIdBytes,
	openNote,
	parseNote,
	parseVerifierKey,
	type Signer,
	signNote,
} from './note.ts';
import { openPromise, signPromise } from './promise.ts';
import { checkProofFile } from './proof-file.ts';

async function signerOf(name: string, type: KeyType, seed?: Uint8Array): Promise<Signer> {
	const pkcs8 = (bytes: Uint8Array) =>
		Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), bytes]);
	const privateKey = seed
		? createPrivateKey({ key: pkcs8(seed), format: 'der', type: 'pkcs8' })
		: generateKeyPairSync('ed25519').privateKey;
	const publicKey = new Uint8Array(
		Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x!, 'base64url'),
	);
	const id = (await sha256(keyIdBytes(name, type, publicKey))).slice(0, 4);
	return { name, type, publicKey, id, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}
const keyOf = async (text: string) => {
	const key = await parseVerifierKey(text);
	if (!key.ok) throw new Error(key.code);
	return key.value;
};

// The example of Go's sumdb/note, from which the C2SP format was written.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SEED = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz')!.slice(1);
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT =
	"If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE =
	'— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
	'— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

describe('a signed note', () => {
	it('is signed as in the published example', async () => {
		const peter = await signerOf('PeterNeumann', 'log', PETER_SEED);
		expect(formatVerifierKey(peter)).toBe(PETER);
		expect(signNote(TEXT, peter)).toBe(`${TEXT}\n${PETER_LINE}`);
	});

	it('opens with either key, and leaves the other signature alone', async () => {
		const note = `${TEXT}\n${PETER_LINE}${ENOCH_LINE}`;
		for (const key of [PETER, ENOCH]) {
			expect(await openNote(note, await keyOf(key))).toMatchObject({ ok: true, value: { text: TEXT } });
		}
		expect(await openNote(`${TEXT}\n${ENOCH_LINE}`, await keyOf(PETER))).toMatchObject({ code: 'unsigned' });
		const forged = `${TEXT.replace('answer', 'ansver')}\n${PETER_LINE}`;
		expect(await openNote(forged, await keyOf(PETER))).toMatchObject({ code: 'bad-signature' });
	});

	it('is refused when malformed', () => {
		for (const bad of [
			TEXT,
			`${TEXT}\n`,
			`${TEXT}\n${PETER_LINE.slice(0, -1)}`,
			`\u0001${TEXT}\n${PETER_LINE}`,
			`\ufffd${TEXT}\n${PETER_LINE}`,
			`${TEXT}\n— Bad Name ${PETER_LINE.split(' ')[2]}`,
			`${TEXT}\n${PETER_LINE}Unexpected line.\n`,
			`${TEXT}\n${PETER_LINE.repeat(101)}`,
			`${TEXT}\n${PETER_LINE.replace('—', '-')}`,
		])
			expect(parseNote(bad), bad.slice(0, 200)).toMatchObject({ ok: false, code: 'malformed-note' });
	});

	it('takes only a verifier key whose id belongs to it', async () => {
		expect((await keyOf(PETER)).name).toBe('PeterNeumann');
		for (let cut = 1; cut < PETER.length; cut++) {
			expect((await parseVerifierKey(PETER.slice(0, cut))).ok).toBe(false);
			expect((await parseVerifierKey(PETER.slice(cut))).ok).toBe(false);
		}
		for (let at = 0; at < PETER.length; at++) {
			const changed = String.fromCharCode(PETER.charCodeAt(at) + 1);
			expect((await parseVerifierKey(PETER.slice(0, at) + changed + PETER.slice(at + 1))).ok).toBe(false);
		}
	});
});

describe('a checkpoint', () => {
	const root = utf8('a root has thirty-two bytes here');

	it('says origin, size and root, and opens only under its own log', async () => {
		const log = await signerOf('ledger.example/ledger', 'log');
		const note = signCheckpoint(20_852_163, root, log);
		expect(note.split('\n').slice(0, 3)).toEqual(['ledger.example/ledger', '20852163', base64(root)]);
		expect(await openCheckpoint(note, log)).toEqual({
			ok: true,
			value: { origin: 'ledger.example/ledger', size: 20_852_163, root },
		});
		const other = await signerOf('ledger.example/ledger', 'log');
		expect(await openCheckpoint(note, other)).toMatchObject({ code: 'unsigned' });
		expect(await openCheckpoint(note.replace('20852163', '20852164'), log)).toMatchObject({
			code: 'bad-signature',
		});
		const borrowed = signNote(`other.example/ledger\n1\n${base64(root)}\n`, log);
		expect(await openCheckpoint(borrowed, log)).toMatchObject({ code: 'other-log' });
	});

	it('reads the example of the specification', () => {
		const example = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;
		expect(readCheckpoint(example)).toMatchObject({ ok: true, value: { size: 20_852_163 } });
		const note = parseNote(example);
		const line = note.ok ? note.value.signatures[1]! : undefined;
		expect(line?.signature.length).toBe(72);
		expect(Number(new DataView(line!.signature.buffer).getBigUint64(0))).toBe(1_679_315_147);
	});

	it('is refused when malformed', async () => {
		const log = await signerOf('a.example/l', 'log');
		for (const text of [
			'a.example/l\n01\nAAAA\n',
			`a.example/l\n1\n${base64(root.slice(1))}\n`,
			`a.example/l\n-1\n${base64(root)}\n`,
			`a.example/l\n9007199254740993\n${base64(root)}\n`,
			'a.example/l\n1\n',
		])
			expect(await openCheckpoint(signNote(text, log), log), text).toMatchObject({
				code: 'malformed-checkpoint',
			});
	});

	it('is cosigned by a witness with a time', async () => {
		const log = await signerOf('ledger.example/ledger', 'log');
		const witness = await signerOf('union.example/witness', 'witness');
		const note = cosign(signCheckpoint(7, root, log), witness, 1_800_000_000);
		expect(await openCosignature(note, witness)).toEqual({ ok: true, value: 1_800_000_000 });
		expect((await openCheckpoint(note, log)).ok).toBe(true);
		expect(await keyOf(formatVerifierKey(witness))).toMatchObject({ type: 'witness' });
		expect(await openCosignature(signCheckpoint(7, root, log), witness)).toMatchObject({ code: 'unsigned' });
		expect(await openCosignature(note.replace('\n7\n', '\n8\n'), witness)).toMatchObject({
			code: 'bad-signature',
		});
	});
});

describe('a promise', () => {
	const leaf = Uint8Array.from({ length: 33 }, (_, i) => (i === 0 ? 0 : i));

	it('opens with the key of its log, and not when anything in it changes', async () => {
		const log = await signerOf('ledger.example/ledger', 'log');
		const signed = signPromise(leaf, 1_800_000_000, log);
		expect(await openPromise(signed, log)).toEqual({ ok: true, value: { leaf, by: 1_800_000_000 } });
		expect(await openPromise(JSON.parse(JSON.stringify(signed)), log)).toMatchObject({ ok: true });
		const { promise } = signed;
		const otherLeaf = base64(leaf.map((byte) => byte ^ 1).fill(0, 0, 1));
		for (const forged of [
			{ ...signed, promise: { ...promise, by: promise.by + 1 } },
			{ ...signed, promise: { ...promise, leaf: otherLeaf } },
			{ ...signed, signature: base64(new Uint8Array(64)) },
		])
			expect(await openPromise(forged, log)).toMatchObject({ code: 'bad-signature' });
		expect(await openPromise({ ...signed, promise: { ...promise, log: 'x.example/l' } }, log)).toMatchObject({
			code: 'other-log',
		});
		for (const broken of [null, {}, [], 'promise', { promise: {} }, { ...signed, signature: 7 }]) {
			expect(await openPromise(broken, log)).toMatchObject({ code: 'malformed-promise' });
		}
	});

	it('alone is open until its time, and overdue after', async () => {
		const log = await signerOf('ledger.example/ledger', 'log');
		const signed = signPromise(leaf, 1000, log);
		expect(await checkProofFile(signed, log, 1000)).toEqual({
			ok: true,
			value: { state: 'promised', by: 1000 },
		});
		expect(await checkProofFile(signed, log, 1001)).toEqual({
			ok: true,
			value: { state: 'overdue', by: 1000 },
		});
		const withoutPath = { ...signed, inclusion: { index: 0, path: 'none', checkpoint: '' } };
		expect(await checkProofFile(withoutPath, log, 0)).toMatchObject({ code: 'malformed-proof' });
	});
});

describe('standard Base64', () => {
	it('has one spelling for every bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				expect(hex(fromBase64(base64(bytes))!)).toBe(hex(bytes));
				expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
			}),
		);
		for (const wrong of ['AB==', 'A', 'AA=A', '_-8=', 'AAA=\n']) expect(fromBase64(wrong)).toBeNull();
	});
});
