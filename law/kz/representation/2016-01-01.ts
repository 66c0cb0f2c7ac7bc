/** Representation of the workers from 1 January 2016: the lines of the text of 2026; how long they stand was not checked. */
import { readBack } from '../read-back.ts';
import { representation20251201 } from './2025-12-01.ts';

export const representation20160101 = readBack(representation20251201, 'kz/representation/2016-01-01');
