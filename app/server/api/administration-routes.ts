/** Making the organisation, its people and desks. */
import type { Role, SetupRequest } from '#modules/people/contract.ts';
import {
	acceptInvitation,
	certifyMember,
	findInvitation,
	inviteMember,
	keepRoot,
	listPeople,
	makeDesk,
	setUpOrganisation,
	wrappedRootOf,
} from '#modules/people/server/index.ts';
import { type ApiRoute, fields, text } from './route.ts';

const given = async <T>(input: () => Promise<unknown>): Promise<T> => fields(await input()) as unknown as T;

export const administrationRoutes: readonly ApiRoute[] = [
	{
		method: 'POST',
		path: '/api/setup',
		may: 'anyone',
		handle: async ({ house, input, json, refuse }) => {
			const { setupCode, ...setUp } = await given<SetupRequest>(input);
			if (!house.setupCode.matches(setupCode)) return refuse({ ok: false, code: 'wrong' });
			const made = await setUpOrganisation(house, {
				...setUp,
				example: house.setupCode.isExample(setupCode),
			});
			if (!made.ok) return refuse(made);
			await house.pinRoot();
			json(201, {});
		},
	},
	{
		method: 'GET',
		path: '/api/admin/people',
		may: 'administrator',
		handle: async ({ house, json }) => json(200, await listPeople(house)),
	},
	{
		method: 'POST',
		path: '/api/admin/invitations',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const invited = await inviteMember(
				house,
				await given<{ login: string; title: string; roles: Role[] }>(input),
			);
			return invited.ok ? json(201, invited.value) : refuse(invited);
		},
	},
	{
		method: 'POST',
		path: '/api/invitation',
		may: 'anyone',
		handle: async ({ house, input, json, refuse }) => {
			const invitation = await findInvitation(house, text(fields(await input()).code));
			return invitation.ok ? json(200, invitation.value) : refuse(invitation);
		},
	},
	{
		method: 'POST',
		path: '/api/invitation/accept',
		may: 'anyone',
		handle: async ({ house, input, json, refuse }) => {
			const accepted = await acceptInvitation(
				house,
				await given<Parameters<typeof acceptInvitation>[1]>(input),
			);
			return accepted.ok ? json(201, {}) : refuse(accepted);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/certificates',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const certified = await certifyMember(house, await given<Parameters<typeof certifyMember>[1]>(input));
			return certified.ok ? json(201, {}) : refuse(certified);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/desks',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const made = await makeDesk(house, await given<Parameters<typeof makeDesk>[1]>(input));
			return made.ok ? json(201, {}) : refuse(made);
		},
	},
	{
		method: 'GET',
		path: '/api/admin/root',
		may: 'administrator',
		handle: async ({ house, by, json, refuse }) => {
			const wrappedRoot = await wrappedRootOf(house, by!.member);
			return wrappedRoot ? json(200, { wrappedRoot }) : refuse({ ok: false, code: 'not-found' });
		},
	},
	{
		method: 'POST',
		path: '/api/admin/root',
		may: 'administrator',
		handle: async ({ house, by, input, json, refuse }) => {
			const kept = await keepRoot(house, by!, fields(await input()).wrappedRoot);
			return kept.ok ? json(201, {}) : refuse(kept);
		},
	},
];
