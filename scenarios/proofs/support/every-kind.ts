/** One case with an entry of every kind that one story can bring about. */

import { caseKeyForDesk, openCaseKey } from '#modules/cases/browser/case-key.ts';
import { sendCopy, sendEmployerAct } from '#modules/cases/browser/copies.ts';
import {
	openRequest,
	sealDecline,
	sealReasons,
	sealRelease,
	sendCustodianAct,
} from '#modules/cases/browser/release-identity.ts';
import type { ReleaseView } from '#modules/cases/contract.ts';
import type { EmployerCopyView } from '#modules/cases/core/copy-types.ts';
import { performAct, sealConsent } from '#modules/intake/browser/act.ts';
import { must } from '../../../db/example/browser.ts';
import type { Centre } from './centre.ts';
import {
	act,
	coding,
	type FiledCase,
	file,
	follow,
	readCase,
	report,
	type Wanted,
	wireTo,
	words,
} from './story.ts';

const own = (text: string) => words(text);

/** What is said at each step; `say` gives the words for a field by its name. */
export async function everyKind(
	centre: Centre,
	say: (field: string) => string = (field) => field,
	wanted: Wanted = {},
): Promise<FiledCase> {
	const { duty, other, dutyDesk, otherDesk, directory } = centre;
	const identity = { name: say('name'), contact: say('contact'), about: say('about') };
	const filed = await file(centre, {
		text: say('text'),
		mustNotReach: say('must not reach'),
		identity,
		...wanted,
	});
	const id = filed.filing.case;
	const handler = duty.session.member;
	await act(duty, id, { kind: 'acknowledge', clear: {}, body: own(say('acknowledge')) });
	await act(duty, id, { kind: 'verify', clear: { outcome: 'partly' }, body: own(say('verify')) });
	await act(duty, id, { kind: 'code', clear: coding, body: null });
	await act(duty, id, { kind: 'register', clear: {}, body: null });
	await act(
		duty,
		id,
		{
			kind: 'note',
			clear: { desk: dutyDesk.desk, epoch: dutyDesk.epoch },
			body: own(say('note')),
		},
		dutyDesk,
	);
	await act(duty, id, { kind: 'reply', clear: {}, body: own(say('reply')) });
	const clear = { desk: dutyDesk.desk, member: handler, due: directory.today };
	const task = await act(duty, id, { kind: 'task', clear, body: own(say('task')) });
	await act(duty, id, { kind: 'end-task', clear: { task, done: true }, body: own(say('end-task')) });
	await report(centre, filed, { kind: 'say', text: say('say') });
	await report(centre, filed, { kind: 'retaliation', text: say('retaliation') });
	const reason = own(say('request-identity'));
	const request = await act(duty, id, { kind: 'request-identity', clear: { handler }, body: reason });
	await consent(centre, filed, request);
	await act(duty, id, { kind: 'open-identity', clear: { request }, body: null });
	const again = await act(duty, id, { kind: 'request-identity', clear: { handler }, body: reason });
	await report(centre, filed, { kind: 'refuse', clear: { request: again }, text: say('refuse') });
	await askCustodians(centre, id, say);
	await act(duty, id, { kind: 'extend', clear: { workingDays: 3 }, body: own(say('extend')) });
	await act(duty, id, { kind: 'decide', clear: { outcome: 'upheld' }, body: own(say('decide')) });
	const body = { v: 1 as const, what: say('what'), owner: say('owner'), evidence: say('evidence') };
	const promise = await act(duty, id, { kind: 'promise', clear: { due: directory.today }, body });
	const delivered = { promise, on: directory.today };
	await act(duty, id, { kind: 'deliver', clear: delivered, body: own(say('deliver')) });
	const ask = { kind: 'ask-confirmation', clear: { promise }, body: own(say('ask')) } as const;
	await act(duty, id, ask);
	const { promiseHash } = (await follow(centre, filed)).view.state.remedies[0]!;
	await report(centre, filed, { kind: 'dispute', clear: { promise, promiseHash }, text: say('dispute') });
	await showEmployer(centre, id, say);
	await act(duty, id, {
		kind: 'handover',
		clear: { desk: otherDesk.desk },
		...(await keyFor(centre, id, say)),
	});
	await act(other, id, { kind: 'reply', clear: {}, body: own(say('other reply')) });
	return filed;
}

/** A redacted copy, which the employer's people answer. */
async function showEmployer(centre: Centre, id: string, say: (field: string) => string): Promise<void> {
	const { duty, employer, employerDesk } = centre;
	const view = await readCase(duty, id);
	const next = view.state.lastSeq + 1;
	await must(sendCopy(duty.send, duty.keyring, view, next, employerDesk, say('copy')));
	const { copies } = await must(employer.send<{ copies: EmployerCopyView[] }>('GET', '/api/employer/copies'));
	const shown = copies.at(-1)!;
	const { keyring, send } = employer;
	const answer = { kind: 'copy-answer' as const, clear: {}, text: say('employer answer') };
	await must(sendEmployerAct(send, keyring, shown, answer));
	const proposal = { due: centre.directory.today };
	const proposed = { kind: 'copy-proposal' as const, clear: proposal, text: say('employer proposal') };
	await must(sendEmployerAct(send, keyring, shown, proposed));
}

/** One custodian releases, one declines, one releases: with two shares the name is opened. */
async function askCustodians(centre: Centre, id: string, say: (field: string) => string): Promise<void> {
	const { duty, custodians, directory } = centre;
	const view = await readCase(duty, id);
	const holders = custodians.filter(({ statement }) => view.shareHolders.includes(statement.member));
	const asked = holders.map(({ statement }) => statement);
	const reasons = await sealReasons(duty.keyring, id, asked, say('release reason'));
	const clear = { handler: duty.session.member, ground: 'danger-to-life' as const, reasons };
	const request = await act(duty, id, { kind: 'request-release', clear, body: own(say('release reason')) });
	for (const [at, { keyring, send }] of holders.entries()) {
		const { requests } = await must(send<{ requests: ReleaseView[] }>('GET', '/api/custodian/requests'));
		const shown = requests.find((one) => one.case === id && one.request.request === request)!;
		const { handler } = await openRequest(keyring, shown, directory.ledgerKey);
		const make = (seq: number) =>
			at === 1
				? sealDecline(keyring, shown, say('declined'), seq)
				: sealRelease(keyring, shown, handler!, seq);
		await must(sendCustodianAct(send, shown, make));
	}
	await act(duty, id, { kind: 'open-identity', clear: { request }, body: null });
}

async function keyFor({ duty, otherDesk }: Centre, id: string, say: (field: string) => string) {
	const view = await readCase(duty, id);
	const record = await openCaseKey(duty.keyring, view);
	const deskKeys = [await caseKeyForDesk(duty.session.member, id, record!, otherDesk)];
	return { deskKeys, body: own(say('handover')) };
}

async function consent(centre: Centre, filed: FiledCase, request: number): Promise<void> {
	const wire = wireTo(centre.origin);
	const make = (followed: Awaited<ReturnType<typeof follow>>, seq: number) =>
		sealConsent(followed, seq, request, followed.identity!);
	await must(performAct(wire, await follow(centre, filed), make));
}
