/**
 * Tasks: who does what by when. On a case a task is an entry like any other, sealed to the case, so whoever may read the
 * case reads it, and nobody else; the reporter is not given it. A task without a case belongs to a desk and is sealed to
 * the desk's newest key. Pure.
 */
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { type Refusal, refuse } from '#platform/result.ts';
import type { ActRefusal, CaseKeyRecord, CaseState } from '../contract.ts';
import type { RecordedEntry } from './case-state.ts';
import type { Performer } from './decide-act.ts';

export interface TaskActs {
	/** What is to be done is sealed to the case. `desk`: one that reads and where both sit, who gives it and who gets it. */
	task: { desk: Id; member: Id; due: PlainDate };
	/** `task`: seq of the entry. `done` false: it will not be done. Words, where there are any, are sealed to the case. */
	'end-task': { task: number; done: boolean };
}

/** A task on a case that has not ended. */
export interface OpenTask {
	/** Seq of its entry. */
	readonly task: number;
	readonly desk: Id;
	readonly member: Id;
	readonly due: PlainDate;
	readonly by: Id;
}
export interface TaskState {
	readonly tasks: readonly OpenTask[];
}
export const noTasks: TaskState = { tasks: [] };

export type TaskRefusal =
	| 'no-such-task' // or it has ended
	| 'task-member'; // does not sit at that desk, or is excluded from the case

/** Whether the member sits at that desk, the server asks the rosters. */
export function refusalToTask(
	state: CaseState,
	performer: Performer,
	kind: string,
	clear: Readonly<Record<string, unknown>>,
	today: PlainDate,
): Refusal<ActRefusal> | null {
	if (kind === 'end-task') {
		return state.tasks.some(({ task }) => task === clear.task) ? null : refuse('no-such-task');
	}
	const { desk, member, due } = clear as TaskActs['task'];
	if (performer.kind !== 'member' || !performer.desks.includes(desk) || !state.readers.includes(desk))
		return refuse('not-permitted');
	if (state.excludedMembers.includes(member)) return refuse('task-member');
	return due < today ? refuse('malformed') : null;
}

/** What an entry changes here; null where it is about something else. */
export function afterTask(state: CaseState, { kind, seq, author, clear }: RecordedEntry): TaskState | null {
	if (kind === 'task') {
		const { desk, member, due } = clear as unknown as TaskActs['task'];
		return { tasks: [...state.tasks, { task: seq, desk, member, due, by: author }] };
	}
	if (kind !== 'end-task') return null;
	return { tasks: state.tasks.filter(({ task }) => task !== clear.task) };
}

/** One line of `GET /api/desk/tasks`: of a case, or of a desk. What is to be done is opened in the browser. */
export interface TaskView {
	/** Null: a task without a case. */
	readonly onCase: {
		readonly case: Id;
		readonly seq: number;
		readonly number: string | null;
		readonly keys: readonly CaseKeyRecord[];
	} | null;
	/** Of a task without a case. */
	readonly ofDesk: { readonly id: Id; readonly epoch: number } | null;
	readonly desk: Id;
	readonly member: Id;
	/** Whether the member may still read it: sits at the desk, and is not excluded from the case. */
	readonly reachable: boolean;
	readonly due: PlainDate;
	readonly author: Id;
	readonly sealed: Base64url;
	readonly signature: Base64url;
}

export interface TaskList {
	readonly today: PlainDate;
	/** Overdue ones first. */
	readonly tasks: readonly TaskView[];
	/** Of whoever gave them. */
	readonly certificates: readonly Certificate<MemberStatement>[];
}
