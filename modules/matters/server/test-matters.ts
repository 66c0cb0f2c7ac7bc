/** A centre with a union, an employer and a commission, as their browsers work on matters. Only for tests. */
import { base64url, random } from '#crypto/bytes.ts';
import { type Centre, good, makeCentre, names, type Person } from '#modules/intake/server/test-centre.ts';
import type { DeskStatement, Id } from '#modules/people/contract.ts';
import { addEmployer } from '#modules/registry/server/index.ts';
import { plainDate } from '#platform/plain-date.ts';
import { openMatter as openWords } from '../browser/open-matter.ts';
import { sealOwn, sealSay, signMatterAct } from '../browser/seal-matter.ts';
import type { MatterActKind, MatterActs, MatterFact, OwnBody } from '../contract.ts';
import { openMatter, readMatter, recordMatterAct } from './index.ts';

export const day = (id: string, date: string, until?: string): MatterFact => ({
	kind: 'day',
	id,
	occurrence: { date: plainDate(date), ...(until ? { until: plainDate(until) } : {}) },
});

export interface Party {
	readonly person: Person;
	readonly desk: DeskStatement;
}

export async function makeMatters() {
	const centre: Centre = await makeCentre({ custodians: 0 });
	const { context } = centre;
	const party = async (login: string, kind: 'union' | 'employer' | 'conciliation'): Promise<Party> => {
		const person = await centre.takeIn(login, [kind === 'employer' ? 'employer' : 'handler']);
		return { person, desk: await centre.open(kind, [person]) };
	};
	const union = await party('union', 'union');
	const otherUnion = await party('other-union', 'union');
	const employer = await party('employer', 'employer');
	const commission = await party('commission', 'conciliation');
	const duty: Party = { person: centre.people.duty, desk: centre.desks.duty };
	const bin = { bin: '261240999999', names: names('Oil'), desk: null };
	const { id: employerId } = good(await addEmployer(context.db, bin));

	const subject = (change: object = {}): MatterActs['open'] => ({
		desk: union.desk.desk,
		side: 'workers',
		procedure: 'collective-dispute',
		title: 'Pay of the night shift',
		employer: employerId,
		outside: [],
		...change,
	});

	async function found(by = union, change: object = {}): Promise<Id> {
		const matter = base64url(random(16));
		const act = await signMatterAct(by.person.keyring, { matter, seq: 0 }, 'open', subject(change));
		good(await openMatter(context, by.person.signedIn, act));
		return matter;
	}
	const nextOf = async (matter: Id): Promise<number> => {
		const { rows } = await centre.database.pool.query(
			'select max(seq) + 1 as next from matters.entry where matter_id = $1',
			[Buffer.from(matter, 'base64url')],
		);
		return rows[0].next;
	};
	async function write<K extends Exclude<MatterActKind, 'own' | 'say' | 'open'>>(
		by: Party,
		matter: Id,
		kind: K,
		clear: Omit<MatterActs[K], 'desk'>,
		seq?: number,
	) {
		const at = { matter, seq: seq ?? (await nextOf(matter)) };
		const full = { desk: by.desk.desk, ...clear } as unknown as MatterActs[K];
		const act = await signMatterAct(by.person.keyring, at, kind, full);
		return recordMatterAct(context, by.person.signedIn, act as never);
	}
	const say = async (by: Party, matter: Id, fact: MatterFact, about: object = {}) =>
		write(by, matter, 'fact', { fact, corrects: null, contests: null, ...about });
	const keep = async (by: Party, matter: Id, body: Partial<OwnBody>) => {
		const at = { matter, seq: await nextOf(matter) };
		const act = await sealOwn(by.person.keyring, at, by.desk, body);
		return recordMatterAct(context, by.person.signedIn, act as never);
	};
	const speak = async (by: Party, matter: Id, holders: readonly Party[], text: string) => {
		const at = { matter, seq: await nextOf(matter) };
		const desks = holders.map(({ desk }) => desk);
		const act = await sealSay(by.person.keyring, at, by.desk.desk, desks, text);
		return recordMatterAct(context, by.person.signedIn, act as never);
	};
	const invite = async (matter: Id, who: Party, side: MatterActs['invite']['side'], by = union) =>
		write(by, matter, 'invite', { invited: who.desk.desk, side });
	const read = async (by: Party, matter: Id) => readMatter(context, by.person.signedIn, matter);
	const open = async (by: Party, matter: Id) => openWords(by.person.keyring, good(await read(by, matter)));
	const query = async (text: string, values: unknown[] = []) =>
		(await centre.database.pool.query(text, values)).rows;
	return {
		centre,
		parties: { union, otherUnion, employer, commission, duty },
		employerId,
		subject,
		found,
		write,
		say,
		keep,
		speak,
		invite,
		read,
		open,
		query,
	};
}
