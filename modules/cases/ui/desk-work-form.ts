/** What a handler fills in about who works on a case, and about its clear summary. */
import type { CaseState, HandlerActs } from '../contract.ts';
import type { DeskWorkActs } from '../core/desk-work.ts';

export interface DeskWorkForm {
	/** `nobody`: back to the desk. */
	member: string;
	summary: string;
}

export const emptyDeskWork = (): DeskWorkForm => ({ member: '', summary: '' });

/** Null while a choice or the text is missing. */
export function deskWorkClear(
	kind: keyof DeskWorkActs,
	{ member, summary }: DeskWorkForm,
	{ proposedSummary }: CaseState,
): HandlerActs[keyof DeskWorkActs] | null {
	if (kind === 'assign') return member ? { member: member === 'nobody' ? null : member } : null;
	if (kind === 'summarise') return summary.trim() ? { text: summary.trim() } : null;
	return proposedSummary ? { summary: proposedSummary.seq } : null;
}
