import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import {
	act,
	type Centre,
	coding,
	DAY,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	names,
	type Person,
} from '#modules/intake/server/test-centre.ts';
import { addEmployer, addSite } from '#modules/registry/server/index.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { caseKeyForDesk } from '../browser/case-key.ts';
import { parsePlace, type QueueFilter } from '../core/queue-filter.ts';
import { countQueue, listViews, readLoads, readQueue, removeView, saveView } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	await centre.database.pool.query('delete from cases."case"');
});

const open: QueueFilter = { folder: 'open' };
const found = async (person: Person, filter: Partial<QueueFilter> = {}) =>
	(await readQueue(centre.context, person.signedIn, { ...open, ...filter })).items.map((item) => item.case);
const newCase = async () => (await fileOne(centre)).filing.case;
const member = (person: Person) => person.statement.member;

/** Acknowledged, verified and coded. */
async function coded(change: Partial<typeof coding> = {}) {
	const { filing, reporter } = await fileOne(centre);
	const { duty } = centre.people;
	good(await act(centre, duty, filing.case, { kind: 'acknowledge' }));
	const verify = { kind: 'verify' as const, clear: { outcome: 'confirmed' as const }, text: 'seen' };
	good(await act(centre, duty, filing.case, verify));
	good(await act(centre, duty, filing.case, { kind: 'code', clear: { ...coding, ...change } }));
	return { id: filing.case, reporter };
}

async function handOver({ id, reporter }: Awaited<ReturnType<typeof coded>>) {
	const { duty } = centre.people;
	const key = await caseKeyForDesk(member(duty), id, reporter.caseKeys.privateRecord, centre.desks.a);
	const clear = { desk: centre.desks.a.desk };
	good(await act(centre, duty, id, { kind: 'handover', clear, deskKeys: [key] }));
}

describe('lines', () => {
	it('are there for every desk that may read, and go with the case', async () => {
		const one = await coded();
		await handOver(one);
		const lines = async () =>
			(await centre.database.pool.query('select desk from cases.line order by desk')).rows.map(
				({ desk }: { desk: Buffer }) => desk.toString('base64url'),
			);
		expect(await lines()).toEqual(
			[centre.desks.a.desk, centre.desks.duty.desk].sort((a, b) => toBytea(a).compare(toBytea(b))),
		);
		await centre.database.pool.query('delete from cases."case"');
		expect(await lines()).toEqual([]);
	});

	it('say the same after filing as after any act', async () => {
		await newCase();
		const { rows } = await centre.database.pool.query(
			`select l.marks <@ cases.marks_of(c.state) as told, l.status = c.status and l.day = c.due as same
			from cases.line l join cases."case" c on c.id = l.case_id`,
		);
		expect(rows).toEqual([{ told: true, same: true }]);
	});
});

