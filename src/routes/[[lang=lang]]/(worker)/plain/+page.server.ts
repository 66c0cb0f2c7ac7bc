import { fail, type RequestEvent } from '@sveltejs/kit';
import { house } from '#app/server/house.ts';
import { workerPage } from '#lib/server/worker-page.ts';
import { fileUnsealed, sayUnsealed } from '#modules/intake/server/index.ts';

export const load = ({ locals }: { locals: App.Locals }) => workerPage(locals.locale, 'plain');

const STATUS: Record<string, number> = {
	'not-open': 503,
	busy: 503,
	'no-such-code': 404,
	'file-too-large': 413,
};

/** Words in, sealed by the server before anything is written. What was typed goes back only where it was refused. */
export const actions = {
	file: async ({ request, locals }: RequestEvent) => {
		const data = await request.formData();
		const text = (name: string) => String(data.get(name) ?? '');
		const form = {
			locale: locals.locale,
			topic: text('topic'),
			site: text('site') || null,
			text: text('text'),
			mustNotReach: text('must-not-reach'),
			name: text('name').trim(),
			contact: text('contact').trim(),
			danger: data.get('danger') === 'yes',
			files: data.getAll('files').filter((file): file is File => file instanceof File && file.size > 0),
		};
		const filed = await fileUnsealed(house(), form);
		if (filed.ok) return { contactCode: filed.value.contactCode };
		const { files, ...typed } = form;
		return fail(STATUS[filed.code] ?? 400, { refused: filed.code, typed });
	},
	say: async ({ request }: RequestEvent) => {
		const data = await request.formData();
		const code = String(data.get('code') ?? '').replace(/[\s-]/g, '');
		const words = String(data.get('words') ?? '');
		const said = await sayUnsealed(house(), code, words);
		return said.ok ? { added: true } : fail(STATUS[said.code] ?? 400, { notAdded: said.code, words });
	},
};
