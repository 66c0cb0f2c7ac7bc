import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Certificate, DeskKind, DeskStatement, MemberStatement, Role } from '../contract.ts';

type Db = Database | Tx;

export interface OrganisationRow {
	id: Buffer;
	names: Texts;
	root_key: Buffer;
	example: boolean;
}

export async function findOrganisation(db: Db): Promise<OrganisationRow | undefined> {
	const row = await db
		.selectFrom('people.organisation')
		.select(['id', 'names', 'root_key', 'example'])
		.executeTakeFirst();
	return row as OrganisationRow | undefined;
}

export async function insertOrganisation(
	tx: Tx,
	row: { id: Buffer; names: Texts; rootKey: Buffer; example: boolean; madeOn: PlainDate },
): Promise<void> {
	await tx
		.insertInto('people.organisation')
		.values({
			id: row.id,
			names: JSON.stringify(row.names),
			root_key: row.rootKey,
			example: row.example,
			made_on: row.madeOn,
		})
		.execute();
}

export interface MemberRow {
	id: Buffer;
	login: string;
	title: string;
	roles: Role[];
	locale: 'kk' | 'ru' | 'en';
	state: 'invited' | 'waiting' | 'active' | 'removed';
	passphrase_salt: Buffer | null;
	proof_hash: Buffer | null;
	totp_sealed: Buffer | null;
	totp_last_step: number;
	seal_key: Buffer | null;
	sign_key: Buffer | null;
	wrapped_secrets: Buffer | null;
	wrapped_root: Buffer | null;
	certificate: Certificate<MemberStatement> | null;
}

const memberColumns = [
	'id',
	'login',
	'title',
	'roles',
	'locale',
	'state',
	'passphrase_salt',
	'proof_hash',
	'totp_sealed',
	'totp_last_step',
	'seal_key',
	'sign_key',
	'wrapped_secrets',
	'wrapped_root',
	'certificate',
] as const;

export async function findMemberByLogin(db: Db, login: string): Promise<MemberRow | undefined> {
	const row = await db
		.selectFrom('people.member')
		.select(memberColumns)
		.where('login', '=', login)
		.executeTakeFirst();
	return row as MemberRow | undefined;
}

export async function findMember(db: Db, id: Buffer): Promise<MemberRow | undefined> {
	const row = await db
		.selectFrom('people.member')
		.select(memberColumns)
		.where('id', '=', id)
		.executeTakeFirst();
	return row as MemberRow | undefined;
}

export async function findInvited(db: Db, invitationHash: Buffer, today: PlainDate) {
	const row = await db
		.selectFrom('people.member')
		.select(memberColumns)
		.where('invitation_hash', '=', invitationHash)
		.where('state', '=', 'invited')
		.where('invited_until', '>=', today)
		.executeTakeFirst();
	return row as MemberRow | undefined;
}

export async function listMembers(db: Db): Promise<MemberRow[]> {
	return (await db
		.selectFrom('people.member')
		.select(memberColumns)
		.orderBy('title')
		.execute()) as MemberRow[];
}

export async function insertInvited(
	tx: Tx,
	row: {
		id: Buffer;
		login: string;
		title: string;
		roles: readonly Role[];
		invitationHash: Buffer;
		until: PlainDate;
	},
): Promise<void> {
	await tx
		.insertInto('people.member')
		.values({
			id: row.id,
			login: row.login,
			title: row.title,
			roles: [...row.roles],
			state: 'invited',
			invitation_hash: row.invitationHash,
			invited_until: row.until,
		})
		.execute();
}

export interface MemberKeys {
	locale: string;
	salt: Buffer;
	proofHash: Buffer;
	totpSealed: Buffer;
	sealKey: Buffer;
	signKey: Buffer;
	wrappedSecrets: Buffer;
	wrappedRoot: Buffer | null;
}

const keyColumns = (keys: MemberKeys) => ({
	locale: keys.locale,
	passphrase_salt: keys.salt,
	proof_hash: keys.proofHash,
	totp_sealed: keys.totpSealed,
	seal_key: keys.sealKey,
	sign_key: keys.signKey,
	wrapped_secrets: keys.wrappedSecrets,
	wrapped_root: keys.wrappedRoot,
});

export async function insertMember(
	tx: Tx,
	row: {
		id: Buffer;
		login: string;
		title: string;
		roles: readonly Role[];
		state: 'waiting' | 'active';
		keys: MemberKeys;
	},
): Promise<void> {
	await tx
		.insertInto('people.member')
		.values({
			id: row.id,
			login: row.login,
			title: row.title,
			roles: [...row.roles],
			state: row.state,
			...keyColumns(row.keys),
		})
		.execute();
}