describe('a view', () => {
	it('comes in pages, each case once, in the order of what presses', async () => {
		const ids = [];
		for (let count = 0; count < 53; count++) {
			centre.clock.set(MONDAY + (count % 3) * DAY);
			ids.push((await fileOne(centre, { danger: count % 20 === 7 })).filing.case);
		}
		const { duty } = centre.people;
		const first = await readQueue(centre.context, duty.signedIn, open);
		expect(first.items).toHaveLength(50);
		const second = await readQueue(centre.context, duty.signedIn, open, parsePlace(first.next!));
		expect(second.next).toBeNull();
		const all = [...first.items, ...second.items];
		expect(new Set(all.map((item) => item.case))).toEqual(new Set(ids));
		expect(all).toHaveLength(53);
		const ranks = all.map(({ state, clock }) => `${state.danger ? 0 : 1} ${clock!.due}`);
		expect(ranks).toEqual(ranks.toSorted());
		expect(await countQueue(centre.context, duty.signedIn, open)).toBe(53);
	});

	it('by marks gives the same pages where the marks are frequent as where they are rare, and nothing of another desk', async () => {
		const { duty, ombudsman } = centre.people;
		const model = await coded({ topics: ['pay'] });
		// Many like it: 160 of them `pay`, each third also `hours`; a desk beside it reads as many of its own. And thousands without
		// either, one in seventy `safety`: too rare for the first lines in order, too frequent to be led to by the mark.
		await centre.database.pool.query(
			`insert into cases."case" (id, channel, danger, case_key, desk, status, last_seq, state, urgent, due)
			select substring(sha256(convert_to('case' || n, 'UTF8')) for 16), c.channel, c.danger, c.case_key, c.desk, c.status, c.last_seq, c.state, false, c.due + n % 9
			from cases."case" c cross join generate_series(1, 4360) as n where c.id = $1`,
			[toBytea(model.id)],
		);
		await centre.database.pool.query(
			`insert into cases.entry (case_id, seq, kind, author, clear, sealed, moment_date, moment_part, salt, leaf)
			select substring(sha256(convert_to('case' || n, 'UTF8')) for 16), e.seq, e.kind, e.author, e.clear, e.sealed, e.moment_date, e.moment_part, e.salt, e.leaf
			from cases.entry e cross join generate_series(1, 4360) as n where e.case_id = $1 and e.seq = 0`,
			[toBytea(model.id)],
		);
		await centre.database.pool.query(
			`insert into cases.line (case_id, desk, folder, status, rank, day, acted, marks)
			select substring(sha256(convert_to('case' || n, 'UTF8')) for 16), case when n between 121 and 160 then $2::bytea else l.desk end, l.folder, l.status, l.rank, l.day + n % 9, true,
				case when n > 160 then array_remove(l.marks, 'topic:pay') || case when n % 70 = 0 then array['topic:safety'] else '{}'::text[] end
					else l.marks || case when n % 3 = 0 then array['topic:hours'] else '{}'::text[] end end
			from cases.line l cross join generate_series(1, 4360) as n where l.case_id = $1`,
			[toBytea(model.id), toBytea(centre.desks.a.desk)],
		);
		for (const [by, topic, expected] of [
			[duty, 'pay', 121],
			[duty, 'hours', 40],
			[duty, 'safety', 60],
			[ombudsman, 'pay', 40],
			[ombudsman, 'hours', 13],
			[ombudsman, 'union', 0],
		] as const) {
			const view: QueueFilter = { folder: 'open', topic };
			const seen: string[] = [];
			let after: ReturnType<typeof parsePlace> = null;
			do {
				const page = await readQueue(centre.context, by.signedIn, view, after);
				seen.push(...page.items.map((item) => item.case));
				after = page.next === null ? null : parsePlace(page.next);
			} while (after);
			expect([topic, seen.length, new Set(seen).size]).toEqual([topic, expected, expected]);
			expect(await countQueue(centre.context, by.signedIn, view)).toBe(expected);
		}
	});

	it('filters by what was coded, and by nothing else', async () => {
		const { duty } = centre.people;
		const employer = good(
			await addEmployer(centre.context.db, { bin: '261240999999', names: names('Works'), desk: null }),
		).id;
		const pay = (await coded({ topics: ['pay', 'hours'], severity: 'high', site: 'ABC123', employer })).id;
		const food = (await coded({ topics: ['conditions'], workers: 'one' })).id;
		const fresh = await newCase();
		const expected: [Partial<QueueFilter>, string[]][] = [
			[{ topic: 'pay' }, [pay]],
			[{ topic: 'hours', severity: 'high' }, [pay]],
			[{ topic: 'conditions', severity: 'high' }, []],
			[{ workers: 'one' }, [food]],
			[{ site: 'ABC123' }, [pay]],
			[{ employer }, [pay]],
			[{ status: 'received' }, [fresh]],
			[{ status: 'verified' }, [pay, food]],
			[{ channel: 'telephone' }, []],
			[{ channel: 'web' }, [pay, food, fresh]],
			[{ desk: centre.desks.duty.desk }, [pay, food, fresh]],
			[{ desk: centre.desks.a.desk }, []],
			[{ assigned: 'nobody' }, [pay, food, fresh]],
			[{ folder: 'closed' }, []],
		];
		for (const [filter, ids] of expected) {
			expect([filter, (await found(duty, filter)).toSorted()]).toEqual([filter, ids.toSorted()]);
			const counted = await countQueue(centre.context, duty.signedIn, { ...open, ...filter });
			expect([filter, counted]).toEqual([filter, ids.length]);
		}
	});

	it('knows what is overdue, due today and due this week', async () => {
		const { duty } = centre.people;
		await newCase();
		const clocks = async () =>
			Promise.all(
				(['overdue', 'today', 'week'] as const).map(async (clock) => (await found(duty, { clock })).length),
			);
		expect(await clocks()).toEqual([0, 0, 1]);
		centre.clock.set(MONDAY + DAY);
		expect(await clocks()).toEqual([0, 1, 1]);
		centre.clock.set(MONDAY + 2 * DAY);
		expect(await clocks()).toEqual([1, 0, 0]);
	});

	it('finds a region by its sites', async () => {
		const { duty } = centre.people;
		const place = { names: names('Field camp'), region: '47', employer: null, workers: 500, area: null };
		const { code } = good(await addSite(centre.context.db, place));
		const there = (await coded({ site: code })).id;
		await coded({ site: null });
		expect(await found(duty, { region: '47' })).toEqual([there]);
		expect(await found(duty, { region: '23' })).toEqual([]);
	});
});

