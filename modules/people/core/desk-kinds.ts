/** Kinds of desk, and what each may have to do with the cases of workers. */
import type { DeskKind } from '../contract.ts';

export const DESK_KINDS: readonly DeskKind[] = ['duty', 'ombudsman', 'employer', 'union', 'conciliation'];

/** Cases may be sealed to desks of these kinds and to no other; workers can choose them and no other. */
export const readsCases = (kind: DeskKind): boolean => kind === 'duty' || kind === 'ombudsman';
