/** Inviting a person, their own keys, the root's certificate, and seats at desks. */
import { randomInt } from 'node:crypto';
import { verify } from '#crypto/sign.ts';
import { recordPublicAct } from '#modules/ledger/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { errorCode, inTransaction } from '#platform/server/database.ts';
import type {
	AcceptInvitation,
	Certificate,
	DeskStatement,
	Id,
	InvitationView,
	LetIn,
	MemberStatement,
	NewDesk,
	PeopleView,
	Role,
} from '../contract.ts';
import {
	areRoles,
	isDeskStatement,
	isLogin,
	isMemberStatement,
	isName,
	roleAt,
} from '../core/people-shape.ts';
import * as store from './people.store.ts';
import { areNewKeys, memberKeys, newMemberId } from './set-up-organisation.ts';
import { type PeopleContext, type SignedIn, totpIsRight } from './sign-in.ts';

export type AdmitRefusal =
	| 'malformed'
	| 'login-taken'
	| 'no-such-invitation'
	| 'wrong-code'
	| 'bad-signature'
	| 'keys-differ'
	| 'no-such-member'
	| 'desk-exists'
	| 'not-permitted';

const INVITATION_DAYS = 7;

/** A one-time code of twelve digits; it is shown once and kept as a keyed hash. */
export async function inviteMember(
	{ db, clock, instance }: PeopleContext,
	{ login, title, roles }: { login: string; title: string; roles: Role[] },
): Promise<Result<{ code: string; member: Id }, AdmitRefusal>> {
	if (!isLogin(login) || !isName(title) || !areRoles(roles)) return refuse('malformed');
	const code = Array.from({ length: 12 }, () => randomInt(10)).join('');
	const member = newMemberId();
	try {
		await inTransaction(db, (tx) =>
			store.insertInvited(tx, {
				id: toBytea(member),
				login,
				title: title.trim(),
				roles,
				invitationHash: instance.codeHash('invitation', code),
				until: addDays(almatyDate(clock.now()), INVITATION_DAYS),
			}),
		);
	} catch (error) {
		const UNIQUE_VIOLATION = '23505';
		if (errorCode(error) === UNIQUE_VIOLATION) return refuse('login-taken');
		throw error;
	}
	return ok({ code, member });
}

export async function findInvitation(
	{ db, clock, instance }: PeopleContext,
	code: string,
): Promise<Result<InvitationView, AdmitRefusal>> {
	const invited = await store.findInvited(db, instance.codeHash('invitation', code), almatyDate(clock.now()));
	const organisation = await store.findOrganisation(db);
	if (!invited || !organisation) return refuse('no-such-invitation');
	return ok({
		member: fromBytea(invited.id),
		login: invited.login,
		title: invited.title,
		roles: invited.roles,
		organisation: {
			id: fromBytea(organisation.id),
			names: organisation.names,
			rootKey: fromBytea(organisation.root_key),
		},
	});
}

export async function acceptInvitation(
	{ db, clock, instance }: PeopleContext,
	{ code, ...keys }: AcceptInvitation,
): Promise<Result<undefined, AdmitRefusal>> {
	if (typeof code !== 'string' || !areNewKeys(keys)) return refuse('malformed');
	if (!totpIsRight(keys.totpSecret, keys.totpCode, clock.now())) return refuse('wrong-code');
	return inTransaction(db, async (tx) => {
		const hash = instance.codeHash('invitation', code);
		const invited = await store.findInvited(tx, hash, almatyDate(clock.now()));
		if (!invited) return refuse('no-such-invitation');
		const accepted = await store.acceptInvited(tx, invited.id, memberKeys(instance, keys, null));
		return accepted ? ok() : refuse('no-such-invitation');
	});
}

async function rootSigned(
	context: PeopleContext,
	{ statement, signature }: Certificate<DeskStatement | MemberStatement>,
): Promise<boolean> {
	const organisation = await store.findOrganisation(context.db);
	if (!organisation || statement.organisation !== fromBytea(organisation.id)) return false;
	return verify(new Uint8Array(organisation.root_key), 'certificate', statement, toBytea(signature));
}

/** The administrator's browser has signed with the root that these keys are this member's. */
export async function certifyMember(
	context: PeopleContext,
	certificate: Certificate<MemberStatement>,
): Promise<Result<undefined, AdmitRefusal>> {
	const { statement } = certificate ?? {};
	if (!isMemberStatement(statement) || !isBase64url(certificate.signature, 64)) return refuse('malformed');
	if (!(await rootSigned(context, certificate))) return refuse('bad-signature');
	return inTransaction(context.db, async (tx) => {
		const member = await store.findMember(tx, toBytea(statement.member));
		if (member?.state !== 'waiting') return refuse('no-such-member');
		const same =
			statement.sealKey === fromNullableBytea(member.seal_key) &&
			statement.signKey === fromNullableBytea(member.sign_key) &&
			[...statement.roles].sort().join() === [...member.roles].sort().join();
		if (!same) return refuse('keys-differ');
		await store.certifyMember(tx, member.id, certificate);
		await recordPublicAct(tx, {
			type: 'member-key',
			member: statement.member,
			roles: statement.roles,
			sealKey: statement.sealKey,
			signKey: statement.signKey,
		});
		return ok();
	});
}

