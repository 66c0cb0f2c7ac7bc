export * from './admit-members.ts';
export { changePassphrase } from './change-passphrase.ts';
export { deskCertificates } from './desk-certificates.ts';
export { deskDirectory } from './desk-directory.ts';
export { employerDeskEpoch } from './employer-desk.store.ts';
export { CUSTODIANS_NEEDED, getDirectory } from './get-directory.ts';
export { keepRoot } from './keep-root.ts';
export { keepShares } from './keep-shares.ts';
export { newestEpoch } from './newest-epochs.ts';
export {
	addPasskey,
	beginPasskey,
	revokePasskey,
	signInWithPasskey,
} from './passkeys.ts';
export { findOrganisation } from './people.store.ts';
export { listRecoveries, markTold, readAccount } from './read-account.ts';
export {
	askForRecovery,
	askForRehearsal,
	finishRecovery,
	finishRehearsal,
	giveHelp,
	helpState,
	stopRecovery,
} from './recover-member.ts';
export { removeMember } from './remove-member.ts';
export { type DeskRoster, deskRosters } from './rosters.ts';
export { type NewKeys, type SetUp, setUpOrganisation } from './set-up-organisation.ts';
export {
	beginSignIn,
	exampleCode,
	type PeopleContext,
	type SignedIn,
	sessionStands,
	sessionView,
	signIn,
	signKeyOf,
	signOut,
	whoIs,
} from './sign-in.ts';
export { activeMembers, listDeskIds, membersAt, sitsAt, standingOf } from './who-sits.ts';
