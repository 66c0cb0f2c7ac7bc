/** What somebody is typing, by place. It survives moving about the desk and an ended session; never a reload. */
const drafts = new Map<string, object>();

/** The draft of a place; `begin` makes it where there is none. Every screen that holds it sees changes to it. */
export function draftOf<T extends object>(place: string, begin: () => T): T {
	const known = drafts.get(place);
	if (known) return known as T;
	const draft = $state(begin());
	drafts.set(place, draft);
	return draft;
}

export function forgetDraft(place: string): void {
	drafts.delete(place);
}

export function forgetAllDrafts(): void {
	drafts.clear();
}
