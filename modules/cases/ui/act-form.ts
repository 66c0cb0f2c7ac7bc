/** What a handler fills in, and the act that comes of it. */
import type { Attachment, ReferralBody } from '#modules/intake/contract.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { OpenedCase } from '../browser/open-case.ts';
import { sealReasons } from '../browser/release-identity.ts';
import { type Draft, type Target, words } from '../browser/seal-act.ts';
import type { CaseView, CloseGround, HandlerActKind, HandlerActs, PromiseBody } from '../contract.ts';
import { mayOpen } from '../core/identity-requests.ts';
import { closing } from '../core/transitions.ts';
import { keysFor } from './act-keys.ts';
import { decidedAppeal } from './appeal-form.ts';
import { type DeskWorkForm, deskWorkClear, emptyDeskWork } from './desk-work-form.ts';
import { emptyFollowUp, type FollowUpForm, followUpClear } from './follow-up-form.ts';

export interface ActForm {
	text: string;
	outcome: string;
	due: string;
	on: string;
	workingDays: number;
	promise: number | null;
	what: string;
	owner: string;
	evidence: string;
	ground: string;
	topics: string[];
	severity: string;
	workers: string;
	site: string;
	employer: string;
	excludedDesks: Id[];
	excludedMembers: Id[];
	desk: string;
	request: number | null;
	followUp: FollowUpForm;
	work: DeskWorkForm;
	files: File[];
	sending: boolean;
	/** What is being done, or why it was not done. */
	progress: string;
	error: string;
}

/** Acts with words: `needed` cannot go without, `welcome` may carry some. */
export const textNeeded: ReadonlySet<HandlerActKind> = new Set<HandlerActKind>([
	'verify',
	'note',
	'summary',
	'reply',
	'extend',
	'decide',
	'decide-appeal',
	'deliver',
	'notice',
	'close',
	'dispute-heard',
	'recuse',
	'request-identity',
	'request-release',
	'follow-up-missed',
]);
export const textWelcome: ReadonlySet<HandlerActKind> = new Set<HandlerActKind>([
	'acknowledge',
	'follow-up-heard',
	'handover',
	'ask-confirmation',
	'confirm-heard',
	'reopen',
	'set-aside',
]);
export const filesWelcome: ReadonlySet<HandlerActKind> = new Set<HandlerActKind>([
	'reply',
	'decide',
	'decide-appeal',
	'deliver',
	'note',
	'verify',
]);

export function emptyForm(
	{ view, entries }: OpenedCase,
	today: string,
	me: {
		member: Id;
		desks: readonly Id[];
		employerOfSite: (code: string) => Id | null;
		/** What a topic reads as today; null where it cannot be chosen any more. */
		topicNow: (topic: string) => string | null;
	},
): ActForm {
	const { coding, remedies, identityRequests, readers } = view.state;
	const body = entries[0]?.body as ReferralBody | null | undefined;
	const site = coding ? coding.site : (body?.site ?? null);
	const employer = coding ? coding.employer : site ? me.employerOfSite(site) : null;
	const openable = identityRequests.find(
		(one) => one.handler === me.member && mayOpen(one, today as PlainDate),
	);
	return {
		text: '',
		outcome: '',
		due: '',
		on: today,
		workingDays: 15,
		promise: remedies.length === 1 ? remedies[0]!.promise : null,
		what: '',
		owner: '',
		evidence: '',
		ground: '',
		topics: [...(coding?.topics ?? [body && me.topicNow(body.topic)].flatMap((topic) => topic ?? []))],
		severity: coding?.severity ?? '',
		workers: coding?.workers ?? '',
		site: site ?? '',
		employer: employer ?? '',
		excludedDesks: [...(coding?.excludedDesks ?? body?.mustNotReach.desks ?? [])],
		excludedMembers: [],
		desk: me.desks.filter((id) => readers.includes(id))[0] ?? '',
		request: openable?.request ?? null,
		followUp: emptyFollowUp(),
		work: emptyDeskWork(),
		files: [],
		sending: false,
		progress: '',
		error: '',
	};
}

/** Grounds on which this case could be closed now; the server's decision is the one that counts. */
export function groundsFor({ state }: CaseView): CloseGround[] {
	const unfounded =
		['not-confirmed', 'cannot-be-verified'].includes(state.verified?.outcome ?? '') ||
		state.answered?.outcome === 'not-upheld';
	return (Object.keys(closing) as (keyof typeof closing)[]).filter(
		(ground) =>
			closing[ground].includes(state.status) &&
			(ground !== 'not-confirmed' || unfounded) &&
			(ground !== 'withdrawn' || !state.receiptMade),
	);
}

/** Remedies about which this act can be. */
export function remediesFor(kind: HandlerActKind, { state }: CaseView) {
	const waiting = kind === 'deliver';
	return state.remedies.filter(
		({ delivered, outcome }) =>
			outcome !== 'confirmed' &&
			(outcome !== 'confirmed-heard' || kind === 'dispute-heard') &&
			(delivered === null) === waiting,
	);
}

