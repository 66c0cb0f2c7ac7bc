/**
 * The runtime's synchronous SHA-256, about a microsecond for a node of the tree. Taken as latin1 text and turned into
 * bytes, it is twice as fast on Node 26 as taken as a buffer (1.3 against 2.8 µs).
 */
import { hash } from 'node:crypto';
import type { Sha256 } from '../core/merkle.ts';

export const sha256: Sha256 = (bytes) => Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1');
