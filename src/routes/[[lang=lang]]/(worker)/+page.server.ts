import { workerPage } from '#lib/server/worker-page.ts';

export const load = ({ locals }) => workerPage(locals.locale, 'filing');
