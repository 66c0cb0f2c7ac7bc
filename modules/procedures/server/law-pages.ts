/** The law as its public pages show it. */
import type { PlainDate } from '#platform/plain-date.ts';
import { numbersOnly } from '../core/calculator.ts';
import { type ProcedureLine, type ProcedureText, procedureLine } from '../core/law-view.ts';
import { versionsOn } from '../core/matter.ts';
import { kazakhstanDays, packs } from '../core/packs.ts';

const versionsOf = (procedure: string) =>
	packs
		.filter((pack) => pack.procedure === procedure)
		.sort((a, b) => a.inForce.from.localeCompare(b.inForce.from));

/** All procedures: the law of the land first, then the mechanism's own rules. */
export function listLaw(): ProcedureLine[] {
	const procedures = [...new Set(packs.map(({ procedure }) => procedure))];
	return procedures
		.map((procedure) => procedureLine(versionsOf(procedure)))
		.sort((a, b) => Number(b.statute) - Number(a.statute));
}

/** One procedure on a day, or in the versions named; null where there is no such procedure or version. */
export function readLaw(
	procedure: string,
	asked: { day: PlainDate } | { versions: readonly string[] },
): ProcedureText | null {
	const versions = versionsOf(procedure);
	if (versions.length === 0) return null;
	const line = procedureLine(versions);
	if ('day' in asked) return { line, standing: versionsOn(versions, asked.day) };
	const standing = asked.versions.flatMap((name) => versions.filter(({ version }) => version === name));
	return standing.length === asked.versions.length ? { line, standing } : null;
}

/** All texts of a procedure and the calendar, for a browser that assesses by itself; null where there is no such procedure. */
export function lawData(procedure: string) {
	const versions = versionsOf(procedure).filter(({ status }) => status === 'in-force');
	if (versions.length === 0) return null;
	return { procedure, title: procedureLine(versions).title, versions, calendar: kazakhstanDays };
}

/** What a procedure says of numbers of people, bills too, and the calendar; null where it says nothing of them. */
export function numbersData(procedure: string) {
	const versions = versionsOf(procedure);
	if (!versions.some(({ quorums }) => quorums?.length)) return null;
	const { title } = procedureLine(versions);
	return { procedure, title, versions: versions.map(numbersOnly), calendar: kazakhstanDays };
}
