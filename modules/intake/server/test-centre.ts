/**
 * A centre on a test database: an organisation, three desks, four handlers and three custodians, whose browsers and
 * whose workers' browsers are played here. Only for tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { type Bytes, base64url, fromBase64url, random, sha256, utf8 } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys, type PrivateRecord } from '#crypto/keys.ts';
import { sealAct, words } from '#modules/cases/browser/seal-act.ts';
import type { CaseState, HandlerAct, HandlerActKind, HandlerActs } from '#modules/cases/contract.ts';
import { type Alongside, findCase, LiveBus, recordAct } from '#modules/cases/server/index.ts';
import { loadLedgerKey } from '#modules/ledger/server/index.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import { makeMember } from '#modules/people/browser/make-member.ts';
import { certifyMember, makeDesk, makeOrganisation } from '#modules/people/browser/make-organisation.ts';
import type { Stretch } from '#modules/people/browser/sign-in.ts';
import type { DeskKind, DeskStatement, Id, MemberStatement, Role } from '#modules/people/contract.ts';
import {
	acceptInvitation,
	certifyMember as certifyOnServer,
	getDirectory,
	inviteMember,
	makeDesk as makeDeskOnServer,
	type SignedIn,
	setUpOrganisation,
} from '#modules/people/server/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { almatyDate } from '#platform/moment.ts';
import type { Result } from '#platform/result.ts';
import { fromBytea, toBytea } from '#platform/server/bytea.ts';
import { loadInstance } from '#platform/server/instance.ts';
import { createTestDatabase } from '#platform/server/test-database.ts';
import { checkDirectory, type TrustedDirectory } from '../browser/check-directory.ts';
import { type PreparedReporter, type Referral, sealFiling } from '../browser/seal-referral.ts';
import type { Filing, ReferralBody } from '../contract.ts';
import { fileReferral } from './file-referral.ts';
import { FilingQueue } from './filing-queue.ts';
import { writeFilingsTo } from './write-filings.ts';

/** A Monday, between ten and five. */
export const MONDAY = Date.parse('2026-03-02T11:00:00+05:00');
export const DAY = 86_400_000;
export const names = (text: string) => ({ kk: text, ru: text, en: text });

/** Argon2id would take half a second for each person; what is tested here does not depend on its cost. */
export const quickStretch: Stretch = async (passphrase, salt) => {
	const part = (use: string) => sha256(utf8(`${use}|${base64url(new Uint8Array(salt))}|${passphrase}`));
	return { proof: await part('proof'), wrapKey: await part('wrap') };
};

export const codeAt = (totpSecret: string, timestamp: number): string =>
	new TOTP({ secret: Secret.fromBase32(totpSecret), digits: 6, period: 30 }).generate({ timestamp });

export interface Person {
	readonly login: string;
	readonly statement: MemberStatement;
	readonly keyring: Keyring & { desks: Map<Id, { epoch: number; privateRecord: PrivateRecord<'seal'> }[]> };
	readonly proof: string;
	readonly totpSecret: string;
	/** As the server knows this person once signed in. */
	signedIn: SignedIn;
}

export type Centre = Awaited<ReturnType<typeof makeCentre>>;

/** The value, or a crash that names the refusal. */
export function good<T>(result: Result<T, string>): T {
	if (!result.ok) throw new Error(`refused: ${result.code}`);
	return result.value;
}

/** An installation without an organisation. */
export async function makeHouse() {
	const database = await createTestDatabase();
	const folder = mkdtempSync(join(tmpdir(), 'senim-centre-'));
	const clock = fixedClock(MONDAY);
	const context = {
		db: database.db,
		clock,
		instance: loadInstance(folder),
		ledgerKey: loadLedgerKey(folder, 'https://senim.example'),
		filings: new FilingQueue(writeFilingsTo(database.db), clock),
		uploadsFolder: join(folder, 'uploads'),
		live: new LiveBus(),
	};
	const close = async () => {
		await database.close();
		rmSync(folder, { recursive: true });
	};
	return { database, folder, clock, context, close };
}

