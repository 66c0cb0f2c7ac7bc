/** In which order the acts stand that may be done now. */
import type { CaseView, HandlerActKind } from '../contract.ts';

const byStatus: Readonly<Record<CaseView['state']['status'], readonly HandlerActKind[]>> = {
	received: ['acknowledge'],
	acknowledged: ['verify'],
	verified: ['code', 'register', 'close'],
	registered: ['decide'],
	answered: ['promise', 'close'],
	remedying: ['deliver'],
	delivered: ['ask-confirmation', 'confirm-heard', 'dispute-heard'],
	'awaiting-confirmation': ['confirm-heard', 'dispute-heard', 'notice', 'close'],
	appealed: ['acknowledge', 'decide-appeal', 'code', 'register'],
	closed: ['reopen'],
	'set-aside': ['restore'],
};

const elsewhere: ReadonlySet<HandlerActKind> = new Set<HandlerActKind>([
	'copy',
	// Comes with a call.
	'retaliation-heard',
	'link',
	'unlink',
	'task',
	'end-task',
	// New keys are made without asking, where they are due.
	'rekey',
]);

/** What comes next stands first; a reply and a note are always at hand; the rest follows. */
export function orderedActs(view: CaseView): { next: HandlerActKind[]; others: HandlerActKind[] } {
	const usable = view.permitted.filter(
		(kind) =>
			!elsewhere.has(kind) &&
			// Somebody who is excluded holds the desk's key.
			(kind !== 'note' || view.state.excludedMembers.length === 0) &&
			(kind !== 'admit' || view.waitingReporter !== null),
	);
	const coded = view.state.coding !== null;
	const wished: HandlerActKind[] = [
		...(view.waitingReporter ? (['admit'] as const) : []),
		'open-identity',
		'follow-up-heard',
		'follow-up-missed',
		...byStatus[view.state.status].filter((kind) => !(kind === 'code' && coded)),
		'reply',
		'note',
	];
	const next = wished.filter((kind) => usable.includes(kind));
	return { next, others: usable.filter((kind) => !next.includes(kind)) };
}
