/** The signed-in member's own account, as the account page and the notices above every page show it. */
import type { Locale } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { AccountView } from '../contract.ts';
import { desk } from './desk.svelte.ts';
import { passkeyMessages } from './messages.passkeys.ts';
import { returningMessages } from './messages.returning.ts';
import { messages, refusalText } from './messages.ts';

class Account {
	view = $state.raw<AccountView | null>(null);
	failure = $state('');

	async load(): Promise<void> {
		const answer = await desk.send<AccountView>('GET', '/api/account');
		if (answer.ok) this.view = answer.value;
		this.failure = answer.ok ? '' : accountRefusal(desk.locale, answer);
	}

	forget(): void {
		this.view = null;
	}
}

export const account = new Account();
desk.onWipe(() => account.forget());

/** The sentence for a refusal of anything on the account page. */
export function accountRefusal(
	locale: Locale,
	{ code, detail }: { code: string; detail?: Record<string, string | number> },
): string {
	const words = {
		...messages[locale].errors,
		...returningMessages[locale].refusals,
		...passkeyMessages[locale].refusals,
	};
	return refusalText(words, code, Number(detail?.seconds ?? 0));
}

/** Chromium has no Kazakh month names. */
const KAZAKH_MONTHS =
	'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

export function dayText(date: PlainDate, locale: Locale): string {
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	if (locale === 'kk') return `${year} жылғы ${day} ${KAZAKH_MONTHS[month - 1]}`;
	return new Date(date).toLocaleDateString(locale === 'en' ? 'en-GB' : locale, {
		dateStyle: 'long',
		timeZone: 'UTC',
	});
}
