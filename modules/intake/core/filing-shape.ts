/** Whether what arrived is an envelope: every member there, every byte string of its length, nothing else. */
import { isBase64url as bytes } from '#platform/base64url.ts';
import type { Filing } from '../contract.ts';

export const LARGEST_BODY = 512 * 1024;
export const MOST_UPLOADS = 20;
const MOST_DESKS = 5;
const members = new Set([
	'v',
	'case',
	'date',
	'caseKey',
	'reporterSealKey',
	'reporterSignKey',
	'lookup',
	'wrappedSecrets',
	'deskKeys',
	'reporterKey',
	'body',
	'identity',
	'uploads',
	'danger',
	'signature',
	'work',
]);

export function isFiling(value: unknown): value is Filing {
	if (typeof value !== 'object' || value === null) return false;
	const filing = value as Filing;
	return (
		Object.keys(filing).every((name) => members.has(name)) &&
		filing.v === 1 &&
		bytes(filing.case, 16) &&
		typeof filing.date === 'string' &&
		bytes(filing.caseKey, 65) &&
		bytes(filing.reporterSealKey, 65) &&
		bytes(filing.reporterSignKey, 65) &&
		bytes(filing.lookup, 32) &&
		bytes(filing.wrappedSecrets, 64, 4096) &&
		bytes(filing.reporterKey, 100, 1024) &&
		bytes(filing.body, 64, LARGEST_BODY) &&
		bytes(filing.signature, 64) &&
		typeof filing.danger === 'boolean' &&
		Array.isArray(filing.uploads) &&
		filing.uploads.length <= MOST_UPLOADS &&
		filing.uploads.every((id) => bytes(id, 16)) &&
		distinct(filing.uploads) &&
		areDeskKeys(filing.deskKeys) &&
		(filing.identity === null || isIdentity(filing.identity))
	);
}

/** An object with exactly these members: what is signed and hashed holds nothing else. */
const hasExactly = <Name extends string>(
	value: unknown,
	...names: Name[]
): value is Readonly<Record<Name, unknown>> =>
	typeof value === 'object' &&
	value !== null &&
	Object.keys(value).length === names.length &&
	names.every((name) => Object.hasOwn(value, name));

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

const areDeskKeys = (keys: unknown): boolean =>
	Array.isArray(keys) &&
	keys.length <= MOST_DESKS &&
	keys.every(
		(key) =>
			hasExactly(key, 'desk', 'epoch', 'sealed') &&
			bytes(key.desk, 16) &&
			Number.isSafeInteger(key.epoch) &&
			(key.epoch as number) > 0 &&
			(key.epoch as number) < 2 ** 31 &&
			bytes(key.sealed, 100, 1024),
	) &&
	distinct(keys.map(({ desk }) => desk));

const isIdentity = (identity: unknown): boolean =>
	hasExactly(identity, 'sealed', 'reporter', 'shares') &&
	bytes(identity.sealed, 64, 65_536) &&
	bytes(identity.reporter, 64, 1024) &&
	Array.isArray(identity.shares) &&
	identity.shares.length === 3 &&
	identity.shares.every(
		(share) =>
			hasExactly(share, 'member', 'sealed') && bytes(share.member, 16) && bytes(share.sealed, 64, 1024),
	) &&
	distinct(identity.shares.map(({ member }) => member));
