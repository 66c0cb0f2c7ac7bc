/** What a person wrote about a fact, as the fact it is; or which sentence says what is wrong with it. Pure. */
import type { Occurrence, Quantity } from '#modules/procedures/contract.ts';
import { addDays, addMonths, parsePlainDate } from '#platform/plain-date.ts';
import type { MatterFact } from '../core/matter-types.ts';

export interface FactDraft {
	kind: MatterFact['kind'];
	id: string;
	when: 'exact' | 'month' | 'between';
	/** 'YYYY-MM-DD' */
	day: string;
	/** 'YYYY-MM' */
	month: string;
	from: string;
	until: string;
	reason: string;
	/** Of an extension: by how much. */
	amount: number | null;
	bounds: boolean;
	number: number | null;
	least: number | null;
	most: number | null;
	value: string;
	by: string;
	found: string;
	source: string;
}

export type FactProblem = 'needDay' | 'needNumber' | 'needAll';

export const emptyDraft = (kind: MatterFact['kind'] = 'day', id = ''): FactDraft => ({
	kind,
	id,
	when: 'exact',
	day: '',
	month: '',
	from: '',
	until: '',
	reason: '',
	amount: null,
	bounds: false,
	number: null,
	least: null,
	most: null,
	value: '',
	by: '',
	found: '',
	source: '',
});

/** A draft that says what this fact says, to be corrected. */
export function draftOf(fact: MatterFact): FactDraft {
	if (fact.kind === 'finding') {
		const { about, by, date, found, source = '' } = fact.finding;
		return { ...emptyDraft('finding', about), day: date, by, found, source };
	}
	const draft = emptyDraft(fact.kind, fact.id);
	if (fact.kind === 'circumstance') return { ...draft, value: fact.value };
	if (fact.kind === 'quantity')
		return typeof fact.value === 'number'
			? { ...draft, number: fact.value }
			: { ...draft, bounds: true, ...fact.value };
	const { date, until = date, reason = '', amount = null } = fact.occurrence;
	return until === date
		? { ...draft, day: date, reason, amount }
		: { ...draft, when: 'between', from: date, until, reason, amount };
}

export function factOf(draft: FactDraft): MatterFact | FactProblem {
	const { kind, id } = draft;
	if (id === '') return 'needAll';
	switch (kind) {
		case 'day': {
			const occurrence = occurrenceOf(draft);
			return occurrence ? { kind, id, occurrence } : 'needDay';
		}
		case 'quantity': {
			const value = quantityOf(draft);
			return value === null ? 'needNumber' : { kind, id, value };
		}
		case 'circumstance':
			return draft.value === '' ? 'needAll' : { kind, id, value: draft.value };
		case 'finding': {
			const date = parsePlainDate(draft.day);
			const [by, found, source] = [draft.by.trim(), draft.found.trim(), draft.source.trim()];
			if (date === null) return 'needDay';
			if (by === '' || found === '') return 'needAll';
			return { kind, finding: { about: id, by, date, found, ...(source === '' ? {} : { source }) } };
		}
	}
}

function occurrenceOf({ when, day, month, from, until, reason, amount }: FactDraft): Occurrence | null {
	const why = {
		...(reason.trim() === '' ? {} : { reason: reason.trim() }),
		...(typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 ? { amount } : {}),
	};
	if (when === 'exact') {
		const date = parsePlainDate(day);
		return date && { date, ...why };
	}
	const first = parsePlainDate(when === 'month' ? `${month}-01` : from);
	if (first === null) return null;
	const last = when === 'month' ? addDays(addMonths(first, 1), -1) : parsePlainDate(until);
	if (last === null || last < first) return null;
	return last === first ? { date: first, ...why } : { date: first, until: last, ...why };
}

function quantityOf({ bounds, number, least, most }: FactDraft): Quantity | null {
	const isNumber = (value: number | null): value is number =>
		typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e9;
	if (!bounds) return isNumber(number) ? number : null;
	if (!isNumber(least) || !isNumber(most) || most < least) return null;
	return least === most ? least : { least, most };
}
