/** What a line of the queue says, as coded by the desk or, before that, in the worker's own words. Pure. */
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { QueueItem } from '../contract.ts';

export const isOpen = ({ state }: Pick<QueueItem, 'state'>): boolean =>
	state.status !== 'closed' && state.status !== 'set-aside';

/** As coded by a handler; before that, as the worker said it. */
export const topicsOf = (item: QueueItem, body: ReferralBody | null): readonly string[] =>
	item.state.coding?.topics ?? (body ? [body.topic] : []);

export const siteOf = (item: QueueItem, body: ReferralBody | null): string | null =>
	item.state.coding ? item.state.coding.site : (body?.site ?? null);
