/** What somebody is typing, by place. It survives moving about the desk and an ended session; never a reload. */
const drafts: Record<string, unknown> = $state({});

/** The draft of a place; `begin` makes it where there is none. Changes to it are seen by every screen. */
export function draftOf<T extends object>(place: string, begin: () => T): T {
	if (!(place in drafts)) drafts[place] = begin();
	return drafts[place] as T;
}

export const hasDraft = (place: string): boolean => place in drafts;

export function forgetDraft(place: string): void {
	delete drafts[place];
}

export function forgetAllDrafts(): void {
	for (const place of Object.keys(drafts)) delete drafts[place];
}
