import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#crypto/canonical.ts';
import type { Filing } from '../contract.ts';
import { isFiling, LARGEST_BODY, MOST_UPLOADS } from './filing-shape.ts';

/** As JSON.parse makes it. */
const plain = <T>(model: { [Name in keyof T]: fc.Arbitrary<T[Name]> }) =>
	fc.record<T>(model, { noNullPrototype: true });
const bytes = (least: number, most = least) =>
	fc.noShrink(
		fc
			.uint8Array({ minLength: least, maxLength: most })
			.map((array) => Buffer.from(array).toString('base64url')),
	);
const ids = (least: number, most: number) => fc.uniqueArray(bytes(16), { minLength: least, maxLength: most });
const deskKeys = ids(0, 5).chain((desks) =>
	fc.tuple(
		...desks.map((desk) =>
			plain({ desk: fc.constant(desk), epoch: fc.integer({ min: 1, max: 99 }), sealed: bytes(100, 200) }),
		),
	),
);
const identity = ids(3, 3).chain((members) =>
	plain({
		sealed: bytes(64, 100),
		reporter: bytes(64, 100),
		shares: fc.tuple(
			...members.map((member) => plain({ member: fc.constant(member), sealed: bytes(64, 100) })),
		),
	}),
);
const filing = plain({
	v: fc.constant(1 as const),
	case: bytes(16),
	date: fc.constant('2026-03-02'),
	caseKey: bytes(65),
	reporterSealKey: bytes(65),
	reporterSignKey: bytes(65),
	lookup: bytes(32),
	wrappedSecrets: bytes(64, 300),
	deskKeys,
	reporterKey: bytes(100, 200),
	body: bytes(64, 400),
	identity: fc.option(identity),
	uploads: ids(0, 3),
	danger: fc.boolean(),
	signature: bytes(64),
}) as unknown as fc.Arbitrary<Filing>;
const names = fc.constantFrom(...Object.keys(fc.sample(filing, 1)[0]!));

/** Never throws, and what it takes has one spelling and cannot trip up anything behind it. */
function judged(value: unknown): boolean {
	const taken = isFiling(value);
	if (taken) {
		const { work: _work, ...envelope } = value;
		expect(() => canonical(envelope)).not.toThrow();
	}
	return taken;
}

describe('an envelope', () => {
	it('is taken', () => fc.assert(fc.property(filing, (right) => judged(right))));

	it('with one member changed is refused, or is another envelope', () => {
		fc.assert(
			fc.property(filing, names, fc.anything(), (right, name, value) => {
				const changed = { ...right, [name]: value };
				if (judged(changed) && JSON.stringify(value) !== JSON.stringify(right[name as 'body']))
					expect(canonical(changed)).not.toBe(canonical(right));
			}),
		);
	});

	it('with one character changed is refused, or differs in its bytes', () => {
		const text = fc.constantFrom('case', 'caseKey', 'lookup', 'body', 'signature', 'reporterKey');
		const letter = fc.constantFrom(...'AQgwBRhx_-=+/ ~é');
		fc.assert(
			fc.property(filing, text, fc.nat(), letter, (right, name, at, put) => {
				const was = right[name as 'case'];
				const place = at % was.length;
				const changed = was.slice(0, place) + put + was.slice(place + 1);
				if (changed === was || !judged({ ...right, [name]: changed })) return;
				expect(Buffer.from(changed, 'base64url').equals(Buffer.from(was, 'base64url'))).toBe(false);
			}),
		);
	});

	it('lacks nothing and has nothing besides', () => {
		fc.assert(
			fc.property(filing, names, fc.string(), (right, name, extra) => {
				const { [name as 'body']: _left, ...rest } = right;
				expect(judged(rest)).toBe(false);
				if (!Object.hasOwn(right, extra) && extra !== 'work')
					expect(judged({ ...right, [extra]: '' })).toBe(false);
			}),
		);
	});

	it('has nothing besides inside its parts either', () => {
		const found = fc.sample(filing, 200).find((one) => one.identity && one.deskKeys.length > 1)!;
		const { identity, deskKeys: keys } = found as Filing & { identity: NonNullable<Filing['identity']> };
		const [key, ...others] = keys;
		const [share, ...shares] = identity.shares;
		const wrong: object[] = [
			...[null, 'x', [], { ...key, extra: 1 }, { ...key, epoch: 0 }, { ...key, epoch: 1.5 }].map((one) => ({
				deskKeys: [one, ...others],
			})),
			{ deskKeys: [{ ...key, epoch: 2 ** 31 }] },
			{ deskKeys: [key, key] },
			{ deskKeys: null },
			{ deskKeys: { length: 0 } },
			{ identity: undefined },
			{ identity: [] },
			{ identity: { ...identity, extra: '\ud800' } },
			{ identity: { ...identity, reporter: null } },
			{ identity: { ...identity, shares: [share, share, share] } },
			{ identity: { ...identity, shares } },
			{ identity: { ...identity, shares: [null, ...shares] } },
			{ identity: { ...identity, shares: [{ ...share, extra: 0.5 }, ...shares] } },
			{ uploads: [null] },
			{ uploads: [found.case, found.case] },
			{ uploads: Array.from({ length: MOST_UPLOADS + 1 }, () => found.case) },
			{ body: 'A'.repeat(Math.ceil((LARGEST_BODY * 4) / 3) + 4) },
		];
		expect(judged(found)).toBe(true);
		for (const change of wrong) expect([change, judged({ ...found, ...change })]).toEqual([change, false]);
	});

	it('is not anything else, and nothing crashes', () => {
		fc.assert(fc.property(fc.anything(), (value) => !judged(value)));
		for (const value of [null, undefined, [], 'x', 1, { v: 1 }]) expect(judged(value)).toBe(false);
	});
});
