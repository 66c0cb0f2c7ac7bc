import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../contract.ts';
import { areRoles, isDeskStatement, isLogin, isMemberStatement, isTexts } from './people-shape.ts';
import { allowed, type Permission } from './permissions.ts';
import { delayAfter, IDLE_SECONDS, LONGEST_SECONDS, sessionLives } from './session-rules.ts';

const ROLES: readonly Role[] = ['administrator', 'handler', 'custodian'];

describe('permissions', () => {
	it('of a role are that role’s alone', () => {
		for (const wanted of ROLES) {
			for (const held of fc.sample(fc.subarray([...ROLES]), 40))
				expect(allowed(wanted, held)).toBe(held.includes(wanted));
			expect(allowed(wanted, null)).toBe(false);
		}
	});

	it('of members and of everybody', () => {
		expect([allowed('member', ['custodian']), allowed('member', null)]).toEqual([true, false]);
		for (const open of ['anyone', 'receipt'] as const) expect(allowed(open, null)).toBe(true);
		expect(allowed('nobody' as Permission, [...ROLES])).toBe(false);
	});
});

describe('a session', () => {
	it('ends when it is idle, and at its longest whatever is done', () => {
		fc.assert(
			fc.property(fc.nat(100_000), fc.nat(100_000), (age, idle) => {
				const now = 1e12;
				const session = { started: now - age * 1000, lastUsed: now - Math.min(age, idle) * 1000 };
				const lives = age < LONGEST_SECONDS && Math.min(age, idle) < IDLE_SECONDS;
				expect(sessionLives(session, now)).toBe(lives);
			}),
		);
	});

	it('is tried ever more slowly: three times at once, never more than five minutes apart', () => {
		expect([0, 1, 2].map(delayAfter)).toEqual([0, 0, 0]);
		expect([3, 4, 5, 10, 11, 1000].map(delayAfter)).toEqual([2, 4, 8, 256, 300, 300]);
		for (let failures = 1; failures < 40; failures++)
			expect(delayAfter(failures + 1)).toBeGreaterThanOrEqual(delayAfter(failures));
	});
});

describe('shapes', () => {
	it('an administrator is no custodian; a role counts once', () => {
		expect(areRoles(['handler', 'custodian'])).toBe(true);
		expect(areRoles(['administrator', 'handler'])).toBe(true);
		for (const wrong of [
			[],
			['administrator', 'custodian'],
			['handler', 'handler'],
			['root'],
			'handler',
			null,
		])
			expect([wrong, areRoles(wrong)]).toEqual([wrong, false]);
	});

	it('logins are short and plain', () => {
		for (const right of ['duty', 'ombudsman-a', 'a.b', '1a']) expect(isLogin(right)).toBe(true);
		for (const wrong of ['', 'a', 'A1', '-ab', 'a b', 'ә1', 'a'.repeat(41), 'ab\n', null, 12])
			expect(isLogin(wrong)).toBe(false);
	});

	it('statements and texts are refused without a crash, whatever arrives', () => {
		const never = (value: unknown) => !isTexts(value) && !isDeskStatement(value) && !isMemberStatement(value);
		fc.assert(fc.property(fc.anything(), never));
		for (const value of [null, undefined, {}, { type: 'desk' }, { type: 'member', title: 'x', roles: null }])
			expect(never(value)).toBe(true);
	});
});
