/**
 * Who may learn who the reporter is, and on whose word. Two ways: the reporter consents by signature (silence is
 * refusal), or, where a life is in danger, two of the custodians who hold shares release them to the one handler who
 * asked. A refusal by the reporter does not stop the second way; the custodians are shown it.
 */
import type { Base64url, Id } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import { type Refusal, refuse } from '#platform/result.ts';
import type { ActRefusal } from '../contract.ts';
import type { RecordedEntry } from './case-state.ts';
import type { Performer } from './decide-act.ts';

export type ReleaseGround = 'danger-to-life';

/** The handler's reason, sealed to one custodian: field `release-reason:<custodian>`, author the handler, seq 0. */
export interface SealedReason {
	readonly custodian: Id;
	readonly sealed: Base64url;
}

export interface ReleaseRequestActs {
	/** Asks the custodians. Reason sealed to the case as well, so that the worker reads it. */
	'request-release': { handler: Id; ground: ReleaseGround; reasons: readonly SealedReason[] };
}

/** What a custodian does. The share is sealed to the handler's own key: field `identity-release:<request>`. */
export interface CustodianActs {
	'release-share': { request: number; handler: Id };
	/** Reason sealed to the case. */
	'decline-release': { request: number };
}
export type CustodianActKind = keyof CustodianActs;

export interface IdentityRequest {
	readonly request: number;
	readonly handler: Id;
	readonly on: Moment;
	/** The reporter's answer. */
	readonly answer: 'open' | 'consented' | 'refused';
	readonly openedOn: Moment | null;
	/** Only where the custodians were asked. */
	readonly release?: Release;
}

export interface Release {
	readonly ground: ReleaseGround;
	/** Who was asked: the custodians who hold a share, without the handler. */
	readonly custodians: readonly Id[];
	readonly released: readonly Id[];
	readonly declined: readonly Id[];
}

/** So many custodians together open an identity; one opens nothing. */
export const RELEASES_NEEDED = 2;
/** Days after which a request to the custodians lapses: no more release, and no more opening. */
export const REQUEST_DAYS = 7;

export const lapsesAfter = ({ on }: Pick<IdentityRequest, 'on'>): PlainDate => addDays(on.date, REQUEST_DAYS);

/** The requests after one more entry; the same list where the entry is about something else. */
export function afterEntry(requests: readonly IdentityRequest[], entry: RecordedEntry): typeof requests {
	const { kind, clear, author, moment } = entry;
	const change = (to: (known: IdentityRequest) => IdentityRequest) =>
		requests.map((known) => (known.request === clear.request ? to(known) : known));
	switch (kind) {
		case 'request-identity':
			return [...requests, asked(entry)];
		case 'request-release': {
			const { ground, reasons } = clear as ReleaseRequestActs['request-release'];
			const custodians = reasons.map(({ custodian }) => custodian);
			return [...requests, { ...asked(entry), release: { ground, custodians, released: [], declined: [] } }];
		}
		case 'consent':
			return change((known) => ({ ...known, answer: 'consented' }));
		case 'refuse':
			return change((known) => ({ ...known, answer: 'refused' }));
		case 'open-identity':
			return change((known) => ({ ...known, openedOn: moment }));
		case 'release-share':
			return change((known) =>
				withRelease(known, ({ released, declined }) => ({
					released: [...released, author],
					declined: declined.filter((one) => one !== author),
				})),
			);
		case 'decline-release':
			return change((known) => withRelease(known, ({ declined }) => ({ declined: [...declined, author] })));
		default:
			return requests;
	}
}

const asked = ({ seq, clear, moment }: RecordedEntry): IdentityRequest => ({
	request: seq,
	handler: clear.handler as Id,
	on: moment,
	answer: 'open',
	openedOn: null,
});

const withRelease = (
	known: IdentityRequest,
	change: (release: Release) => Partial<Release>,
): IdentityRequest =>
	known.release ? { ...known, release: { ...known.release, ...change(known.release) } } : known;

