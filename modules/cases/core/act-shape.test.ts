import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { LONGEST_EXTENSION, wellFormed } from './act-shape.ts';
import { transitions } from './transitions.ts';

const id = base64url(random(16));
const hash = base64url(random(32));
const key = base64url(random(65));

/** One right clear part of each kind. */
const right: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	acknowledge: {},
	verify: { outcome: 'partly' },
	code: {
		topics: ['pay'],
		severity: 'low',
		workers: 'one',
		site: null,
		employer: null,
		excludedDesks: [id],
	},
	register: {},
	handover: { desk: id },
	note: { desk: id, epoch: 1 },
	assign: { member: id },
	summarise: { text: 'Pay is late' },
	'release-summary': { summary: 3 },
	summary: {},
	link: { other: id, as: 'duplicate', desk: id, epoch: 1 },
	unlink: { link: 3, desk: id, epoch: 1 },
	task: { desk: id, member: id, due: '2026-03-31' },
	'end-task': { task: 3, done: false },
	reply: {},
	extend: { workingDays: 15 },
	decide: { outcome: 'upheld' },
	promise: { due: '2026-03-31' },
	deliver: { promise: 6, on: '2026-03-31' },
	'ask-confirmation': { promise: 6 },
	notice: { promise: 6 },
	'confirm-heard': { promise: 6 },
	'dispute-heard': { promise: 6 },
	close: { ground: 'lapsed' },
	'request-identity': { handler: id },
	copy: { copy: id, desk: id, copyKey: key, shown: hash },
	'request-release': {
		handler: id,
		ground: 'danger-to-life',
		reasons: [1, 2].map(() => ({ custodian: base64url(random(16)), sealed: base64url(random(200)) })),
	},
	'release-share': { request: 3, handler: id },
	'decline-release': { request: 3 },
	'open-identity': { request: 3 },
	appeal: {
		decision: 5,
		desk: id,
		key: { caseKey: key, generation: 1, readers: [{ desk: id, epoch: 2 }], members: [] },
	},
	'decide-appeal': { appeal: 7, outcome: 'upheld', key: null },
	rekey: {
		caseKey: key,
		generation: 1,
		readers: [{ desk: id, epoch: 2 }],
		members: [{ desk: id, member: id }],
	},
	recuse: {},
	exclude: { members: [id] },
	admit: { reporterSealKey: key },
	'set-aside': {},
	restore: {},
	reopen: {},
	arrive: { reporterSealKey: key, reporterSignKey: key },
	say: {},
	consent: { request: 3 },
	refuse: { request: 3 },
	confirm: { promise: 6, promiseHash: hash },
	dispute: { promise: 6, promiseHash: hash },
	retaliation: {},
	'retaliation-case': { linked: id },
	'retaliation-heard': { linked: id },
	'follow-up': { round: 30, punished: 'no', lasts: 'yes', satisfaction: 4 },
	'follow-up-heard': { round: 90, punished: 'yes', lasts: 'partly', satisfaction: null },
	'follow-up-missed': { round: 180 },
	withdraw: {},
	retire: {},
};
const kinds = Object.keys(right);
const shaped = (kind: string, clear: unknown) =>
	wellFormed(kind, clear, true) || wellFormed(kind, clear, false);
const without = (clear: object, name: string) =>
	Object.fromEntries(Object.entries(clear).filter(([other]) => other !== name));

