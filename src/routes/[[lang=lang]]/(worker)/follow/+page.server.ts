import { followPage } from '#lib/server/worker-page.ts';

export const load = ({ locals }: { locals: App.Locals }) => followPage(locals.locale, 'follow');
