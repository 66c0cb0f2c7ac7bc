/** A centre with collective matters, as handlers' browsers make them. Only for tests. */
import { base64url, random } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import {
	act,
	type Centre,
	coding,
	fileOne,
	good,
	makeCentre,
	names,
	type Person,
	type Sealed,
} from '#modules/intake/server/test-centre.ts';
import type { Id } from '#modules/people/contract.ts';
import { addEmployer, addSite } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { sealCollectiveAct, sealCount, secretOf, spotsOf, tagOf } from '../browser/collective.ts';
import { countReferral, openCollective, readCollective, recordCollectiveAct, takeOut } from './index.ts';

export type Filed = Sealed & { readonly id: Id; readonly record: PrivateRecord<'seal'> };

/** A centre with one employer of 400 workers. */
export async function makeCollectives() {
	const centre: Centre = await makeCentre();
	const { db } = centre.database;
	const { id: employer } = good(
		await addEmployer(db, { bin: '261240999999', names: names('Oil'), desk: null }),
	);
	good(await addSite(db, { names: names('Camp'), region: '47', employer, workers: 400, area: null }));

	const subject = (change: object = {}) => ({
		employer,
		sites: [],
		topics: ['pay'],
		title: 'Unpaid overtime',
		desk: centre.desks.duty.desk,
		...change,
	});

	/** A matter of the duty desk. */
	async function found(by: Person = centre.people.duty, change: object = {}): Promise<Id> {
		const id = base64url(random(16));
		const opening = { kind: 'open' as const, clear: subject(change) };
		good(
			await openCollective(centre.context, by.signedIn, await sealCollectiveAct(by.keyring, id, 0, opening)),
		);
		return id;
	}

	async function write(by: Person, id: Id, draft: Parameters<typeof sealCollectiveAct>[3], seq: number) {
		return recordCollectiveAct(
			centre.context,
			by.signedIn,
			await sealCollectiveAct(by.keyring, id, seq, draft),
		);
	}

	/** A registered referral about this employer, at the duty desk. */
	async function registered(change: object = {}): Promise<Filed> {
		const sealed = await fileOne(centre);
		const id = sealed.filing.case;
		const { duty } = centre.people;
		good(await act(centre, duty, id, { kind: 'acknowledge' }));
		good(await act(centre, duty, id, { kind: 'verify', clear: { outcome: 'confirmed' }, text: 'seen' }));
		good(await act(centre, duty, id, { kind: 'code', clear: { ...coding, employer, ...change } }));
		good(await act(centre, duty, id, { kind: 'register' }));
		return { ...sealed, id, record: sealed.reporter.caseKeys.privateRecord };
	}

	async function count(by: Person, matter: Id, { id, record }: Filed, change: object = {}, index = 0) {
		const on = almatyDate(centre.clock.now());
		return countReferral(centre.context, by.signedIn, matter, {
			case: id,
			tag: await tagOf(record, matter),
			spots: await spotsOf(record, { employer, topics: ['pay'] }),
			sealed: await sealCount(by.keyring, record, {
				collective: matter,
				act: 'join',
				on,
				reason: 'QUPIYA why',
				index,
			}),
			...change,
		});
	}
	async function leave(by: Person, matter: Id, { record }: Filed, secret?: string) {
		const on = almatyDate(centre.clock.now());
		return takeOut(centre.context, by.signedIn, matter, {
			secret: secret ?? base64url(await secretOf(record, matter)),
			sealed: await sealCount(by.keyring, record, {
				collective: matter,
				act: 'leave',
				on,
				reason: 'QUPIYA back',
				index: 1,
			}),
		});
	}
	const several = (many: number): Promise<Filed[]> =>
		Promise.all(Array.from({ length: many }, () => registered()));
	const viewOf = async (matter: Id, by = centre.people.duty) =>
		good(await readCollective(centre.context, by.signedIn, matter)).view;
	const query = async (text: string, values: unknown[] = []) =>
		(await centre.database.pool.query(text, values)).rows;
	const forget = () => query('delete from cases.collective; delete from cases."case"');
	return {
		centre,
		employer,
		subject,
		found,
		write,
		registered,
		count,
		leave,
		several,
		viewOf,
		query,
		forget,
	};
}
