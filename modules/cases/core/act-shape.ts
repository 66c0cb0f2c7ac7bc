/** Checks that what arrived as the clear part of an act has exactly the members that its kind has, well formed. */
import { isTopicId } from '#modules/registry/contract.ts';
import { isBase64url } from '#platform/base64url.ts';
import { parsePlainDate } from '#platform/plain-date.ts';
import { LONGEST_SUMMARY } from './desk-work.ts';

type Check = (value: unknown) => boolean;
const oneOf =
	(...values: readonly string[]): Check =>
	(value) =>
		values.includes(value as string);
const id: Check = (value) => isBase64url(value, 16);
const seq: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
const date: Check = (value) => typeof value === 'string' && parsePlainDate(value) !== null;
const hash: Check = (value) => isBase64url(value, 32);
const key: Check = (value) => isBase64url(value, 65);
const nullOr =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);
const listOf =
	(check: Check, most: number): Check =>
	(value) =>
		Array.isArray(value) && value.length <= most && value.every(check);
const between =
	(least: number, most: number): Check =>
	(value) =>
		Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const isSealedReason: Check = (value) => {
	const { custodian, sealed, ...rest } = (value ?? {}) as Record<string, unknown>;
	return id(custodian) && isBase64url(sealed, 64, LARGEST_REASON) && Object.keys(rest).length === 0;
};
/** Bytes. */
const LARGEST_REASON = 16 * 1024;

const answers: Readonly<Record<string, Check>> = {
	round: (value) => [30, 90, 180].includes(value as number),
	punished: oneOf('yes', 'no', 'rather-not'),
	lasts: oneOf('yes', 'partly', 'no', 'rather-not'),
	satisfaction: nullOr(between(1, 5)),
};

const sentence =
	(most: number): Check =>
	(value) =>
		typeof value === 'string' && value.length <= most && value === value.trim() && value !== '';

const shaped =
	(shape: Readonly<Record<string, Check>>): Check =>
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		Object.keys(value).length === Object.keys(shape).length &&
		Object.entries(shape).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const nothing: Readonly<Record<string, Check>> = {};
const newKey: Readonly<Record<string, Check>> = {
	caseKey: key,
	generation: seq,
	readers: listOf(shaped({ desk: id, epoch: seq }), 50),
	members: listOf(shaped({ desk: id, member: id }), 500),
};
const aboutPromise = { promise: seq, promiseHash: hash };

/** Longest extension of the answer, in working days: as long as the first term itself. */
export const LONGEST_EXTENSION = 15;

const shapes: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
	acknowledge: nothing,
	verify: { outcome: oneOf('confirmed', 'partly', 'not-confirmed', 'cannot-be-verified') },
	code: {
		topics: (value) => listOf(isTopicId, 5)(value) && (value as []).length > 0,
		severity: oneOf('low', 'medium', 'high', 'critical'),
		workers: oneOf('one', '2-9', '10-49', '50-249', '250-more', 'unknown'),
		site: nullOr((value) => typeof value === 'string' && /^[A-Z0-9-]{2,16}$/i.test(value)),
		employer: nullOr(id),
		excludedDesks: listOf(id, 20),
	},
	register: nothing,
	handover: { desk: id },
	note: { desk: id, epoch: seq },
	summary: nothing,
	link: { other: id, as: oneOf('duplicate', 'related'), desk: id, epoch: seq },
	unlink: { link: seq, desk: id, epoch: seq },
	task: { desk: id, member: id, due: date },
	'end-task': { task: seq, done: (value) => typeof value === 'boolean' },
	reply: nothing,
	assign: { member: nullOr(id) },
	summarise: { text: sentence(LONGEST_SUMMARY) },
	'release-summary': { summary: seq },
	extend: { workingDays: between(1, LONGEST_EXTENSION) },
	decide: { outcome: oneOf('upheld', 'partly-upheld', 'not-upheld') },
	promise: { due: date },
	deliver: { promise: seq, on: date },
	'ask-confirmation': { promise: seq },
	notice: { promise: seq },
	'confirm-heard': { promise: seq },
	'dispute-heard': { promise: seq },
	close: { ground: oneOf('lapsed', 'not-confirmed', 'out-of-scope', 'withdrawn') },
	'request-identity': { handler: id },
	copy: { copy: id, desk: id, copyKey: key, shown: hash },
	'request-release': {
		handler: id,
		ground: oneOf('danger-to-life'),
		reasons: (value) => listOf(isSealedReason, 10)(value) && (value as []).length > 1,
	},
	'release-share': { request: seq, handler: id },
	'decline-release': { request: seq },
	'open-identity': { request: seq },
	appeal: { decision: seq, desk: id, key: shaped(newKey) },
	'decide-appeal': {
		appeal: seq,
		outcome: oneOf('upheld', 'changed', 'sent-back'),
		key: nullOr(shaped(newKey)),
	},
	'follow-up': answers,
	'follow-up-heard': answers,
	'follow-up-missed': { round: answers.round! },
	admit: { reporterSealKey: key },
	rekey: newKey,
	recuse: nothing,
	exclude: { members: (value) => listOf(id, 50)(value) && (value as []).length > 0 },
	'set-aside': nothing,
	restore: nothing,
	reopen: nothing,
	arrive: { reporterSealKey: key, reporterSignKey: key },
	say: nothing,
	consent: { request: seq },
	refuse: { request: seq },
	confirm: aboutPromise,
	dispute: aboutPromise,
	retaliation: nothing,
	'retaliation-case': { linked: id },
	'retaliation-heard': { linked: id },
	withdraw: nothing,
	retire: nothing,
};

/** Acts whose words are their substance: they must carry a sealed part. */
const sealedNeeded = new Set([
	'verify',
	'note',
	'summary',
	'link',
	'unlink',
	'task',
	'reply',
	'extend',
	'decide',
	'decide-appeal',
	'appeal',
	'promise',
	'deliver',
	'notice',
	'close',
	'recuse',
	'request-identity',
	'copy',
	'request-release',
	'release-share',
	'follow-up-missed',
	'decline-release',
	'say',
	'consent',
	'dispute',
	'dispute-heard',
	'retaliation',
]);
const sealedAllowed = new Set([
	...sealedNeeded,
	'end-task',
	'follow-up',
	'follow-up-heard',
	'acknowledge',
	'handover',
	'ask-confirmation',
	'confirm',
	'confirm-heard',
	'refuse',
	'withdraw',
	'reopen',
	'set-aside',
]);

export function wellFormed(kind: string, clear: unknown, hasSealed: boolean): boolean {
	const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
	if (!shape || typeof clear !== 'object' || clear === null || Array.isArray(clear)) return false;
	const record = clear as Record<string, unknown>;
	const names = Object.keys(record);
	return (
		names.length === Object.keys(shape).length &&
		names.every((name) => Object.hasOwn(shape, name) && shape[name]!(record[name])) &&
		(hasSealed ? sealedAllowed.has(kind) : !sealedNeeded.has(kind))
	);
}
