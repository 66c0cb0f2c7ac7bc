/** Removing a member: everything in one transaction, so that nobody is half removed. */
import { verify } from '#crypto/sign.ts';
import { recordPublicAct } from '#modules/ledger/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { DeskStatement, Id, NewDesk, Removal } from '../contract.ts';
import { decideRemoval, type MemberFacts, type RemovalRefusal } from '../core/decide-removal.ts';
import { isDeskStatement } from '../core/people-shape.ts';
import { forgetEpochs } from './newest-epochs.ts';
import * as store from './people.store.ts';
import { lockOrganisation, removeMember as remove, tellKeysChanged } from './removal.store.ts';
import type { PeopleContext, SignedIn } from './sign-in.ts';

const isNewKey = (key: NewDesk | null | undefined): key is NewDesk =>
	isDeskStatement(key?.certificate?.statement) &&
	isBase64url(key.certificate.statement.desk, 16) &&
	isBase64url(key.certificate.statement.publicKey, 65) &&
	isBase64url(key.certificate.signature, 64) &&
	Array.isArray(key.members) &&
	key.members.every((seat) => isBase64url(seat?.member, 16) && isBase64url(seat.sealed, 100, 1024));

/**
 * The member's sessions end, their desks get a new key that they never held, and all of it stands on the ledger. What
 * was sealed before stays readable to whoever copied it; open cases get new keys at their desks.
 */
export async function removeMember(
	context: PeopleContext,
	by: SignedIn,
	removal: Removal,
): Promise<Result<undefined, RemovalRefusal | 'malformed' | 'bad-signature'>> {
	const { member, desks } = removal ?? {};
	if (!isBase64url(member, 16) || !Array.isArray(desks) || !desks.every(isNewKey)) return refuse('malformed');
	const done = await inTransaction(context.db, async (tx) => {
		await lockOrganisation(tx);
		const organisation = await store.findOrganisation(tx);
		if (!organisation) return refuse('malformed');
		const [known, seats] = [await store.listDesks(tx), await store.listDeskMembers(tx)];
		const decision = decideRemoval(
			await factsOf(tx, by.member),
			await factsOf(tx, member),
			known.map(({ id, epoch }) => ({
				desk: fromBytea(id),
				epoch,
				members: seats.filter(({ desk }) => desk.equals(id)).map((seat) => fromBytea(seat.member)),
			})),
			desks.map(({ certificate: { statement }, members }) => ({
				desk: statement.desk,
				epoch: statement.epoch,
				members: members.map((seat) => seat.member),
			})),
		);
		if (!decision.ok) return decision;
		for (const { certificate } of desks) {
			const { statement, signature } = certificate;
			const before = known.find(({ id }) => fromBytea(id) === statement.desk)!.certificate.statement;
			if (!sameDesk(before, statement)) return refuse('malformed');
			const root = new Uint8Array(organisation.root_key);
			if (!(await verify(root, 'certificate', statement, toBytea(signature)))) return refuse('bad-signature');
		}
		await remove(tx, toBytea(member));
		await recordPublicAct(tx, { type: 'member-removed', member });
		for (const key of desks) await giveNewKey(tx, key);
		await tellKeysChanged(tx, member);
		return ok();
	});
	if (done.ok) forgetEpochs(context.db);
	return done;
}

/** A new key changes the key, not whose desk it is. */
const sameDesk = (before: DeskStatement, now: DeskStatement): boolean =>
	before.organisation === now.organisation &&
	before.kind === now.kind &&
	before.names.kk === now.names.kk &&
	before.names.ru === now.names.ru &&
	before.names.en === now.names.en &&
	before.publicKey !== now.publicKey;

async function factsOf(tx: Tx, id: Id): Promise<MemberFacts | undefined> {
	const row = await store.findMember(tx, toBytea(id));
	return row && { member: id, roles: row.roles, state: row.state, keepsRoot: row.wrapped_root !== null };
}

async function giveNewKey(tx: Tx, { certificate, members }: NewDesk): Promise<void> {
	const { desk, kind, names, epoch, publicKey, from } = certificate.statement;
	await store.insertDeskKey(tx, {
		desk: toBytea(desk),
		epoch,
		publicKey: toBytea(publicKey),
		certificate,
	});
	for (const { member, sealed } of members) {
		await store.insertDeskMember(tx, {
			desk: toBytea(desk),
			epoch,
			member: toBytea(member),
			sealedKey: toBytea(sealed),
		});
	}
	await recordPublicAct(tx, { type: 'desk-key', desk, kind, names, epoch, publicKey, from });
}
