/**
 * An appeal to another desk. The worker's own browser makes a new key for the case and seals it to the desk that they
 * chose, with the earlier keys, so that the other desk reads the whole case, and the desk whose answer it was reads
 * nothing from the appeal on. Where somebody is excluded from the case, the keys go to each remaining member instead.
 */
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import { generateSealKeys, type PrivateRecord, type PublicKey, publicKeyOf } from '#crypto/keys.ts';
import { sealBytes, sealJson } from '#crypto/seal.ts';
import { type AppealClear, caseKeyField, type TextBody } from '#modules/cases/contract.ts';
import type { Attachment, ReporterAct } from '#modules/intake/contract.ts';
import type { DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { signAct } from './act.ts';
import { certifiedMembers } from './check-author.ts';
import type { TrustedDirectory } from './check-directory.ts';
import type { FollowedCase } from './follow.ts';

/** Desks to which this case can be appealed: none that the worker has ruled out. */
export function desksToAppeal({ view, entries }: FollowedCase, { desks }: TrustedDirectory): Id[] {
	const first = entries[0]?.opened;
	const ruledOut = new Set([
		...(view.state.coding?.excludedDesks ?? []),
		...(first?.kind === 'referral' ? first.body.mustNotReach.desks : []),
		view.state.desk,
	]);
	return (view.appeal?.desks ?? []).filter((desk) => desks.has(desk) && !ruledOut.has(desk));
}

export interface IntendedAppeal {
	readonly desk: Id;
	readonly text: string;
	readonly attachments: readonly Attachment[];
}

/** `not-certified`: the desk, or somebody who sits there, is not one that the organisation's root has signed. */
export async function sealAppeal(
	followed: FollowedCase,
	trusted: TrustedDirectory,
	seq: number,
	{ desk, text, attachments }: IntendedAppeal,
): Promise<Result<ReporterAct, 'not-certified'>> {
	const { view, sealRecord, records } = followed;
	const chosen = trusted.desks.get(desk);
	const to = chosen && desksToAppeal(followed, trusted).includes(desk) && (await readersAt(followed, chosen));
	if (!to || !view.appeal) return refuse('not-certified');
	const { publicKey, privateRecord } = await generateSealKeys();
	const generation = view.state.generation + 1;
	const all = new Map<number, PrivateRecord<'seal'>>([...records, [generation, privateRecord]]);
	const seal = async (key: PublicKey<'seal'>, seen: number, epoch: number) => {
		const place = { scope: view.case, field: caseKeyField(seen), author: 'reporter', seq: epoch };
		return base64url(await sealBytes(key, place, all.get(seen)!));
	};
	const { epoch } = chosen;
	const generations = [...all.keys()];
	const deskKeys = to.members
		? []
		: await Promise.all(
				generations.map(async (one) => ({
					desk,
					epoch,
					generation: one,
					sealed: await seal(fromBase64url(chosen.publicKey), one, epoch),
				})),
			);
	const memberKeys = await Promise.all(
		(to.members ?? []).flatMap(({ member, sealKey }) =>
			generations.map(async (one) => ({
				desk,
				member,
				generation: one,
				sealed: await seal(fromBase64url(sealKey), one, 0),
			})),
		),
	);
	const own = { generation, sealed: await seal(publicKeyOf(sealRecord), generation, 0) };
	const clear: AppealClear = {
		decision: view.appeal.decision,
		desk,
		key: {
			caseKey: base64url(publicKey),
			generation,
			readers: to.members ? [] : [{ desk, epoch }],
			members: (to.members ?? []).map(({ member }) => ({ desk, member })),
		},
	};
	const body: TextBody = { v: 1, text, attachments };
	const place = { scope: view.case, field: 'appeal', author: 'reporter', seq };
	const sealed = await sealJson<TextBody>(publicKey, place, body);
	privateRecord.fill(0);
	const act = await signAct(followed, seq, 'appeal', { ...clear }, sealed, attachments);
	return ok({ ...act, generation, deskKeys, memberKeys, laterReporterKeys: [own] });
}

/** Who is to read: the desk by its key; each member by their own where somebody is excluded from the case. */
async function readersAt(
	{ view, organisation }: FollowedCase,
	{ desk }: DeskStatement,
): Promise<{ members: readonly MemberStatement[] | null } | null> {
	const { excludedMembers } = view.state;
	if (excludedMembers.length === 0) return { members: null };
	const certified = await certifiedMembers(organisation, view.certificates);
	const seated = (view.appeal?.rosters?.[desk] ?? []).filter((member) => !excludedMembers.includes(member));
	const members = seated.flatMap((member) => certified.get(member)?.at(-1) ?? []);
	const all = members.length === seated.length && members.every(({ roles }) => roles.includes('handler'));
	return all && members.length > 0 ? { members } : null;
}