describe('the clear part of an act', () => {
	it('is known for every act of the table, and for no other', () => {
		expect(new Set(kinds)).toEqual(new Set(transitions.map(({ act }) => act)));
		for (const kind of kinds) expect([kind, shaped(kind, right[kind])]).toEqual([kind, true]);
		for (const kind of ['file', '', 'confirmed', 'toString', 'constructor', '__proto__']) {
			expect([kind, shaped(kind, {})]).toEqual([kind, false]);
		}
	});

	it('has every member and no other', () => {
		for (const kind of kinds) {
			expect([kind, shaped(kind, { ...right[kind], extra: null })]).toEqual([kind, false]);
			for (const name of Object.keys(right[kind]!)) {
				expect([kind, name, shaped(kind, without(right[kind]!, name))]).toEqual([kind, name, false]);
				const renamed = { ...without(right[kind]!, name), toString: right[kind]![name] };
				expect([kind, name, shaped(kind, renamed)]).toEqual([kind, name, false]);
			}
		}
	});

	it('has no member of another type', () => {
		const wrong: unknown[] = [
			undefined,
			true,
			-1,
			0,
			1.5,
			2 ** 53,
			'',
			'x',
			[],
			[[]],
			{},
			[id, 1],
			Number.NaN,
		];
		for (const kind of kinds) {
			for (const name of Object.keys(right[kind]!)) {
				for (const value of [...wrong, null]) {
					if (value === null && ['site', 'employer', 'satisfaction'].includes(name)) continue;
					if (value === null && (kind === 'assign' || kind === 'decide-appeal')) continue;
					if (value === 'x' && kind === 'summarise' && name === 'text') continue;
					if (value === true && kind === 'end-task' && name === 'done') continue;
					if (
						['excludedDesks', 'readers', 'members'].includes(name) &&
						kind !== 'exclude' &&
						JSON.stringify(value) === '[]'
					)
						continue;
					const clear = { ...right[kind], [name]: value };
					expect([kind, name, value, shaped(kind, clear)]).toEqual([kind, name, value, false]);
				}
			}
		}
	});

	it('is refused without a crash whatever it is', () => {
		fc.assert(
			fc.property(fc.constantFrom(...kinds), fc.anything(), fc.boolean(), (kind, clear, hasSealed) => {
				const members = typeof clear === 'object' && clear !== null ? Object.keys(clear) : [''];
				if (Array.isArray(clear) || members.length !== Object.keys(right[kind]!).length) {
					expect(wellFormed(kind, clear, hasSealed)).toBe(false);
				}
			}),
		);
	});

	it('spells an id in one way only, so that a desk kept out does not come back spelled otherwise', () => {
		const other = `${id.slice(0, -1)}${String.fromCharCode(id.charCodeAt(21) + 1)}`;
		expect(Buffer.from(other, 'base64url')).toEqual(Buffer.from(id, 'base64url'));
		expect(shaped('handover', { desk: other })).toBe(false);
	});

	it('knows real days, topics as they are spelled and the limits of counts', () => {
		expect(shaped('promise', { due: '2026-02-30' })).toBe(false);
		expect(shaped('extend', { workingDays: LONGEST_EXTENSION + 1 })).toBe(false);
		const code = (change: object) => shaped('code', { ...right.code, ...change });
		expect(code({ topics: ['No such topic'] })).toBe(false);
		expect(code({ topics: Array(6).fill('pay') })).toBe(false);
		expect(code({ excludedDesks: Array(21).fill(id) })).toBe(false);
		expect(code({ site: 'AB12CD' })).toBe(true);
	});

	it('never says that a case is closed as confirmed', () => {
		expect(shaped('close', { ground: 'confirmed' })).toBe(false);
	});
});

describe('the sealed part of an act', () => {
	it('is there where the words are the substance', () => {
		for (const kind of [
			'verify',
			'note',
			'reply',
			'extend',
			'decide',
			'promise',
			'deliver',
			'notice',
			'close',
		]) {
			expect([kind, wellFormed(kind, right[kind], false)]).toEqual([kind, false]);
		}
		for (const kind of ['request-identity', 'say', 'consent', 'dispute', 'retaliation']) {
			expect([kind, wellFormed(kind, right[kind], false)]).toEqual([kind, false]);
		}
	});

	it('is not there where an act has no words: nothing travels unseen', () => {
		for (const kind of ['code', 'register', 'open-identity', 'admit', 'restore', 'arrive', 'retire']) {
			expect([kind, wellFormed(kind, right[kind], true)]).toEqual([kind, false]);
			expect([kind, wellFormed(kind, right[kind], false)]).toEqual([kind, true]);
		}
	});
});