describe('assigning', () => {
	it('is to a member of the answering desk, shown in the view «mine» and counted', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const one = await coded();
		const assign = (to: Person | null, by = duty) =>
			act(centre, by, one.id, { kind: 'assign', clear: { member: to && member(to) } });
		expect(await assign(ombudsman)).toMatchObject({ code: 'not-at-this-desk' });
		expect(await assign(null)).toMatchObject({ code: 'not-now' });
		good(await assign(duty2));
		expect(await found(duty2, { assigned: 'me' })).toEqual([one.id]);
		expect(await found(duty, { assigned: 'me' })).toEqual([]);
		expect(await found(duty, { assigned: member(duty2) })).toEqual([one.id]);
		expect(await found(duty, { assigned: 'nobody' })).toEqual([]);
		centre.clock.set(MONDAY + 90 * DAY);
		const load = { member: member(duty2), desk: centre.desks.duty.desk, open: 1, overdue: 1 };
		expect(await readLoads(centre.context, duty.signedIn)).toEqual([load]);
		expect(await readLoads(centre.context, ombudsman.signedIn)).toEqual([]);
		centre.clock.set(MONDAY);
		await handOver(one);
		expect(await found(duty2, { assigned: 'me' })).toEqual([]);
		expect(await assign(duty2)).toMatchObject({ code: 'not-permitted' });
		good(await assign(ombudsman, ombudsman));
		expect(await found(ombudsman, { assigned: 'me' })).toEqual([one.id]);
	});
});

describe('the search', () => {
	const summarise = async (id: string, text: string) => {
		const { duty, duty2 } = centre.people;
		const proposal = good(await act(centre, duty, id, { kind: 'summarise', clear: { text } }));
		return () => act(centre, duty2, id, { kind: 'release-summary', clear: { summary: proposal.seq } });
	};

	it('finds released summaries by word forms and misspelt, in three languages, but no pending ones', async () => {
		const { duty } = centre.people;
		const kk = (await coded({ topics: ['other'] })).id;
		const ru = (await coded({ topics: ['other'] })).id;
		const en = (await coded({ topics: ['other'] })).id;
		const release = await summarise(kk, 'Жұмысшылардың жалақысы екі ай кешігіп жатыр');
		expect(await found(duty, { find: 'жалақы' })).toEqual([]);
		good(await release());
		good(await (await summarise(ru, 'Задержали зарплату рабочим вахты'))());
		good(await (await summarise(en, 'The dormitory has no heating'))());
		const cases: [string, string[]][] = [
			['жалақы', [kk]],
			['жалакысы кешигип', [kk]],
			['жалаақысы', [kk]],
			['зарплаты', [ru]],
			['зарплтату', [ru]],
			['рабочий зарплата', [ru]],
			['heated dormitories', [en]],
			['dormitory heating', [en]],
			['dormitery', [en]],
			['жалақы зарплата', []],
			['', []],
			['% _ \' "', []],
		];
		for (const [find, ids] of cases) expect([find, await found(duty, { find })]).toEqual([find, ids]);
	});

	it('finds numbers, workplaces, employers and topics by their names in any language', async () => {
		const { duty } = centre.people;
		const texts = { kk: 'Қарабұлақ кен орны', ru: 'Месторождение Карабулак', en: 'Karabulak field' };
		const place = { names: texts, region: '47', employer: null, workers: 500, area: null };
		const { code } = good(await addSite(centre.context.db, place));
		const id = (await coded({ site: code, topics: ['discrimination'] })).id;
		await coded({ topics: ['hours'] });
		const { number } = good(await act(centre, duty, id, { kind: 'register' }));
		for (const find of [
			number!,
			`№ ${number}`,
			number!.replaceAll('-', ''),
			'карабулак',
			'Қарабұлақта',
			'кемсіту',
			'дискриминация',
			'Karabulak discrimination',
		])
			expect([find, await found(duty, { find })]).toEqual([find, [id]]);
		expect(
			await found(duty, { find: `${number!.slice(0, -1)}${(Number(number!.at(-1)) + 1) % 10}` }),
		).toEqual([]);
	});

	it('shows nobody a case of another desk', async () => {
		const { duty, ombudsman, stranger } = centre.people;
		const one = await coded({ topics: ['forced'] });
		good(await (await summarise(one.id, 'Құжаттарды алып қойған'))());
		const { number } = good(await act(centre, duty, one.id, { kind: 'register' }));
		const searches = ['құжат', number!, 'forced'];
		for (const find of searches) {
			expect(await found(duty, { find })).toEqual([one.id]);
			for (const other of [ombudsman, stranger, centre.custodians[0]!])
				expect(await found(other, { find })).toEqual([]);
		}
		await handOver(one);
		for (const find of searches) expect(await found(ombudsman, { find })).toEqual([one.id]);
		for (const find of searches) expect(await found(stranger, { find })).toEqual([]);
	});

	it('leaves out a member who may not read what follows, in the queue and in the search', async () => {
		const { duty, duty2 } = centre.people;
		const { id } = await coded({ topics: ['forced'] });
		await centre.database.pool.query(`update cases.line set marks = marks || $1::text`, [
			`excluded:${member(duty2)}`,
		]);
		expect(await found(duty)).toEqual([id]);
		expect(await found(duty2)).toEqual([]);
		expect(await found(duty2, { find: 'forced' })).toEqual([]);
		expect(await countQueue(centre.context, duty2.signedIn, open)).toBe(0);
	});
});

