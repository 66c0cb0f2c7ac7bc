import type { PublicSite } from '#modules/people/contract.ts';
import type { Locale } from '#platform/locale.ts';

/** Places by region, both in the order of the alphabet of the language. `key` is the same in every language. */
export function regionsOf(
	sites: readonly PublicSite[],
	locale: Locale,
): { key: string; name: string; sites: PublicSite[] }[] {
	const groups = new Map<string, { key: string; name: string; sites: PublicSite[] }>();
	for (const site of sites) {
		const group = groups.get(site.region.kk) ?? { key: site.region.kk, name: site.region[locale], sites: [] };
		group.sites.push(site);
		groups.set(site.region.kk, group);
	}
	const byName = new Intl.Collator(locale).compare;
	for (const group of groups.values()) group.sites.sort((a, b) => byName(a.names[locale], b.names[locale]));
	return [...groups.values()].sort((a, b) => byName(a.name, b.name));
}
