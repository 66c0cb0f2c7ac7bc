import type { Locale } from '#platform/locale.ts';
import type { FieldCode } from '../contract.ts';
import { deskWords } from './messages.desk.ts';
import type { DeskWords } from './messages.desk_en.ts';

/** 'Prescription 2, Done on: lies ahead of today.' */
export function fieldText(field: string, what: FieldCode, locale: Locale): string {
	const t = deskWords[locale];
	const [, part, at, name = field] =
		/^(violations|prescriptions|measures|appeals)\.(\d+)\.(\w+)$/.exec(field) ?? [];
	const label = t.field[labelOf(part ?? '', name)] ?? name;
	const place = part ? `${t.part[part as keyof typeof t.part]} ${Number(at) + 1}, ` : '';
	return `${place}${label}: ${t.what[what] ?? what}`;
}

/** One short name stands for different things in different parts. */
export function labelOf(part: string, name: string): keyof DeskWords['field'] {
	const own =
		name !== 'to' ? name : part === 'appeals' ? 'appealedTo' : part === 'measures' ? 'handedTo' : name;
	return own as keyof DeskWords['field'];
}
