import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLinkEntry, chainFrom, decideLink, decideUnlink, type Link, type LinkEntry } from './links.ts';

const CASES = ['a', 'b', 'c', 'd', 'e'];

type Wish =
	| { readonly kind: 'link'; case: string; other: string; as: Link['as'] }
	| { readonly kind: 'unlink'; case: string; which: number };
const wish: fc.Arbitrary<Wish> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('link' as const),
			case: fc.constantFrom(...CASES),
			other: fc.constantFrom(...CASES),
			as: fc.constantFrom('duplicate' as const, 'related' as const),
		}),
	},
	fc.record({ kind: fc.constant('unlink' as const), case: fc.constantFrom(...CASES), which: fc.nat(30) }),
);

/** What happens to the links when wishes come one after another and each is decided. */
function live(wishes: readonly Wish[]) {
	let links: Link[] = [];
	const seqs = new Map(CASES.map((id) => [id, 0]));
	const taken: { before: Link[]; entry: LinkEntry; after: Link[] }[] = [];
	for (const one of wishes) {
		const seq = seqs.get(one.case)! + 1;
		const decision =
			one.kind === 'link' ? decideLink(links, one) : decideUnlink(links, { case: one.case, link: one.which });
		if (!decision.ok) continue;
		const clear = one.kind === 'link' ? { other: one.other, as: one.as } : { link: one.which };
		const entry = { case: one.case, seq, kind: one.kind, clear };
		const after = applyLinkEntry(links, entry);
		taken.push({ before: links, entry, after });
		links = after;
		seqs.set(one.case, seq);
	}
	return { links, taken };
}
const lives = fc.array(wish, { maxLength: 40 }).map(live);

describe('links between cases', () => {
	it('never close a circle of duplicates, link a case to itself, or link two cases twice', () => {
		fc.assert(
			fc.property(lives, ({ taken }) => {
				for (const { after } of taken) {
					for (const id of CASES) {
						const chain = chainFrom(after, id);
						const end = after.find((link) => link.as === 'duplicate' && link.case === chain.at(-1));
						expect(end).toBeUndefined();
						expect(after.filter((link) => link.as === 'duplicate' && link.case === id).length).toBeLessThan(
							2,
						);
					}
					const pairs = after.map(({ case: id, other }) => [id, other].sort().join());
					expect(new Set(pairs).size).toBe(pairs.length);
					expect(after.some(({ case: id, other }) => id === other)).toBe(false);
				}
			}),
		);
	});

	it('taken back leave exactly what stood before', () => {
		fc.assert(
			fc.property(lives, wish, ({ links }, one) => {
				if (one.kind !== 'link' || !decideLink(links, one).ok) return;
				const linked = { case: one.case, seq: 99, kind: 'link', clear: { other: one.other, as: one.as } };
				const after = applyLinkEntry(links, linked);
				const undo = { case: one.case, link: 99 };
				expect(decideUnlink(after, undo).ok).toBe(true);
				const undone = applyLinkEntry(after, { case: one.case, seq: 100, kind: 'unlink', clear: undo });
				expect(undone).toEqual(links);
				expect(decideUnlink(undone, undo)).toMatchObject({ code: 'no-such-link' });
				// What was possible before is possible again, and what was refused is refused for the same reason.
				for (const as of ['duplicate', 'related'] as const)
					for (const id of CASES)
						for (const other of CASES)
							expect(decideLink(undone, { case: id, other, as })).toEqual(
								decideLink(links, { case: id, other, as }),
							);
			}),
		);
	});

	it('are told by their entries alone, in whatever order cases are read', () => {
		fc.assert(
			fc.property(lives, ({ links, taken }) => {
				const byCase = CASES.flatMap((id) => taken.filter(({ entry }) => entry.case === id));
				const replayed = byCase.reduce<Link[]>((all, { entry }) => applyLinkEntry(all, entry), []);
				const order = (a: Link, b: Link) => a.case.localeCompare(b.case) || a.seq - b.seq;
				expect(replayed.sort(order)).toEqual([...links].sort(order));
			}),
		);
	});

	it.each([
		['itself', 'a', 'a', 'link-self'],
		['the one that is its duplicate', 'b', 'a', 'link-cycle'],
		['the first of a chain', 'c', 'a', 'link-cycle'],
		['a second original', 'a', 'd', 'link-second'],
		['the same again', 'a', 'b', 'link-exists'],
	])('a duplicate of %s is refused', (_what, id, other, code) => {
		const links: Link[] = [
			{ case: 'a', seq: 1, other: 'b', as: 'duplicate' },
			{ case: 'b', seq: 1, other: 'c', as: 'duplicate' },
		];
		expect(decideLink(links, { case: id, other, as: 'duplicate' })).toMatchObject({ code });
	});
});
