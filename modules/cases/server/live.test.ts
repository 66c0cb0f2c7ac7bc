import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../contract.ts';
import { LiveBus, PRESENCE_MS } from './live.ts';

type Told = LiveEvent | { type: 'reload' };
const changed = (id: string, ...desks: string[]) =>
	JSON.stringify({ changed: [{ case: id, seq: 3, desks }] });
const presence = (member: string, until: number, desks = ['a']) =>
	JSON.stringify({ presence: { here: 'case', member, title: `Title of ${member}`, until, desks } });
function screen(bus: LiveBus, ...desks: string[]) {
	const told: Told[] = [];
	return { told, close: bus.open({ member: 'm', desks, end: () => {}, send: (event) => told.push(event) }) };
}

describe('open screens', () => {
	it('hear of the cases of their desks, and of no other', () => {
		const bus = new LiveBus();
		const [a, b, both, none] = [screen(bus, 'a'), screen(bus, 'b'), screen(bus, 'a', 'b'), screen(bus)];
		bus.receive(changed('one', 'a'), 0);
		bus.receive(changed('two', 'b', 'a'), 0);
		const event = (id: string) => ({ type: 'case', case: id, seq: 3 });
		expect(a.told).toEqual([event('one'), event('two')]);
		expect(b.told).toEqual([event('two')]);
		expect(both.told).toEqual([event('one'), event('two')]);
		expect(none.told).toEqual([]);
	});

	it('hear nothing once closed, and load anew where something may have been missed', () => {
		const bus = new LiveBus();
		const [open, closed] = [screen(bus, 'a'), screen(bus, 'a')];
		closed.close();
		bus.receive(changed('one', 'a'), 0);
		bus.reload();
		expect(open.told).toEqual([{ type: 'case', case: 'one', seq: 3 }, { type: 'reload' }]);
		expect(closed.told).toEqual([]);
	});
});

describe('tasks and notes of a desk', () => {
	it('are told to that desk, which loads them anew', () => {
		const bus = new LiveBus();
		const [a, b] = [screen(bus, 'a'), screen(bus, 'b')];
		bus.receive(JSON.stringify({ work: 'a' }), 0);
		expect([a.told, b.told]).toEqual([[{ type: 'work', desk: 'a' }], []]);
	});
});

describe('who works on a case', () => {
	it('is not told to a colleague who is excluded from it', () => {
		const bus = new LiveBus();
		const { told } = screen(bus, 'a');
		const excluding = { ...JSON.parse(presence('x', 50)).presence, without: ['m'] };
		bus.receive(JSON.stringify({ presence: excluding }), 0);
		expect(told).toEqual([]);
		bus.receive(presence('x', 50), 0);
		expect(told).toHaveLength(1);
	});

	it('is known at each desk that reads, while it lasts', () => {
		const bus = new LiveBus();
		bus.receive(presence('x', 50, ['a', 'b']), 0);
		const here = [{ case: 'case', present: [{ member: 'x', title: 'Title of x' }] }];
		expect([bus.presentAt('a', 10), bus.presentAt('b', 10), bus.presentAt('c', 10)]).toEqual([
			here,
			here,
			[],
		]);
		expect(bus.presentAt('a', 60)).toEqual([]);
	});
});

describe('new desk keys', () => {
	it('are told to every screen, and end the streams of whoever was removed', () => {
		const bus = new LiveBus();
		const told: Told[] = [];
		let ended = 0;
		const open = (member: string) =>
			bus.open({ member, desks: [], end: () => ended++, send: (event) => told.push(event) });
		open('stays');
		open('removed');
		bus.receive(JSON.stringify({ keys: true, ended: 'removed' }), 0);
		expect(told).toEqual([{ type: 'keys' }]);
		expect(ended).toBe(1);
	});
});

describe('presence', () => {
	const titles = (bus: LiveBus, now: number) => bus.present('case', now).map(({ title }) => title);

	it('shows who is on a case, each once, until they leave', () => {
		const bus = new LiveBus();
		const { told } = screen(bus, 'a');
		bus.receive(presence('m', PRESENCE_MS), 0);
		bus.receive(presence('m', PRESENCE_MS + 5), 5);
		bus.receive(presence('n', PRESENCE_MS + 5), 5);
		expect(titles(bus, 5)).toEqual(['Title of m', 'Title of n']);
		bus.receive(presence('m', 0), 6);
		expect(titles(bus, 6)).toEqual(['Title of n']);
		expect(told.map((event) => (event.type === 'presence' ? event.present.length : 0))).toEqual([1, 1, 2, 1]);
	});

	it('ends by itself half a minute after the last sign of life', () => {
		const bus = new LiveBus();
		bus.receive(presence('m', PRESENCE_MS), 0);
		expect(titles(bus, PRESENCE_MS - 1)).toEqual(['Title of m']);
		expect(titles(bus, PRESENCE_MS)).toEqual([]);
		expect(bus.present('another case', 0)).toEqual([]);
	});

	it('is told to the desks that read the case alone', () => {
		const bus = new LiveBus();
		const [a, b] = [screen(bus, 'a'), screen(bus, 'b')];
		bus.receive(presence('m', PRESENCE_MS, ['a']), 0);
		expect([a.told.length, b.told.length]).toEqual([1, 0]);
	});
});
