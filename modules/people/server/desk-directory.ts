/** Whom a signed-in member works with. Parties to disputes see their own desks and nobody else of the centre. */
import { listEmployers, listTopics, sitesWithEmployers } from '#modules/registry/server/index.ts';
import { fromBytea } from '#platform/server/bytea.ts';
import type { Certificate, DeskDirectory, Id, MemberStatement } from '../contract.ts';
import { readsCases } from '../core/desk-kinds.ts';
import { CUSTODIANS } from './get-directory.ts';
import * as store from './people.store.ts';
import type { PeopleContext, SignedIn } from './sign-in.ts';

/** The employer's people see their own desk, and nobody of the centre. */
const directoryForEmployer = (by: SignedIn, desks: readonly store.DeskRow[]): DeskDirectory => ({
	desks: desks.filter(({ id }) => by.desks.includes(fromBytea(id))).map(({ certificate }) => certificate),
	employerDesks: [],
	members: [],
	custodians: [],
	employers: [],
	sites: [],
	topics: [],
	deskMembers: {},
});

export async function deskDirectory(context: PeopleContext, by: SignedIn): Promise<DeskDirectory> {
	const { db } = context;
	const [members, desks, seats, employers, sites, topics] = await Promise.all([
		store.listMembers(db),
		store.listDesks(db),
		store.listDeskMembers(db),
		listEmployers(db),
		sitesWithEmployers(db),
		listTopics(context),
	]);
	if (by.roles.includes('employer')) return directoryForEmployer(by, desks);
	const readers = new Set(desks.filter(({ kind }) => readsCases(kind)).map(({ id }) => fromBytea(id)));
	const desksOf = (member: Id) =>
		seats.filter((seat) => fromBytea(seat.member) === member).map((seat) => fromBytea(seat.desk));
	const certified = members.flatMap(({ state, certificate }) =>
		state === 'active' && certificate ? [certificate] : [],
	);
	const deskMembers = Object.fromEntries(
		by.desks.map((desk) => [
			desk,
			seats.filter((seat) => fromBytea(seat.desk) === desk).map((seat) => fromBytea(seat.member)),
		]),
	);
	if (isOutside(by.roles, by.desks, readers)) {
		const near = ({ statement }: Certificate<MemberStatement>) => {
			const theirs = desksOf(statement.member);
			return theirs.length === 0 || theirs.some((desk) => by.desks.includes(desk));
		};
		return {
			...directoryForEmployer(by, desks),
			members: certified.filter((one) => one.statement.roles.includes('handler') && near(one)),
			deskMembers,
		};
	}
	const custodians = certified.filter(({ statement }) => statement.roles.includes('custodian'));
	return {
		desks: desks.filter(({ kind }) => readsCases(kind)).map(({ certificate }) => certificate),
		employerDesks: desks.filter(({ kind }) => kind === 'employer').map(({ certificate }) => certificate),
		members: certified.filter(
			({ statement }) => !isOutside(statement.roles, desksOf(statement.member), readers),
		),
		custodians: custodians.length >= CUSTODIANS ? custodians.slice(0, CUSTODIANS) : [],
		employers: employers.map(({ id, names }) => ({ id, names })),
		sites,
		topics,
		deskMembers,
	};
}

/** Sits at desks of a union or of conciliation and at no other: somebody who takes part in disputes, not of the centre. */
const isOutside = (roles: readonly string[], desks: readonly Id[], readers: ReadonlySet<Id>): boolean =>
	roles.length === 1 &&
	roles[0] === 'handler' &&
	desks.length > 0 &&
	!desks.some((desk) => readers.has(desk));
