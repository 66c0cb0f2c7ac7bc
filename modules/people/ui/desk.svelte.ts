/**
 * Who is signed in on this page, with which keys. In memory only: a reload forgets the keys, signing out wipes them,
 * and an ended session locks the page until the same member signs in again.
 */
import type { Locale } from '#platform/locale.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { type Send, sendWith } from '#platform/send.ts';
import { certified } from '../browser/certificates.ts';
import { type Keyring, openDeskKeys, wipe } from '../browser/keyring.ts';
import type { SignedIn } from '../browser/sign-in.ts';
import type {
	DeskDirectory,
	DeskStatement,
	Directory,
	Id,
	MemberStatement,
	SessionView,
} from '../contract.ts';
import { readsCases } from '../core/desk-kinds.ts';

export interface Colleagues {
	readonly desks: readonly DeskStatement[];
	readonly employerDesks: readonly DeskStatement[];
	readonly members: readonly MemberStatement[];
	readonly custodians: readonly MemberStatement[];
	readonly employers: DeskDirectory['employers'];
	readonly sites: DeskDirectory['sites'];
	readonly topics: DeskDirectory['topics'];
	readonly deskMembers: DeskDirectory['deskMembers'];
}

const nobody: Colleagues = {
	desks: [],
	employerDesks: [],
	members: [],
	custodians: [],
	employers: [],
	sites: [],
	topics: [],
	deskMembers: {},
};

const serverSend = sendWith((path, init) => fetch(path, { ...init, cache: 'no-store' }));

class Desk {
	locale = $state<Locale>('kk');
	session = $state.raw<SessionView | null>(null);
	keyring = $state.raw<Keyring | null>(null);
	/** Whether the server has been asked about a session that may still stand. */
	asked = $state(false);
	/** The session ended while the page was in use; what was typed waits in the drafts. */
	locked = $state(false);
	signedOut = $state(false);
	/** Whether there is an organisation here, and whether it is an example. Null until the server has said. */
	instance = $state.raw<{ readonly setUp: boolean; readonly example: boolean } | null>(null);
	/** By the server's clock. */
	today = $state.raw<PlainDate>(almatyDate(Date.now()));
	/** Only what the root has signed. */
	colleagues = $state.raw<Colleagues>(nobody);

	#waiting: (() => void)[] = [];
	#lastUsed = Date.now();
	#beforeWipe: (() => void)[] = [];

	/** Like any `Send`, but an ended session asks for a new sign-in and then sends the same again. */
	send: Send = async <T>(method: Parameters<Send>[0], path: string, body?: unknown) => {
		for (;;) {
			const answer = await serverSend<T>(method, path, body);
			if (answer.ok || answer.code !== 'signed-out' || !this.session) return answer;
			this.lock();
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
	};

	/** Called before keys are wiped, for whoever keeps opened words in memory. */
	onWipe(forget: () => void): void {
		this.#beforeWipe.push(forget);
	}

	async askWhatThisIs(): Promise<void> {
		const answer = await serverSend<Pick<Directory, 'example' | 'today'>>('GET', '/api/directory');
		if (answer.ok) {
			this.instance = { setUp: true, example: answer.value.example };
			this.today = answer.value.today;
		}
		if (!answer.ok && answer.code === 'not-found') this.instance = { setUp: false, example: false };
	}

	async askWhetherSignedIn(): Promise<void> {
		if (!this.instance) await this.askWhatThisIs();
		const answer = await serverSend<SessionView>('GET', '/api/session');
		this.session = answer.ok ? answer.value : null;
		this.asked = true;
	}

	async enter({ session, keyring }: SignedIn): Promise<void> {
		if (this.locked && this.session && this.session.member !== session.member) {
			// Somebody else: nothing of the other's page may stay.
			location.reload();
			return;
		}
		this.session = session;
		this.keyring = keyring;
		this.locked = false;
		this.signedOut = false;
		this.used();
		await this.loadColleagues();
		for (const resolve of this.#waiting.splice(0)) resolve();
	}

	async loadColleagues(): Promise<void> {
		await this.askWhatThisIs();
		const keyring = this.keyring;
		if (!keyring) return;
		const answer = await serverSend<DeskDirectory>('GET', '/api/desk/directory');
		if (!answer.ok) return;
		const { desks, employerDesks, members, custodians, employers, sites, topics, deskMembers } = answer.value;
		const statements = async (list: readonly DeskDirectory['members'][number][]) =>
			(await certified(keyring.rootKey, 'member', list)).map(({ statement }) => statement);
		this.colleagues = {
			desks: (await certified(keyring.rootKey, 'desk', desks)).map(({ statement }) => statement),
			employerDesks: (await certified(keyring.rootKey, 'desk', employerDesks)).map(
				({ statement }) => statement,
			),
			members: await statements(members),
			custodians: await statements(custodians),
			employers,
			sites,
			topics,
			deskMembers,
		};
	}

	/** A desk has a new key: it is opened with what is in memory already, without asking for the passphrase. */
	async takeUpKeys(): Promise<void> {
		const answer = await serverSend<SessionView>('GET', '/api/session');
		if (!answer.ok || !this.keyring) return;
		const desks = await openDeskKeys(this.keyring.sealRecord, answer.value.desks);
		this.session = answer.value;
		if (this.keyring) this.keyring = { ...this.keyring, desks };
		await this.loadColleagues();
	}

	used(): void {
		this.#lastUsed = Date.now();
	}

	/** To be called now and then: locks the page after the idle time that the server allows. */
	lockIfIdle(): void {
		if (!this.session || !this.keyring) return;
		if (Date.now() - this.#lastUsed > this.session.idleSeconds * 1000) this.lock();
	}

	lock(): void {
		this.#forget();
		this.locked = true;
	}

	async signOut(): Promise<void> {
		this.#forget();
		// Whatever still waited to be sent is not sent in another's name.
		this.#waiting = [];
		await serverSend('DELETE', '/api/session');
		this.session = null;
		this.locked = false;
		this.signedOut = true;
	}

	/** Works on referrals. Members of a union's desk or of a commission are handlers too, and have none. */
	get handlesCases(): boolean {
		const { roles = [], desks = [] } = this.session ?? {};
		return roles.includes('handler') && (desks.length === 0 || desks.some(({ kind }) => readsCases(kind)));
	}

	deskName(id: Id): string {
		const names =
			this.colleagues.desks.find(({ desk }) => desk === id)?.names ??
			this.session?.desks.find(({ desk }) => desk === id)?.names;
		return names?.[this.locale] ?? '—';
	}

	#forget(): void {
		for (const forget of this.#beforeWipe) forget();
		if (this.keyring) wipe(this.keyring);
		this.keyring = null;
	}
}

export const desk = new Desk();