/** `released`: two shares lie ready for the handler. `hopeless`: too few are left who could release. */
export type ReleaseStanding = 'waiting' | 'released' | 'hopeless' | 'lapsed';

/** Null where the custodians were not asked. */
export function standingOf(request: IdentityRequest, today: PlainDate): ReleaseStanding | null {
	const { release } = request;
	if (!release) return null;
	if (today > lapsesAfter(request)) return 'lapsed';
	if (release.released.length >= RELEASES_NEEDED) return 'released';
	return release.custodians.length - release.declined.length < RELEASES_NEEDED ? 'hopeless' : 'waiting';
}

/** Whether the handler who asked may open the identity now: on the reporter's consent, or on two releases. */
export const mayOpen = (request: IdentityRequest, today: PlainDate): boolean =>
	request.answer === 'consented' || standingOf(request, today) === 'released';

/** Silence is refusal: nobody asks the reporter again while their own question stands. */
export const mayAsk = (requests: readonly IdentityRequest[], member: Id): boolean =>
	!requests.some(({ handler, answer, release }) => handler === member && !release && answer === 'open');

/** Custodians are asked again once the handler's last question to them has come to nothing. */
export const mayAskCustodians = (
	requests: readonly IdentityRequest[],
	member: Id,
	today: PlainDate,
): boolean =>
	!requests.some(
		(known) =>
			known.handler === member && ['waiting', 'released'].includes(standingOf(known, today) ?? 'lapsed'),
	);

/** Whether this custodian was ever asked about this case: to everybody else it does not exist. */
export const wasAsked = (requests: readonly IdentityRequest[], custodian: Id): boolean =>
	requests.some(({ release }) => release?.custodians.includes(custodian));

interface IdentityAct {
	readonly kind: string;
	readonly clear: Readonly<Record<string, unknown>>;
}

/** Null where an act about the identity is allowed. */
export function refusalAboutIdentity(
	requests: readonly IdentityRequest[],
	performer: Performer,
	{ kind, clear }: IdentityAct,
	today: PlainDate,
): Refusal<ActRefusal> | null {
	const member = performer.kind === 'reporter' ? null : performer.id;
	if (kind === 'request-identity' || kind === 'request-release') {
		if (member === null || member !== clear.handler) return refuse('not-permitted');
		if (kind === 'request-identity') return mayAsk(requests, member) ? null : refuse('not-now');
		const { reasons } = clear as ReleaseRequestActs['request-release'];
		const custodians = new Set(reasons.map(({ custodian }) => custodian));
		if (custodians.size !== reasons.length || custodians.size < RELEASES_NEEDED) return refuse('malformed');
		if (custodians.has(member)) return refuse('not-permitted');
		return mayAskCustodians(requests, member, today) ? null : refuse('not-now');
	}
	const request = requests.find((known) => known.request === clear.request);
	if (!request) return refuse('malformed');
	if (kind === 'consent' || kind === 'refuse') return request.answer === 'open' ? null : refuse('not-now');
	if (kind === 'open-identity') {
		if (request.handler !== member) return refuse('not-permitted');
		if (mayOpen(request, today)) return null;
		return refuse(standingOf(request, today) === 'lapsed' ? 'request-lapsed' : 'not-now');
	}
	return refusalToCustodian(request, member!, { kind, clear }, today);
}

function refusalToCustodian(
	request: IdentityRequest,
	custodian: Id,
	{ kind, clear }: IdentityAct,
	today: PlainDate,
): Refusal<ActRefusal> | null {
	const { release, handler } = request;
	if (!release) return refuse('malformed');
	if (!release.custodians.includes(custodian) || custodian === handler) return refuse('not-permitted');
	if (kind === 'release-share' && clear.handler !== handler) return refuse('not-permitted');
	if (today > lapsesAfter(request)) return refuse('request-lapsed');
	if (request.answer === 'consented' || request.openedOn) return refuse('not-now');
	if (release.released.includes(custodian)) return refuse('already-answered');
	if (kind === 'decline-release' && release.declined.includes(custodian)) return refuse('already-answered');
	return null;
}
