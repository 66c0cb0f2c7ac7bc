/** What is filled in to give a task. */
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';

export interface TaskForm {
	desk: string;
	member: string;
	due: string;
	text: string;
	error: string;
	sending: boolean;
}
export const emptyTask = (desk: Id = ''): TaskForm => ({
	desk,
	member: '',
	due: '',
	text: '',
	error: '',
	sending: false,
});

/** What is missing, or what was filled in. */
export function readyTask({ member, due, text }: TaskForm) {
	if (text.trim() === '') return 'needWords' as const;
	if (member === '' || due === '') return 'needWho' as const;
	return { member: member as Id, due: due as PlainDate, text: text.trim() };
}
