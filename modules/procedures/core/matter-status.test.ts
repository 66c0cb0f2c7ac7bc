/** The short answers are those of `assessMatter`, and hold until the day that they name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate, plainDate } from '#platform/plain-date.ts';
import { readCases } from '../../../scripts/law/read-cases.ts';
import type { Facts, MatterAssessment, Occurrence, ProcedureVersion } from '../contract.ts';
import { assessMatter } from './matter.ts';
import { type ShortAnswer, statusOfMatter } from './matter-status.ts';
import { kazakhstan, packs } from './packs.ts';

const procedures = new Map<string, ProcedureVersion[]>();
for (const pack of packs) procedures.set(pack.procedure, [...(procedures.get(pack.procedure) ?? []), pack]);

const inShort = ({ versions }: MatterAssessment): ShortAnswer[] =>
	versions.flatMap(({ version, obligations }) =>
		obligations.map((one) => ({
			version,
			step: one.step,
			reading: one.reading,
			actor: one.actor,
			status: one.status,
			due: 'due' in one ? one.due : null,
			dueLatest: 'due' in one ? one.dueLatest : null,
		})),
	);

function holdsTrue(versions: readonly ProcedureVersion[], facts: Facts, asOf: PlainDate): void {
	const { answers, until } = statusOfMatter(versions, facts, asOf, kazakhstan);
	expect(answers).toEqual(inShort(assessMatter(versions, facts, asOf, kazakhstan)));
	if (until !== null) expect(until > asOf).toBe(true);
	const days = until === null ? 400 : daysBetween(asOf, until);
	for (const later of [1, 2, 3, Math.ceil(days / 2), days - 2, days - 1]) {
		if (later < 1 || later >= days) continue;
		expect(statusOfMatter(versions, facts, addDays(asOf, later), kazakhstan).answers).toEqual(answers);
	}
}

const START = plainDate('2023-01-01');
const occurrence = fc
	.record({
		offset: fc.integer({ min: 0, max: 1500 }),
		span: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined, freq: 3 }),
		reason: fc.constantFrom('a reason', undefined),
		amount: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
	})
	.map(({ offset, span, reason, amount }): Occurrence => {
		const date = addDays(START, offset);
		return {
			date,
			...(span === undefined ? {} : { until: addDays(date, span) }),
			...(reason === undefined ? {} : { reason }),
			...(amount === undefined ? {} : { amount }),
		};
	});

const matter = fc.constantFrom(...procedures.values()).chain((versions) => {
	const of = (records: readonly (object | undefined)[]) => {
		const names = [...new Set(records.flatMap((record = {}) => Object.keys(record)))];
		return names.length > 0 ? fc.constantFrom(...names) : fc.constant('strange');
	};
	const circumstance = of(versions.map(({ circumstances }) => circumstances)).chain((id) =>
		of(versions.map(({ circumstances }) => circumstances?.[id]?.values)).map((value) => [id, value] as const),
	);
	return fc.record({
		versions: fc.constant(versions),
		days: fc.dictionary(
			of(versions.map(({ facts }) => facts)),
			fc.array(occurrence, { minLength: 1, maxLength: 2 }),
			{
				maxKeys: 14,
			},
		),
		quantities: fc.dictionary(
			of(versions.map(({ quantities }) => quantities)),
			fc.integer({ min: -1, max: 300 }),
			{
				maxKeys: 8,
			},
		),
		circumstances: fc.array(circumstance, { maxLength: 6 }).map((list) => Object.fromEntries(list)),
		asOf: fc.integer({ min: -100, max: 1700 }).map((offset) => addDays(START, offset)),
	});
});

describe('how a matter stands, in short', { timeout: 120_000 }, () => {
	it('is what the whole answer says, for every law case, on its day and others', () => {
		const cases = readCases('law/kz').filter(
			({ procedure }) => procedure !== null && procedures.has(procedure),
		);
		expect(cases.length).toBeGreaterThan(400);
		for (const { procedure, facts, asOf } of cases)
			for (const later of [0, 4, 19, 3000])
				holdsTrue(procedures.get(procedure!)!, facts, addDays(asOf ?? START, later));
	});

	it('is what the whole answer says, for any facts, and stays so until the day that it names', () => {
		fc.assert(
			fc.property(matter, ({ versions, asOf, ...facts }) => holdsTrue(versions, facts, asOf)),
			{ numRuns: 1500 },
		);
	});

	it('is so too where a new text says otherwise of running matters', () => {
		fc.assert(
			fc.property(
				matter,
				fc.constantFrom('this-text', 'text-before'),
				({ versions, asOf, ...facts }, goOnBy) => {
					const turned = versions.map((version) => ({
						...version,
						transition: { ...version.counting, goOnBy } as NonNullable<ProcedureVersion['transition']>,
					}));
					holdsTrue(turned, facts, asOf);
				},
			),
			{ numRuns: 1000 },
		);
	});
});
