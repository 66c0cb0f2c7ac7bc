/** Reads what a worker filled in, and keeps the form consistent with itself. */
import type { Anonymity, Attachment, Identity } from '#modules/intake/contract.ts';
import type { Referral } from '../browser/seal-referral.ts';
import { byId } from './dom.ts';
import { pageLocale } from './swap-language.ts';

const value = (id: string) => byId<HTMLInputElement>(id).value.trim();
const chosen = (name: string) =>
	document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';
const boxes = (selector: string) => Array.from(document.querySelectorAll<HTMLInputElement>(selector));

let posterSite: string | null = null;

/** The code on a poster stands behind `#`, so no server saw it. It is taken out of the address and the history. */
export function takePosterCode(): void {
	const code = decodeURIComponent(location.hash.slice(1));
	if (!code || code === 'main') return;
	history.replaceState(null, '', location.pathname);
	const site = byId<HTMLSelectElement>('site');
	if (!Array.from(site.options).some((option) => option.value === code)) return;
	site.value = code;
	posterSite = code;
	byId('poster').hidden = false;
}

export function enableForm(): void {
	byId('site').addEventListener('change', () => {
		byId('poster').hidden = value('site') !== posterSite || !posterSite;
		showDesks();
	});
	byId('form').addEventListener('change', () => {
		byId('identity').hidden = chosen('who') === 'anonymous';
		keepApart();
	});
	byId('site-search')?.addEventListener('input', filterSites);
	showDesks();
	keepApart();
}

/** A place with an ombudsman of its own: other employers' ombudsmen step back. The duty desk always stays. */
function showDesks(): void {
	const site = byId<HTMLSelectElement>('site');
	const own = site.selectedOptions[0]?.dataset.desk ?? null;
	boxes('#desks input').forEach((radio) => {
		const row = radio.closest('label')!;
		row.hidden = own !== null && row.dataset.kind !== 'duty' && radio.value !== own;
		if (row.hidden && radio.checked) boxes('#desks [data-kind="duty"] input')[0]!.checked = true;
	});
}

/** The desk that reads it cannot also be one that it must not reach. */
function keepApart(): void {
	boxes('#exclude input[type="checkbox"]').forEach((box) => {
		const own = box.value === chosen('desk');
		box.disabled = own;
		if (own) box.checked = false;
	});
}

function filterSites(): void {
	const wanted = value('site-search').toLocaleLowerCase();
	document.querySelectorAll<HTMLOptGroupElement>('#site optgroup').forEach((group) => {
		const inName = group.label.toLocaleLowerCase().indexOf(wanted) >= 0;
		let shown = 0;
		group.querySelectorAll('option').forEach((option) => {
			option.hidden = !inName && option.text.toLocaleLowerCase().indexOf(wanted) < 0;
			option.disabled = option.hidden;
			if (!option.hidden) shown++;
		});
		group.hidden = shown === 0;
	});
}

/** Id of the first field that still needs something, and what to say; null where nothing is missing. */
export function missing(): { field: string; say: string } | null {
	if (!value('text')) return { field: 'text', say: 'say.text' };
	if (!value('topic')) return { field: 'topic', say: 'say.topic' };
	if (!chosen('desk')) return { field: 'desks', say: 'say.desk' };
	if (chosen('who') !== 'anonymous' && !value('name')) return { field: 'name', say: 'say.name' };
	return null;
}

export const chosenDesk = (): string => chosen('desk');

export const isEmpty = (): boolean => !value('text');

export function readReferral(attachments: readonly Attachment[]): Referral {
	const anonymity = chosen('who') as Anonymity;
	const identity: Omit<Identity, 'v'> = {
		name: value('name'),
		contact: value('contact'),
		about: value('about'),
	};
	const site = value('site') || null;
	return {
		desk: chosen('desk'),
		danger: byId<HTMLInputElement>('danger').checked,
		identity: anonymity === 'anonymous' ? null : identity,
		body: {
			locale: pageLocale(),
			anonymity,
			topic: value('topic'),
			site,
			fromPoster: site !== null && site === posterSite,
			mustNotReach: {
				desks: boxes('#exclude input[type="checkbox"]:checked').map((box) => box.value),
				words: value('exclude-words'),
			},
			text: byId<HTMLTextAreaElement>('text').value,
			attachments,
			receiptKept: byId<HTMLInputElement>('keep').checked,
		},
	};
}

/** While something is on its way, and after an answer was lost, nothing may change: the same is sent again. */
export function lock(locked: boolean): void {
	byId<HTMLFormElement>('form')
		.querySelectorAll<HTMLInputElement>('input, select, textarea, .files button')
		.forEach((field) => {
			if (field.id === 'text') field.readOnly = locked;
			else field.disabled = locked;
		});
	if (!locked) keepApart();
}
