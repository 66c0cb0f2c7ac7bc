import { expect, it } from 'vitest';
import { conventions } from '#law/kz/conventions.ts';
import { conventionLines } from './conventions.ts';
import { packs } from './packs.ts';

const lines = conventionLines(conventions, packs);
const line = (id: string) => lines.find((one) => one.id === id)!;

it('each convention stands with the remarks that name it, once, in the order of the years', () => {
	expect(lines.map(({ id }) => id).slice(0, 3)).toEqual(['C29', 'C81', 'C87']);
	const said = line('C87').remarks.map(({ note }) => note.rule.en);
	expect(said.length).toBeGreaterThan(4);
	expect(new Set(said).size).toBe(said.length);
	expect(said.every((rule) => rule.includes('C87'))).toBe(true);
	expect(line('C98').remarks.some(({ note }) => note.rule.en.includes('C98'))).toBe(true);
	// 'C18' is no part of 'C182' or 'C187'.
	expect(line('C182').remarks).toEqual([]);
});

it('a remark names the procedures that it is about', () => {
	const about = line('C87').remarks.flatMap(({ procedures }) => procedures.map(({ id }) => id));
	expect(about).toContain('trade-union');
	expect(about).toContain('collective-dispute');
});

it('a convention that is not ratified has no day of ratification', () => {
	for (const { status, nationalLaw, registered } of lines)
		if (status === 'not-ratified') expect([nationalLaw, registered]).toEqual([null, null]);
});
