import type { CaseState } from '../contract.ts';

/** Comes before every date: a life in danger until the desk has answered, and punishment for speaking, also in a closed case. */
export const isUrgent = ({ status, danger, answered, retaliationOpen }: CaseState): boolean =>
	status !== 'set-aside' && (retaliationOpen || (status !== 'closed' && danger && !answered));
