import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '#platform/server/bytea.ts';
import type { Filing } from '../contract.ts';
import { leadingZeroBits } from '../core/work.ts';
import type { IntakeContext } from './context.ts';

const LIFE_MS = 10 * 60_000;
const spent = new Map<string, number>();

/** Time of making ‖ random ‖ keyed hash: the server remembers a challenge only once it has been spent. */
export function newChallenge({ clock, instance }: Pick<IntakeContext, 'clock' | 'instance'>): string {
	const body = `${clock.now().toString(36)}.${randomBytes(9).toString('base64url')}`;
	return `${body}.${instance.codeHash('work', body).toString('base64url')}`;
}

export function isWorkDone(
	{ clock, instance }: Pick<IntakeContext, 'clock' | 'instance'>,
	work: Filing['work'],
	bits: number,
): boolean {
	if (typeof work?.challenge !== 'string' || typeof work.answer !== 'string') return false;
	const [made = '', nonce = '', tag = ''] = work.challenge.split('.');
	const expected = instance.codeHash('work', `${made}.${nonce}`);
	const given = Buffer.from(tag, 'base64url');
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
	const now = clock.now();
	const age = now - Number.parseInt(made, 36);
	if (!(age >= 0 && age < LIFE_MS) || spent.has(work.challenge)) return false;
	if (leadingZeroBits(sha256(`${work.challenge}:${work.answer}`)) < bits) return false;
	for (const [challenge, at] of spent) if (now - at > LIFE_MS) spent.delete(challenge);
	spent.set(work.challenge, now);
	return true;
}
