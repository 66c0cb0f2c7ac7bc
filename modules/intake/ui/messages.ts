import { common } from './messages.common.ts';
import { filing } from './messages.filing.ts';

/** All words of the worker's pages, for the check that no language lacks one. */
export const messages = {
	kk: { ...common.kk, ...filing.kk },
	ru: { ...common.ru, ...filing.ru },
	en: { ...common.en, ...filing.en },
};
