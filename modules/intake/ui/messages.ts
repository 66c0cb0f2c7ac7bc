import { common } from './messages.common.ts';
import { filing } from './messages.filing.ts';
import { follow } from './messages.follow.ts';
import { plain } from './messages.plain.ts';

/** All words of the worker's pages, for the check that no language lacks one. */
export const messages = {
	kk: { ...common.kk, ...filing.kk, ...follow.kk, ...plain.kk },
	ru: { ...common.ru, ...filing.ru, ...follow.ru, ...plain.ru },
	en: { ...common.en, ...filing.en, ...follow.en, ...plain.en },
};
