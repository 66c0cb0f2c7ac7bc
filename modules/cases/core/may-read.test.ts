import { describe, expect, it } from 'vitest';
import { mayRead } from './may-read.ts';

const state = { readers: ['duty', 'other'], excludedMembers: ['recused'] };

describe('a case', () => {
	it('is read by whoever sits at a desk that reads', () => {
		expect(mayRead(state, { member: 'anybody', desks: ['x', 'other'] })).toBe(true);
		expect(mayRead(state, { member: 'anybody', desks: ['x'] })).toBe(false);
		expect(mayRead(state, { member: 'anybody', desks: [] })).toBe(false);
	});

	it('is not read by somebody who has stepped back, wherever they sit', () => {
		expect(mayRead(state, { member: 'recused', desks: ['duty', 'other'] })).toBe(false);
	});
});
