import { workerPage } from '#lib/server/worker-page.ts';

export const load = ({ locals }: { locals: App.Locals }) => workerPage(locals.locale, 'page');
