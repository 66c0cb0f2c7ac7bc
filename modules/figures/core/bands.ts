/**
 * Disclosure control: every number that leaves the centre leaves as a band of five, 0–4, 5–9, 10–14 and so on; a total
 * under ten leaves as 0–9 and nothing stands below it.
 *
 * Why not suppression. To hide single cells and print the rest exactly, further cells must be hidden so that totals do
 * not give the first ones away, and whoever knows the rule by which these were chosen learns from the choice itself
 * (the minimality attack). Bands need no choice that depends on the hidden number, so knowing the rule gives nothing.
 *
 * The promise: **whoever holds all releases, knows this rule and knows every relation below can never rule out one of
 * the values of a band.** Relations between the numbers that are told are of one kind: some numbers that do not
 * overlap, together, are at most another (regions and the total; employers of a region and that region; answered in
 * time and received; confirmed, heard and lapsed and received). They are never equations, because what remains (place
 * withheld, still open) is not told.
 *
 * Proof. Put every number on the low end of its band. If c1 + … + cn ≤ p holds for the true numbers, then the low ends
 * are multiples of five whose sum is at most p, so at most the low end of p's band (under a total shown as 0–9 nothing
 * stands that would be more than 0). All relations hold. Now take a number c and any value of its band, and raise c and
 * every number that c is part of, directly or through others, by as much where that is needed. Each stays within its
 * own band, and no relation breaks: its left side grows only where its right side may, since the parts on the left do
 * not overlap and at most one of them contains c. The remainders, which are not told, take up what is left over; that
 * they can is why **a place has one number only**. With two (received and answered in time) the remainders are bound
 * to each other as well, and the attacker of the tests, who tries every world, does narrow bands. So a world in which c
 * has any value of its band is compatible with everything that was told. Releases of different quarters count different
 * referrals and are never computed again, so nothing can be subtracted from anything. ∎
 *
 * Who knows from elsewhere how many withheld their place, or how many referrals there were in all, knows more than is
 * told here, and against that no table helps.
 */
import type { Band } from '../contract.ts';

/** Values in a band: what nobody can narrow. */
export const WIDTH = 5;
/** A total under this is not told apart from none. */
export const LEAST_TOTAL = 10;

export const band = (count: number): Band => {
	const low = Math.floor(count / WIDTH) * WIDTH;
	return { low, high: low + WIDTH - 1 };
};

export const totalBand = (count: number): Band =>
	count < LEAST_TOTAL ? { low: 0, high: LEAST_TOTAL - 1 } : band(count);

/** Whole per cent that a part may be of a base, from least to most; null where the base is too small to say. */
export function share(
	part: Band | undefined,
	base: Band | undefined,
): { least: number; most: number } | null {
	if (!part || !base || base.low < LEAST_TOTAL) return null;
	return {
		least: Math.floor((100 * part.low) / base.high),
		most: Math.min(100, Math.ceil((100 * part.high) / base.low)),
	};
}
