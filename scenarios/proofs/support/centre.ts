/** A small centre for the proofs: made through the API by the code that browsers run, everybody at hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { concat, utf8 } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { expand } from '#crypto/receipt.ts';
import { checkDirectory, type TrustedDirectory } from '#modules/intake/browser/check-directory.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import { makeMember } from '#modules/people/browser/make-member.ts';
import { certifyMember, makeDesk, makeOrganisation } from '#modules/people/browser/make-organisation.ts';
import { type Stretch, signIn } from '#modules/people/browser/sign-in.ts';
import type {
	DeskKind,
	DeskStatement,
	Directory,
	Id,
	InvitationView,
	MemberStatement,
	Role,
	SessionView,
} from '#modules/people/contract.ts';
import { almatyDate } from '#platform/moment.ts';
import { type Send, sendWith } from '#platform/send.ts';
import { browserFetch, must } from '../../../db/example/browser.ts';
import type { TestServer } from '../../support/server.ts';

/** A stand-in for Argon2id where the passphrase is not what is being proved. */
export const quickStretch: Stretch = async (passphrase, salt) => {
	const both = concat(utf8(passphrase), salt);
	return { proof: await expand(both, 'proof'), wrapKey: await expand(both, 'wrap') };
};

/** Somebody who works at the centre, signed in. */
export interface Colleague {
	readonly login: string;
	readonly session: SessionView;
	readonly keyring: Keyring;
	readonly statement: MemberStatement;
	readonly totpSecret: string;
	readonly invitationCode: string | null;
	/** With this colleague's cookie. */
	readonly fetch: typeof fetch;
	readonly send: Send;
}

export interface Centre {
	readonly origin: string;
	readonly directory: Directory;
	readonly trusted: TrustedDirectory;
	readonly root: PrivateRecord<'sign'>;
	readonly administrator: Colleague;
	/** At the duty desk. */
	readonly duty: Colleague;
	/** At another desk. */
	readonly other: Colleague;
	readonly custodians: readonly Colleague[];
	/** One of the employer's own people, at a desk of theirs. */
	readonly employer: Colleague;
	readonly employerDesk: DeskStatement;
	readonly dutyDesk: DeskStatement;
	readonly otherDesk: DeskStatement;
	/** Code of the one site. */
	readonly site: string;
}

export interface CentreOptions {
	readonly stretch?: Stretch;
	readonly passphraseOf?: (login: string) => string;
}

const texts = (text: string) => ({ kk: text, ru: text, en: text });
const codeOf = (secret: string) =>
	new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate();

/** The server must be fresh: it has its set-up code still. */
export async function makeCentre(
	{ origin, dataFolder }: Pick<TestServer, 'origin' | 'dataFolder'>,
	{ stretch = quickStretch, passphraseOf = (login) => `passphrase of ${login}` }: CentreOptions = {},
): Promise<Centre> {
	const today = almatyDate(Date.now());
	const setup = JSON.parse(readFileSync(join(dataFolder, 'setup.json'), 'utf8')) as { code: string };
	const made = await makeOrganisation(stretch, {
		names: texts('Centre'),
		login: 'admin',
		title: 'Administrator',
		passphrase: passphraseOf('admin'),
		locale: 'kk',
		today,
	});
	const { organisation, administrator: first } = made.request;
	const stranger = sendWith(browserFetch(origin), origin);
	const administrator = { ...first, totpCode: codeOf(first.totpSecret) };
	await must(stranger('POST', '/api/setup', { organisation, administrator, setupCode: setup.code }));

	const enter = async (
		login: string,
		statement: MemberStatement,
		totpSecret: string,
		invitationCode: string | null,
	): Promise<Colleague> => {
		const own = browserFetch(origin);
		const send = sendWith(own, origin);
		const code = codeOf(totpSecret);
		const { session, keyring } = await must(
			signIn(send, stretch, { login, passphrase: passphraseOf(login), code }),
		);
		return { login, session, keyring, statement, totpSecret, invitationCode, fetch: own, send };
	};
	const admin = await enter('admin', first.certificate.statement, first.totpSecret, null);

	const takeIn = async (login: string, roles: readonly Role[]) => {
		const { code } = await must(
			admin.send<{ code: string }>('POST', '/api/admin/invitations', { login, title: login, roles }),
		);
		const { member } = await must(stranger<InvitationView>('POST', '/api/invitation', { code }));
		const passphrase = passphraseOf(login);
		const { rootKey } = organisation;
		const { keys } = await makeMember(stretch, { member, passphrase, locale: 'kk', rootKey });
		const accepted = { ...keys, code, totpCode: codeOf(keys.totpSecret) };
		await must(stranger('POST', '/api/invitation/accept', accepted));
		const certificate = await certifyMember(made.root, {
			organisation: organisation.id,
			member,
			title: login,
			roles,
			sealKey: keys.sealKey,
			signKey: keys.signKey,
			from: today,
		});
		await must(admin.send('POST', '/api/admin/certificates', certificate));
		return { login, statement: certificate.statement, totpSecret: keys.totpSecret, code };
	};
	const openDesk = async (kind: DeskKind, name: string, member: MemberStatement) => {
		const wanted = { organisation: organisation.id, kind, names: texts(name), today };
		const { privateRecord: _kept, ...request } = await makeDesk(made.root, wanted, [member]);
		await must(admin.send('POST', '/api/admin/desks', request));
		return request.certificate.statement;
	};
	const duty = await takeIn('duty', ['handler']);
	const other = await takeIn('other', ['handler']);
	const custodians = [];
	for (const n of [1, 2, 3]) custodians.push(await takeIn(`custodian${n}`, ['custodian']));
	const dutyDesk = await openDesk('duty', 'Duty desk', duty.statement);
	const otherDesk = await openDesk('ombudsman', 'Other desk', other.statement);
	const employer = await takeIn('employer', ['employer']);
	const employerDesk = await openDesk('employer', 'Own people', employer.statement);
	const site = await registerSite(admin.send, otherDesk.desk);

	const directory = await must(sendWith(fetch, origin)<Directory>('GET', '/api/directory'));
	const arrive = (one: typeof duty) => enter(one.login, one.statement, one.totpSecret, one.code);
	return {
		origin,
		directory,
		trusted: await must(checkDirectory(directory, organisation.rootKey)),
		root: made.root,
		administrator: admin,
		duty: await arrive(duty),
		other: await arrive(other),
		custodians: await Promise.all(custodians.map(arrive)),
		employer: await arrive(employer),
		employerDesk,
		dutyDesk,
		otherDesk,
		site,
	};
}

async function registerSite(send: Send, desk: Id): Promise<string> {
	const { id } = await must(
		send<{ id: Id }>('POST', '/api/admin/employers', { bin: '261240999999', names: texts('Employer'), desk }),
	);
	const site = { names: texts('Camp'), region: '47', workers: 300, area: null, employer: id };
	return (await must(send<{ code: string }>('POST', '/api/admin/sites', site))).code;
}
