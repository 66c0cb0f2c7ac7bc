/** For each document that has every asked word: the sum of the best weights, and the worst of them. */
export function scored(
	/** For each asked word the words that stand for it, each with its weight. */
	matches: readonly ReadonlyMap<number, number>[],
	/** For each word the documents that have it. */
	postings: readonly (readonly number[])[],
	documents: number,
): { scores: Uint16Array; worst: Uint8Array; found: number[] } {
	const scores = new Uint16Array(documents);
	const worst = new Uint8Array(documents).fill(255);
	const having = new Uint8Array(documents);
	const best = new Uint8Array(documents);
	let found: number[] = [];
	for (const [place, match] of matches.entries()) {
		const touched: number[] = [];
		for (const [word, weight] of match) {
			for (const doc of postings[word]!) {
				if (best[doc] === 0) touched.push(doc);
				if (best[doc]! < weight) best[doc] = weight;
			}
		}
		found = [];
		for (const doc of touched) {
			const weight = best[doc]!;
			best[doc] = 0;
			if (having[doc] !== place) continue;
			having[doc] = place + 1;
			scores[doc]! += weight;
			if (worst[doc]! > weight) worst[doc] = weight;
			found.push(doc);
		}
	}
	return { scores, worst, found };
}
