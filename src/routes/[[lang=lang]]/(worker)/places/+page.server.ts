import { publicPage } from '#lib/server/worker-page.ts';

export const load = ({ locals }: { locals: App.Locals }) => publicPage(locals.locale);