export async function makeCentre({ custodians = 3 } = {}) {
	const house = await makeHouse();
	const { context, clock } = house;
	const today = almatyDate(clock.now());
	const made = await makeOrganisation(quickStretch, {
		names: names('Centre'),
		login: 'admin',
		title: 'Administrator',
		passphrase: 'bir eki ush tort bes',
		locale: 'kk',
		today,
	});
	const { administrator, organisation } = made.request;
	const totpCode = codeAt(administrator.totpSecret, clock.now());
	good(await setUpOrganisation(context, { ...made.request, administrator: { ...administrator, totpCode } }));

	async function takeIn(login: string, roles: Role[]): Promise<Person> {
		const { code, member } = good(await inviteMember(context, { login, title: `Title of ${login}`, roles }));
		const passphrase = `passphrase of ${login}`;
		const { rootKey } = organisation;
		const { keys, keyring } = await makeMember(quickStretch, { member, passphrase, locale: 'ru', rootKey });
		const now = codeAt(keys.totpSecret, clock.now());
		good(await acceptInvitation(context, { ...keys, code, totpCode: now } as never));
		const certificate = await certifyMember(made.root, {
			organisation: organisation.id,
			member,
			title: `Title of ${login}`,
			roles,
			sealKey: keys.sealKey,
			signKey: keys.signKey,
			from: today,
		});
		good(await certifyOnServer(context, certificate));
		const { statement } = certificate;
		return {
			login,
			statement,
			keyring: { ...keyring, desks: new Map() },
			proof: keys.proof,
			totpSecret: keys.totpSecret,
			signedIn: { member, title: statement.title, roles, desks: [] },
		};
	}

	async function open(kind: DeskKind, seated: Person[]): Promise<DeskStatement> {
		const about = { organisation: organisation.id, kind, names: names(kind), today };
		const { privateRecord, ...desk } = await makeDesk(
			made.root,
			about,
			seated.map(({ statement }) => statement),
		);
		good(await makeDeskOnServer(context, desk));
		const { statement } = desk.certificate;
		for (const person of seated) {
			person.keyring.desks.set(statement.desk, [{ epoch: 1, privateRecord }]);
			person.signedIn = { ...person.signedIn, desks: [...person.signedIn.desks, statement.desk] };
		}
		return statement;
	}

	const duty = await takeIn('duty', ['handler']);
	const duty2 = await takeIn('duty2', ['handler']);
	const ombudsman = await takeIn('ombudsman', ['handler']);
	const stranger = await takeIn('stranger', ['handler']);
	const keepers: Person[] = [];
	for (let i = 1; i <= custodians; i++) keepers.push(await takeIn(`custodian${i}`, ['custodian']));
	const desks = {
		duty: await open('duty', [duty, duty2]),
		a: await open('ombudsman', [ombudsman]),
		b: await open('ombudsman', [stranger]),
	};
	return {
		...house,
		made,
		takeIn,
		open,
		people: { duty, duty2, ombudsman, stranger },
		custodians: keepers,
		desks,
	};
}

export const referral: Omit<ReferralBody, 'v'> = {
	locale: 'kk',
	anonymity: 'anonymous',
	topic: 'pay',
	site: null,
	fromPoster: false,
	mustNotReach: { desks: [], words: '' },
	text: 'Екі айдан бері жалақы жоқ',
	attachments: [],
	receiptKept: true,
};

const trusted = new WeakMap<object, TrustedDirectory>();

/** Checked once for a centre; its date is today's. */
async function trustedDirectory({ context, clock, made }: Centre): Promise<TrustedDirectory> {
	const known =
		trusted.get(made) ??
		good(
			await checkDirectory(
				(await getDirectory(context, context.ledgerKey.verifierKey))!,
				made.request.organisation.rootKey,
			),
		);
	trusted.set(made, known);
	return { ...known, directory: { ...known.directory, today: almatyDate(clock.now()) } };
}

/** After a desk has got a new key. */
export const forgetDirectory = ({ made }: Pick<Centre, 'made'>): boolean => trusted.delete(made);

/** What a worker's browser holds; the receipt is not stretched but drawn. */
export async function newReporter(): Promise<PreparedReporter> {
	const [caseKeys, sealKeys, signKeys] = await Promise.all([
		generateSealKeys(),
		generateSealKeys(),
		generateSignKeys(),
	]);
	const stretched = { lookup: random(32), wrapKey: random(32) };
	return { receipt: '', stretched, case: base64url(random(16)), caseKeys, sealKeys, signKeys };
}

