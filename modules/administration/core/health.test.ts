import { describe, expect, it } from 'vitest';
import { type HealthView, judgeHealth } from './health.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-03T11:00:00+05:00');
const DUE = Date.parse('2026-03-03T10:00:00+05:00') / 1000;
const well: HealthView = {
	now: NOW,
	database: { version: '18', bytes: 1e9, connections: 5, mostConnections: 60, clock: NOW },
	publication: { last: DUE, due: DUE, next: DUE + 25_200, leaves: 100 },
	cleaning: { ran: NOW - HOUR, failure: null },
	disk: { free: 1e12, total: 2e12 },
	backup: { finished: NOW - 12 * HOUR, bytes: 1e9, cases: 10 },
	backupKey: null,
	witnesses: [{ key: 'k', name: 'union', size: 100, time: NOW / 1000 - 3600 }],
};
/** What is not fine. */
const found = (change: Partial<HealthView>, here = NOW) =>
	judgeHealth({ ...well, ...change }, here)
		.filter(({ grade }) => grade !== 'fine')
		.map(({ subject, grade, code }) => `${subject} ${grade} ${code}`);

describe('health', () => {
	it('finds nothing wrong where nothing is', () => expect(found({})).toEqual([]));

	it('gives a publication its quarter of an hour, then calls it overdue', () => {
		const late = { ...well.publication, last: DUE - 25_200 };
		expect(found({ now: (DUE + 800) * 1000, publication: late }, (DUE + 800) * 1000)).not.toContain(
			'publication wrong overdue',
		);
		expect(found({ publication: late })).toEqual(['publication wrong overdue']);
		expect(found({ publication: { ...late, last: null } })).toEqual([]);
	});

	it('tells which clock is wrong', () => {
		expect(found({ database: { ...well.database, clock: NOW - 10_000 } })).toEqual([
			'clock look database-clock',
		]);
		expect(found({ database: { ...well.database, clock: NOW + 90_000 } })).toEqual([
			'clock wrong database-clock',
		]);
		expect(found({}, NOW + 120_000)).toEqual(['clock look browser-clock']);
	});

	it('warns before the disk is full, and when it is', () => {
		expect(found({ disk: { free: 2e10, total: 1e12 } })).toEqual(['disk look filling']);
		expect(found({ disk: { free: 1e9, total: 1e10 } })).toEqual(['disk wrong full']);
	});

	it('misses a backup after a night, and a witness after a day', () => {
		expect(found({ backup: null })).toEqual(['backup wrong never']);
		expect(found({ backup: { ...well.backup!, finished: NOW - 40 * HOUR } })).toEqual(['backup look old']);
		expect(found({ backup: { ...well.backup!, finished: NOW - 200 * HOUR } })).toEqual(['backup wrong old']);
		expect(found({ witnesses: [] })).toEqual(['witness look none']);
		const silent = { key: 'q', name: 'ilo', size: null, time: null };
		expect(found({ witnesses: [silent, well.witnesses[0]!] })).toEqual([]);
		expect(found({ witnesses: [silent] })).toEqual(['witness wrong silent']);
	});
});
