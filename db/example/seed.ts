/**
 * Fills a fresh, running server with example data: the organisation and its root, desks, people, sites, and a few
 * referrals. It comes through the same doors as everybody and plays their browsers, so what it makes is what they
 * would have made. Prints one line of JSON for each account, for `npm start` to show.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { makeMember } from '#modules/people/browser/make-member.ts';
import { certifyMember, makeDesk, makeOrganisation } from '#modules/people/browser/make-organisation.ts';
import type { DeskStatement, Directory, InvitationView, MemberStatement } from '#modules/people/contract.ts';
import { almatyDate } from '#platform/moment.ts';
import { type Send, sendWith } from '#platform/send.ts';
import { writeAgreement } from './agreements.ts';
import { browserFetch, type Desk, exampleCodeOf, must, oneTimeCode, signInAs, stretch } from './browser.ts';
import { foundTogether } from './collective.ts';
import { fillPools } from './conciliation.ts';
import { writeInspections } from './inspections.ts';
import { foundMatters } from './matters.ts';
import { administrator, desks, employers, organisationNames, people, sites } from './people.ts';
import { file, handle, receiptLine, referrals, showEmployer } from './referrals.ts';
import { leaveShift } from './shift.ts';

const origin = process.env.PUBLIC_ORIGIN ?? 'http://localhost:3000';
const dataFolder = process.env.SENIM_DATA ?? '.senim';
const today = almatyDate(Date.now());
const say = (line: Record<string, string>) => console.log(JSON.stringify(line));

const { exampleCode } = JSON.parse(readFileSync(join(dataFolder, 'setup.json'), 'utf8')) as {
	exampleCode: string;
};
const made = await makeOrganisation(stretch, {
	names: organisationNames,
	locale: 'kk',
	today,
	...administrator,
});
await must(
	sendWith(browserFetch(origin), origin)('POST', '/api/setup', {
		...made.request,
		setupCode: exampleCode,
		administrator: {
			...made.request.administrator,
			totpCode: oneTimeCode(made.request.administrator.totpSecret),
		},
	}),
);

const admin = await signInAs(
	origin,
	administrator.login,
	administrator.passphrase,
	oneTimeCode(made.request.administrator.totpSecret),
);
const members = new Map<string, MemberStatement>();
for (const person of people) members.set(person.login, await takeIn(person));

const deskIds = new Map<string, string>();
let employerDesk: DeskStatement | undefined;
for (const desk of desks) {
	const seated = people
		.filter((person) => person.desks.includes(desk.key))
		.map(({ login }) => members.get(login)!);
	const { privateRecord: _kept, ...request } = await makeDesk(
		made.root,
		{ organisation: made.request.organisation.id, kind: desk.kind, names: desk.names, today },
		seated,
	);
	await must(admin.send('POST', '/api/admin/desks', request));
	deskIds.set(desk.key, request.certificate.statement.desk);
	if (desk.kind === 'employer') employerDesk = request.certificate.statement;
}
await registerSites(admin.send);
await changeTopics(admin.send);

const directory = await must(sendWith(fetch, origin)<Directory>('GET', '/api/directory'));
const filed = [];
for (const example of referrals) filed.push({ example, ...(await file(origin, directory, example)) });

const everybody = [administrator, ...people];
const accounts = everybody.map(({ login, title, passphrase }) => ({ login, title, passphrase }));
writeFileSync(join(dataFolder, 'example-accounts.json'), JSON.stringify(accounts), { mode: 0o600 });

const duty = people[0]!;
const operator = await signInAs(origin, duty.login, duty.passphrase, await exampleCodeOf(origin, duty.login));
for (const { case: id, example } of filed) await handle(operator, id, example, directory.today);
const replied = filed.find(({ example }) => example.steps.includes('reply'))!;
await showEmployer(operator, replied.case, employerDesk!);
await foundTogether(operator, origin, directory);
await writeInspections(operator, deskIds.get('duty')!, directory.today);
await writeAgreement(operator, deskIds.get('duty')!, directory.today);
const [union, company] = await Promise.all(['union', 'employer-a'].map(signInPerson));
await foundMatters(union!, company!, directory.today);
await fillPools(admin.send, union!, directory.today);
await leaveShift(operator, origin, directory, replied.case);

say({ who: 'A worker', note: `${origin}/` });
say({
	who: 'The desk',
	note: `${origin}/desk   the page shows the six-digit code of these example accounts:`,
});
for (const { login, inTerminal, passphrase } of everybody)
	say({ who: `  ${login.padEnd(12)} ${inTerminal.padEnd(28)}`, passphrase });
const waiting = filed.find(({ example }) => example.steps.includes('ask'))!;
say({ who: 'A receipt to come back with, at the worker’s page', note: receiptLine(waiting.receipt) });

async function takeIn({
	login,
	title,
	roles,
	passphrase,
}: (typeof people)[number]): Promise<MemberStatement> {
	const { code } = await must(
		admin.send<{ code: string }>('POST', '/api/admin/invitations', { login, title, roles }),
	);
	const own = sendWith(browserFetch(origin), origin);
	const invitation = await must(own<InvitationView>('POST', '/api/invitation', { code }));
	const { keys } = await makeMember(stretch, {
		member: invitation.member,
		passphrase,
		locale: 'kk',
		rootKey: made.request.organisation.rootKey,
	});
	await must(
		own('POST', '/api/invitation/accept', { ...keys, code, totpCode: oneTimeCode(keys.totpSecret) }),
	);
	const certificate = await certifyMember(made.root, {
		organisation: made.request.organisation.id,
		member: invitation.member,
		title,
		roles,
		sealKey: keys.sealKey,
		signKey: keys.signKey,
		from: today,
	});
	await must(admin.send('POST', '/api/admin/certificates', certificate));
	return certificate.statement;
}

async function signInPerson(login: string): Promise<Desk> {
	const { passphrase } = people.find((person) => person.login === login)!;
	return signInAs(origin, login, passphrase, await exampleCodeOf(origin, login));
}

async function registerSites(send: Send): Promise<void> {
	const employerIds = new Map<string, string>();
	for (const { key, bin, names } of employers) {
		const { id } = await must(
			send<{ id: string }>('POST', '/api/admin/employers', { bin, names, desk: deskIds.get(key) ?? null }),
		);
		employerIds.set(key, id);
	}
	const areaCodes = new Map<string, string>();
	for (const { employer, area, ...site } of sites) {
		const areaCode = area ? areaCodes.get(area.en) : undefined;
		const { code } = await must(
			send<{ code: string }>('POST', '/api/admin/sites', {
				...site,
				employer: employerIds.get(employer)!,
				area: area && { names: area, ...(areaCode ? { code: areaCode } : {}) },
			}),
		);
		if (area) areaCodes.set(area.en, code);
	}
}

/** A topic that was needed once and is not any more: an old case would still read it. */
async function changeTopics(send: Send): Promise<void> {
	const names = { kk: 'Карантин шектеулері', ru: 'Карантинные ограничения', en: 'Quarantine restrictions' };
	const changes = [
		{ kind: 'add', names },
		{ kind: 'retire', topic: 'quarantine-restrictions' },
	];
	for (const [after, wanted] of changes.entries())
		await must(send('POST', '/api/admin/topics', { wanted, from: today, after }));
}
