/** Signing in, and the desk. */
import type { HandlerAct, HeardFiling } from '#modules/cases/contract.ts';
import {
	decideOnLinks,
	mayRead,
	PRESENCE_MS,
	readCase,
	recordAct,
	recordHeardFiling,
	tellPresence,
} from '#modules/cases/server/index.ts';
import {
	contactCodeHash,
	findByContactCode,
	insertContactCode,
	setReporterKey,
	tieAll,
} from '#modules/intake/server/index.ts';
import type { Id, LetIn } from '#modules/people/contract.ts';
import {
	beginSignIn,
	deskDirectory,
	exampleCode,
	letInToDesk,
	type SignedIn,
	sessionStands,
	sessionView,
	signIn,
	signKeyOf,
	signOut,
} from '#modules/people/server/index.ts';
import { ok, type Result, refuse as refusal } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { House } from '../house.ts';
import { type ApiRoute, fields, setSession, text } from './route.ts';

const ACT_LIMIT = 1024 * 1024;
const HEARTBEAT_MS = 25_000;

export const staffRoutes: readonly ApiRoute[] = [
	{
		method: 'POST',
		path: '/api/session/begin',
		may: 'anyone',
		handle: async ({ house, input, json }) =>
			json(200, await beginSignIn(house, text(fields(await input()).login))),
	},
	{
		method: 'POST',
		path: '/api/session',
		may: 'anyone',
		handle: async (context) => {
			const { login, proof, code } = fields(await context.input());
			const signed = await signIn(context.house, {
				login: text(login),
				proof: text(proof),
				code: text(code),
			});
			if (!signed.ok) return context.refuse(signed);
			setSession(context, signed.value.token);
			context.json(201, signed.value.session);
		},
	},
	{
		method: 'GET',
		path: '/api/session',
		may: 'member',
		handle: async ({ house, by, json }) => json(200, await sessionView(house, by!.member)),
	},
	{
		method: 'DELETE',
		path: '/api/session',
		may: 'anyone',
		handle: async (context) => {
			if (context.token) await signOut(context.house, context.token);
			setSession(context, null);
			context.res.writeHead(204).end();
		},
	},
	{
		method: 'GET',
		path: '/api/session/example',
		may: 'anyone',
		handle: async ({ house, query, json, refuse }) => {
			const code = await exampleCode(house, query.get('login') ?? '');
			return code ? json(200, { code }) : refuse({ ok: false, code: 'not-found' });
		},
	},
	{
		method: 'GET',
		path: '/api/session/examples',
		may: 'anyone',
		handle: async ({ house, json }) => json(200, await house.exampleAccounts()),
	},
	{
		method: 'GET',
		path: '/api/desk/directory',
		may: 'member',
		handle: async ({ house, by, json }) => json(200, await deskDirectory(house, by!)),
	},
	{
		method: 'GET',
		path: '/api/desk/cases/:id',
		may: 'handler',
		handle: async ({ house, by, params, json, refuse }) => {
			const view = await readCase(house, by!, params.id!);
			return view.ok ? json(200, view.value) : refuse(view);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/cases/:id/entries',
		may: 'handler',
		bodyLimit: ACT_LIMIT,
		handle: async ({ house, by, params, input, json, refuse }) => {
			const recorded = await recordHandlerAct(
				house,
				by!,
				params.id!,
				fields(await input()) as unknown as HandlerAct,
			);
			return recorded.ok ? json(201, recorded.value) : refuse(recorded);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/cases',
		may: 'handler',
		bodyLimit: ACT_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const heard = fields(await input()) as unknown as HeardFiling;
			const recorded = await recordHeardFiling(
				house,
				by!,
				await signKeyOf(house, by!.member),
				heard,
				async (tx, caseId) => {
					const hash = contactCodeHash(house, heard.contactCode);
					if (!(await insertContactCode(tx, hash, caseId))) return refusal('malformed');
					return tieAll(heard.uploads.map(toBytea))(tx, caseId);
				},
			);
			return recorded.ok ? json(201, recorded.value) : refuse(recorded);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/contact-code',
		may: 'handler',
		handle: async ({ house, by, input, json, refuse }) => {
			const row = await findByContactCode(house, fields(await input()).code);
			const mine = row && mayRead(row.state, by!);
			return mine ? json(200, { case: fromBytea(row.id) }) : refuse({ ok: false, code: 'no-such-code' });
		},
	},
	{
		method: 'POST',
		path: '/api/desk/presence/:id',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const view = await readCase(house, by!, params.id!);
			if (!view.ok) return refuse(view);
			const here = fields(await input()).here === true;
			await tellPresence(house.db, {
				here: params.id!,
				member: by!.member,
				title: by!.title,
				until: here ? house.clock.now() + PRESENCE_MS : 0,
				desks: view.value.state.readers,
				without: view.value.state.excludedMembers,
			});
			json(200, { present: house.live.present(params.id!, house.clock.now()) });
		},
	},
	{
		method: 'POST',
		path: '/api/desk/members',
		may: 'handler',
		handle: async ({ house, by, input, json, refuse }) => {
			const letIn = await letInToDesk(house, by!, fields(await input()) as unknown as LetIn);
			return letIn.ok ? json(201, {}) : refuse(letIn);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/events',
		may: 'handler',
		handle: ({ house, by, token, req, res }) => {
			res.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
			res.write('retry: 2000\n\n');
			const close = house.live.open({
				member: by!.member,
				desks: by!.desks,
				end: () => res.end(),
				send: (event) => res.write(`data: ${JSON.stringify(event)}\n\n`),
			});
			const heartbeat = setInterval(async () => {
				res.write(': \n\n');
				// Whoever has signed out, or has been away too long, hears no more. While the database is away, wait.
				const stands = await sessionStands(house, token!).catch(() => true);
				if (!stands) res.end();
			}, HEARTBEAT_MS);
			req.on('close', () => {
				clearInterval(heartbeat);
				close();
			});
		},
	},
];

/** One signed act of a handler, with what belongs to it: attachments, and the key that lets a reporter in. */
export async function recordHandlerAct(house: House, by: SignedIn, id: Id, act: HandlerAct) {
	const uploads = act.uploads ?? [];
	const wellFormed =
		Array.isArray(uploads) && uploads.length <= 20 && uploads.every((upload) => isBase64url(upload, 16));
	// A copy for the employer comes with the copy itself (copy-routes.ts).
	// These come with what they are about: a copy, a case.
	if (!wellFormed || act.kind === 'copy' || act.kind === 'retaliation-heard') return refusal('malformed');
	const admits = act.kind === 'admit';
	if (admits !== isBase64url(act.reporterKey, 100, 1024)) return refusal('malformed');
	const recorded = await recordAct(
		house,
		{
			performer: { kind: 'member', id: by.member, desks: by.desks },
			name: by.member,
			signKey: await signKeyOf(house, by.member),
		},
		{
			case: id,
			seq: act.seq,
			kind: act.kind,
			clear: act.clear as Record<string, unknown>,
			sealed: act.sealed ?? null,
			signature: act.signature,
			...keysOf(act),
		},
		async (tx, caseId) => {
			if (admits && !(await setReporterKey(tx, caseId, toBytea(act.reporterKey!), by.member)))
				return refusal('not-now');
			const onLinks = await decideOnLinks(tx, by, { case: id, kind: act.kind, clear: act.clear as never });
			if (!onLinks.ok) return onLinks;
			return tieAll(uploads.map(toBytea))(tx, caseId);
		},
	);
	return withoutState(recorded);
}

function withoutState<T extends { state: unknown }, C extends string>(result: Result<T, C>) {
	if (!result.ok) return result;
	const { state: _state, ...rest } = result.value;
	return ok(rest);
}

const keysOf = ({ deskKeys, memberKeys, laterReporterKeys, generation }: HandlerAct) => ({
	...(deskKeys ? { deskKeys } : {}),
	...(memberKeys ? { memberKeys } : {}),
	...(laterReporterKeys ? { laterReporterKeys } : {}),
	...(generation ? { generation } : {}),
});
