/**
 * Topics as data, seen from where they are used: coding, the queue, the search, the unsealed form. Seen to fail: without
 * `mayChooseTopics` in `recordAct` (a retired topic was given to a new case), without `readAs` in `linesOf` (a merged
 * topic's old cases were missing from the view), without the check of `version` (two changes under one number).
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQueue } from '#modules/cases/server/index.ts';
import { fileUnsealed } from '#modules/intake/server/index.ts';
import {
	act,
	type Centre,
	coding,
	DAY,
	fileOne,
	good,
	makeCentre,
	names,
} from '#modules/intake/server/test-centre.ts';
import { deskDirectory } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays } from '#platform/plain-date.ts';
import type { WantedChange } from '../core/topics.ts';
import { changeTopics, listTopics, readTopics } from './index.ts';

let centre: Centre;
beforeEach(async () => {
	centre = await makeCentre();
});
afterEach(() => centre.close());

const today = () => almatyDate(centre.clock.now());
const by = () => centre.people.duty.signedIn.member;
async function change(wanted: WantedChange, { from = today(), after = -1 } = {}) {
	const seen = after >= 0 ? after : ((await readTopics(centre.context)).history[0]?.version ?? 0);
	return changeTopics(centre.context, by(), { wanted, from, after: seen });
}
async function acknowledged(): Promise<string> {
	const { filing } = await fileOne(centre);
	good(await act(centre, centre.people.duty, filing.case, { kind: 'acknowledge' }));
	return filing.case;
}
const code = (id: string, ...topics: string[]) =>
	act(centre, centre.people.duty, id, { kind: 'code', clear: { ...coding, topics } });
async function coded(...topics: string[]): Promise<string> {
	const id = await acknowledged();
	good(await code(id, ...topics));
	return id;
}
const shown = async (filter: object) =>
	(await readQueue(centre.context, centre.people.duty.signedIn, { folder: 'open', ...filter })).items
		.map((item) => item.case)
		.sort();

describe('a change', () => {
	it('is written down with who and when, and goes on the ledger as everybody may read it', async () => {
		good(
			await change({ kind: 'rename', topic: 'pay', names: names('Wages') }, { from: addDays(today(), 2) }),
		);
		expect(await readTopics(centre.context)).toMatchObject({
			history: [{ version: 1, by: by(), on: today(), from: addDays(today(), 2) }],
			planned: [{ version: 1 }],
		});
		const { rows } = await centre.database.pool.query(
			`select convert_from(substring(leaf from 2), 'UTF8') as text from ledger.pending_leaf
			where get_byte(leaf, 0) = 1`,
		);
		const acts = rows.map(({ text }) => JSON.parse(text)).filter(({ type }) => type === 'topics');
		expect(acts).toEqual([
			{
				type: 'topics',
				v: 1,
				version: 1,
				from: addDays(today(), 2),
				change: { kind: 'rename', topic: 'pay', names: names('Wages') },
			},
		]);
		const called = async () => (await listTopics(centre.context)).find(({ id }) => id === 'pay')!.names.en;
		expect(await called()).toBe('Pay, late pay, allowances');
		centre.clock.advance(2 * DAY);
		expect(await called()).toBe('Wages');
	});

	it('is made by one of several administrators who make it at the same moment', async () => {
		await Promise.all(Array.from({ length: 6 }, () => centre.database.pool.query('select pg_sleep(0.05)')));
		const topics = ['pay', 'hours', 'safety', 'conditions', 'contract', 'union'];
		const made = await Promise.all(topics.map((topic) => change({ kind: 'retire', topic }, { after: 0 })));
		expect(made.map((one) => (one.ok ? 'made' : one.code)).sort()).toEqual([
			'made',
			...Array(5).fill('stale'),
		]);
		expect((await readTopics(centre.context)).history).toHaveLength(1);
		const { rowCount } = await centre.database.pool.query(
			`select 1 from ledger.pending_leaf where position('"type":"topics"'::bytea in leaf) > 0`,
		);
		expect(rowCount).toBe(1);
	});
});

describe('a retired topic', () => {
	it('stays on a case that has it, and is given to no other', async () => {
		const old = await coded('community');
		good(await change({ kind: 'retire', topic: 'community' }));
		const fresh = await acknowledged();
		expect(await code(fresh, 'community')).toMatchObject({ code: 'topic-not-in-use' });
		expect(await code(fresh, 'pay', 'no-such-topic')).toMatchObject({ code: 'topic-not-in-use' });
		good(await code(old, 'community', 'pay'));
		good(await code(old, 'pay'));
		expect(await code(old, 'community')).toMatchObject({ code: 'topic-not-in-use' });
		const directory = await deskDirectory(centre.context, centre.people.duty.signedIn);
		expect(directory.topics.find(({ id }) => id === 'community')).toMatchObject({
			state: 'retired',
			names: { en: 'Community, land, water, environment' },
		});
	});

	it('is refused by the form that the server seals', async () => {
		const form = {
			locale: 'kk' as const,
			topic: 'community',
			site: null,
			text: 'words',
			mustNotReach: '',
			name: '',
			contact: '',
			danger: false,
			files: [],
		};
		good(await fileUnsealed(centre.context, form));
		good(await change({ kind: 'retire', topic: 'community' }));
		expect(await fileUnsealed(centre.context, form)).toMatchObject({ code: 'unknown-topic' });
	});
});

describe('the queue', () => {
	it('shows cases of a merged topic under the one that it was merged into', async () => {
		const [forced, contract] = [await coded('forced'), await coded('contract')];
		expect(await shown({ topic: 'contract' })).toEqual([contract]);
		good(await change({ kind: 'merge', topic: 'forced', into: 'contract' }));
		expect(await shown({ topic: 'contract' })).toEqual([forced, contract].sort());
		expect(await shown({ topic: 'forced' })).toEqual([forced]);
		expect(await shown({ topic: 'contract', severity: 'low' })).toEqual([]);
		expect(await shown({ find: 'увольнение' })).toEqual([forced, contract].sort());
	});

	it('finds by the old name and by the new one', async () => {
		const pay = await coded('pay');
		good(await change({ kind: 'rename', topic: 'pay', names: names('Вознаграждение') }));
		expect(await shown({ find: 'вознаграждения' })).toEqual([pay]);
		expect(await shown({ find: 'зарплата' })).toEqual([pay]);
	});
});
