/** A remedy for somebody who called: what an operator heard is never the worker's signature, nor the owner's own word. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	act,
	type Centre,
	carryToConfirmation,
	fileOne,
	good,
	makeCentre,
	referral,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import { ok } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { hearReferral } from '../browser/hear-referral.ts';
import { recordHeardFiling } from './index.ts';

let centre: Centre;
let called: string;
let promise: number;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	const { duty } = centre.people;
	const heard = await hearReferral(duty.keyring, {
		body: { v: 1, ...referral },
		identity: null,
		danger: false,
		desks: [centre.desks.duty],
		custodians: [],
	});
	const key = toBytea(duty.statement.signKey);
	good(await recordHeardFiling(centre.context, duty.signedIn, key, heard, async () => ok()));
	called = heard.case;
	promise = await carryToConfirmation(centre, called);
});

const code = (result: { ok: boolean; code?: string }) => (result.ok ? 'taken' : result.code);
const confirmed = () => ({ kind: 'confirm-heard' as const, clear: { promise }, text: 'Paid, they say' });
const disputed = () => ({ kind: 'dispute-heard' as const, clear: { promise }, text: 'Only half was paid' });

describe('what an operator heard of a remedy', () => {
	it('is refused from whoever promised it and said that it was delivered', async () => {
		const { duty } = centre.people;
		expect(code(await act(centre, duty, called, confirmed()))).toBe('another-must-hear');
		expect((await stateOf(centre, called)).status).toBe('awaiting-confirmation');
	});

	it('closes the case apart from signed ones, when a colleague heard it', async () => {
		const { state } = good(await act(centre, centre.people.duty2, called, confirmed()));
		expect(state).toMatchObject({
			status: 'closed',
			closed: { ground: 'confirmed-heard', byReporter: false },
			remedies: [{ outcome: 'confirmed-heard' }],
		});
		const { rows } = await centre.database.pool.query(
			`select ground, closed_on from cases.handling where ground = 'confirmed-heard'`,
		);
		expect(rows[0]).toMatchObject({ ground: 'confirmed-heard' });
		expect(rows[0].closed_on).not.toBeNull();
	});

	it('is refused where the worker has a receipt, and can sign', async () => {
		const { filing } = await fileOne(centre);
		promise = await carryToConfirmation(centre, filing.case);
		for (const doing of [confirmed(), disputed()])
			expect(code(await act(centre, centre.people.duty2, filing.case, doing))).toBe('reporter-signs');
	});

	it('sends the remedy back when it is disputed, also by the owner; words are needed', async () => {
		const { duty, duty2 } = centre.people;
		const wordless = { kind: 'dispute-heard' as const, clear: { promise } };
		expect(code(await act(centre, duty2, called, wordless))).toBe('malformed');
		const { state } = good(await act(centre, duty, called, disputed()));
		expect(state).toMatchObject({
			status: 'remedying',
			remedies: [{ outcome: 'disputed', delivered: null }],
		});
		expect(code(await act(centre, duty2, called, confirmed()))).toBe('not-now');
	});

	it('is refused from another desk, and for a remedy that does not exist', async () => {
		expect(code(await act(centre, centre.people.stranger, called, confirmed()))).toBe('not-found');
		const other = { ...confirmed(), clear: { promise: 999 } };
		expect(code(await act(centre, centre.people.duty2, called, other))).toBe('no-such-promise');
	});

	it('can be taken up again: it was nobody’s signature', async () => {
		good(await act(centre, centre.people.duty2, called, confirmed()));
		const { state } = good(
			await act(centre, centre.people.duty, called, { kind: 'reopen', text: 'rang again' }),
		);
		expect(state.status).toBe('registered');
	});
});
