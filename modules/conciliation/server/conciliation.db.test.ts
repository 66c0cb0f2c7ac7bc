/**
 * Pools and proposals on a real database, with matters laid straight into their tables.
 *
 * Seen to fail: the look at `by.desks` taken out of `situationOf` (a stranger read the proposals and wrote one), `verify`
 * taken out of `recordProposal` (a colleague agreed in another’s name).
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	type Centre,
	good,
	MONDAY,
	makeCentre,
	names,
	type Person,
} from '#modules/intake/server/test-centre.ts';
import { plainDate } from '#platform/plain-date.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { signProposal } from '../browser/sign-proposal.ts';
import type { ProposalAct } from '../core/proposals.ts';
import {
	countUnionTraining,
	keepPerson,
	readPools,
	readProposals,
	recordProposal,
	strikeUnionTraining,
} from './index.ts';

let centre: Centre;
let employerPerson: Person;
let desks: Record<'union' | 'employer' | 'other', string>;
const works = Buffer.alloc(16, 7);
const matter = Buffer.alloc(16, 1);
const matterId = matter.toString('base64url');
const admin = Buffer.alloc(16, 9).toString('base64url');

beforeAll(async () => {
	centre = await makeCentre({ custodians: 0 });
	employerPerson = await centre.takeIn('employer', ['employer']);
	const employer = await centre.open('employer', [employerPerson]);
	desks = { union: centre.desks.a.desk, employer: employer.desk, other: centre.desks.b.desk };
	await centre.database.pool.query('insert into registry.employer (id, bin, names) values ($1, $2, $3)', [
		works,
		'123456789012',
		names('Works'),
	]);
});
afterAll(() => centre.close());
beforeEach(async () => {
	const { pool } = centre.database;
	centre.clock.set(MONDAY);
	await pool.query('delete from matters.matter');
	await pool.query('delete from conciliation.person_entry');
	await pool.query('delete from conciliation.union_training');
	await pool.query(
		`insert into matters.matter (id, number, procedure, employer, status, state, facts, judged_by)
		values ($1, '26-D-1', 'collective-dispute', $2, 'open', '{}', '{}', '')`,
		[matter, works],
	);
	for (const [desk, side] of [
		[desks.union, 'workers'],
		[desks.employer, 'employer'],
	])
		await pool.query('insert into matters.side (matter_id, desk, side, from_seq) values ($1, $2, $3, 0)', [
			matter,
			toBytea(desk!),
			side,
		]);
});

const profile = {
	title: 'Mediator of Mangystau',
	member: null,
	pools: ['mediator'],
	procedures: ['collective-dispute'],
	topics: ['pay'],
	languages: ['kk', 'ru'],
	regions: ['47'],
};
const keep = (person: string | null, seq: number, act: object) =>
	keepPerson(centre.context, admin, { person, seq, act });
const enter = async (change: object = {}) =>
	good(await keep(null, 0, { kind: 'enter', profile: { ...profile, ...change } })).person;
const people = () => ({ union: centre.people.ombudsman, employer: employerPerson });
const keyOf = (person: Person) => toBytea(person.statement.signKey);

async function act(who: 'union' | 'employer', seq: number, wanted: ProposalAct) {
	const person = people()[who];
	const signed = await signProposal(person.keyring, matterId, { seq, desk: desks[who], act: wanted });
	return recordProposal(centre.context, person.signedIn, keyOf(person), matterId, { ...signed });
}
const propose = (person: string): ProposalAct => ({ kind: 'propose', person, pool: 'mediator' });
const agree = (proposal: number): ProposalAct => ({
	kind: 'answer',
	proposal,
	agrees: true,
	reason: null,
	outside: false,
});
const nothing = { pool: null, topic: null, language: null, region: null };
const view = async (by: { roles: readonly string[]; desks?: readonly string[] } = { roles: [] }) =>
	readPools(centre.context, by as never);

describe('pools', () => {
	it('are computed from what was written down; who wrote it is for administrators', async () => {
		const id = await enter();
		const training = { course: 'Mediation', on: '2026-02-01', hours: 48, expires: '2026-12-31' };
		good(await keep(id, 1, { kind: 'train', training }));
		const conflict = {
			with: { employer: works.toString('base64url') },
			kind: 'employed',
			from: '2025-01-01',
			until: null,
		};
		good(await keep(id, 2, { kind: 'conflict', conflict }));
		const [one] = (await view()).people;
		expect(one).toMatchObject({
			person: id,
			profile,
			trainings: [training],
			conflicts: [conflict],
			load: 0,
			history: null,
		});
		const [told] = (await view({ roles: ['administrator'] })).people;
		expect(told!.history!.map(({ act: { kind }, by, on }) => [kind, by, on])).toEqual(
			['enter', 'train', 'conflict'].map((kind) => [kind, admin, '2026-03-02']),
		);
	});

	it('tell people of an employer nothing of other employers’ desks', async () => {
		const id = await enter();
		for (const [at, desk] of [desks.employer, desks.other].entries()) {
			const conflict = { with: { desk }, kind: 'other', from: '2025-01-01', until: null };
			good(await keep(id, at + 1, { kind: 'conflict', conflict }));
		}
		const [one] = (await view(people().employer.signedIn)).people;
		expect(one!.conflicts.map((line) => line.with)).toEqual([{ desk: desks.employer }]);
		expect((await view()).people[0]!.conflicts).toHaveLength(2);
	});

	it('take one of two acts that come at the same moment', async () => {
		const id = await enter();
		const both = await Promise.all([1, 2, 3, 4].map(() => keep(id, 1, { kind: 'retire' })));
		expect(both.map((one) => (one.ok ? 'kept' : one.code)).sort()).toEqual([
			'kept',
			'stale',
			'stale',
			'stale',
		]);
		expect(await keep(null, 0, { kind: 'enter', profile })).toMatchObject({ code: 'title-taken' });
		expect(await keep('AAAA', 0, { kind: 'retire' })).toMatchObject({ code: 'not-found' });
		expect(await keep('A'.repeat(22), 0, { kind: 'enter', profile })).toMatchObject({ code: 'not-found' });
	});

	it('count union leaders by course and quarter, and tell no number under five', async () => {
		const count = (change: object) =>
			countUnionTraining(centre.context, admin, {
				course: 'Bargaining',
				quarter: '2025-Q4',
				hours: 24,
				people: 35,
				...change,
			});
		const { id } = good(await count({}));
		good(await count({ people: 4, quarter: '2026-Q1' }));
		expect(await count({ people: 0 })).toMatchObject({ code: 'people-odd' });
		expect(await count({ quarter: '2026-Q2' })).toMatchObject({ code: 'quarter-ahead' });
		expect(await count({ quarter: '2026-Q5' })).toMatchObject({ code: 'malformed' });
		expect(await count({ course: ' ' })).toMatchObject({ code: 'course-missing' });
		expect(await count({ hours: '24' })).toMatchObject({ code: 'hours-odd' });
		expect((await view()).unionTraining).toMatchObject([
			{ quarter: '2026-Q1', people: null },
			{ quarter: '2025-Q4', people: 35, id },
		]);
		good(await strikeUnionTraining(centre.context, admin, id));
		expect(await strikeUnionTraining(centre.context, admin, id)).toMatchObject({ code: 'not-found' });
		expect((await view()).unionTraining).toHaveLength(1);
	});
});

describe('a mediator of a matter', () => {
	it('is proposed and agreed on by both sides, is busy then, and ends with an outcome', async () => {
		const id = await enter();
		good(await act('union', 0, propose(id)));
		expect(await act('union', 1, agree(0))).toMatchObject({ code: 'own-proposal' });
		good(await act('employer', 1, agree(0)));
		expect((await view()).people[0]!.load).toBe(1);
		const read = good(await readProposals(centre.context, people().employer.signedIn, matterId, nothing));
		expect(read).toMatchObject({
			bothHere: true,
			nextSeq: 2,
			sides: [{ desk: desks.employer, side: 'employer' }],
			proposals: [{ status: 'agreed', title: profile.title, side: 'workers' }],
			suggestions: [{ person: id, load: 1 }],
		});
		good(
			await act('employer', 2, {
				kind: 'end',
				proposal: 0,
				end: 'in-part',
				on: plainDate('2026-03-02'),
			}),
		);
		expect((await view()).people[0]!.load).toBe(0);
		centre.clock.set(Date.parse('2026-04-01T12:00:00+05:00'));
		expect(
			(await view()).outcomes.rows.find(({ pool, year }) => pool === 'mediator' && year === 2026),
		).toEqual({
			pool: 'mediator',
			year: 2026,
			ends: Object.fromEntries(
				['agreed', 'in-part', 'not-agreed', 'withdrawn'].map((end) => [end, { low: 0, high: 4 }]),
			),
		});
	});

	it('is not busy with a matter that is closed', async () => {
		const id = await enter();
		good(await act('union', 0, propose(id)));
		good(await act('employer', 1, agree(0)));
		await centre.database.pool.query(`update matters.matter set status = 'closed'`);
		expect((await view()).people[0]!.load).toBe(0);
		expect(await act('union', 2, propose(id))).toMatchObject({ code: 'matter-closed' });
	});

	it('with a conflict of interest is refused by name, also one that was declared meanwhile', async () => {
		const [a, b] = [await enter(), await enter({ title: 'Another', member: people().union.signedIn.member })];
		expect(await act('employer', 0, propose(b))).toMatchObject({
			code: 'conflict-of-interest',
			detail: { person: 'Another', why: 'sits-at-a-side' },
		});
		good(await act('union', 0, propose(a)));
		const conflict = { with: { desk: desks.employer }, kind: 'acted', from: '2026-01-01', until: null };
		good(await keep(a, 1, { kind: 'conflict', conflict }));
		expect(await act('employer', 1, agree(0))).toMatchObject({
			code: 'conflict-of-interest',
			detail: { person: profile.title, why: 'acted', with: 'desk', id: desks.employer },
		});
	});

	it('is nobody’s business who holds no side: like a matter that does not exist', async () => {
		const id = await enter();
		good(await act('union', 0, propose(id)));
		const { stranger, duty } = centre.people;
		for (const who of [stranger, duty])
			for (const at of [matterId, 'A'.repeat(22), 'x']) {
				expect(await readProposals(centre.context, who.signedIn, at, nothing)).toEqual({
					ok: false,
					code: 'not-found',
				});
				const desk = who.signedIn.desks[0]!;
				const signed = await signProposal(who.keyring, at, { seq: 1, desk, act: agree(0) });
				expect(await recordProposal(centre.context, who.signedIn, keyOf(who), at, { ...signed })).toEqual({
					ok: false,
					code: 'not-found',
				});
			}
	});

	it('is agreed on under one’s own name, desk and number, and for this matter', async () => {
		const id = await enter();
		good(await act('union', 0, propose(id)));
		const { union, employer } = people();
		const forge = async (
			signer: Person,
			about: { seq: number; desk: string; act: ProposalAct; for?: string },
			change: object = {},
		) => {
			const signed = await signProposal(signer.keyring, about.for ?? matterId, about);
			return recordProposal(centre.context, employer.signedIn, keyOf(employer), matterId, {
				...signed,
				...change,
			});
		};
		const right = { seq: 1, desk: desks.employer, act: agree(0) };
		expect(await forge(union, right)).toMatchObject({ code: 'bad-signature' });
		expect(await forge(employer, { ...right, for: 'A'.repeat(22) })).toMatchObject({ code: 'bad-signature' });
		expect(
			await forge(employer, right, { act: { ...agree(0), agrees: false, reason: 'trust' } }),
		).toMatchObject({
			code: 'bad-signature',
		});
		expect(await forge(employer, right, { desk: desks.union })).toMatchObject({ code: 'not-permitted' });
		expect(await forge(employer, { ...right, seq: 0 })).toMatchObject({ code: 'stale', detail: { seq: 1 } });
		expect(await forge(employer, right, { signature: 'AAAA' })).toMatchObject({ code: 'malformed' });
		// More than the act rides along with it.
		const more = { ...agree(0), note: 'x' } as unknown as ProposalAct;
		expect(await forge(employer, { ...right, act: more })).toMatchObject({ code: 'bad-signature' });
		const twice = await Promise.all([forge(employer, right), forge(employer, right), forge(employer, right)]);
		expect(twice.map((one) => (one.ok ? 'made' : one.code)).sort()).toEqual(['made', 'stale', 'stale']);
	});
});