export interface Sealed {
	readonly reporter: PreparedReporter;
	readonly filing: Filing;
}

/** An envelope ready to be posted. */
export async function sealReferral(centre: Centre, change: Partial<Referral> = {}): Promise<Sealed> {
	const reporter = await newReporter();
	const desk = centre.desks.duty.desk;
	const filing = await sealFiling(await trustedDirectory(centre), reporter, {
		body: referral,
		identity: null,
		desk,
		danger: false,
		...change,
	});
	return { reporter, filing };
}

export async function fileOne(centre: Centre, change: Partial<Referral> = {}): Promise<Sealed> {
	const sealed = await sealReferral(centre, change);
	good(await fileReferral(centre.context, sealed.filing));
	return sealed;
}

export async function stateOf({ context }: Pick<Centre, 'context'>, id: Id): Promise<CaseState> {
	return (await findCase(context.db, toBytea(id)))!.state;
}

export interface Doing<K extends HandlerActKind> {
	readonly kind: K;
	readonly clear?: HandlerActs[K];
	readonly text?: string;
	/** For an act at another number than the next. */
	readonly seq?: number;
	readonly deskKeys?: HandlerAct['deskKeys'];
	readonly memberKeys?: HandlerAct['memberKeys'];
	readonly alongside?: Alongside;
}

/** Seals, signs and records an act as a handler's browser and the server would. */
export async function act<K extends HandlerActKind>(
	centre: Pick<Centre, 'context' | 'desks'>,
	by: Person,
	id: Id,
	doing: Doing<K>,
) {
	const sealed = await sealFor(centre, by, id, doing);
	return recordAct(centre.context, authorOf(by), { case: id, ...sealed } as never, doing.alongside);
}

export async function sealFor<K extends HandlerActKind>(
	{ context, desks }: Pick<Centre, 'context' | 'desks'>,
	by: Person,
	id: Id,
	{ kind, clear, text, seq, deskKeys, memberKeys }: Doing<K>,
): Promise<HandlerAct<K>> {
	const row = (await findCase(context.db, toBytea(id)))!;
	const draft = {
		kind,
		clear: clear ?? ({} as HandlerActs[K]),
		body: text === undefined ? null : words(text),
		...(deskKeys ? { deskKeys } : {}),
		...(memberKeys ? { memberKeys } : {}),
	};
	const target = { case: id, caseKey: fromBytea(row.case_key), generation: row.state.generation };
	return sealAct(by.keyring, target, seq ?? row.state.lastSeq + 1, draft, desks.duty);
}

export const authorOf = ({ signedIn, statement }: Person) => ({
	performer: { kind: 'member' as const, id: signedIn.member, desks: signedIn.desks },
	name: signedIn.member,
	signKey: toBytea(statement.signKey),
});

export const coding: HandlerActs['code'] = {
	topics: ['pay'],
	severity: 'medium',
	workers: '10-49',
	site: null,
	employer: null,
	excludedDesks: [],
};

/** Carries a filed case to a remedy that waits for the worker. Gives back the number of the promise. */
export async function carryToConfirmation(centre: Centre, id: Id): Promise<number> {
	const { duty } = centre.people;
	const today = almatyDate(centre.clock.now());
	const step = async <K extends HandlerActKind>(doing: Doing<K>) => good(await act(centre, duty, id, doing));
	await step({ kind: 'acknowledge' });
	await step({ kind: 'verify', clear: { outcome: 'confirmed' }, text: 'seen' });
	await step({ kind: 'code', clear: coding });
	await step({ kind: 'register' });
	await step({ kind: 'decide', clear: { outcome: 'upheld' }, text: 'reasons' });
	const { seq: promise } = await step({ kind: 'promise', clear: { due: today }, text: 'what and who' });
	await step({ kind: 'deliver', clear: { promise, on: today }, text: 'evidence' });
	await step({ kind: 'ask-confirmation', clear: { promise } });
	return promise;
}

export const bytesOf = (text: string): Bytes => fromBase64url(text);
