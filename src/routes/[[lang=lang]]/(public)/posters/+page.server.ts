import { postersPage } from '#lib/server/posters.ts';

export const load = ({ locals }: { locals: App.Locals }) => postersPage(locals.locale);
