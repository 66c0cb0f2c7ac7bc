import { expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { readRecord } from '../core/read-record.ts';
import { testRecord } from '../core/test-record.ts';
import { emptyForm, formOf, recordOf } from './record-form.ts';

const known = { employers: [], sites: [], today: plainDate('2026-11-22') };

it('a record put into the form and taken out is the same record', () => {
	const { record, wrong } = recordOf(formOf(testRecord('F-1')));
	expect(wrong).toBe(null);
	expect(readRecord(record, known).record).toEqual(testRecord('F-1'));
});

it('names the first field that cannot be read', () => {
	const form = formOf(testRecord('F-1'));
	form.parts.prescriptions[1]!.until = 'soon';
	form.parts.measures[0]!.amount = 'much';
	expect(recordOf(form).wrong).toEqual({ field: 'prescriptions.1.until', what: 'not-a-day' });
});

it('an empty form asks for what must be there, and for nothing else', () => {
	const { problems } = readRecord(recordOf(emptyForm('en', known.today)).record, known);
	expect(problems.map(({ field }) => field).sort()).toEqual([
		'body',
		'employerName',
		'reference',
		'source.document',
	]);
});
