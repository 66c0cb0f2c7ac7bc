/** Linking two cases and taking it back. Both must be readable to the member; nothing of one is shown in the other. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { Tx } from '#platform/server/database.ts';
import type { ActRefusal, LinkKind, LinkView } from '../contract.ts';
import { decideLink, decideUnlink } from '../core/links.ts';
import * as store from './links.store.ts';

/** Takes part in recording an act (`Alongside`): decides on links, lets every other act pass. */
export async function decideOnLinks(
	tx: Tx,
	by: SignedIn,
	{ case: id, kind, clear }: { case: Id; kind: string; clear: Readonly<Record<string, unknown>> },
): Promise<Result<undefined, ActRefusal>> {
	if (kind !== 'link' && kind !== 'unlink') return ok();
	await store.lockLinks(tx);
	if (kind === 'unlink') {
		const links = await store.listLinksAround(tx, [toBytea(id)]);
		return decideUnlink(links, { case: id, link: clear.link as number });
	}
	const other = clear.other as Id;
	if (other !== id) {
		const readable = await store.findReadable(
			tx,
			[toBytea(other)],
			by.desks.map(toBytea),
			toBytea(by.member),
		);
		if (readable.length === 0) return refuse('not-found');
	}
	const links = await store.listLinksAround(tx, [toBytea(id), toBytea(other)]);
	return decideLink(links, { case: id, other, as: clear.as as LinkKind });
}

/** Links of a case with cases that the member may read too. */
export async function readLinks(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
	id: Id,
): Promise<Result<{ links: LinkView[] }, 'not-found'>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	const desks = by.desks.map(toBytea);
	const links = (await store.listLinksAround(db, [toBytea(id)])).filter(
		(link) => link.case === id || link.other === id,
	);
	const farOf = (link: (typeof links)[number]) => (link.case === id ? link.other : link.case);
	const asked = [id, ...links.map(farOf)].map(toBytea);
	const readable = await store.findReadable(db, asked, desks, toBytea(by.member));
	const known = new Map(readable.map((row) => [fromBytea(row.id), row]));
	if (!known.has(id)) return refuse('not-found');
	return ok({
		links: links.flatMap((link) => {
			const far = known.get(farOf(link));
			if (!far) return [];
			const { number, status, filed } = far;
			return [{ ...link, far: farOf(link), number, status, filed }];
		}),
	});
}
