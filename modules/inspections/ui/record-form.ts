/** The form of a record: which fields there are, and how what is typed becomes a record and back. Pure. */
import type { PlainDate } from '#platform/plain-date.ts';
import { dayAsText, readDay } from '../core/days.ts';
import {
	AGAINST,
	APPEALED_TO,
	APPELLANTS,
	type FieldCode,
	FOUND,
	GRADES,
	GRAVITIES,
	type InspectionRecord,
	KINDS,
	MEASURES,
	RESULTS,
} from '../core/record.ts';
import { affectedAsText, readAffected } from '../core/table.ts';

export interface Field {
	readonly name: string;
	readonly is: 'line' | 'words' | 'day' | 'choice' | 'check' | 'count' | 'affected' | 'link';
	/** Of a choice. */
	readonly of?: readonly string[];
	readonly needed?: boolean;
}
type Typed = Record<string, string | boolean>;
export const PART_NAMES = ['violations', 'prescriptions', 'measures', 'appeals'] as const;
export type PartName = (typeof PART_NAMES)[number];
export interface RecordForm {
	head: Typed;
	parts: Record<PartName, Typed[]>;
}

/** `source.document` stands in the head under its whole name. */
export const headFields: readonly Field[] = [
	{ name: 'reference', is: 'line', needed: true },
	{ name: 'body', is: 'line', needed: true },
	{ name: 'kind', is: 'choice', of: KINDS },
	{ name: 'grounds', is: 'words' },
	{ name: 'from', is: 'day' },
	{ name: 'to', is: 'day' },
	{ name: 'found', is: 'choice', of: FOUND },
];
export const sourceFields: readonly Field[] = [
	{ name: 'source.document', is: 'words', needed: true },
	{ name: 'source.link', is: 'link' },
	{ name: 'source.grade', is: 'choice', of: GRADES },
	{ name: 'knownOn', is: 'day', needed: true },
];
export const partFields: Readonly<Record<PartName, readonly Field[]>> = {
	violations: [
		{ name: 'article', is: 'line' },
		{ name: 'words', is: 'words', needed: true },
		{ name: 'affected', is: 'affected' },
		{ name: 'gravity', is: 'choice', of: GRAVITIES },
	],
	prescriptions: [
		{ name: 'words', is: 'words', needed: true },
		{ name: 'affected', is: 'affected' },
		{ name: 'wages', is: 'check' },
		{ name: 'served', is: 'day' },
		{ name: 'until', is: 'day' },
		{ name: 'fulfilled', is: 'day' },
		{ name: 'shown', is: 'words' },
	],
	measures: [
		{ name: 'kind', is: 'choice', of: MEASURES },
		{ name: 'against', is: 'choice', of: AGAINST },
		{ name: 'day', is: 'day' },
		{ name: 'amount', is: 'count' },
		{ name: 'to', is: 'line' },
	],
	appeals: [
		{ name: 'by', is: 'choice', of: APPELLANTS },
		{ name: 'prescription', is: 'count' },
		{ name: 'to', is: 'choice', of: APPEALED_TO },
		{ name: 'filed', is: 'day' },
		{ name: 'received', is: 'day' },
		{ name: 'decided', is: 'day' },
		{ name: 'result', is: 'choice', of: RESULTS },
	],
};

const NOT_CHOSEN = 'not-known';

export function emptyPart(part: PartName): Typed {
	return Object.fromEntries(
		partFields[part].map(({ name, is, of }) => [
			name,
			is === 'check' ? false : is === 'choice' ? (of!.find((one) => one === NOT_CHOSEN) ?? of![0]!) : '',
		]),
	);
}

export function emptyForm(language: string, today: PlainDate): RecordForm {
	return {
		head: {
			...Object.fromEntries([...headFields, ...sourceFields].map(({ name }) => [name, ''])),
			language,
			employer: '',
			employerName: '',
			site: '',
			region: '',
			kind: NOT_CHOSEN,
			found: NOT_CHOSEN,
			'source.grade': 'act',
			knownOn: today,
		},
		parts: { violations: [], prescriptions: [], measures: [], appeals: [] },
	};
}

export function formOf(record: InspectionRecord): RecordForm {
	const { source, violations, prescriptions, measures, appeals, ...head } = record;
	const typed = (fields: readonly Field[], values: object): Typed =>
		Object.fromEntries(
			fields.map(({ name, is }) => {
				const value = (values as Readonly<Record<string, never>>)[name]!;
				if (is === 'day' && name !== 'knownOn') return [name, dayAsText(value)];
				if (is === 'affected') return [name, affectedAsText(value)];
				return [name, is === 'check' ? value === true : String(value ?? '')];
			}),
		);
	return {
		head: {
			...typed([...headFields, ...sourceFields], {
				...head,
				'source.document': source.document,
				'source.link': source.link,
				'source.grade': source.grade,
			}),
			language: head.language,
			employer: head.employer ?? '',
			employerName: head.employerName,
			site: head.site ?? '',
			region: head.region ?? '',
		},
		parts: {
			violations: violations.map((one) => typed(partFields.violations, one)),
			prescriptions: prescriptions.map((one) => typed(partFields.prescriptions, one)),
			measures: measures.map((one) => typed(partFields.measures, one)),
			appeals: appeals.map((one) => typed(partFields.appeals, one)),
		},
	};
}

/** What is typed, as the server takes it; or the first field that cannot be read. */
export function recordOf({ head, parts }: RecordForm): {
	record: Record<string, unknown>;
	wrong: { field: string; what: FieldCode } | null;
} {
	let wrong: { field: string; what: FieldCode } | null = null;
	const read = (fields: readonly Field[], typed: Typed, prefix: string) =>
		Object.fromEntries(
			fields.map(({ name, is }) => {
				const text = String(typed[name] ?? '').trim();
				const fails = (what: FieldCode) => {
					wrong ??= { field: prefix + name, what };
					return [name, null];
				};
				if (is === 'check') return [name, typed[name] === true];
				if (is === 'link') return [name, text || null];
				if (is === 'affected') {
					const affected = readAffected(text);
					return affected ? [name, affected] : fails('not-a-number');
				}
				if (is === 'count') {
					const plain = text.replace(/[\s\u00a0]/g, '');
					if (plain === '') return [name, null];
					return /^\d{1,13}$/.test(plain) ? [name, Number(plain)] : fails('not-a-number');
				}
				if (is === 'day' && name !== 'knownOn') {
					const day = text === '' ? null : readDay(text);
					return text !== '' && day === null ? fails('not-a-day') : [name, day];
				}
				return [name, text];
			}),
		);
	const flat = read([...headFields, ...sourceFields], head, '');
	const record = {
		...Object.fromEntries(Object.entries(flat).filter(([name]) => !name.startsWith('source.'))),
		language: head.language,
		employer: head.employer || null,
		employerName: head.employer ? '' : head.employerName,
		site: head.site || null,
		region: head.region || null,
		source: {
			document: flat['source.document'],
			link: flat['source.link'],
			grade: flat['source.grade'],
		},
		...Object.fromEntries(
			PART_NAMES.map((part) => [
				part,
				parts[part].map((one, at) => read(partFields[part], one, `${part}.${at}.`)),
			]),
		),
	};
	return { record, wrong };
}
