import { describe, expect, it } from 'vitest';
import { type DeskFacts, decideRemoval, type MemberFacts, type ProposedKey } from './decide-removal.ts';

const admin: MemberFacts = { member: 'admin', roles: ['administrator'], state: 'active', keepsRoot: true };
const handler: MemberFacts = { member: 'h', roles: ['handler'], state: 'active', keepsRoot: false };
const desk: DeskFacts = { desk: 'd', epoch: 3, members: ['h', 'i', 'j'] };
const key: ProposedKey = { desk: 'd', epoch: 4, members: ['j', 'i'] };

describe('removing a member', () => {
	it('takes a new key for each of their desks, held by exactly those who remain', () => {
		expect(decideRemoval(admin, handler, [desk], [key])).toMatchObject({ ok: true });
		const elsewhere: DeskFacts = { desk: 'e', epoch: 1, members: ['i'] };
		expect(decideRemoval(admin, handler, [desk, elsewhere], [key])).toMatchObject({ ok: true });
		for (const proposed of [
			[],
			[{ ...key, members: ['i'] }],
			[{ ...key, members: ['h', 'i', 'j'] }],
			[{ ...key, members: ['i', 'i'] }],
			[key, { ...key, desk: 'e' }],
			[key, key],
		]) {
			const decision = decideRemoval(admin, handler, [desk, elsewhere], proposed);
			expect([proposed, decision]).toMatchObject([proposed, { code: 'stale-seats' }]);
		}
	});

	it('refuses another epoch than the next', () => {
		for (const epoch of [3, 5, 1])
			expect(decideRemoval(admin, handler, [desk], [{ ...key, epoch }])).toMatchObject({
				code: 'stale-epoch',
				detail: { desk: 'd', epoch: 3 },
			});
	});

	it('never leaves a desk without anybody, never removes oneself, and nobody twice', () => {
		const alone = { ...desk, members: ['h'] };
		expect(decideRemoval(admin, handler, [alone], [])).toMatchObject({
			code: 'last-of-desk',
			detail: { desk: 'd' },
		});
		expect(decideRemoval(admin, admin, [], [])).toMatchObject({ code: 'not-yourself' });
		expect(decideRemoval(admin, undefined, [], [])).toMatchObject({ code: 'no-such-member' });
		expect(decideRemoval(admin, { ...handler, state: 'removed' }, [], [])).toMatchObject({
			code: 'no-such-member',
		});
	});

	it('never leaves the organisation without anybody who keeps its root', () => {
		const second = { ...admin, member: 'second' };
		const without = { ...second, keepsRoot: false };
		expect(decideRemoval(without, admin, [], [])).toMatchObject({ code: 'last-root-keeper' });
		expect(decideRemoval(second, admin, [], [])).toMatchObject({ ok: true });
		expect(decideRemoval(admin, without, [], [])).toMatchObject({ ok: true });
	});

	it('is done by an administrator who still is one', () => {
		for (const by of [undefined, { ...admin, state: 'removed' as const }, handler])
			expect(decideRemoval(by, { ...handler, member: 'x' }, [], [])).toMatchObject({
				code: 'you-were-removed',
			});
	});
});
