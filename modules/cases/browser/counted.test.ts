/** Finding and counting one's own cases, also where a case has got a new key in between. */
import { describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys } from '#crypto/keys.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Send } from '#platform/send.ts';
import type { CountRequest, LeaveRequest } from '../contract.ts';
import type { CollectiveView, CountedView } from '../core/collective-types.ts';
import { tagOf } from './collective.ts';
import { countCase, findCounted, type Readable, takeCaseOut } from './counted.ts';

const MATTER = base64url(random(16));
const on = plainDate('2026-03-02');
const view = {
	collective: MATTER,
	state: { employer: base64url(random(16)), topics: ['pay', 'hours'] },
} as unknown as CollectiveView;

async function keyring(): Promise<Keyring> {
	const [seal, sign] = await Promise.all([generateSealKeys(), generateSignKeys()]);
	const member = base64url(random(16));
	const records = { sealRecord: seal.privateRecord, signRecord: sign.privateRecord };
	return { member, ...records, rootKey: random(65), desks: new Map(), wrapKey: random(32) };
}

/** A server that keeps what it is sent. */
function server() {
	const counted = new Map<string, CountedView>();
	const sent: unknown[] = [];
	const send = (async (_method: string, path: string, body: unknown) => {
		sent.push(body);
		if (path.endsWith('/count')) {
			const { tag, sealed } = body as CountRequest;
			const acts = [...(counted.get(tag)?.acts ?? []), sealed];
			counted.set(tag, { collective: MATTER, tag, month: on, status: 'counted', acts, counted: true });
		}
		if (path.endsWith('/counted')) {
			const { tags } = body as { tags: string[] };
			return { ok: true, value: { counted: tags.flatMap((tag) => counted.get(tag) ?? []) } };
		}
		return { ok: true, value: {} };
	}) as Send;
	return { counted, sent, send };
}

async function aCase(): Promise<{ before: Readable; after: Readable }> {
	const [first, second] = await Promise.all([generateSealKeys(), generateSealKeys()]);
	const [older, newer] = [first.privateRecord, second.privateRecord];
	const id = base64url(random(16));
	return {
		before: { case: id, newest: older, records: [older] },
		after: { case: id, newest: newer, records: [newer, older] },
	};
}

describe('a case that was counted before it got a new key', () => {
	it('is found under the older one, not counted a second time, and can be taken out', async () => {
		const { send, sent } = server();
		const mine = await keyring();
		const { before, after } = await aCase();
		const draft = { reason: 'why', on, before: [] };
		expect(await countCase(send, mine, view, before, draft)).toMatchObject({ ok: true });
		expect((sent.at(-1) as CountRequest).tag).toBe(await tagOf(before.newest, MATTER));
		expect((sent.at(-1) as CountRequest).spots).toHaveLength(2);
		const found = await findCounted(send, [after], [MATTER]);
		if (!found.ok) throw new Error(found.code);
		expect(found.value.map(({ case: id, record }) => [id, record === before.newest])).toEqual([
			[after.case, true],
		]);
		const again = await countCase(send, mine, view, after, { reason: 'why', on, before: found.value });
		expect(again).toEqual({ ok: false, code: 'count-already' });
		const refused = found.value.map((one) => ({
			...one,
			view: { ...one.view, status: 'refused' as const, counted: false },
		}));
		expect(await countCase(send, mine, view, after, { reason: 'why', on, before: refused })).toEqual({
			ok: false,
			code: 'count-refused',
		});
		expect(await takeCaseOut(send, mine, found.value[0]!, { reason: 'back', on })).toMatchObject({
			ok: true,
		});
		expect(Object.keys(sent.at(-1) as LeaveRequest).sort()).toEqual(['sealed', 'secret']);
	});

	it('asks about nothing but tags, and not about other matters', async () => {
		const { send, sent } = server();
		const { after } = await aCase();
		await findCounted(send, [after], [MATTER]);
		const tags = await Promise.all(after.records.map((record) => tagOf(record, MATTER)));
		expect(sent).toEqual([{ tags }]);
		expect(await findCounted(send, [after], [])).toEqual({ ok: true, value: [] });
	});
});
