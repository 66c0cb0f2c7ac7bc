import { expect, test } from 'vitest';
import type { PublicAct } from '../contract.ts';
import { arrangePublicView, sizeAfter } from './public-view.ts';

const publication = (slot: number, first: number, hidden: number, shown: number) => ({
	index: first + hidden + shown,
	act: { type: 'publication', v: 1, slot, first, hidden, public: shown, commitment: '' } as const,
});
const key = (index: number) => ({ index, act: { type: 'desk-key', epoch: 1 } as PublicAct });

test('each readable leaf is told with the publication that brought it', () => {
	const view = arrangePublicView([publication(200, 18, 16, 0), publication(100, 0, 16, 1), key(3)]);
	expect(view.publications.map(({ slot }) => slot)).toEqual([200, 100]);
	expect(view.publications.map(sizeAfter)).toEqual([35, 18]);
	expect(view.acts).toEqual([{ ...key(3), slot: 100 }]);
});

test('a leaf whose publication is too old to be among those given is told without a time', () => {
	expect(arrangePublicView([publication(200, 18, 16, 0), key(3)]).acts[0]!.slot).toBeNull();
});
