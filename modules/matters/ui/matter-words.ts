/** Sentences that the screens of the disputes desk share. */
import { dayInWords, type ProcedureVersion, type Quantity } from '#modules/procedures/contract.ts';
import type { Locale } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { MatterFact } from '../core/matter-types.ts';

/** '9 September 2026'; '4 – 9 September' where the day is known within bounds alone. */
export const dueText = (due: PlainDate, dueLatest: PlainDate | null, locale: Locale): string =>
	dueLatest === null || dueLatest === due
		? dayInWords(due, locale)
		: `${dayInWords(due, locale)} – ${dayInWords(dueLatest, locale)}`;

export const quantityText = (value: Quantity, locale: Locale): string => {
	const number = (one: number) => one.toLocaleString(locale === 'en' ? 'en-GB' : 'ru-RU');
	return typeof value === 'number' ? number(value) : `${number(value.least)} – ${number(value.most)}`;
};

/** What a fact is called, in the newest version that knows it. */
export function factName(fact: MatterFact, versions: readonly ProcedureVersion[], locale: Locale): string {
	const named = [...versions].reverse();
	if (fact.kind === 'finding') return aboutName(fact.finding.about, versions, locale);
	const { id, kind } = fact;
	for (const pack of named) {
		const name =
			kind === 'day'
				? pack.facts[id]
				: kind === 'quantity'
					? pack.quantities?.[id]?.name
					: pack.circumstances?.[id]?.name;
		if (name) return name[locale];
	}
	return id;
}

/** What a finding is about: a step, a quorum or a question. */
export function aboutName(id: string, versions: readonly ProcedureVersion[], locale: Locale): string {
	for (const { steps, quorums = [], questions = [] } of [...versions].reverse()) {
		const line = [...steps, ...quorums, ...questions].find((one) => one.id === id);
		if (line) return line.title[locale];
	}
	return id;
}

/** What a fact says: a day, a number, a choice, or what was found. */
export function factValue(fact: MatterFact, versions: readonly ProcedureVersion[], locale: Locale): string {
	switch (fact.kind) {
		case 'day': {
			const { date, until = null, reason, amount } = fact.occurrence;
			return [dueText(date, until, locale), reason, amount].filter(Boolean).join(' · ');
		}
		case 'quantity':
			return quantityText(fact.value, locale);
		case 'circumstance': {
			const defined = versions.flatMap((pack) => pack.circumstances?.[fact.id] ?? []).at(-1);
			return defined?.values[fact.value]?.[locale] ?? fact.value;
		}
		case 'finding': {
			const { by, date, found, source } = fact.finding;
			return [`${by}, ${dayInWords(date, locale)}: ${found}`, source].filter(Boolean).join(' · ');
		}
	}
}

/** The name of a fact, a number, a circumstance or a step, whichever bears this id. */
export function knownName(id: string, versions: readonly ProcedureVersion[], locale: Locale): string {
	for (const { facts, quantities = {}, circumstances = {} } of [...versions].reverse()) {
		const name = facts[id] ?? quantities[id]?.name ?? circumstances[id]?.name;
		if (name) return name[locale];
	}
	return aboutName(id, versions, locale);
}
