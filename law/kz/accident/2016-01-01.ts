/** Accidents at work from 1 January 2016: the lines of the text of 2026; how long they stand was not checked. */
import { readBack } from '../read-back.ts';
import { accident20251201 } from './2025-12-01.ts';

export const accident20160101 = readBack(accident20251201, 'kz/accident/2016-01-01');
