export * from './admit-members.ts';
export { CUSTODIANS_NEEDED, getDirectory } from './get-directory.ts';
export { newestEpoch } from './newest-epochs.ts';
export { findOrganisation } from './people.store.ts';
export { removeMember } from './remove-member.ts';
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
