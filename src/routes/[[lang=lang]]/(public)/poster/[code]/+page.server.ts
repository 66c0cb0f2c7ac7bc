import { posterPage } from '#lib/server/posters.ts';

export const load = ({ locals, params }: { locals: App.Locals; params: { code: string } }) =>
	posterPage(locals.locale, params.code);
