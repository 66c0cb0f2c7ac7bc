/** Acts of the labour inspectorate from 1 January 2016: the lines of the text of 2026; how long they stand was not checked. */
import { readBack } from '../read-back.ts';
import { inspection20251201 } from './2025-12-01.ts';

export const inspection20160101 = readBack(inspection20251201, 'kz/inspection/2016-01-01');
