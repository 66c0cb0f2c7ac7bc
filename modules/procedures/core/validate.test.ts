/** A lawyer's slip, each refused by name and place. */
import { describe, expect, it } from 'vitest';
import type { ProcedureVersion, Question, Quorum } from '../contract.ts';
import { grounds, pack, reading, step, term, words } from './test-pack.ts';
import { problemsOf } from './validate.ts';

const said = (more: Partial<ProcedureVersion>) =>
	problemsOf([pack(['sent', 'reply'], more)], ['kz']).map(({ at, what }) => `${at}: ${what}`);
const missed = (...steps: string[]) => ({
	trigger: { anyOf: steps.map((one) => ({ missed: one })), choose: 'earliest' } as const,
});
const reply = step('reply', 'reply', reading('sent', term(2)));
const people = { name: words('people'), unit: 'people' } as const;

describe('steps', () => {
	it('are well', () => {
		expect(said({ steps: [reply, step('form', 'reply', reading('', term(2), missed('reply')))] })).toEqual(
			[],
		);
	});

	it('that nothing reaches', () => {
		expect(said({ steps: [step('form', 'reply', reading('', term(2), missed('nothing')))] })).toEqual([
			"steps.form: no step 'nothing' that could be missed",
			'steps.form: nothing starts it: it can never be reached',
		]);
		const blank = step('blank', 'reply', reading('sent', { blank: words('not read') }));
		expect(said({ steps: [blank, step('form', 'reply', reading('', term(2), missed('blank')))] })).toEqual([
			'steps.form: nothing starts it: it can never be reached',
		]);
	});

	it('that wait for themselves', () => {
		const a = step('a', 'reply', reading('', term(2), missed('b')));
		const b = step('b', 'reply', reading('', term(2), missed('a')));
		expect(said({ steps: [a, b] })).toContain('steps.a: its trigger waits for itself');
	});

	it('that run back from what was missed', () => {
		const back = step(
			'back',
			'reply',
			reading('', term(2, 'working-day', { direction: 'before' }), missed('reply')),
		);
		expect(said({ steps: [reply, back] })).toEqual(['steps.back: a term cannot run back from a missed step']);
	});

	it('with names that lead nowhere', () => {
		const lost = {
			...reply,
			onlyIf: { all: [{ circumstance: 'kind', is: ['big'] }, { not: { happened: 'sung' } }, { any: [] }] },
			ifMissed: [{ ...grounds({ source: 'hearsay' }), opens: 'strike' }],
			papers: ['letter'],
			lens: ['ilo'],
		};
		expect(said({ steps: [lost] })).toEqual([
			"steps.reply.onlyIf: no circumstance 'kind'",
			"steps.reply.onlyIf: 'kind' has no value 'big'",
			"steps.reply.onlyIf: no fact 'sung'",
			'steps.reply.onlyIf: a condition without parts',
			"steps.reply.ifMissed: no source 'hearsay'",
			"steps.reply.ifMissed: no step 'strike'",
			"steps.reply: no paper 'letter'",
			"steps.reply: no lens note 'ilo'",
		]);
		// A name that every object has is no name of the pack.
		expect(said({ steps: [{ ...reply, doneBy: ['constructor'] }] })).toEqual([
			"steps.reply: no fact 'constructor'",
		]);
	});
});

describe('numbers, questions, papers and pauses', () => {
	const quorum: Quorum = {
		id: 'half',
		title: words('half'),
		onlyIf: { step: 'nothing', is: ['met'] },
		readings: [
			{
				...grounds(),
				name: null,
				ways: [
					{ id: 'meeting', title: words('meeting'), needs: [] },
					{
						id: 'meeting',
						title: words('meeting'),
						needs: [
							{
								title: words('n'),
								quantity: 'present',
								is: '>',
								than: { of: 'staff', numerator: 1, denominator: 0 },
							},
						],
					},
				],
			},
		],
	};
	const question: Question = {
		id: 'may',
		title: words('may'),
		answers: { yes: words('yes'), no: words('no'), perhaps: words('perhaps') },
		readings: [
			{
				name: null,
				outcomes: [{ when: { quorum: 'whole', is: 'met' }, ...grounds(), answer: 'surely' }],
				otherwise: { ...grounds(), answer: 'yes' },
			},
		],
	};

	it('with names that lead nowhere', () => {
		expect(said({ quorums: [quorum], quantities: { present: people } })).toEqual([
			"quorums.half.onlyIf: no step 'nothing'",
			'quorums.half.meeting: two of this name',
			'quorums.half.meeting: two of this name',
			'quorums.half.meeting: needs nothing',
			"quorums.half.meeting: no quantity 'staff'",
			'quorums.half.meeting: a share of parts that are not whole',
		]);
		expect(said({ questions: [question] })).toEqual([
			"questions.may: no quorum 'whole'",
			"questions.may: no answer 'surely'",
			"questions.may: no outcome gives the answer 'no'",
			"questions.may: no outcome gives the answer 'perhaps'",
		]);
		const paper = { id: 'letter', title: words('letter'), actor: 'nobody', contents: [] };
		expect(said({ papers: [paper] })).toEqual([
			"papers.letter: no actor 'nobody'",
			'papers.letter: has no contents',
		]);
		const pause = { ...grounds(), id: 'talks', from: 'begun', until: 'sent', steps: ['none'] };
		expect(said({ pauses: [pause] })).toEqual([
			"pauses.talks: no fact 'begun'",
			"pauses.talks: no step 'none'",
		]);
	});
});

describe('versions', () => {
	it('that overlap, share a name, or begin outside their bounds', () => {
		const because = words('not found');
		const first = pack(['sent'], {});
		const second = pack(['sent'], {
			version: 'test/2020',
			inForce: {
				...{ from: '2020-01-01', to: null, confidence: 'unsure' },
				fromBounds: { earliest: '2020-02-01', latest: '2020-13-01', because },
			},
		});
		const found = problemsOf([first, first, second], ['kz']).map(({ at, what }) => `${at}: ${what}`);
		expect(found).toEqual([
			'inForce.fromBounds: not a calendar day',
			'inForce.fromBounds: the first day lies outside its bounds',
			'version: two of this name',
			'inForce: overlaps test/2010',
			'inForce: overlaps test/2010',
			'inForce: overlaps test/2010',
		]);
	});

	it('with a language missing', () => {
		expect(
			said({ quantities: { staff: { name: { kk: 'адам', ru: '', en: 'staff' }, unit: 'people' } } }),
		).toEqual(['quantities.staff.name: words are missing']);
	});
});
