/**
 * An appeal is sent back with a new key of the case, sealed to the first desk, to the desk that decided, and to the
 * reporter: the words of the appeal stay under the key before it, which the first desk never gets.
 */
import { base64url } from '#crypto/bytes.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { Base64url, DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import type { HandlerActs, KeyOffer } from '../contract.ts';
import { caseKeyForDesk, caseKeyForPerson } from './case-key.ts';
import type { OpenedCase } from './open-case.ts';
import type { Target } from './seal-act.ts';

export interface SentBack {
	readonly key: NonNullable<HandlerActs['decide-appeal']['key']>;
	readonly offer: Pick<KeyOffer, 'deskKeys' | 'memberKeys' | 'laterReporterKeys'>;
	/** The reasons are sealed to the new key: the first desk reads them. */
	readonly target: Target;
}

/** Null where a desk, or somebody who sits there, is not certified. `desks`, `members`: from checked certificates. */
export async function keyToSendBack(
	author: Id,
	{ view, entries }: OpenedCase,
	desks: readonly (DeskStatement | undefined)[],
	members: readonly MemberStatement[],
): Promise<SentBack | null> {
	const { state, case: id } = view;
	const certain = desks.filter((desk) => desk !== undefined);
	if (certain.length < desks.length) return null;
	const generation = state.generation + 1;
	const { publicKey, privateRecord } = await generateSealKeys();
	const seated = certain.flatMap(({ desk }) =>
		(view.rosters?.[desk] ?? [])
			.filter((member) => !state.excludedMembers.includes(member))
			.map((member) => ({ desk, member })),
	);
	const restricted = state.excludedMembers.length > 0;
	const to = seated.map(({ desk, member }) => ({
		desk,
		statement: members.find((one) => one.member === member),
	}));
	if (restricted && to.some(({ statement }) => !statement)) return null;
	const deskKeys = restricted
		? []
		: await Promise.all(certain.map((desk) => caseKeyForDesk(author, id, privateRecord, desk, generation)));
	const memberKeys = !restricted
		? []
		: await Promise.all(
				to.map(async ({ desk, statement }) => ({
					desk,
					member: statement!.member,
					generation,
					sealed: await caseKeyForPerson(author, id, privateRecord, statement!.sealKey, generation),
				})),
			);
	const reporter = reporterSealKey({ view, entries });
	const laterReporterKeys = reporter
		? [{ generation, sealed: await caseKeyForPerson(author, id, privateRecord, reporter, generation) }]
		: [];
	privateRecord.fill(0);
	const caseKey = base64url(publicKey);
	return {
		key: {
			caseKey,
			generation,
			readers: deskKeys.map(({ desk, epoch }) => ({ desk, epoch })),
			members: memberKeys.map(({ desk, member }) => ({ desk, member })),
		},
		offer: { deskKeys, memberKeys, laterReporterKeys },
		target: { case: id, caseKey, generation },
	};
}

/** As the first words named it, or as a handler's signature let it in; null where no reporter reads. */
function reporterSealKey({ view, entries }: Pick<OpenedCase, 'view' | 'entries'>): Base64url | null {
	if (view.state.receiptRetired) return null;
	const admitted = entries.findLast(({ kind, trust }) => kind === 'admit' && trust === 'signed');
	if (admitted) return admitted.clear.reporterSealKey as Base64url;
	return (entries[0]?.body as ReferralBody | null)?.reporterSealKey ?? null;
}
