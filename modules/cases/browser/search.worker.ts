/** Runs the search beside the page, so that typing and reading go on. It ends with the page or with signing out. */
import type { Id } from '#modules/people/contract.ts';
import { sendWith } from '#platform/send.ts';
import { DeskSearch, type LearntWords, type Progress } from './desk-search.ts';
import type { SearchKeys } from './open-texts.ts';
import type { Hit, Similar } from './text-index.ts';

export type SearchRequest =
	| { readonly type: 'begin'; readonly keys: SearchKeys }
	| { readonly type: 'keys'; readonly keys: SearchKeys }
	| { readonly type: 'gather' }
	| { readonly type: 'refresh'; readonly cases: readonly Id[] }
	| { readonly type: 'learn'; readonly case: Id; readonly words: LearntWords }
	| { readonly type: 'find'; readonly asked: number; readonly query: string }
	| { readonly type: 'similar'; readonly asked: number; readonly case: Id };

export type SearchAnswer =
	| { readonly type: 'progress'; readonly progress: Progress }
	| { readonly type: 'found'; readonly asked: number; readonly total: number; readonly hits: readonly Hit[] }
	| { readonly type: 'similar'; readonly asked: number; readonly similar: readonly Similar[] };

const answer = (message: SearchAnswer) => self.postMessage(message);
let search: DeskSearch | null = null;

self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
	if (data.type === 'begin') {
		const send = sendWith((path, init) => fetch(path, { ...init, cache: 'no-store' }));
		search = new DeskSearch(data.keys, send, (progress) => answer({ type: 'progress', progress }));
		return search.gather();
	}
	if (!search) return;
	if (data.type === 'keys') return search.takeKeys(data.keys);
	if (data.type === 'gather') return search.gather();
	if (data.type === 'refresh') return search.refresh(data.cases);
	if (data.type === 'learn') return search.learn(data.case, data.words);
	if (data.type === 'find') return answer({ ...search.find(data.query), type: 'found', asked: data.asked });
	const similar = await search.similar(data.case);
	answer({ type: 'similar', asked: data.asked, similar });
};
