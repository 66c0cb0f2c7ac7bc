/**
 * The searched words of many cases, opened. The first browser of a desk opens them as they were sealed to the case; it
 * seals them again under a key that follows from the desk key which led it there, so that its colleagues' browsers open
 * hundreds of them in the time of one key agreement (docs/adr/0016-search-texts.md).
 */
import { type Bytes, base64url, fromBase64url } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { type Opener, openerWith, openerWithSecret } from '#crypto/open-many.ts';
import { expand } from '#crypto/receipt.ts';
import { sealJsonWithSecret } from '#crypto/seal.ts';
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Send } from '#platform/send.ts';
import type { CaseKeyRecord, NewSearchText, SealedTexts, SearchTextBody, TextBody } from '../contract.ts';
import { caseKeyField } from '../core/case-keys.ts';

/** What of a keyring the search needs: nothing that signs. */
export type SearchKeys = Pick<Keyring, 'member' | 'sealRecord' | 'desks'>;

interface OpenedTexts {
	readonly body: SearchTextBody | null;
	readonly summary: SearchTextBody | null;
	/** Opened through a desk's key, and not sealed for its search yet. */
	readonly fresh: readonly FreshText[];
	/** What a colleague's browser had sealed for the search does not open. */
	readonly broken: boolean;
}

export interface FreshText {
	readonly case: Id;
	readonly seq: number;
	readonly desk: Id;
	readonly epoch: number;
	readonly body: SearchTextBody;
}

/** A case's key as it was opened, and with which key of a desk; null where with the member's own. */
interface CaseOpener {
	readonly opener: Opener;
	readonly desk: { readonly desk: Id; readonly epoch: number } | null;
}

const placeForSearch = ({ case: id, author, seq }: { case: Id; author: Id; seq: number }) => ({
	scope: id,
	field: 'search',
	author,
	seq,
});

/** The browser's own reading, where it has one: tens of millions of letters are read. */
const quickBytes: (text: string) => Bytes =
	'fromBase64' in Uint8Array
		? (text) => (Uint8Array as unknown as Quick).fromBase64(text, { alphabet: 'base64url' })
		: fromBase64url;
interface Quick {
	fromBase64(text: string, options: { alphabet: 'base64url' }): Bytes;
}

/** base64url letters; 100 of the longest fit one request. */
const LONGEST_SHARED = 32 * 1024;

/** Holds keys as read in, for as long as it lives. */
export class TextOpener {
	readonly #keys: SearchKeys;
	readonly #openers = new Map<string, Promise<Opener>>();
	readonly #secrets = new Map<string, Promise<Bytes>>();
	readonly #searchOpeners = new Map<string, Promise<Opener>>();

	constructor(keys: SearchKeys) {
		this.#keys = keys;
	}