describe('a clear summary', () => {
	it('is released by another member only, and only the one that was read', async () => {
		const { duty, duty2 } = centre.people;
		const { id } = await coded();
		const propose = (text: string, by = duty) => act(centre, by, id, { kind: 'summarise', clear: { text } });
		const release = (by: Person, summary: number) =>
			act(centre, by, id, { kind: 'release-summary', clear: { summary } });
		for (const text of ['', ' ', ' padded ', 'x'.repeat(601)])
			expect(await propose(text)).toMatchObject({ code: 'malformed' });
		const first = good(await propose('One thing'));
		expect(await release(duty, first.seq)).toMatchObject({ code: 'second-reader-needed' });
		const second = good(await propose('Another thing'));
		expect(await release(duty2, first.seq)).toMatchObject({ code: 'malformed' });
		good(await release(duty2, second.seq));
		expect(await release(duty2, second.seq)).toMatchObject({ code: 'not-now' });
		expect((await readQueue(centre.context, duty.signedIn, open)).items[0]!.state.summary).toBe(
			'Another thing',
		);
	});
});

describe('saved views', () => {
	it('are one’s own or the desk’s, and only their owner removes them', async () => {
		const { duty, duty2, stranger } = centre.people;
		const { db } = centre.context;
		const desk = centre.desks.duty.desk;
		const own = good(
			await saveView(db, duty.signedIn, { name: ' Pay ', filter: 'topic=pay&clock=overdue', desk: null }),
		);
		const shared = good(await saveView(db, duty.signedIn, { name: 'New', filter: 'status=received', desk }));
		const seen = async (person: Person) =>
			(await listViews(db, person.signedIn)).map(({ id, name, mine }) => [id, name, mine]);
		expect(await seen(duty)).toEqual([
			[shared.id, 'New', true],
			[own.id, 'Pay', true],
		]);
		expect(await seen(duty2)).toEqual([[shared.id, 'New', false]]);
		expect(await seen(stranger)).toEqual([]);
		const bad = [
			{ name: '', filter: '', desk: null },
			{ name: 'x'.repeat(81), filter: '', desk: null },
			{ name: 'x', filter: 'secret=1', desk: null },
			{ name: 'x', filter: 'folder=elsewhere', desk: null },
			{ name: 'x', filter: '', desk: centre.desks.a.desk },
			{ name: 1, filter: 2, desk: {} },
		];
		for (const given of bad)
			expect(await saveView(db, duty.signedIn, given)).toEqual({ ok: false, code: 'malformed' });
		for (const id of [shared.id, base64url(random(16)), 'x'])
			expect(await removeView(db, duty2.signedIn, id)).toEqual({ ok: false, code: 'not-found' });
		good(await removeView(db, duty.signedIn, shared.id));
		expect(await seen(duty2)).toEqual([]);
	});
});
