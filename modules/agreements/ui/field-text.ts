import { refusalText } from '#modules/people/ui/messages.ts';
import type { Locale } from '#platform/locale.ts';
import { words } from './messages.ts';

export interface Refused {
	readonly code: string;
	readonly detail?: Record<string, string | number>;
}

/** What was refused, in words; a wrong field by its name: 'Clause 2, Text: must not be empty.' */
export function refusedText(refused: Refused | null, locale: Locale): string {
	if (refused === null) return '';
	const t = words[locale];
	if (refused.code !== 'wrong-field') return refusalText(t.refusals, refused.code);
	const field = String(refused.detail?.field);
	const [, at, name = field] = /^clauses\.(\d+)\.(\w+)$/.exec(field) ?? [];
	const place = at === undefined ? '' : `${t.clause(Number(at) + 1)}, `;
	const label = t.field[name as keyof typeof t.field] ?? name;
	return `${place}${label}: ${t.what[refused.detail?.what as keyof typeof t.what] ?? ''}`;
}
