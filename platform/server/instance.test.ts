import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadInstance } from './instance.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'senim-instance-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an installation', () => {
	it('stays itself, and is like no other', () => {
		const [first, again] = [loadInstance(folder), loadInstance(folder)];
		expect(again.receiptSalt).toBe(first.receiptSalt);
		expect(again.key('totp')).toEqual(first.key('totp'));
		expect(again.codeHash('contact', '12345678')).toEqual(first.codeHash('contact', '12345678'));
		const elsewhere = mkdtempSync(join(tmpdir(), 'senim-instance-'));
		const other = loadInstance(elsewhere);
		expect(other.receiptSalt).not.toBe(first.receiptSalt);
		expect(other.codeHash('contact', '12345678')).not.toEqual(first.codeHash('contact', '12345678'));
		rmSync(elsewhere, { recursive: true });
	});

	it('hashes one code differently for each use', () => {
		const { codeHash, key } = loadInstance(folder);
		expect(codeHash('contact', '1')).not.toEqual(codeHash('invitation', '1'));
		expect(codeHash('contact', '1')).not.toEqual(codeHash('contact', '2'));
		expect(key('totp')).not.toEqual(key('work'));
		expect(key('totp')).toHaveLength(32);
	});

	it('keeps its secret where nobody else on the machine reads it', () => {
		const { receiptSalt } = loadInstance(folder);
		const file = join(folder, 'instance.json');
		expect(receiptSalt).toMatch(/^[A-Za-z0-9_-]{22}$/);
		if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
		const { secret } = JSON.parse(readFileSync(file, 'utf8')) as { secret: string };
		expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
	});
});
