/** What may be written down about a person of a pool. Pure; what the registry holds is passed in. */
import { type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
	CONFLICT_KINDS,
	type Conflict,
	LANGUAGES,
	type PersonAct,
	type PersonState,
	POOLS,
	type Profile,
	type Training,
} from './pool-types.ts';

/** What an act may name. */
export interface Known {
	readonly today: PlainDate;
	readonly members: ReadonlySet<string>;
	readonly desks: ReadonlySet<string>;
	readonly employers: ReadonlySet<string>;
	readonly procedures: ReadonlySet<string>;
	readonly topics: ReadonlySet<string>;
	readonly regions: ReadonlySet<string>;
	/** Titles of the others, in lower case. */
	readonly titles: ReadonlySet<string>;
}

export type PersonRefusal =
	| 'malformed'
	| 'not-found'
	| 'stale'
	| 'title-missing'
	| 'title-taken'
	| 'pool-missing'
	| 'language-missing'
	| 'name-unknown'
	| 'course-missing'
	| 'training-ahead'
	| 'hours-odd'
	| 'expires-before'
	| 'conflict-days'
	| 'no-such-line'
	| 'is-retired'
	| 'not-retired';

const LONGEST_TITLE = 120;
const MOST_HOURS = 2000;

/** `wanted` comes from outside. `seq`: the number that its writer expects it to have. */
export function decidePersonAct(
	state: PersonState | null,
	seq: unknown,
	wanted: unknown,
	known: Known,
): Result<PersonAct, PersonRefusal> {
	const act = (typeof wanted === 'object' && wanted !== null ? wanted : {}) as Record<string, unknown>;
	if (act.kind !== 'enter' && state === null) return refuse('not-found');
	if (seq !== (state === null ? 0 : state.lastSeq + 1)) return refuse('stale');
	switch (act.kind) {
		case 'enter':
		case 'change': {
			if (act.kind === 'enter' && state !== null) return refuse('stale');
			const profile = readProfile(act.profile, known);
			return profile.ok ? ok({ kind: act.kind, profile: profile.value }) : profile;
		}
		case 'train': {
			const training = readTraining(act.training, known.today);
			return training.ok ? ok({ kind: 'train', training: training.value }) : training;
		}
		case 'conflict': {
			const conflict = readConflict(act.conflict, known);
			return conflict.ok ? ok({ kind: 'conflict', conflict: conflict.value }) : conflict;
		}
		case 'end-conflict': {
			const line = state!.conflicts.find((one) => one.seq === act.seq);
			const until = day(act.until);
			if (!line) return refuse('no-such-line');
			if (until === null || until < line.from) return refuse('conflict-days');
			return ok({ kind: 'end-conflict', seq: line.seq, until });
		}
		case 'strike': {
			const line = [...state!.trainings, ...state!.conflicts].find((one) => one.seq === act.seq);
			return line ? ok({ kind: 'strike', seq: line.seq }) : refuse('no-such-line');
		}
		case 'retire':
			return state!.retiredOn === null ? ok({ kind: 'retire' }) : refuse('is-retired');
		case 'return':
			return state!.retiredOn === null ? refuse('not-retired') : ok({ kind: 'return' });
		default:
			return refuse('malformed');
	}
}

const record = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const day = (value: unknown): PlainDate | null => (typeof value === 'string' ? parsePlainDate(value) : null);
const oneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
	(values as readonly unknown[]).includes(value);

function readProfile(value: unknown, known: Known): Result<Profile, PersonRefusal> {
	const { title, member, pools, procedures, topics, languages, regions } = record(value);
	const lists = [pools, procedures, topics, languages, regions];
	if (!lists.every((list) => Array.isArray(list) && list.length <= 60 && new Set(list).size === list.length))
		return refuse('malformed');
	const [p, s, t, l, r] = lists as unknown[][] as [unknown[], unknown[], unknown[], unknown[], unknown[]];
	if (typeof title !== 'string' || title.trim() === '' || title.length > LONGEST_TITLE)
		return refuse('title-missing');
	if (known.titles.has(title.trim().toLowerCase())) return refuse('title-taken');
	if (p.length === 0) return refuse('pool-missing');
	if (l.length === 0) return refuse('language-missing');
	const unknown =
		!p.every((one) => oneOf(POOLS, one)) ||
		!l.every((one) => oneOf(LANGUAGES, one)) ||
		!s.every((one) => known.procedures.has(one as string)) ||
		!t.every((one) => known.topics.has(one as string)) ||
		!r.every((one) => known.regions.has(one as string)) ||
		(member !== null && !known.members.has(member as string));
	if (unknown) return refuse('name-unknown');
	return ok({
		title: title.trim(),
		member: member as string | null,
		pools: p as Profile['pools'],
		procedures: s as string[],
		topics: t as string[],
		languages: l as Profile['languages'],
		regions: r as string[],
	});
}

function readTraining(value: unknown, today: PlainDate): Result<Training, PersonRefusal> {
	const { course, hours, ...days } = record(value);
	const [on, expires] = [day(days.on), day(days.expires)];
	if (typeof course !== 'string' || course.trim() === '' || course.length > LONGEST_TITLE)
		return refuse('course-missing');
	if (on === null || (days.expires !== null && expires === null)) return refuse('malformed');
	if (on > today) return refuse('training-ahead');
	if (!Number.isSafeInteger(hours) || (hours as number) < 1 || (hours as number) > MOST_HOURS)
		return refuse('hours-odd');
	if (expires !== null && expires < on) return refuse('expires-before');
	return ok({ course: course.trim(), on, hours: hours as number, expires });
}

function readConflict(value: unknown, known: Known): Result<Conflict, PersonRefusal> {
	const { kind, ...rest } = record(value);
	const { employer, desk } = record(rest.with);
	const [from, until] = [day(rest.from), day(rest.until)];
	if (!oneOf(CONFLICT_KINDS, kind) || from === null) return refuse('malformed');
	if ((rest.until !== null && until === null) || (until !== null && until < from))
		return refuse('conflict-days');
	if (desk === undefined && known.employers.has(employer as string))
		return ok({ with: { employer: employer as string }, kind, from, until });
	if (employer === undefined && known.desks.has(desk as string))
		return ok({ with: { desk: desk as string }, kind, from, until });
	return refuse('name-unknown');
}
