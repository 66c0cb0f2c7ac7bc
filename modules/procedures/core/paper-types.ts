/**
 * A paper as data: what is asked for, which content that the law requires each answer gives, and the words of the
 * paper in three languages. No functions; a lawyer can read and change it (`law/kz/papers`).
 */
import type { Texts } from '#platform/locale.ts';
import type { Blank } from './pack-types.ts';

export type PaperTemplate = {
	/** Stands in addresses: 'strike-notice'. */
	id: string;
	procedure: string;
	/** The paper of the pack whose contents are asked for; a `Blank` where no source tells what it must contain. */
	paper: string | Blank;
	title: Texts;
	/** Who writes it, when, to whom. */
	about: Texts;
	/** Another paper of a like name, which this one is not. */
	notToBeMixedUp?: Texts;
	/** The field `day` is the day of the paper: by the law of that day it is checked. */
	fields: readonly PaperField[];
	body: readonly PaperPart[];
	/** Contents that it has by being made, such as that it is in writing. */
	itself?: readonly string[];
	/** Contents that only hands can give, with what is to be done: signatures. */
	byHand?: Readonly<Record<string, Texts>>;
};

/** `line`: one line · `text`: paragraphs · `list`: one item a line · `choice`: one of `values`. */
export type PaperFieldKind = 'line' | 'text' | 'list' | 'day' | 'time' | 'number' | 'choice';

export type PaperField = {
	id: string;
	kind: PaperFieldKind;
	label: Texts;
	help?: Texts;
	values?: Readonly<Record<string, Texts>>;
	/** Asked for only when this answer was given. */
	onlyIf?: Answer;
	/** Contents that this answer gives, together with all others that name them. None: the law does not ask for it. */
	satisfies?: readonly string[];
	/** Where it comes from when a matter is known. */
	from?: { fact: string } | { quantity: string } | { party: PaperParty };
};

export type PaperParty = 'workers' | 'employer';

/** The answer to a choice is one of these. */
export type Answer = { field: string; is: readonly string[] };

/** Words hold answers by name: 'Employer: {employer}'. `onlyWith`: left out while one of these is blank. */
export type PaperPart = { onlyIf?: Answer; onlyWith?: readonly string[] } & (
	| { kind: 'address'; lines: readonly Texts[] }
	| { kind: 'title'; text: Texts }
	| { kind: 'place-and-day'; place: string; day: string }
	| { kind: 'heading'; text: Texts }
	| { kind: 'text'; text: Texts }
	/** The paragraphs of a text, or the numbered items of a list. */
	| { kind: 'words'; field: string }
	/** A line for each signature; one for each name where `field` is a list. */
	| { kind: 'signatures'; rows: readonly { role: Texts; field?: string }[] }
);

/** What somebody has written, by field, as it stands in the form. */
export type Filled = Readonly<Record<string, string>>;

/** What is known of a matter beforehand: days of facts, numbers, names of the sides. */
export type PaperPrefill = {
	facts?: Readonly<Record<string, string>>;
	quantities?: Readonly<Record<string, number>>;
	parties?: Partial<Readonly<Record<PaperParty, string>>>;
};

/** A paper, laid out: what the screen, DOCX and PDF all show. */
export type PaperDocument = {
	locale: keyof Texts;
	title: string;
	/** The sentence that names what is missing; null where nothing is. */
	incomplete: string | null;
	blocks: readonly PaperBlock[];
	/** Small, at the foot of every page. */
	foot: string;
};

export type PaperBlock =
	| { kind: 'address'; lines: readonly string[] }
	| { kind: 'title'; text: string }
	| { kind: 'ends'; left: string; right: string }
	| { kind: 'heading'; text: string }
	| { kind: 'text'; text: string }
	| { kind: 'list'; items: readonly string[] }
	/** `captions` stand small below the lines to write on. */
	| {
			kind: 'signatures';
			rows: readonly { role: string; name: string }[];
			captions: { signature: string; name: string };
	  };
