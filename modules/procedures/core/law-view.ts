/** What a reader of the law asks of packs: how sure they are, and in what two differ. */
import type { Texts } from '#platform/locale.ts';
import type { Confidence, ProcedureVersion } from '../contract.ts';
import { leastSure } from './calendar.ts';

export type Sureness = Record<Confidence | 'blank', number> & { lines: number };

/**
 * Every line of a pack that says what the law is, by how sure it is: no surer than the days on which the pack stood.
 * `blank` are lines that the sources do not tell.
 */
export function surenessOf(pack: ProcedureVersion): Sureness {
	const { steps, thresholds, quorums, questions, papers, pauses, counting, inForce } = pack;
	const found: Sureness = { sure: 0, likely: 0, unsure: 0, blank: 0, lines: 0 };
	count([counting, steps, thresholds, quorums, questions, papers, pauses], inForce.confidence, found);
	return found;
}

function count(value: unknown, days: Confidence, found: Sureness): void {
	if (typeof value !== 'object' || value === null) return;
	if ('blank' in value) {
		found.blank += 1;
		found.lines += 1;
		return;
	}
	// A line whose term is not known counts once, as not known.
	const open =
		'term' in value && typeof value.term === 'object' && value.term !== null && 'blank' in value.term;
	const ways =
		'ways' in value && typeof value.ways === 'object' && value.ways !== null && 'blank' in value.ways;
	if ('rule' in value && 'confidence' in value && !open && !ways) {
		found[leastSure(value.confidence as Confidence, days)] += 1;
		found.lines += 1;
	}
	for (const inner of Object.values(value)) count(inner, days, found);
}

export type Difference = { part: Part; id: string; change: 'added' | 'removed' | 'changed' };
export type Part = (typeof PARTS)[number];
const PARTS = ['steps', 'quorums', 'questions', 'papers', 'pauses', 'thresholds'] as const;

/** What is in one version and not, or otherwise, in the other; in the order of the later one, removed lines last. */
export function differencesOf(earlier: ProcedureVersion, later: ProcedureVersion): Difference[] {
	return PARTS.flatMap((part) => {
		const [old, now] = [earlier[part] ?? [], later[part] ?? []];
		const found: Difference[] = [];
		for (const line of now) {
			const before = old.find(({ id }) => id === line.id);
			if (!before) found.push({ part, id: line.id, change: 'added' });
			else if (JSON.stringify(before) !== JSON.stringify(line))
				found.push({ part, id: line.id, change: 'changed' });
		}
		for (const { id } of old)
			if (!now.some((line) => line.id === id)) found.push({ part, id, change: 'removed' });
		return found;
	});
}

export type VersionLine = Pick<ProcedureVersion, 'version' | 'title' | 'status' | 'inForce'> & {
	sureness: Sureness;
};

/** A procedure in a list. The mechanism's own rules stand apart from the law of the land (`statute`). */
export type ProcedureLine = {
	procedure: string;
	title: Texts;
	about: Texts;
	statute: boolean;
	/** Oldest first. */
	versions: VersionLine[];
};

/** Told by the newest version in force; throws `RangeError` where there is no version at all. */
export function procedureLine(versions: readonly ProcedureVersion[]): ProcedureLine {
	const newest = versions.findLast(({ status }) => status === 'in-force') ?? versions.at(-1);
	if (!newest) throw new RangeError('A procedure without a version');
	const { procedure, version, title, about } = newest;
	return { procedure, title, about, statute: version.startsWith('kz/'), versions: versions.map(versionLine) };
}

function versionLine(pack: ProcedureVersion): VersionLine {
	const { version, title, status, inForce } = pack;
	return { version, title, status, inForce, sureness: surenessOf(pack) };
}

/** A procedure as it stood: one version, none before the law, or two where it is not known which. */
export type ProcedureText = { line: ProcedureLine; standing: ProcedureVersion[] };
