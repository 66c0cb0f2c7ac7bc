/** What workers and handlers do in the proofs, each by the code of their own browser. */
import { randomBytes } from 'node:crypto';
import { base64url } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys } from '#crypto/keys.ts';
import { type Draft, sealAct as sealHandlerAct } from '#modules/cases/browser/seal-act.ts';
import type { CaseView, HandlerActKind, QueueItem } from '#modules/cases/contract.ts';
import { type IntendedAct, performAct, sealAct } from '#modules/intake/browser/act.ts';
import { type FollowedCase, refetch } from '#modules/intake/browser/follow.ts';
import {
	type PreparedReporter,
	prepareReporter,
	type Referral,
	sealFiling,
} from '#modules/intake/browser/seal-referral.ts';
import { sendFiling, type Wire } from '#modules/intake/browser/send.ts';
import type { Filed, Filing, Identity } from '#modules/intake/contract.ts';
import type { DeskStatement } from '#modules/people/contract.ts';
import { ok } from '#platform/result.ts';
import { browserFetch, must } from '../../../db/example/browser.ts';
import type { Centre, Colleague } from './centre.ts';

export const wireTo = (origin: string): Wire => ({ fetch: browserFetch(origin), origin, pauses: [100, 300] });

/** Keys without the receipt's slow stretching, for crowds. */
export async function quickReporter(): Promise<PreparedReporter> {
	const [caseKeys, sealKeys, signKeys] = await Promise.all([
		generateSealKeys(),
		generateSealKeys(),
		generateSignKeys(),
	]);
	const secret = () => new Uint8Array(randomBytes(32));
	const stretched = { lookup: secret(), wrapKey: secret() };
	return { receipt: '', stretched, case: base64url(secret().slice(16)), caseKeys, sealKeys, signKeys };
}

export interface Wanted {
	readonly text?: string;
	readonly mustNotReach?: string;
	readonly identity?: Omit<Identity, 'v'> | null;
	readonly attachments?: Referral['body']['attachments'];
	readonly desk?: DeskStatement;
}

export function sealFor(
	centre: Centre,
	reporter: PreparedReporter,
	{
		text = 'words',
		mustNotReach = '',
		identity = null,
		attachments = [],
		desk = centre.dutyDesk,
	}: Wanted = {},
): Promise<Filing> {
	return sealFiling(centre.trusted, reporter, {
		body: {
			locale: 'kk',
			anonymity: identity ? 'confidential' : 'anonymous',
			topic: 'pay',
			site: centre.site,
			fromPoster: false,
			mustNotReach: { desks: [], words: mustNotReach },
			text,
			attachments,
			receiptKept: true,
		},
		identity,
		desk: desk.desk,
		danger: false,
	});
}

export interface FiledCase {
	readonly filing: Filing;
	readonly filed: Filed;
	readonly reporter: PreparedReporter;
}

export async function file(centre: Centre, wanted: Wanted = {}): Promise<FiledCase> {
	const reporter = await prepareReporter(centre.directory.receiptSalt);
	return fileAs(centre, reporter, wanted);
}

export async function fileAs(
	centre: Centre,
	reporter: PreparedReporter,
	wanted: Wanted = {},
): Promise<FiledCase> {
	const filing = await sealFor(centre, reporter, wanted);
	return { filing, reporter, filed: await must(sendFiling(wireTo(centre.origin), filing)) };
}

export const follow = (
	{ origin, directory: { organisation } }: Pick<Centre, 'origin' | 'directory'>,
	{ reporter: { stretched } }: FiledCase,
): Promise<FollowedCase> => must(refetch(wireTo(origin), { stretched, organisation }));

/** The reporter's own act, sealed and signed in the reporter's browser. */
export async function report(
	centre: Pick<Centre, 'origin' | 'directory'>,
	filed: FiledCase,
	act: IntendedAct,
): Promise<FollowedCase> {
	const followed = await follow(centre, filed);
	return must(
		performAct(wireTo(centre.origin), followed, async (current, seq) => ok(await sealAct(current, seq, act))),
	);
}

export const readCase = ({ send }: Pick<Colleague, 'send'>, id: string): Promise<CaseView> =>
	must(send<CaseView>('GET', `/api/desk/cases/${id}`));

export const readQueue = async ({ send }: Pick<Colleague, 'send'>): Promise<readonly QueueItem[]> =>
	(await must(send<{ items: QueueItem[] }>('GET', '/api/desk/queue'))).items;

/** A handler's act under the next number; gives the number. */
export async function act<K extends HandlerActKind>(
	handler: Colleague,
	id: string,
	draft: Draft<K>,
	noteDesk?: DeskStatement,
): Promise<number> {
	const view = await readCase(handler, id);
	const seq = view.state.lastSeq + 1;
	const target = { ...view, generation: view.state.generation };
	const sealed = await sealHandlerAct(handler.keyring, target, seq, draft, noteDesk);
	await must(handler.send('POST', `/api/desk/cases/${id}/entries`, sealed));
	return seq;
}

export const words = (text: string) => ({ v: 1 as const, text, attachments: [] });

/** Acknowledged, verified, coded, registered, decided, promised, delivered, asked: gives the promise's number. */
export async function carryToConfirmation(centre: Centre, id: string): Promise<number> {
	const { duty, directory } = centre;
	await act(duty, id, { kind: 'acknowledge', clear: {}, body: words('We have it.') });
	await act(duty, id, { kind: 'verify', clear: { outcome: 'confirmed' }, body: words('Checked.') });
	await act(duty, id, { kind: 'code', clear: coding, body: null });
	await act(duty, id, { kind: 'register', clear: {}, body: null });
	await act(duty, id, { kind: 'decide', clear: { outcome: 'upheld' }, body: words('Upheld.') });
	const body = { v: 1 as const, what: 'Pay', owner: 'Accountant', evidence: 'Payroll' };
	const promise = await act(duty, id, { kind: 'promise', clear: { due: directory.today }, body });
	const delivered = { promise, on: directory.today };
	await act(duty, id, { kind: 'deliver', clear: delivered, body: words('Paid.') });
	await act(duty, id, { kind: 'ask-confirmation', clear: { promise }, body: null });
	return promise;
}

export const coding = {
	topics: ['pay'],
	severity: 'medium' as const,
	workers: '10-49' as const,
	site: null,
	employer: null,
	excludedDesks: [],
};

/** Confirms the first remedy, as the worker's page does: naming the promise and its hash. */
export async function confirm(centre: Centre, filed: FiledCase): Promise<FollowedCase> {
	const { view } = await follow(centre, filed);
	const { promise, promiseHash } = view.state.remedies[0]!;
	return report(centre, filed, { kind: 'confirm', clear: { promise, promiseHash } });
}
