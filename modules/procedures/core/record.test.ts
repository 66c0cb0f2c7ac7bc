import { describe, expect, it } from 'vitest';
import { kazakhstan, packs } from './packs.ts';
import { type Json, readCase } from './read-case.ts';
import { recordOf } from './record.ts';
import { recordedCases } from './record-data.ts';

const record = recordOf(recordedCases, packs, kazakhstan, 'en');
const line = (id: string) => record.find((one) => one.id === id)!;
const answers = (id: string) => line(id).matters.flatMap((matter) => matter.answers);

const happened = {
	...{ from: '2015-05-18', to: '2015-05-20', precision: 'range', words: 'May 2015', kind: 'strike' },
	...{ source: 'synthetic', where: 'none', confidence: 'sure' },
};
const judge = (ask: Json, more: { [key: string]: Json } = {}) => {
	const facts = { days: { 'strike-begins': '2015-05-18' } };
	const one = readCase(
		{
			id: 'x',
			procedure: 'collective-dispute',
			asOf: '2015-05-29',
			facts,
			event: { of: 'x', happened },
			ask,
			...more,
		},
		'test',
		0,
	);
	return recordOf([one], packs, kazakhstan, 'en')[0]!.matters[0]!.answers[0]!;
};
const found = (...means: string[]) => ({ by: 'court', found: 'so', means });

describe('the record', () => {
	it('tells every event once, and has a place for every matter', () => {
		const ids = record.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(record.flatMap(({ matters }) => matters).length).toBe(recordedCases.length);
	});

	it('judges each event by the law of its day and puts the finding beside it', () => {
		const [strike] = answers('E146');
		expect(strike).toMatchObject({ computed: { answer: 'illegal' }, comparison: 'same' });
		expect(strike!.versions).toEqual(['kz/collective-dispute/2014-07-11']);
		expect(answers('E026')[0]).toMatchObject({ comparison: 'different', recorded: { by: 'ministry' } });
		expect(answers('E024')[0]).toMatchObject({ comparison: 'not-known', computed: { answer: null } });
		expect(answers('E065')[0]).toMatchObject({ comparison: 'no-finding', computed: { kind: 'no-law' } });
		expect(answers('E071')[0]).toMatchObject({ comparison: 'same', computed: { kind: 'numbers' } });
	});

	it('names nobody: what is told of one person alone stays out', () => {
		for (const id of ['E041', 'E064', 'E091', 'E149', 'E162'])
			expect(line(id).event).not.toHaveProperty('told');
	});
});

describe('a finding', () => {
	it('agrees, differs, or is about something else', () => {
		const ask = { question: 'strike-allowed' };
		expect(judge({ ...ask, recorded: found('illegal') }).comparison).toBe('same');
		expect(judge({ ...ask, recorded: found('allowed') }).comparison).toBe('different');
		expect(judge({ ...ask, recorded: found() }).comparison).toBe('no-finding');
		expect(judge(ask).comparison).toBe('no-finding');
	});

	it('is not compared with what is not known, in doubt, or read in two ways', () => {
		expect(judge({ question: 'lockout', recorded: found('no') }).comparison).toBe('not-known');
		const reply = { step: 'reply', recorded: found('overdue') };
		const days = (received: string) => ({ facts: { days: { 'demands-received': received } } });
		expect(judge(reply, { ...days('2012-02-03'), asOf: '2012-02-07' }).comparison).toBe('not-known');
		expect(judge(reply, { ...days('2012-02-03'), asOf: '2012-02-09' }).comparison).toBe('same');
		expect(judge(reply, { ...days('2012-02-03'), asOf: '2012-02-06' }).comparison).toBe('different');
	});

	it('that something was late is not that it was in time', () => {
		const days = { 'demands-received': '2012-02-03', replied: '2012-02-20' };
		const late = (means: string) =>
			judge({ step: 'reply', recorded: found(means) }, { facts: { days }, asOf: '2012-03-01' });
		expect(late('late')).toMatchObject({
			comparison: 'same',
			computed: { readings: [{ status: 'late' }, {}] },
		});
		expect(late('met').comparison).toBe('different');
	});

	it('of an event that lacks its source, or says more than it may, is refused', () => {
		const told = (happened: Json) => () => judge({ question: 'lockout' }, { event: { of: 'x', happened } });
		expect(told({ from: '2015-05-18' })).toThrow('lacks to, precision');
		expect(told({ ...happened, person: 'somebody' })).toThrow('does not know person');
	});

	it('about a line that no text has is a slip', () => {
		expect(() => judge({ question: 'no-such' })).toThrow(RangeError);
		expect(() => judge({ workingDay: '2015-05-18' })).toThrow(RangeError);
	});
});