/** False where somebody has accepted this invitation at the same moment: it works once. */
export async function acceptInvited(tx: Tx, id: Buffer, keys: MemberKeys): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('people.member')
		.set({ ...keyColumns(keys), state: 'waiting', invitation_hash: null, invited_until: null })
		.where('id', '=', id)
		.where('state', '=', 'invited')
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function certifyMember(
	tx: Tx,
	id: Buffer,
	certificate: Certificate<MemberStatement>,
): Promise<void> {
	await tx
		.updateTable('people.member')
		.set({ certificate: JSON.stringify(certificate), state: 'active' })
		.where('id', '=', id)
		.execute();
}

/** False where the step was used before: a one-time code works once. */
export async function useTotpStep(db: Db, id: Buffer, step: number): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('people.member')
		.set({ totp_last_step: step })
		.where('id', '=', id)
		.where('totp_last_step', '<', step)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export interface DeskRow {
	id: Buffer;
	kind: DeskKind;
	names: Texts;
	epoch: number;
	public_key: Buffer;
	certificate: Certificate<DeskStatement>;
}

/** Every desk with its newest key. */
export async function listDesks(db: Db): Promise<DeskRow[]> {
	const rows = await db
		.selectFrom('people.desk as desk')
		.innerJoin('people.desk_key as key', 'key.desk', 'desk.id')
		.distinctOn('desk.id')
		.select(['desk.id', 'desk.kind', 'desk.names', 'key.epoch', 'key.public_key', 'key.certificate'])
		.orderBy('desk.id')
		.orderBy('key.epoch', 'desc')
		.execute();
	return rows as unknown as DeskRow[];
}

export async function insertDesk(
	tx: Tx,
	row: { id: Buffer; kind: DeskKind; names: Texts; madeOn: PlainDate },
): Promise<void> {
	await tx
		.insertInto('people.desk')
		.values({ id: row.id, kind: row.kind, names: JSON.stringify(row.names), made_on: row.madeOn })
		.execute();
}

export async function insertDeskKey(
	tx: Tx,
	row: { desk: Buffer; epoch: number; publicKey: Buffer; certificate: Certificate<DeskStatement> },
): Promise<void> {
	await tx
		.insertInto('people.desk_key')
		.values({
			desk: row.desk,
			epoch: row.epoch,
			public_key: row.publicKey,
			certificate: JSON.stringify(row.certificate),
		})
		.execute();
}

export async function insertDeskMember(
	tx: Tx,
	row: { desk: Buffer; epoch: number; member: Buffer; sealedKey: Buffer },
): Promise<void> {
	await tx
		.insertInto('people.desk_member')
		.values({ desk: row.desk, epoch: row.epoch, member: row.member, sealed_key: row.sealedKey })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Whether this member sits at the desk with this key of it. */
export async function holdsDeskKey(db: Db, member: Buffer, desk: Buffer, epoch: number): Promise<boolean> {
	if (!Number.isInteger(epoch) || epoch < 1 || epoch >= 2 ** 31) return false;
	const seat = await db
		.selectFrom('people.desk_member')
		.select('epoch')
		.where('member', '=', member)
		.where('desk', '=', desk)
		.where('epoch', '=', epoch)
		.executeTakeFirst();
	return seat !== undefined;
}

/** Who holds the newest key of each desk. Older keys are held for what was sealed to them. */
export async function listDeskMembers(db: Db) {
	return db
		.selectFrom('people.desk_member as seat')
		.select(['seat.desk', 'seat.epoch', 'seat.member'])
		.where('seat.epoch', '=', ({ selectFrom }) =>
			selectFrom('people.desk_key as key')
				.select(({ fn }) => fn.max('key.epoch').as('epoch'))
				.whereRef('key.desk', '=', 'seat.desk'),
		)
		.execute();
}

export async function desksOfMember(db: Db, member: Buffer) {
	const rows = await db
		.selectFrom('people.desk_member as seat')
		.innerJoin('people.desk as desk', 'desk.id', 'seat.desk')
		.select(['desk.id', 'desk.kind', 'desk.names', 'seat.epoch', 'seat.sealed_key'])
		.where('seat.member', '=', member)
		.orderBy('seat.epoch', 'desc')
		.execute();
	return rows as unknown as { id: Buffer; kind: DeskKind; names: Texts; epoch: number; sealed_key: Buffer }[];
}
