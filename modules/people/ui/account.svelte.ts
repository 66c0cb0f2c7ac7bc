/** The signed-in member's own account, as the account page and the notices above every page show it. */
import type { Locale } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { AccountView } from '../contract.ts';
import { desk } from './desk.svelte.ts';
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
	const words = { ...messages[locale].errors, ...returningMessages[locale].refusals };
	return refusalText(words, code, Number(detail?.seconds ?? 0));
}

export const dayText = (date: PlainDate, locale: Locale): string =>
	new Date(date).toLocaleDateString(locale === 'en' ? 'en-GB' : locale, {
		dateStyle: 'long',
		timeZone: 'UTC',
	});
