/** The clear parts of the entries of a matter: what each must look like. Pure. */
import { isBase64url } from '#platform/base64url.ts';
import { DAY_PARTS, type DayPart } from '#platform/moment.ts';
import { parsePlainDate } from '#platform/plain-date.ts';
import {
	LONGEST_REASON,
	LONGEST_TITLE,
	MATTER_OUTCOMES,
	MATTER_SIDES,
	type MatterAct,
	type MatterActKind,
	type MatterFact,
	MOST_SIDES,
} from './matter-types.ts';

type Check = (value: unknown) => boolean;

const isId: Check = (value) => isBase64url(value, 16);
/** Ids of the packs: 'reply-given', 'kz/collective-dispute/2023-02-27'. */
const isWord: Check = (value) =>
	typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9/._-]{0,99}$/.test(value);
const isText =
	(longest: number): Check =>
	(value) =>
		typeof value === 'string' && value === value.trim() && value !== '' && value.length <= longest;
const isDay: Check = (value) => typeof value === 'string' && parsePlainDate(value) !== null;
const isSeq: Check = (value) =>
	Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 1e6;
const orNull =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);
const isOneOf =
	(values: readonly string[]): Check =>
	(value) =>
		values.includes(value as string);
const isList =
	(most: number, check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.length <= most && value.every(check);

/** An object with these members and no other; those of `maybe` may be absent. */
const isRecord =
	(shape: Readonly<Record<string, Check>>, maybe: Readonly<Record<string, Check>> = {}): Check =>
	(value) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
		const given = Object.entries(value);
		return (
			Object.keys(shape).every((name) => Object.hasOwn(value, name)) &&
			given.every(([name, part]) => {
				const check = Object.hasOwn(shape, name)
					? shape[name]
					: Object.hasOwn(maybe, name)
						? maybe[name]
						: null;
				return check?.(part) ?? false;
			})
		);
	};

const isReaders = isList(MOST_SIDES, isRecord({ desk: isId, epoch: (value) => isSeq(value) && value !== 0 }));
const isSide = isOneOf(MATTER_SIDES);
const isNumber: Check = (value) =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e9;
const isBounds = isRecord({ least: isNumber, most: isNumber });
const isQuantity: Check = (value) =>
	isNumber(value) ||
	(isBounds(value) && (value as { least: number }).least <= (value as { most: number }).most);
const isOccurrence: Check = (value) => {
	const shaped = isRecord(
		{ date: isDay },
		{
			until: isDay,
			part: (part) => DAY_PARTS.includes(part as DayPart),
			reason: isText(LONGEST_REASON),
			amount: (amount) => isSeq(amount) && amount !== 0,
		},
	)(value);
	if (!shaped) return false;
	const { date, until = date } = value as { date: string; until?: string };
	return date <= until;
};
const facts: Readonly<Record<MatterFact['kind'], Check>> = {
	day: isRecord({ kind: isWord, id: isWord, occurrence: isOccurrence }),
	quantity: isRecord({ kind: isWord, id: isWord, value: isQuantity }),
	circumstance: isRecord({ kind: isWord, id: isWord, value: isWord }),
	finding: isRecord({
		kind: isWord,
		finding: isRecord(
			{ about: isWord, by: isText(LONGEST_TITLE), date: isDay, found: isText(LONGEST_REASON) },
			{ source: isText(LONGEST_REASON) },
		),
	}),
};
const isMatterFact = (value: unknown): value is MatterFact => {
	const kind = (value as { kind?: string } | null)?.kind ?? '';
	return Object.hasOwn(facts, kind) && facts[kind as MatterFact['kind']](value);
};

const shapes: Readonly<Record<MatterActKind, Readonly<Record<string, Check>>>> = {
	open: {
		desk: isId,
		side: isSide,
		procedure: isWord,
		title: isText(LONGEST_TITLE),
		employer: orNull(isId),
		outside: isList(MOST_SIDES, isRecord({ side: isSide, name: isText(LONGEST_TITLE) })),
	},
	invite: { desk: isId, invited: isId, side: isSide },
	leave: { desk: isId, reason: isText(LONGEST_REASON) },
	fact: { desk: isId, fact: isMatterFact, corrects: orNull(isSeq), contests: orNull(isSeq) },
	withdraw: { desk: isId, seq: isSeq, reason: isText(LONGEST_REASON) },
	own: { desk: isId, readers: isReaders },
	say: { desk: isId, readers: isReaders },
	date: { desk: isId, step: isWord, due: isDay, dueLatest: orNull(isDay), of: isWord },
	paper: {
		desk: isId,
		paper: isWord,
		of: isWord,
		dated: isDay,
		hash: orNull((value) => isBase64url(value, 32)),
		complete: (value) => typeof value === 'boolean',
	},
	join: { desk: isId, matter: isId },
	split: { desk: isId, matter: isId },
	close: { desk: isId, outcome: isOneOf(MATTER_OUTCOMES), on: isDay },
	reopen: { desk: isId, reason: isText(LONGEST_REASON) },
};

/** Bytes of all the words together. */
const LARGEST_SEALED = 512 * 1024;

export function isMatterAct(act: MatterAct): boolean {
	const shape = Object.hasOwn(shapes, act.kind ?? '') ? shapes[act.kind] : undefined;
	if (!shape || !isRecord(shape)(act.clear)) return false;
	const { due, dueLatest } = act.clear as { due?: string; dueLatest?: string | null };
	return (
		isId(act.matter) &&
		isSeq(act.seq) &&
		(act.seq === 0) === (act.kind === 'open') &&
		(!dueLatest || dueLatest >= due!) &&
		('readers' in shape ? isBase64url(act.sealed, 64, LARGEST_SEALED) : act.sealed === null) &&
		isBase64url(act.signature, 64)
	);
}
