/** What a member's own account page shows, and what the administrator sees of recoveries. */
import { almatyDate } from '#platform/moment.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { AccountView, HelpRequest, Id, RecoveryRow } from '../contract.ts';
import { REQUEST_LIFE_MS, requestState, sharesStatement } from '../core/recovery-rules.ts';
import { hashOf } from './keep-shares.ts';
import { passkeysOf } from './passkey.store.ts';
import { findOrganisation } from './people.store.ts';
import * as store from './recovery.store.ts';
import type { PeopleContext } from './sign-in.ts';

type Reading = Pick<PeopleContext, 'db' | 'clock'>;

const stateOf = ({ state, asked }: { state: string; asked: Date }, now: number) =>
	requestState({ state: state as 'open' | 'done' | 'stopped', asked: asked.getTime() }, now);

export async function readAccount({ db, clock }: Reading, member: Id): Promise<AccountView> {
	const id = toBytea(member);
	const [recovery, shares, untold, helping, passkeys] = await Promise.all([
		store.findRecovery(db, id),
		store.sharesOf(db, id),
		store.untoldRequestsOf(db, id),
		helpRequests({ db, clock }, member),
		passkeysOf(db, id),
	]);
	return {
		recovery: recovery
			? {
					number: recovery.number,
					madeOn: recovery.made_on,
					rehearsedOn: recovery.rehearsed_on,
					helpers: shares
						.map(({ helper, title, state }) => ({
							member: fromBytea(helper),
							title,
							active: state === 'active',
						}))
						.sort((a, b) => a.title.localeCompare(b.title)),
				}
			: null,
		untold: untold.map((request) => ({
			request: fromBytea(request.id),
			on: almatyDate(request.asked.getTime()),
			state: stateOf(request, clock.now()),
		})),
		helping,
		passkeys: passkeys.map((passkey) => ({
			id: fromBytea(passkey.id),
			name: passkey.name,
			opensKeys: passkey.wrapped !== null,
			madeOn: passkey.made_on,
			usedOn: passkey.used_on,
			revokedOn: passkey.revoked_on,
		})),
	};
}

async function helpRequests({ db, clock }: Reading, helper: Id): Promise<HelpRequest[]> {
	const now = clock.now();
	const open = await store.requestsForHelper(db, toBytea(helper), new Date(now - REQUEST_LIFE_MS));
	if (open.length === 0) return [];
	const organisation = fromBytea((await findOrganisation(db))!.id);
	return Promise.all(
		open.map(async (request) => {
			const member = fromBytea(request.member);
			const shares = await store.sharesOf(db, request.member);
			const { number } = request;
			const about = { organisation, member, number, wrapped: hashOf(request.wrapped) };
			const hashes = shares.map((share) => ({
				helper: fromBytea(share.helper),
				sealed: hashOf(share.sealed),
			}));
			return {
				request: fromBytea(request.id),
				member,
				title: request.title,
				rehearsal: request.rehearsal,
				asked: Math.floor(request.asked.getTime() / 1000),
				key: fromBytea(request.key),
				number,
				statement: sharesStatement(about, hashes),
				signature: fromBytea(request.signature),
				sealed: fromBytea(request.sealed),
				given: request.given !== null,
			};
		}),
	);
}

/** The member has read the notices. */
export async function markTold({ db }: Reading, member: Id, requests: unknown): Promise<void> {
	const known = Array.isArray(requests) ? requests.filter((id) => isBase64url(id, 16)).slice(0, 1000) : [];
	if (known.length > 0) await store.setTold(db, toBytea(member), known.map(toBytea));
}

const MOST_ROWS = 200;

export async function listRecoveries({ db, clock }: Reading): Promise<RecoveryRow[]> {
	const requests = await store.recentRequests(db, MOST_ROWS);
	const helpers = await store.helpersOfRequests(
		db,
		requests.map(({ id }) => id),
	);
	return requests.map((request) => ({
		request: fromBytea(request.id),
		title: request.title,
		on: almatyDate(request.asked.getTime()),
		rehearsal: request.rehearsal,
		state: stateOf(request, clock.now()),
		helpers: helpers.filter((help) => help.request.equals(request.id)).map(({ title }) => title),
	}));
}