export async function makeDesk(
	context: PeopleContext,
	{ certificate, members }: NewDesk,
): Promise<Result<undefined, AdmitRefusal>> {
	const { statement } = certificate ?? {};
	const seatsWellFormed =
		Array.isArray(members) &&
		members.length > 0 &&
		members.every((seat) => isBase64url(seat?.member, 16) && isBase64url(seat.sealed, 100, 1024));
	if (
		!isDeskStatement(statement) ||
		statement.epoch !== 1 ||
		!isBase64url(statement.desk, 16) ||
		!isBase64url(statement.publicKey, 65) ||
		!isBase64url(certificate.signature, 64) ||
		!seatsWellFormed
	) {
		return refuse('malformed');
	}
	if (!(await rootSigned(context, certificate))) return refuse('bad-signature');
	const desk = toBytea(statement.desk);
	return inTransaction(context.db, async (tx) => {
		for (const { member } of members) {
			const row = await store.findMember(tx, toBytea(member));
			const right = row?.state === 'active' && row.roles.includes(roleAt(statement.kind));
			if (!right) return refuse('no-such-member');
		}
		const known = await store.listDesks(tx);
		if (known.some(({ id }) => id.equals(desk))) return refuse('desk-exists');
		const { kind, names, from } = statement;
		await store.insertDesk(tx, { id: desk, kind, names, madeOn: from });
		await store.insertDeskKey(tx, { desk, epoch: 1, publicKey: toBytea(statement.publicKey), certificate });
		for (const { member, sealed } of members) {
			await store.insertDeskMember(tx, {
				desk,
				epoch: 1,
				member: toBytea(member),
				sealedKey: toBytea(sealed),
			});
		}
		await recordPublicAct(tx, {
			type: 'desk-key',
			desk: statement.desk,
			kind,
			names,
			epoch: 1,
			publicKey: statement.publicKey,
			from,
		});
		return ok();
	});
}

/** Somebody who sits at the desk lets another certified handler in, by sealing the desk's key to them. */
export async function letInToDesk(
	{ db }: PeopleContext,
	by: SignedIn,
	seat: LetIn,
): Promise<Result<undefined, AdmitRefusal>> {
	if (!isBase64url(seat?.desk, 16) || !isBase64url(seat.member, 16) || !isBase64url(seat.sealed, 100, 1024)) {
		return refuse('malformed');
	}
	const ownKey = await store.holdsDeskKey(db, toBytea(by.member), toBytea(seat.desk), seat.epoch);
	if (!ownKey) return refuse('not-permitted');
	return inTransaction(db, async (tx) => {
		const member = await store.findMember(tx, toBytea(seat.member));
		if (member?.state !== 'active' || !member.roles.includes('handler')) return refuse('no-such-member');
		await store.insertDeskMember(tx, {
			desk: toBytea(seat.desk),
			epoch: seat.epoch,
			member: member.id,
			sealedKey: toBytea(seat.sealed),
		});
		return ok();
	});
}

/** Everybody and every desk, as the administrator's screen shows them. */
export async function listPeople({ db }: PeopleContext): Promise<PeopleView> {
	const [members, desks, seats] = await Promise.all([
		store.listMembers(db),
		store.listDesks(db),
		store.listDeskMembers(db),
	]);
	return {
		members: members.flatMap((member) => {
			if (member.state === 'removed') return [];
			return {
				member: fromBytea(member.id),
				login: member.login,
				title: member.title,
				roles: member.roles,
				state: member.state,
				sealKey: fromNullableBytea(member.seal_key),
				signKey: fromNullableBytea(member.sign_key),
				certificate: member.certificate,
			};
		}),
		desks: desks.map((desk) => ({
			desk: fromBytea(desk.id),
			kind: desk.kind,
			names: desk.names,
			epoch: desk.epoch,
			certificate: desk.certificate,
			members: seats.filter((seat) => seat.desk.equals(desk.id)).map((seat) => fromBytea(seat.member)),
		})),
	};
}

/** The root's private record under this administrator's wrapping key; null for everybody else. */
export async function wrappedRootOf({ db }: PeopleContext, member: Id): Promise<string | null> {
	return fromNullableBytea((await store.findMember(db, toBytea(member)))?.wrapped_root ?? null);
}

/** Titles of members, for showing who wrote an entry. */
export async function titlesOf({ db }: Pick<PeopleContext, 'db'>): Promise<Map<Id, store.MemberRow>> {
	const members = await store.listMembers(db);
	return new Map(members.map((member) => [fromBytea(member.id), member]));
}
