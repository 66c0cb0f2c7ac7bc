/** Whether what arrived is an envelope: every member there, every byte string of its length, nothing else. */
import type { Filing } from '../contract.ts';

const bytes = (value: unknown, least: number, most = least): value is string => {
	if (typeof value !== 'string' || value.length % 4 === 1) return false;
	const length = Math.floor((value.length * 3) / 4);
	return length >= least && length <= most && /^[A-Za-z0-9_-]*$/.test(value);
};

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
		areDeskKeys(filing.deskKeys) &&
		(filing.identity === null || isIdentity(filing.identity))
	);
}

const areDeskKeys = (keys: Filing['deskKeys']): boolean =>
	Array.isArray(keys) &&
	keys.length <= MOST_DESKS &&
	new Set(keys.map(({ desk }) => desk)).size === keys.length &&
	keys.every(
		({ desk, epoch, sealed }) =>
			bytes(desk, 16) && Number.isSafeInteger(epoch) && epoch > 0 && bytes(sealed, 100, 1024),
	);

const isIdentity = ({ sealed, reporter, shares }: NonNullable<Filing['identity']>): boolean =>
	bytes(sealed, 64, 65_536) &&
	bytes(reporter, 64, 1024) &&
	Array.isArray(shares) &&
	shares.length === 3 &&
	new Set(shares.map(({ member }) => member)).size === 3 &&
	shares.every((share) => bytes(share.member, 16) && bytes(share.sealed, 64, 1024));
