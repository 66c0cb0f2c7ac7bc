/** Seen to fail: the comparison with the newest epoch taken out of `refusalFor` (a referral for the old key was filed). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearReferral } from '#modules/cases/browser/hear-referral.ts';
import { recordHeardFiling } from '#modules/cases/server/index.ts';
import { ok } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { fileReferral } from './file-referral.ts';
import {
	act,
	type Centre,
	coding,
	fileOne,
	good,
	makeCentre,
	referral,
	sealReferral,
} from './test-centre.ts';
import { removePerson } from './test-keys.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

describe('after a desk has got a new key', () => {
	it('a referral for the old one is refused, also where the old one was taken a moment ago', async () => {
		const filed = await sealReferral(centre);
		const late = await sealReferral(centre);
		const { promise } = good(await fileReferral(centre.context, filed.filing));
		const [key] = await removePerson(centre, centre.people.duty2);
		expect(key!.epoch).toBe(2);
		expect(await fileReferral(centre.context, late.filing)).toEqual({ ok: false, code: 'stale-epoch' });

		// The answer was lost on the way: what was filed before the change stays filed, and is not filed twice.
		const again = good(await fileReferral(centre.context, filed.filing));
		expect(again).toMatchObject({ again: true });
		expect(again.promise.promise.leaf).toBe(promise.promise.leaf);
		const other = { ...late.filing, case: filed.filing.case };
		expect(await fileReferral(centre.context, other)).toEqual({ ok: false, code: 'stale-epoch' });
		const { rowCount } = await centre.database.pool.query('select from cases."case"');
		expect(rowCount).toBe(1);
	});

	it('a call taken down for the old key is refused, and one for the new key is taken', async () => {
		const { duty } = centre.people;
		const record = async (epoch: number, publicKey: string) => {
			const heard = await hearReferral(duty.keyring, {
				body: { v: 1, ...referral },
				identity: null,
				danger: false,
				desks: [{ ...centre.desks.duty, epoch, publicKey }],
				custodians: [],
			});
			const signKey = toBytea(duty.statement.signKey);
			return recordHeardFiling(centre.context, duty.signedIn, signKey, heard, async () => ok());
		};
		const { publicKey } = centre.desks.duty;
		expect(await record(1, publicKey)).toMatchObject({ code: 'stale-epoch' });
		expect(await record(2, publicKey)).toMatchObject({ ok: true });
	});

	it('a case is not handed over to a key of before, and no note is sealed to one', async () => {
		const { ombudsman, duty } = centre.people;
		const second = await centre.takeIn('second', ['handler']);
		const desk = await centre.open('ombudsman', [second, ombudsman]);
		const { filing } = await fileOne(centre);
		const id = filing.case;
		const step = async (doing: Parameters<typeof act>[3]) => act(centre, duty, id, doing);
		good(await step({ kind: 'acknowledge' }));
		good(await step({ kind: 'verify', clear: { outcome: 'confirmed' }, text: 'seen' }));
		good(await step({ kind: 'code', clear: coding }));
		await removePerson(centre, second);
		const deskKeys = (epoch: number) => [{ desk: desk.desk, epoch, sealed: 'A'.repeat(300) }];
		const clear = { desk: desk.desk };
		expect(await step({ kind: 'handover', clear, deskKeys: deskKeys(1) })).toMatchObject({
			code: 'stale-epoch',
		});
		const note = { desk: centre.desks.duty.desk, epoch: 1 };
		expect(await step({ kind: 'note', clear: note, text: 'mine' })).toMatchObject({ code: 'stale-epoch' });
		expect(await step({ kind: 'note', clear: { ...note, epoch: 2 }, text: 'mine' })).toMatchObject({
			ok: true,
		});
	});
});
