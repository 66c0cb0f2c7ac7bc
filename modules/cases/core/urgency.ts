import type { CaseState } from '../contract.ts';

/** Comes before every date: a life in danger until the desk has answered, and punishment for speaking. */
export const isUrgent = ({ status, danger, answered, retaliationOpen }: CaseState): boolean =>
	status !== 'closed' && status !== 'set-aside' && ((danger && !answered) || retaliationOpen);
