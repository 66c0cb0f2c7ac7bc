/** Changed conditions and lay-offs from 1 January 2016: the lines of the text of 2026; how long they stand was not checked. */
import { readBack } from '../read-back.ts';
import { employmentChanges20251201 } from './2025-12-01.ts';

export const employmentChanges20160101 = readBack(
	employmentChanges20251201,
	'kz/employment-changes/2016-01-01',
);