export interface Surroundings {
	readonly keyring: Keyring;
	readonly opened: OpenedCase;
	readonly deskOf: (id: Id) => DeskStatement | undefined;
	/** Certified members. */
	readonly members: readonly MemberStatement[];
	readonly attachments: readonly Attachment[];
}

export interface ReadyAct {
	readonly draft: Draft;
	/** Whose certified key a note is sealed to. */
	readonly noteDesk?: DeskStatement;
	/** The new key that an act brings and is sealed to. */
	readonly target?: Target;
}

export type Incomplete = 'needText' | 'needChoice';

/** The act as filled in, or what is still missing. */
export async function readyAct(
	kind: HandlerActKind,
	form: ActForm,
	around: Surroundings,
): Promise<Result<ReadyAct, Incomplete>> {
	const text = form.text.trim();
	if (textNeeded.has(kind) && text === '') return refuse('needText');
	const decided = kind === 'decide-appeal' ? await decidedAppeal(form, around) : null;
	const filled =
		kind === 'request-release'
			? await askCustodians(text, around)
			: (decided?.clear ?? clearPart(kind, form, around));
	if (!filled) return refuse('needChoice');
	const body = bodyOf(kind, form, text, around.attachments);
	if (kind === 'promise' && [form.what, form.owner, form.evidence].some((one) => one.trim() === '')) {
		return refuse('needText');
	}
	const uploads = around.attachments.map(({ id }) => id);
	const draft: Draft = {
		kind,
		clear: filled as never,
		body,
		uploads,
		...(await keysFor(kind, form, around)),
		...decided?.sentBack?.offer,
	};
	const noteDesk = kind === 'note' ? around.deskOf(form.desk) : undefined;
	const target = decided?.sentBack?.target;
	return ok({ draft, ...(noteDesk ? { noteDesk } : {}), ...(target ? { target } : {}) });
}

/** Every custodian who holds a share is asked, each with the reason sealed to them. Null where one is not certified. */
async function askCustodians(
	reason: string,
	{ keyring, opened: { view }, members }: Surroundings,
): Promise<HandlerActs['request-release'] | null> {
	const custodians = members.filter(({ member }) => view.shareHolders.includes(member));
	if (custodians.length < view.shareHolders.length) return null;
	const reasons = await sealReasons(keyring, view.case, custodians, reason);
	return { handler: keyring.member, ground: 'danger-to-life', reasons };
}

function bodyOf(kind: HandlerActKind, form: ActForm, text: string, attachments: readonly Attachment[]) {
	if (kind === 'promise') {
		const promise: PromiseBody = {
			v: 1,
			what: form.what.trim(),
			owner: form.owner.trim(),
			evidence: form.evidence.trim(),
		};
		return promise;
	}
	const speaks = textNeeded.has(kind) || (textWelcome.has(kind) && text !== '');
	return speaks ? words(text, attachments) : null;
}

/** Null while a choice is missing. */
function clearPart(
	kind: HandlerActKind,
	form: ActForm,
	around: Surroundings,
): Partial<HandlerActs>[HandlerActKind] | null {
	const { keyring, opened, deskOf } = around;
	switch (kind) {
		case 'verify':
		case 'decide':
			return form.outcome ? ({ outcome: form.outcome } as HandlerActs['verify']) : null;
		case 'code':
			return form.topics.length > 0 && form.topics.length <= 5 && form.severity && form.workers
				? ({
						topics: [...form.topics],
						severity: form.severity,
						workers: form.workers,
						site: form.site || null,
						employer: form.employer || null,
						excludedDesks: [...form.excludedDesks],
					} as HandlerActs['code'])
				: null;
		case 'handover':
			return form.desk && deskOf(form.desk) ? { desk: form.desk } : null;
		case 'note': {
			const desk = deskOf(form.desk);
			return desk ? { desk: desk.desk, epoch: desk.epoch } : null;
		}
		case 'extend':
			return { workingDays: form.workingDays };
		case 'promise':
			return form.due ? ({ due: form.due } as HandlerActs['promise']) : null;
		case 'deliver':
			return form.promise && form.on
				? ({ promise: form.promise, on: form.on } as HandlerActs['deliver'])
				: null;
		case 'ask-confirmation':
		case 'notice':
		case 'confirm-heard':
		case 'dispute-heard':
			return form.promise ? { promise: form.promise } : null;
		case 'follow-up-heard':
		case 'follow-up-missed':
			return followUpClear(kind, form.followUp);
		case 'assign':
		case 'summarise':
		case 'release-summary':
			return deskWorkClear(kind, form.work, opened.view.state);
		case 'close':
			return form.ground ? ({ ground: form.ground } as HandlerActs['close']) : null;
		case 'request-identity':
			return { handler: keyring.member };
		case 'open-identity':
			return form.request ? { request: form.request } : null;
		case 'exclude':
			return form.excludedMembers.length > 0 ? { members: [...form.excludedMembers] } : null;
		case 'decide-appeal':
			return null;
		case 'admit':
			return opened.view.waitingReporter ? { reporterSealKey: opened.view.waitingReporter } : null;
		default:
			return {};
	}
}
