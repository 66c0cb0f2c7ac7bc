/** The case's private records that an act brings along. */
import { caseKeysForDesk, caseKeysForReporter } from '../browser/case-key.ts';
import type { HandlerActKind } from '../contract.ts';
import type { ActForm, Surroundings } from './act-form.ts';

/** Handing over and letting in carry the case's private records, sealed to who is to read. */
export async function keysFor(
	kind: HandlerActKind,
	form: ActForm,
	{ keyring, opened, deskOf, members: certified }: Surroundings,
) {
	const { records, view } = opened;
	const { excludedMembers } = view.state;
	if (kind === 'handover') {
		const desk = deskOf(form.desk)!;
		const roster = (view.rosters?.[desk.desk] ?? []).filter((member) => !excludedMembers.includes(member));
		const members = certified.filter(({ member }) => roster.includes(member));
		const restricted = excludedMembers.length > 0;
		return caseKeysForDesk(keyring.member, view.case, records, desk, restricted ? members : null);
	}
	if (kind === 'admit' && view.waitingReporter) {
		return caseKeysForReporter(keyring.member, view.case, records, view.waitingReporter);
	}
	return {};
}
