/** Of known texts the one with the fewest slips from what was typed; null where all are further than `most`. Pure. */
export function nearest(text: string, known: readonly string[], most: number): string | null {
	let best: string | null = null;
	let fewest = most + 1;
	for (const one of known) {
		if (Math.abs(one.length - text.length) >= fewest) continue;
		const slips = slipsBetween(text.toLowerCase(), one.toLowerCase());
		if (slips < fewest) [best, fewest] = [one, slips];
	}
	return best;
}

/** V. I. Levenshtein's distance: letters put in, left out or changed. */
function slipsBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change));
		}
		row = next;
	}
	return row[b.length]!;
}
