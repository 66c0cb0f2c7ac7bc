import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemWithHelpers, REQUEST_LIFE_MS, requestState, waitBeforeAsking } from './recovery-rules.ts';

const helper = (member: string, ...roles: string[]) => ({
	member,
	roles: roles.length ? roles : ['handler'],
});

describe('helpers', () => {
	it('are three, none oneself, none an employer’s, not all custodians', () => {
		const [a, b, c] = [helper('a'), helper('b', 'custodian'), helper('c', 'custodian')];
		expect(problemWithHelpers('me', [a, b, c])).toBeNull();
		expect(problemWithHelpers('me', [a, b])).toBe('three-helpers');
		expect(problemWithHelpers('me', [a, b, b])).toBe('three-helpers');
		expect(problemWithHelpers('a', [a, b, c])).toBe('not-yourself');
		expect(problemWithHelpers('me', [a, b, helper('e', 'employer')])).toBe('employer-helper');
		expect(problemWithHelpers('me', [helper('d', 'handler', 'custodian'), b, c])).toBe('all-custodians');
	});
});

describe('asking for help', () => {
	it('is free three times an hour and then once a minute, whatever came before', () => {
		const now = 1e12;
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 7_200_000 })), (ages) => {
				const wait = waitBeforeAsking(
					ages.map((age) => now - age),
					now,
				);
				const lately = ages.filter((age) => age < 3_600_000);
				expect(wait).toBe(lately.length < 3 ? 0 : Math.max(0, 60_000 - Math.min(...lately)));
			}),
		);
	});

	it('ends after a day, unless it was done or stopped before', () => {
		const asked = 1e12;
		expect(requestState({ state: 'open', asked }, asked + REQUEST_LIFE_MS - 1)).toBe('open');
		expect(requestState({ state: 'open', asked }, asked + REQUEST_LIFE_MS)).toBe('ended');
		expect(requestState({ state: 'done', asked }, asked + 2 * REQUEST_LIFE_MS)).toBe('done');
	});
});
