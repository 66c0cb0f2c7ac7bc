/**
 * Who may do what, when. Screens, server and tests read this one table; nothing is allowed that is not in it.
 *
 * `by`: `answering` – a member of the desk that answers for the case now; `reading` – a member of any desk that holds
 * a key; `reporter` – whoever signs with the reporter's key; `custodian` – one who was asked to release a share.
 * `to`: the status that follows, or `same`.
 */
import type { EntryKind, Status } from '../contract.ts';

export type Actor = 'answering' | 'reading' | 'reporter' | 'custodian';

export interface Transition {
	readonly act: Exclude<EntryKind, 'file'>;
	readonly by: Actor;
	readonly from: readonly Status[];
	readonly to: Status | 'same';
}

const beforeAnswer = ['received', 'acknowledged', 'verified', 'registered'] as const;
const afterAnswer = ['answered', 'remedying', 'delivered', 'awaiting-confirmation'] as const;
/** Another desk answers anew (appeals.ts). */
const appealed = ['appealed'] as const;
const open = [...beforeAnswer, ...afterAnswer, ...appealed] as const;
const handled = ['acknowledged', 'verified', 'registered', ...afterAnswer] as const;
const read = [...handled, ...appealed] as const;
/** Where three questions may be asked: the case was registered, and answered or closed. */
const followed = [...afterAnswer, 'closed', ...appealed] as const;
const everywhere = [...open, 'closed', 'set-aside'] as const;

export const transitions: readonly Transition[] = [
	{ act: 'acknowledge', by: 'answering', from: ['received'], to: 'acknowledged' },
	{ act: 'acknowledge', by: 'answering', from: appealed, to: 'same' },
	{ act: 'verify', by: 'answering', from: ['acknowledged', 'verified'], to: 'verified' },
	{ act: 'code', by: 'answering', from: read, to: 'same' },
	{ act: 'register', by: 'answering', from: ['verified'], to: 'registered' },
	{ act: 'register', by: 'answering', from: appealed, to: 'same' },
	{ act: 'extend', by: 'answering', from: ['registered'], to: 'same' },
	{ act: 'decide', by: 'answering', from: ['registered'], to: 'answered' },
	{ act: 'promise', by: 'answering', from: afterAnswer, to: 'remedying' },
	{ act: 'deliver', by: 'answering', from: ['remedying'], to: 'delivered' },
	{ act: 'ask-confirmation', by: 'answering', from: ['delivered'], to: 'awaiting-confirmation' },
	{ act: 'notice', by: 'answering', from: ['awaiting-confirmation'], to: 'same' },
	// Any handler who reads may hear it: often the one on duty, while another desk answers (remedies.ts says who may not).
	{ act: 'confirm-heard', by: 'reading', from: ['delivered', 'awaiting-confirmation'], to: 'same' },
	{ act: 'dispute-heard', by: 'reading', from: ['delivered', 'awaiting-confirmation'], to: 'remedying' },
	// The worker chose who decides on an appeal.
	{ act: 'handover', by: 'answering', from: handled, to: 'same' },
	// Whoever says in a closed case that they are being punished is answered there.
	{ act: 'reply', by: 'answering', from: [...open, 'closed'], to: 'same' },
	{ act: 'follow-up-heard', by: 'answering', from: followed, to: 'same' },
	{ act: 'retaliation-heard', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'follow-up-missed', by: 'answering', from: followed, to: 'same' },
	{ act: 'assign', by: 'answering', from: open, to: 'same' },
	{ act: 'summarise', by: 'answering', from: [...read, 'closed'], to: 'same' },
	{ act: 'release-summary', by: 'reading', from: [...read, 'closed'], to: 'same' },
	{ act: 'note', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'summary', by: 'reading', from: everywhere, to: 'same' },
	// Whether the link may stand, the links of both cases decide (links.ts).
	{ act: 'link', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'unlink', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'task', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'end-task', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'copy', by: 'answering', from: read, to: 'same' },
	{ act: 'request-identity', by: 'answering', from: read, to: 'same' },
	{ act: 'request-release', by: 'answering', from: everywhere, to: 'same' },
	{ act: 'release-share', by: 'custodian', from: everywhere, to: 'same' },
	{ act: 'decline-release', by: 'custodian', from: everywhere, to: 'same' },
	{ act: 'open-identity', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'rekey', by: 'answering', from: everywhere, to: 'same' },
	{ act: 'recuse', by: 'reading', from: everywhere, to: 'same' },
	{ act: 'exclude', by: 'answering', from: everywhere, to: 'same' },
	{ act: 'admit', by: 'answering', from: everywhere, to: 'same' },
	// Where the case then stands, the outcome says.
	{ act: 'decide-appeal', by: 'answering', from: appealed, to: 'same' },
	{ act: 'set-aside', by: 'answering', from: ['received', 'acknowledged'], to: 'set-aside' },
	{ act: 'restore', by: 'answering', from: ['set-aside'], to: 'received' },
	{
		act: 'close',
		by: 'answering',
		from: ['acknowledged', 'verified', 'registered', ...afterAnswer],
		to: 'closed',
	},
	{ act: 'reopen', by: 'answering', from: ['closed'], to: 'registered' },
	{ act: 'arrive', by: 'reporter', from: everywhere, to: 'same' },
	{ act: 'say', by: 'reporter', from: everywhere, to: 'same' },
	{ act: 'consent', by: 'reporter', from: everywhere, to: 'same' },
	{ act: 'refuse', by: 'reporter', from: everywhere, to: 'same' },
	{ act: 'confirm', by: 'reporter', from: ['delivered', 'awaiting-confirmation'], to: 'same' },
	{ act: 'dispute', by: 'reporter', from: ['delivered', 'awaiting-confirmation'], to: 'remedying' },
	{ act: 'retaliation', by: 'reporter', from: everywhere, to: 'same' },
	{ act: 'retaliation-case', by: 'reporter', from: everywhere, to: 'same' },
	{ act: 'follow-up', by: 'reporter', from: followed, to: 'same' },
	{ act: 'appeal', by: 'reporter', from: [...afterAnswer, 'closed'], to: 'appealed' },
	{ act: 'withdraw', by: 'reporter', from: open, to: 'closed' },
	{ act: 'reopen', by: 'reporter', from: ['closed'], to: 'registered' },
	{ act: 'retire', by: 'reporter', from: everywhere, to: 'same' },
];

/**
 * What each ground of closing asks of the case. `confirmed` is not here: only the worker's signature closes so; nor is
 * `confirmed-heard`, which follows from what another handler heard.
 */
export const closing: Readonly<
	Record<'lapsed' | 'not-confirmed' | 'out-of-scope' | 'withdrawn', readonly Status[]>
> = {
	lapsed: ['awaiting-confirmation'],
	'not-confirmed': ['verified', 'registered', 'answered'],
	'out-of-scope': ['acknowledged', 'verified', 'registered'],
	withdrawn: ['acknowledged', 'verified', 'registered', ...afterAnswer],
};

export const transitionFor = (act: string, status: Status, by: readonly Actor[]): Transition | undefined =>
	transitions.find((row) => row.act === act && row.from.includes(status) && by.includes(row.by));
