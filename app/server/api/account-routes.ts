/** A member's own account: the way back to one's keys, and the passphrase, and passkeys. */
import type {
	FinishRecovery,
	Help,
	NewPasskey,
	NewPassphrase,
	PasskeySignIn,
	RecoveryShares,
} from '#modules/people/contract.ts';
import {
	addPasskey,
	askForRecovery,
	askForRehearsal,
	beginPasskey,
	changePassphrase,
	finishRecovery,
	finishRehearsal,
	giveHelp,
	helpState,
	keepShares,
	listRecoveries,
	markTold,
	readAccount,
	revokePasskey,
	signInWithPasskey,
	signOut,
	stopRecovery,
} from '#modules/people/server/index.ts';
import type { Result } from '#platform/result.ts';
import { type ApiContext, type ApiRoute, fields, setSession, text } from './route.ts';

/** A use case that answers with a value or nothing. */
function answer({ json, refuse }: ApiContext, result: Result<unknown, string>): void {
	if (result.ok) json(200, result.value ?? {});
	else refuse(result);
}

export const accountRoutes: readonly ApiRoute[] = [
	{
		method: 'POST',
		path: '/api/recovery',
		may: 'anyone',
		handle: async (context) => {
			const { login, key } = fields(await context.input());
			answer(context, await askForRecovery(context.house, text(login), text(key)));
		},
	},
	{
		method: 'POST',
		path: '/api/recovery/state',
		may: 'anyone',
		handle: async (context) =>
			answer(context, await helpState(context.house, fields(await context.input()).token)),
	},
	{
		method: 'POST',
		path: '/api/recovery/finish',
		may: 'anyone',
		handle: async (context) => {
			const asked = fields(await context.input()) as unknown as FinishRecovery;
			answer(context, await finishRecovery(context.house, asked));
		},
	},
	{
		method: 'GET',
		path: '/api/account',
		may: 'member',
		handle: async ({ house, by, json }) => json(200, await readAccount(house, by!.member)),
	},
	{
		method: 'POST',
		path: '/api/account/told',
		may: 'member',
		handle: async ({ house, by, input, json }) => {
			await markTold(house, by!.member, fields(await input()).requests);
			json(200, {});
		},
	},
	{
		method: 'POST',
		path: '/api/account/passphrase',
		may: 'member',
		handle: async (context) => {
			const { house, by, token } = context;
			const asked = fields(await context.input()) as unknown as NewPassphrase;
			answer(context, await changePassphrase(house, by!.member, token!, asked));
		},
	},
	{
		method: 'POST',
		path: '/api/account/recovery',
		may: 'member',
		handle: async (context) => {
			const asked = fields(await context.input()) as unknown as RecoveryShares;
			answer(context, await keepShares(context.house, context.by!.member, asked));
		},
	},
	{
		method: 'POST',
		path: '/api/account/recovery/rehearse',
		may: 'member',
		handle: async (context) => {
			const key = text(fields(await context.input()).key);
			answer(context, await askForRehearsal(context.house, context.by!.member, key));
		},
	},
	{
		method: 'POST',
		path: '/api/account/recovery/rehearsed',
		may: 'member',
		handle: async (context) => {
			const { token, signature } = fields(await context.input());
			const done = { token: text(token), signature: text(signature) };
			answer(context, await finishRehearsal(context.house, context.by!.member, done));
		},
	},
	{
		method: 'POST',
		path: '/api/account/recovery/stop',
		may: 'member',
		handle: async (context) => {
			const { request, signature } = fields(await context.input());
			const stop = { request: text(request), signature: text(signature) };
			answer(context, await stopRecovery(context.house, context.by!.member, stop));
		},
	},
	{
		method: 'POST',
		path: '/api/account/help',
		may: 'member',
		handle: async (context) => {
			const help = fields(await context.input()) as unknown as Help;
			answer(context, await giveHelp(context.house, context.by!.member, help));
		},
	},
	{
		method: 'POST',
		path: '/api/account/passkeys/begin',
		may: 'member',
		handle: async ({ house, by, json }) => json(200, await beginPasskey(house, by!.member)),
	},
	{
		method: 'POST',
		path: '/api/account/passkeys',
		may: 'member',
		handle: async (context) => {
			const asked = fields(await context.input()) as unknown as NewPasskey;
			answer(context, await addPasskey(context.house, context.by!.member, asked));
		},
	},
	{
		method: 'POST',
		path: '/api/account/passkeys/revoke',
		may: 'member',
		handle: async (context) => {
			const { credential, signature } = fields(await context.input());
			const asked = { credential: text(credential), signature: text(signature) };
			const { house, by, token } = context;
			answer(context, await revokePasskey(house, by!.member, token!, asked));
		},
	},
	{
		method: 'POST',
		path: '/api/session/passkey/begin',
		may: 'anyone',
		handle: async ({ house, json }) => json(200, await beginPasskey(house, null)),
	},
	{
		method: 'POST',
		path: '/api/session/passkey',
		may: 'anyone',
		handle: async (context) => {
			const asked = fields(await context.input()) as unknown as PasskeySignIn;
			const signed = await signInWithPasskey(context.house, asked);
			if (!signed.ok) return context.refuse(signed);
			if (context.token) await signOut(context.house, context.token);
			setSession(context, signed.value.token);
			context.json(201, signed.value.entry);
		},
	},
	{
		method: 'GET',
		path: '/api/admin/recoveries',
		may: 'administrator',
		handle: async ({ house, json }) => json(200, await listRecoveries(house)),
	},
];
