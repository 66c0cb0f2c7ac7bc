/** Collective bargaining from 1 January 2016: the lines of the text of 2026; how long they stand was not checked. */
import { readBack } from '../read-back.ts';
import { bargaining20251201 } from './2025-12-01.ts';

export const bargaining20160101 = readBack(bargaining20251201, 'kz/collective-bargaining/2016-01-01');
