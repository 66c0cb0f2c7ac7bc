import { randomBytes } from 'node:crypto';
import { verify } from '#crypto/sign.ts';
import { recordPublicAct } from '#modules/ledger/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { Instance } from '#platform/server/instance.ts';
import type { MemberKeys, MemberStatement, SetupRequest } from '../contract.ts';
import { isLogin, isMemberStatement, isName, isTexts } from '../core/people-shape.ts';
import * as store from './people.store.ts';
import { type PeopleContext, sealTotp, totpIsRight } from './sign-in.ts';

/** What a new member's browser sends of its own making, with a code that the authenticator shows now. */
export type NewKeys = MemberKeys & { readonly totpCode: string };

/** The set-up request once its code has been checked; `example` is set by nobody but the example data. */
export type SetUp = Omit<SetupRequest, 'setupCode'> & { readonly example?: boolean };

export type SetUpRefusal = 'already-set-up' | 'malformed' | 'wrong-code' | 'bad-signature';

export function memberKeys(instance: Instance, keys: NewKeys, wrappedRoot: string | null): store.MemberKeys {
	return {
		locale: keys.locale,
		salt: toBytea(keys.salt),
		proofHash: sha256(toBytea(keys.proof)),
		totpSealed: sealTotp(instance, keys.totpSecret),
		sealKey: toBytea(keys.sealKey),
		signKey: toBytea(keys.signKey),
		wrappedSecrets: toBytea(keys.wrappedSecrets),
		wrappedRoot: wrappedRoot === null ? null : toBytea(wrappedRoot),
	};
}

export const areNewKeys = (keys: NewKeys | null | undefined): keys is NewKeys =>
	typeof keys === 'object' &&
	keys !== null &&
	typeof keys.totpSecret === 'string' &&
	typeof keys.totpCode === 'string' &&
	['kk', 'ru', 'en'].includes(keys.locale) &&
	isBase64url(keys.salt, 16) &&
	isBase64url(keys.proof, 32) &&
	/^[A-Z2-7]{32,64}$/.test(keys.totpSecret) &&
	isBase64url(keys.sealKey, 65) &&
	isBase64url(keys.signKey, 65) &&
	isBase64url(keys.wrappedSecrets, 60, 4096);

/** Makes the organisation, once. The caller has checked the set-up code. */
export async function setUpOrganisation(
	{ db, clock, instance }: PeopleContext,
	{ organisation, administrator, example = false }: SetUp,
): Promise<Result<undefined, SetUpRefusal>> {
	if (
		!isTexts(organisation?.names) ||
		!isBase64url(organisation.id, 16) ||
		!isBase64url(organisation.rootKey, 65) ||
		!areNewKeys(administrator) ||
		!isBase64url(administrator.id, 16) ||
		!isLogin(administrator.login) ||
		!isName(administrator.title) ||
		!isBase64url(administrator.wrappedRoot, 60, 1024) ||
		!isMemberStatement(administrator.certificate?.statement) ||
		!isBase64url(administrator.certificate.signature, 64)
	) {
		return refuse('malformed');
	}
	if (!totpIsRight(administrator.totpSecret, administrator.totpCode, clock.now()))
		return refuse('wrong-code');
	const { certificate } = administrator;
	const rootKey = toBytea(organisation.rootKey);
	const signed = await verify(
		new Uint8Array(rootKey),
		'certificate',
		certificate.statement,
		toBytea(certificate.signature),
	);
	if (!signed || !isAbout(certificate.statement, organisation.id, administrator))
		return refuse('bad-signature');
	const today = almatyDate(clock.now());
	return inTransaction(db, async (tx) => {
		if (await store.findOrganisation(tx)) return refuse('already-set-up');
		const id = toBytea(organisation.id);
		await store.insertOrganisation(tx, { id, names: organisation.names, rootKey, example, madeOn: today });
		await store.insertMember(tx, {
			id: toBytea(administrator.id),
			login: administrator.login,
			title: administrator.title,
			roles: certificate.statement.roles,
			state: 'active',
			keys: memberKeys(instance, administrator, administrator.wrappedRoot),
		});
		await store.certifyMember(tx, toBytea(administrator.id), certificate);
		await recordPublicAct(tx, {
			type: 'organisation',
			id: organisation.id,
			names: organisation.names,
			rootKey: organisation.rootKey,
		});
		return ok();
	});
}

const isAbout = (statement: MemberStatement, organisation: string, administrator: SetUp['administrator']) =>
	statement.organisation === organisation &&
	statement.member === administrator.id &&
	statement.sealKey === administrator.sealKey &&
	statement.signKey === administrator.signKey &&
	statement.roles.includes('administrator');

export const newMemberId = (): string => fromBytea(randomBytes(16));
