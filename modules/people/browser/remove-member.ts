/** What the administrator's browser makes to remove a member: a new key for every desk where they sat. */
import { base64url } from '#crypto/bytes.ts';
import { generateSealKeys, type PrivateRecord } from '#crypto/keys.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { DeskStatement, Id, MemberStatement, NewDesk, PeopleView, Removal } from '../contract.ts';
import { certified, certify } from './certificates.ts';
import { letIn } from './make-organisation.ts';

/** Desks at which nobody else sits: what was sealed to them could not be opened by anybody any more. */
export const desksLostWithout = (people: PeopleView, member: Id): PeopleView['desks'] =>
	people.desks.filter(({ members }) => members.length === 1 && members[0] === member);

/**
 * `last-of-desk`: see `desksLostWithout`. `not-certified`: somebody who remains has no certificate that this root
 * signed, so nothing is sealed to them.
 */
export async function prepareRemoval(
	root: PrivateRecord<'sign'>,
	rootKey: Uint8Array<ArrayBuffer>,
	people: PeopleView,
	member: Id,
	today: PlainDate,
): Promise<Result<Removal, 'last-of-desk' | 'not-certified'>> {
	const [lost] = desksLostWithout(people, member);
	if (lost) return refuse('last-of-desk', { desk: lost.desk });
	const certificates = people.members.flatMap(({ certificate }) => (certificate ? [certificate] : []));
	const statements = new Map(
		(await certified(rootKey, 'member', certificates)).map(({ statement }) => [statement.member, statement]),
	);
	const desks: NewDesk[] = [];
	for (const row of people.desks.filter(({ members }) => members.includes(member))) {
		const [before] = await certified(rootKey, 'desk', [row.certificate]);
		const remaining = row.members
			.filter((one) => one !== member)
			.map((one) => statements.get(one))
			.filter((one): one is MemberStatement => one !== undefined);
		if (!before || remaining.length !== row.members.length - 1) return refuse('not-certified');
		desks.push(await newDeskKey(root, before.statement, remaining, today));
	}
	return ok({ member, desks });
}

/** The desk's next key, sealed to each who remains. */
async function newDeskKey(
	root: PrivateRecord<'sign'>,
	before: DeskStatement,
	remaining: readonly MemberStatement[],
	today: PlainDate,
): Promise<NewDesk> {
	const { publicKey, privateRecord } = await generateSealKeys();
	const epoch = before.epoch + 1;
	const statement = { ...before, epoch, publicKey: base64url(publicKey), from: today };
	const members = await Promise.all(
		remaining.map(async (one) => ({
			member: one.member,
			sealed: (await letIn(before.desk, epoch, privateRecord, one)).sealed,
		})),
	);
	privateRecord.fill(0);
	return { certificate: await certify(root, statement), members };
}
