/** Removing people from the centre of a test, as an administrator's browser does it. Only for tests. */
import { fromBase64url } from '#crypto/bytes.ts';
import { openDeskKeys } from '#modules/people/browser/keyring.ts';
import { prepareRemoval } from '#modules/people/browser/remove-member.ts';
import type { DeskStatement } from '#modules/people/contract.ts';
import { listPeople, removeMember, sessionView } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { type Centre, forgetDirectory, good, type Person } from './test-centre.ts';

/** Afterwards everybody else at the centre holds the new desk keys. Gives back the statements about them. */
export async function removePerson(centre: Centre, person: Person): Promise<DeskStatement[]> {
	const { context, made } = centre;
	const administrator = made.request.administrator.id;
	const by = { member: administrator, title: 'A', roles: ['administrator'] as const, desks: [] };
	const rootKey = fromBase64url(made.request.organisation.rootKey);
	const people = await listPeople(context);
	const today = almatyDate(centre.clock.now());
	const removal = good(await prepareRemoval(made.root, rootKey, people, person.statement.member, today));
	good(await removeMember(context, by, removal));
	forgetDirectory(centre);
	const here = new Set((await listPeople(context)).members.map(({ member }) => member));
	for (const one of Object.values(centre.people)) {
		if (here.has(one.statement.member)) await takeUpKeys(centre, one);
	}
	return removal.desks.map(({ certificate }) => certificate.statement);
}

/** The keyring as the member's browser would have it after signing in anew. */
export async function takeUpKeys({ context }: Centre, person: Person): Promise<void> {
	const { desks } = await sessionView(context, person.statement.member);
	const opened = await openDeskKeys(person.keyring.sealRecord, desks);
	for (const [desk, keys] of opened) person.keyring.desks.set(desk, [...keys]);
	person.signedIn = { ...person.signedIn, desks: [...opened.keys()] };
}
