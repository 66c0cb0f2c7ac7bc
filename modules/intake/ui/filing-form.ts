/** Reads what a worker filled in, and keeps the form consistent with itself. */
import type { Anonymity, Attachment, Identity } from '#modules/intake/contract.ts';
import { localePath } from '#platform/locale.ts';
import type { Referral } from '../browser/seal-referral.ts';
import { byId } from './dom.ts';
import { pageLocale } from './swap-language.ts';

const value = (id: string) => byId<HTMLInputElement>(id).value.trim();
const chosen = (name: string) =>
	document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';
const boxes = (selector: string) => Array.from(document.querySelectorAll<HTMLInputElement>(selector));

let posterSite: string | null = null;
/** The code that the poster gave, until the list of workplaces is there. */
let posterCode = '';

/** The code on a poster stands behind `#`, so no server saw it. It is taken out of the address and the history. */
export function takePosterCode(): void {
	const code = decodeURIComponent(location.hash.slice(1));
	if (!code || code === 'main') return;
	history.replaceState(null, '', location.pathname);
	posterCode = code;
	if (!later()) choosePoster();
}

function choosePoster(): void {
	const site = byId<HTMLSelectElement>('site');
	if (Array.from(site.options).some((option) => option.value === posterCode)) {
		site.value = posterSite = posterCode;
		byId('poster').hidden = false;
		showDesks();
	}
	posterCode = '';
}

const later = () => byId('places-later');

/** Where there are many workplaces their list comes after the form, in the language of the page. */
export async function loadPlaces(): Promise<void> {
	if (!later()) return;
	try {
		const answer = await fetch(localePath(pageLocale(), '/places'), { credentials: 'omit' });
		const list = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('site')!;
		const site = byId<HTMLSelectElement>('site');
		const { value } = site;
		site.innerHTML = list.innerHTML;
		site.value = value;
		later().hidden = true;
		filterSites();
		if (posterCode) choosePoster();
	} catch {
		// The connection broke: asked again when the field is entered, and before a poster's place would be lost.
	}
}

/** The place of the poster is not lost to a slow connection. */
export const settlePoster = async (): Promise<void> => {
	if (posterCode) await loadPlaces();
};

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
	byId('site').addEventListener('focus', () => {
		if (later()?.hidden === false) void loadPlaces();
	});
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