	async open(sealed: SealedTexts): Promise<OpenedTexts> {
		const kept = await Promise.all(sealed.forSearch.map((one) => this.#openKept(sealed.case, one)));
		const keptAt = (wanted: number) => kept[sealed.forSearch.findIndex(({ seq }) => seq === wanted)] ?? null;
		const { summary } = sealed;
		const needsKeys = sealed.body !== null || (summary !== null && summary.sealed !== null);
		const openers = needsKeys
			? (await Promise.all(sealed.keys.map((key) => this.#caseOpener(sealed.case, key)))).filter(
					(opener) => opener !== null,
				)
			: [];
		const fresh: FreshText[] = [];
		const open = async (
			field: string,
			author: string,
			seq: number,
			words: string,
		): Promise<SearchTextBody | null> => {
			for (const { opener, desk } of openers) {
				try {
					const place = { scope: sealed.case, field, author, seq };
					const opened = await opener.json<ReferralBody | TextBody>(place, fromBase64url(words));
					const body = searchBodyOf(opened);
					if (desk) fresh.push({ case: sealed.case, seq, ...desk, body });
					return body;
				} catch {
					// A case that was given new keys has several; another one may fit.
				}
			}
			return null;
		};
		const [body, short] = await Promise.all([
			sealed.body === null ? keptAt(0) : open('referral', sealed.bodyAuthor, 0, sealed.body),
			summary === null
				? null
				: summary.sealed === null
					? keptAt(summary.seq)
					: open('summary', summary.author, summary.seq, summary.sealed),
		]);
		return { body, summary: short, fresh, broken: kept.includes(null) };
	}

	/** The same words for the desk's search. */
	async sealForSearch({ case: id, seq, desk, epoch, body }: FreshText): Promise<NewSearchText | null> {
		const secret = this.#secretOf(desk, epoch);
		if (!secret) return null;
		const place = placeForSearch({ case: id, author: this.#keys.member, seq });
		const sealed = await sealJsonWithSecret(await secret, place, body);
		return { case: id, seq, desk, epoch, sealed: base64url(sealed) };
	}

	async #openKept(
		id: Id,
		{ desk, epoch, author, seq, sealed }: SealedTexts['forSearch'][number],
	): Promise<SearchTextBody | null> {
		try {
			const name = `${desk}:${epoch}`;
			let opener = this.#searchOpeners.get(name);
			if (!opener) {
				const secret = this.#secretOf(desk, epoch);
				if (!secret) return null;
				opener = secret.then(openerWithSecret);
				this.#searchOpeners.set(name, opener);
			}
			const place = placeForSearch({ case: id, author, seq });
			return await (await opener).json<SearchTextBody>(place, quickBytes(sealed));
		} catch {
			return null;
		}
	}

	/** Follows from the desk's private key; whoever holds that one, and nobody else, can work it out. */
	#secretOf(desk: Id, epoch: number): Promise<Bytes> | null {
		const name = `${desk}:${epoch}`;
		const known = this.#secrets.get(name);
		if (known) return known;
		const record = this.#deskRecord(desk, epoch);
		if (!record) return null;
		const secret = expand(record.slice(0, 32), 'senim/desk/search/1');
		this.#secrets.set(name, secret);
		return secret;
	}

	#deskRecord = (desk: Id, epoch: number): PrivateRecord<'seal'> | null =>
		this.#keys.desks.get(desk)?.find((one) => one.epoch === epoch)?.privateRecord ?? null;

	async #caseOpener(
		id: Id,
		{ desk, epoch, author, sealed, generation = 0, member }: CaseKeyRecord,
	): Promise<CaseOpener | null> {
		const own = member === this.#keys.member;
		const name = own ? 'own' : `${desk}:${epoch}`;
		let opener = this.#openers.get(name);
		if (!opener) {
			const record = own ? this.#keys.sealRecord : this.#deskRecord(desk, epoch);
			if (!record) return null;
			opener = openerWith(record);
			this.#openers.set(name, opener);
		}
		try {
			const place = { scope: id, field: caseKeyField(generation), author, seq: own ? 0 : epoch };
			const record = await (await opener).bytes(place, fromBase64url(sealed));
			return {
				opener: await openerWith(record as PrivateRecord<'seal'>),
				desk: own ? null : { desk, epoch },
			};
		} catch {
			return null;
		}
	}
}

const searchBodyOf = (body: ReferralBody | TextBody): SearchTextBody =>
	'topic' in body
		? { v: 1, text: body.text, topic: body.topic, site: body.site ?? null }
		: { v: 1, text: body.text };

/** False where the server did not take them. Very long words are not shared: each browser opens them itself. */
export async function shareTexts(
	send: Send,
	opener: TextOpener,
	fresh: readonly FreshText[],
): Promise<boolean> {
	const sealed = await Promise.all(fresh.map((one) => opener.sealForSearch(one)));
	const texts = sealed.filter((one) => one !== null && one.sealed.length <= LONGEST_SHARED);
	if (texts.length === 0) return true;
	return (await send('POST', '/api/desk/search-texts', { texts })).ok;
}

/**
 * Opens what nobody has sealed for the search of these cases yet, and does so: when a handler reads a case, before anybody
 * searches.
 */
export async function prepareSearch(send: Send, keys: SearchKeys, cases: readonly Id[]): Promise<void> {
	const answer = await send<{ cases: SealedTexts[] }>('POST', '/api/desk/texts', {
		cases,
		which: 'not-for-search',
	});
	if (!answer.ok || answer.value.cases.length === 0) return;
	const opener = new TextOpener(keys);
	const opened = await Promise.all(answer.value.cases.map((one) => opener.open(one)));
	await shareTexts(
		send,
		opener,
		opened.flatMap(({ fresh }) => fresh),
	);
}
