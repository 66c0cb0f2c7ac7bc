/** The whole table of who may write what, when: every kind against every stander and both states. */
import { describe, expect, it } from 'vitest';
import { packs } from '#modules/procedures/core/packs.ts';
import { plainDate } from '#platform/plain-date.ts';
import { isMatterAct } from './act-shape.ts';
import { decideMatter, matterRules, mayWrite } from './decide-act.ts';
import { matterNumber } from './matter-number.ts';
import { afterMatter, openedState } from './matter-state.ts';
import type { MatterAct, MatterActKind, MatterActs, MatterState } from './matter-types.ts';
import { deskMayHold, sidesForDesk, sidesOf } from './sides.ts';

const id = (letter: string) => `${letter.repeat(21)}A`;
const [founder, guest, stranger, matter] = ['A', 'B', 'C', 'M'].map(id) as [string, string, string, string];
const today = plainDate('2026-03-02');
const hash = 'A'.repeat(43);

const clears: { [K in MatterActKind]: Omit<MatterActs[K], 'desk'> } = {
	open: { side: 'workers', procedure: 'assembly', title: 'A title', employer: null, outside: [] },
	invite: { invited: stranger, side: 'neutral' },
	leave: { reason: 'Done' },
	fact: { fact: { kind: 'circumstance', id: 'letter', value: 'demands' }, corrects: null, contests: null },
	withdraw: { seq: 7, reason: 'A slip' },
	own: { readers: [{ desk: founder, epoch: 1 }] },
	say: { readers: [{ desk: founder, epoch: 1 }] },
	date: { step: 'reply', due: today, dueLatest: null, of: 'kz/assembly/2020-06-06' },
	paper: { paper: 'demands', of: 'kz/assembly/2020-06-06', dated: today, hash, complete: true },
	join: { matter: id('N') },
	split: { matter: id('J') },
	close: { outcome: 'agreed', on: today },
	reopen: { reason: 'Broken' },
};
const kinds = Object.keys(clears) as MatterActKind[];
const entries = [founder, guest].map((desk, at) => ({
	seq: 7 + at,
	kind: 'fact' as const,
	clear: { desk, ...clears.fact },
}));

const stateOf = (status: MatterState['status']): MatterState => {
	const opening = openedState({ desk: founder, ...clears.open } as MatterActs['open'], today);
	const invite = { desk: founder, invited: guest, side: 'employer' as const };
	const shared = afterMatter(opening, { kind: 'invite', clear: invite, seq: 1 });
	return { ...shared, status, joined: [id('J')], lastSeq: 8 };
};
const actOf = <K extends MatterActKind>(kind: K, desk: string, change: object = {}): MatterAct => ({
	matter,
	seq: kind === 'open' ? 0 : 9,
	kind,
	clear: {
		desk,
		...clears[kind],
		...(kind === 'withdraw' && desk === guest ? { seq: 8 } : {}),
		...change,
	} as never,
	sealed: kind === 'own' || kind === 'say' ? 'A'.repeat(200) : null,
	signature: 'A'.repeat(86),
});

describe('the table of entries', () => {
	it('lets the founding desk and holders write what it says, and nobody else anything', () => {
		for (const kind of kinds) {
			if (kind === 'open') continue;
			const { by, when } = matterRules[kind];
			for (const status of ['open', 'closed'] as const)
				for (const desk of [founder, guest, stranger]) {
					const state = stateOf(status);
					const decision = decideMatter({ state, entries, today }, [desk], actOf(kind, desk));
					const may = desk !== stranger && (by === 'holder' || desk === founder) && when.includes(status);
					expect([kind, status, desk, decision.ok]).toEqual([kind, status, desk, may]);
					expect(mayWrite(state, [desk], kind)).toBe(may);
					if (desk === stranger) expect(decision).toEqual({ ok: false, code: 'not-found' });
				}
		}
	});

	it('lets nobody write for a desk where they do not sit, nor found one that is there', () => {
		const state = stateOf('open');
		for (const kind of kinds)
			expect(decideMatter({ state, entries, today }, [guest], actOf(kind, founder))).toMatchObject({
				ok: false,
			});
		expect(decideMatter({ state, entries, today }, [founder], actOf('open', founder))).toMatchObject({
			code: 'malformed',
		});
	});

	it('takes only what is well formed: no missing, no further and no wrong part', () => {
		for (const kind of kinds) {
			const act = actOf(kind, founder);
			expect([kind, isMatterAct(act)]).toEqual([kind, true]);
			expect(isMatterAct({ ...act, clear: { ...act.clear, name: 'Somebody' } } as never)).toBe(false);
			expect(isMatterAct({ ...act, seq: act.seq === 0 ? 1 : 0 })).toBe(false);
			expect(isMatterAct({ ...act, sealed: act.sealed ? null : 'A'.repeat(200) })).toBe(false);
			for (const name of Object.keys(act.clear)) {
				const { [name]: _gone, ...rest } = act.clear as unknown as Record<string, unknown>;
				expect(isMatterAct({ ...act, clear: rest } as never)).toBe(false);
				for (const wrong of [undefined, {}, 'x'.repeat(400), -1, ' ', ['x']])
					expect([name, wrong, isMatterAct({ ...act, clear: { ...rest, [name]: wrong } } as never)]).toEqual([
						name,
						wrong,
						false,
					]);
			}
		}
	});

	it('refuses days that do not exist, bounds the wrong way round, and numbers that cannot be', () => {
		const facts: unknown[] = [
			{ kind: 'day', id: 'reply', occurrence: { date: '2026-02-30' } },
			{ kind: 'day', id: 'reply', occurrence: { date: '2026-03-02', until: '2026-03-01' } },
			{ kind: 'day', id: 'reply', occurrence: { date: '2026-03-02', who: 'Somebody' } },
			{ kind: 'quantity', id: 'employees', value: -1 },
			{ kind: 'quantity', id: 'employees', value: { least: 5, most: 4 } },
			{ kind: 'quantity', id: 'employees', value: Number.NaN },
			{ kind: '__proto__', id: 'x' },
			{ kind: 'constructor' },
		];
		for (const fact of facts)
			expect([fact, isMatterAct(actOf('fact', founder, { fact }))]).toEqual([fact, false]);
		const turned = { due: today, dueLatest: plainDate('2026-03-01') };
		expect(isMatterAct(actOf('date', founder, turned))).toBe(false);
	});
});

describe('sides', () => {
	it('of every actor of every procedure of the law are told', () => {
		const unknown = packs
			.filter(({ version }) => version.startsWith('kz/'))
			.flatMap(({ procedure, actors }) =>
				Object.keys(actors).flatMap((actor) => (sidesOf(procedure, actor) ? [] : [`${procedure} ${actor}`])),
			);
		expect(unknown).toEqual([]);
	});

	it('are held by the desks for which they are, never the workers’ by an employer nor the employer’s by another', () => {
		for (const kind of ['duty', 'ombudsman', 'union', 'conciliation'] as const)
			expect(deskMayHold(kind, 'employer')).toBe(false);
		expect(sidesForDesk('employer')).toEqual(['employer']);
	});
});

it('a number with one wrong digit is not a number', () => {
	const number = matterNumber(2026, 482913);
	expect(number).toMatch(/^26-D-482-913-\d$/);
	const checks = Array.from({ length: 10 }, (_, digit) => matterNumber(2026, 482910 + digit).at(-1));
	expect(new Set(checks).size).toBe(10);
});
