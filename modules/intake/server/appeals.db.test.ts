/** An appeal to another desk, against a real server: who reads what, who decides, and what a forged one would need. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import { type OpenedCase, openCase } from '#modules/cases/browser/open-case.ts';
import { sealAct } from '#modules/cases/browser/seal-act.ts';
import { keyToSendBack } from '#modules/cases/browser/send-back.ts';
import type { TextBody } from '#modules/cases/contract.ts';
import { listAppealedAway, readCase, readQueue, readTexts, recordAct } from '#modules/cases/server/index.ts';
import { getDirectory } from '#modules/people/server/index.ts';
import type { Result } from '#platform/result.ts';
import { sealAct as sealReporterAct } from '../browser/act.ts';
import { desksToAppeal, sealAppeal } from '../browser/appeal.ts';
import { checkDirectory, type TrustedDirectory } from '../browser/check-directory.ts';
import { type FollowedCase, openView } from '../browser/follow.ts';
import type { ReporterAct } from '../contract.ts';
import { followCase, recordReporterAct } from './index.ts';
import {
	act,
	authorOf,
	type Centre,
	carryToConfirmation,
	coding,
	DAY,
	type Doing,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	type Sealed,
	stateOf,
} from './test-centre.ts';

let centre: Centre;
let trusted: TrustedDirectory;
let sealed: Sealed;
let id: string;
beforeAll(async () => {
	centre = await makeCentre();
	const directory = (await getDirectory(centre.context, centre.context.ledgerKey.verifierKey))!;
	trusted = good(await checkDirectory(directory, centre.made.request.organisation.rootKey));
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	sealed = await fileOne(centre);
	id = sealed.filing.case;
	await carryToConfirmation(centre, id);
});

const code = (result: Result<unknown, string>) => (result.ok ? 'taken' : result.code);
async function followed(): Promise<FollowedCase> {
	const { stretched } = sealed.reporter;
	const view = good(await followCase(centre.context, base64url(stretched.lookup)));
	return good(await openView(view, stretched, centre.made.request.organisation));
}
async function appealTo(desk: string, text = 'It was never paid'): Promise<ReporterAct> {
	const now = await followed();
	const intended = { desk, text, attachments: [] };
	return good(await sealAppeal(now, trusted, now.view.state.lastSeq + 1, intended));
}
const send = (given: ReporterAct) => recordReporterAct(centre.context, given);
const opened = async (by: Person): Promise<OpenedCase> =>
	openCase(by.keyring, good(await readCase(centre.context, by.signedIn, id)));
const textOf = ({ entries }: OpenedCase, kind: string) =>
	(entries.find((entry) => entry.kind === kind)?.body as TextBody | null | undefined)?.text;
const decision = async (outcome: 'upheld' | 'changed', text = 'Looked at anew') => ({
	kind: 'decide-appeal' as const,
	clear: { appeal: (await stateOf(centre, id)).appeals.at(-1)!.seq, outcome, key: null },
	text,
});

async function sendBack(by: Person) {
	const now = await opened(by);
	const { duty, a } = centre.desks;
	const members = Object.values(centre.people).map(({ statement }) => statement);
	const back = (await keyToSendBack(by.signedIn.member, now, [duty, a], members))!;
	const clear = { appeal: now.view.state.appeals.at(-1)!.seq, outcome: 'sent-back' as const, key: back.key };
	const draft = {
		kind: 'decide-appeal' as const,
		clear,
		body: { v: 1 as const, text: 'Look again', attachments: [] },
		...back.offer,
	};
	const made = await sealAct(by.keyring, back.target, now.view.state.lastSeq + 1, draft);
	return { made, post: () => recordAct(centre.context, authorOf(by), { case: id, ...made } as never) };
}

describe('an appeal', () => {
	it('gives the whole case to the other desk, and nothing more to the first', async () => {
		const { duty, ombudsman } = centre.people;
		expect(code(await readCase(centre.context, ombudsman.signedIn, id))).toBe('not-found');
		const before = await opened(duty);
		good(await send(await appealTo(centre.desks.a.desk)));
		const theirs = await opened(ombudsman);
		expect(textOf(theirs, 'appeal')).toBe('It was never paid');
		expect(textOf(theirs, 'file')).toBe(textOf(before, 'file'));
		expect(theirs.entries.every(({ trust, unreadable }) => trust === 'signed' && !unreadable)).toBe(true);
		expect(theirs.view.clock).toMatchObject({ what: 'acknowledge', due: '2026-03-03' });

		const ours = await opened(duty);
		expect(ours.entries.map(({ seq }) => seq)).toEqual(before.entries.map(({ seq }) => seq));
		expect(ours.entries.map(({ body }) => body)).toEqual(before.entries.map(({ body }) => body));
		expect(ours.view).toMatchObject({
			permitted: [],
			state: { status: 'awaiting-confirmation' },
			appealedAway: { to: centre.desks.a.desk, outcome: null },
		});
		expect(await listAppealedAway(centre.context, duty.signedIn)).toMatchObject([
			{ case: id, outcome: null },
		]);
	});

	it('takes the case from the lists and the search of the first desk, which cannot act on it', async () => {
		const { duty } = centre.people;
		good(await send(await appealTo(centre.desks.a.desk)));
		const page = await readQueue(centre.context, duty.signedIn, { folder: 'open' });
		expect(page.items.filter((item) => item.case === id)).toEqual([]);
		const texts = good(await readTexts(centre.context, duty.signedIn, [id]));
		expect(JSON.stringify(texts)).not.toContain(id);
		expect(code(await act(centre, duty, id, { kind: 'reply', text: 'wait' }))).toBe('not-found');
		const { rows } = await centre.database.pool.query(
			'select count(*)::integer as n from cases.case_key where case_id = $1 and desk = $2',
			[Buffer.from(id, 'base64url'), Buffer.from(centre.desks.duty.desk, 'base64url')],
		);
		expect(rows[0].n).toBe(0);
	});

	it('is signed by the reporter, made once for a decision, and goes to another desk', async () => {
		const given = await appealTo(centre.desks.a.desk);
		expect(code(await send({ ...given, signature: base64url(random(64)) }))).toBe('bad-signature');
		good(await send(given));
		expect((await followed()).view.appeal).toBeNull();
		const again = { ...given, seq: given.seq + 1 };
		expect(['bad-signature', 'not-now']).toContain(code(await send(again)));
		good(await act(centre, centre.people.ombudsman, id, await decision('upheld')));
		expect((await followed()).view.appeal).toBeNull();
	});

	it('never goes to a desk that the worker has ruled out, whoever asks for it', async () => {
		const { a, b, duty } = centre.desks;
		const given = await appealTo(b.desk);
		good(
			await act(centre, centre.people.duty, id, {
				kind: 'code',
				clear: { ...coding, excludedDesks: [b.desk] },
			}),
		);
		const now = await followed();
		expect(desksToAppeal(now, trusted)).toEqual([a.desk]);
		expect(now.view.appeal!.desks).toEqual([a.desk]);
		const wished = { ...now.view, state: { ...now.view.state, coding: null } };
		const forced = {
			...now,
			view: { ...wished, appeal: { ...now.view.appeal!, desks: [b.desk, duty.desk] } },
		};
		const intended = { desk: b.desk, text: 'x', attachments: [] };
		const forged = good(await sealAppeal(forced, trusted, now.view.state.lastSeq + 1, intended));
		expect(code(await send(forged))).toBe('excluded-desk');
		expect(code(await send(given))).toBe('stale');
		const own = { desk: duty.desk, text: 'x', attachments: [] };
		expect(code(await sealAppeal(forced, trusted, now.view.state.lastSeq + 1, own))).toBe('not-certified');
	});

	it('is refused where its key leaves somebody out, lets somebody in, or is no key', async () => {
		const { a, b } = centre.desks;
		const signed = async (change: (given: ReporterAct) => Partial<ReporterAct>) => {
			const given = await appealTo(a.desk);
			return code(await send({ ...given, ...change(given) }));
		};
		expect(await signed(() => ({ deskKeys: [] }))).toBe('malformed');
		expect(await signed(() => ({ laterReporterKeys: [] }))).toBe('malformed');
		expect(
			await signed(({ deskKeys = [] }) => ({ deskKeys: [...deskKeys, { ...deskKeys[0]!, desk: b.desk }] })),
		).toBe('malformed');
		expect(await signed(() => ({ generation: 0 }))).toBe('malformed');
		expect((await stateOf(centre, id)).status).toBe('awaiting-confirmation');
		expect((await opened(centre.people.duty)).view.permitted.length).toBeGreaterThan(0);
		// Keys that come with any other act are not kept.
		const now = await followed();
		const { publicKey } = await generateSealKeys();
		expect(publicKey).toHaveLength(65);
		const say = await sealReporterAct(now, now.view.state.lastSeq + 1, { kind: 'say', text: 'x' });
		const { deskKeys = [] } = await appealTo(a.desk);
		good(await send({ ...say, deskKeys }));
		expect(code(await readCase(centre.context, centre.people.ombudsman.signedIn, id))).toBe('not-found');
	});

	it('comes too late after a year and a day', async () => {
		centre.clock.set(MONDAY + 366 * DAY);
		const given = await appealTo(centre.desks.a.desk);
		centre.clock.set(MONDAY + 367 * DAY);
		expect((await followed()).view.appeal).toBeNull();
		expect(code(await send(given))).toBe('too-late');
	});

	it('is not offered where only those who decided sit at the other desk', async () => {
		await centre.database.pool.query(
			`insert into people.desk_member (desk, epoch, member, sealed_key)
			select $1, 1, $2, sealed_key from people.desk_member limit 1 on conflict do nothing`,
			[
				Buffer.from(centre.desks.b.desk, 'base64url'),
				Buffer.from(centre.people.duty.signedIn.member, 'base64url'),
			],
		);
		expect((await followed()).view.appeal!.desks).toContain(centre.desks.b.desk);
		expect((await followed()).view.appeal!.desks).not.toContain(centre.desks.duty.desk);
	});
});

describe('the decision on an appeal', () => {
	it('is not made by a handler who decided before, though they sit at the other desk', async () => {
		const { duty, ombudsman } = centre.people;
		good(await send(await appealTo(centre.desks.a.desk)));
		// The one who decided is let into the desk appealed to, with its key.
		const seated: Person = {
			...duty,
			keyring: { ...duty.keyring, desks: new Map([...duty.keyring.desks, ...ombudsman.keyring.desks]) },
			signedIn: { ...duty.signedIn, desks: [...duty.signedIn.desks, centre.desks.a.desk] },
		};
		expect(code(await act(centre, seated, id, await decision('upheld')))).toBe('decided-before');
		expect((await opened(seated)).view.permitted).not.toContain('decide-appeal');
		good(await act(centre, ombudsman, id, await decision('upheld')));
	});

	it('upheld: the case stands where it stood, at the other desk, and the first is told', async () => {
		const { duty, ombudsman } = centre.people;
		good(await send(await appealTo(centre.desks.a.desk)));
		good(await act(centre, ombudsman, id, { kind: 'acknowledge' }));
		expect(code(await act(centre, ombudsman, id, { kind: 'acknowledge' }))).toBe('not-now');
		expect((await opened(ombudsman)).view.clock).toMatchObject({ what: 'appeal' });
		const { state } = good(await act(centre, ombudsman, id, await decision('upheld')));
		expect(state).toMatchObject({ status: 'awaiting-confirmation', desk: centre.desks.a.desk });
		expect((await opened(duty)).view.appealedAway).toMatchObject({ outcome: 'upheld' });
		expect((await opened(duty)).entries.some(({ kind }) => kind === 'decide-appeal')).toBe(false);
		const worker = await followed();
		expect(worker.entries.at(-1)).toMatchObject({
			trust: 'signed',
			opened: { body: { text: 'Looked at anew' } },
		});
	});

	it('changed: the other desk goes on to a remedy that the worker signs', async () => {
		const { ombudsman } = centre.people;
		good(await send(await appealTo(centre.desks.a.desk)));
		const does = async (doing: Doing<never>) => good(await act(centre, ombudsman, id, doing as never));
		await does((await decision('changed')) as never);
		const state = await stateOf(centre, id);
		expect(state).toMatchObject({ status: 'answered', answered: { outcome: 'upheld' }, closed: null });
		await does({ kind: 'promise', clear: { due: '2026-03-05' }, text: 'what and who' } as never);
		expect((await stateOf(centre, id)).status).toBe('remedying');
	});

	it('sent back: the first desk answers anew, and never reads the words of the appeal', async () => {
		const { duty, ombudsman } = centre.people;
		good(await send(await appealTo(centre.desks.a.desk)));
		good(await act(centre, ombudsman, id, { kind: 'reply', text: 'Between us' }));
		good(await (await sendBack(ombudsman)).post());
		expect(await stateOf(centre, id)).toMatchObject({ status: 'registered', desk: centre.desks.duty.desk });
		const first = await opened(duty);
		expect(textOf(first, 'decide-appeal')).toBe('Look again');
		for (const kind of ['appeal', 'reply']) {
			const hidden = first.entries.find((entry) => entry.kind === kind && entry.seq > 8)!;
			expect([kind, hidden.body, hidden.unreadable]).toEqual([kind, null, true]);
		}
		expect(first.target).not.toBeNull();
		const { seq } = good(
			await act(centre, duty, id, { kind: 'decide', clear: { outcome: 'upheld' }, text: 'We were wrong' }),
		);
		const worker = await followed();
		expect(worker.entries.find(({ entry }) => entry.seq === seq)).toMatchObject({ trust: 'signed' });
		expect(worker.view.appeal).toMatchObject({ decision: seq });
		expect(textOf(await opened(ombudsman), 'appeal')).toBe('It was never paid');
	});

	it('sent back is refused without a new key, with one for others, or with one for too few', async () => {
		const { ombudsman } = centre.people;
		good(await send(await appealTo(centre.desks.a.desk)));
		const { appeals } = await stateOf(centre, id);
		const keyless = { appeal: appeals[0]!.seq, outcome: 'sent-back' as const, key: null };
		expect(code(await act(centre, ombudsman, id, { kind: 'decide-appeal', clear: keyless, text: 'x' }))).toBe(
			'malformed',
		);
		const { made } = await sendBack(ombudsman);
		for (const change of [{ deskKeys: made.deskKeys!.slice(1) }, { laterReporterKeys: [] }]) {
			const given = { case: id, ...made, ...change } as never;
			expect(code(await recordAct(centre.context, authorOf(ombudsman), given))).toBe('malformed');
		}
		expect(fromBase64url(made.signature)).toHaveLength(64);
		expect((await stateOf(centre, id)).status).toBe('appealed');
	});
});

describe('an appeal where somebody stepped back', () => {
	it('is sealed to each who remains, and the one who stepped back never reads it', async () => {
		const { duty2, ombudsman } = centre.people;
		good(await act(centre, duty2, id, { kind: 'recuse', text: 'I know them' }));
		const given = await appealTo(centre.desks.a.desk);
		expect(given.deskKeys).toEqual([]);
		expect(given.memberKeys!.map(({ member }) => member)).toContain(ombudsman.signedIn.member);
		good(await send(given));
		expect(textOf(await opened(ombudsman), 'appeal')).toBe('It was never paid');
		const seated: Person = {
			...duty2,
			signedIn: { ...duty2.signedIn, desks: [...duty2.signedIn.desks, centre.desks.a.desk] },
		};
		expect(code(await readCase(centre.context, seated.signedIn, id))).toBe('not-found');
	});
});
