/** Tasks, and the hand-over from one shift to the next. */
import type { NewDeskTask, NewShiftNote } from '#modules/cases/contract.ts';
import {
	endDeskTask,
	giveDeskTask,
	listTasks,
	readShift,
	takeOver,
	writeNote,
} from '#modules/cases/server/index.ts';
import { signKeyOf } from '#modules/people/server/index.ts';
import { type ApiRoute, fields, text } from './route.ts';

const WORDS_LIMIT = 128 * 1024;

export const shiftRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/tasks',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await listTasks(house, by!)),
	},
	{
		method: 'POST',
		path: '/api/desk/tasks',
		may: 'handler',
		bodyLimit: WORDS_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const task = fields(await input()) as unknown as NewDeskTask;
			const given = await giveDeskTask(house, by!, await signKeyOf(house, by!.member), task);
			return given.ok ? json(201, {}) : refuse(given);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/tasks/:id/end',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { done, signature } = fields(await input());
			const key = await signKeyOf(house, by!.member);
			const ended = await endDeskTask(house, by!, key, text(params.id), { done, signature });
			return ended.ok ? json(201, {}) : refuse(ended);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/shift',
		may: 'handler',
		handle: async ({ house, by, query, json, refuse }) => {
			const shift = await readShift(house, by!, { desk: query.get('desk'), since: query.get('since') });
			return shift.ok ? json(200, shift.value) : refuse(shift);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/shift/notes',
		may: 'handler',
		bodyLimit: WORDS_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const note = fields(await input()) as unknown as NewShiftNote;
			const written = await writeNote(house, by!, await signKeyOf(house, by!.member), note);
			return written.ok ? json(201, {}) : refuse(written);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/shift/notes/:id/taken',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { signature } = fields(await input());
			const key = await signKeyOf(house, by!.member);
			const taken = await takeOver(house, by!, key, text(params.id), signature);
			return taken.ok ? json(201, {}) : refuse(taken);
		},
	},
];
