/** What sources say of one thing. Where they differ, all is kept side by side; nothing is averaged, merged or chosen. */
import type { Texts } from '#platform/locale.ts';

/** `preferred` marks the account that an editor would print first; the others stay. */
export type Account = { value: string | number | null; source: string; note?: Texts; preferred?: boolean };

export type Accounts = {
	/** Every value once, in the order in which it was told. */
	values: (string | number)[];
	disputed: boolean;
	/** The one value where all sources that name one agree; null where they differ or none does. */
	value: string | number | null;
	preferred: string | number | null;
};

export function compareAccounts(accounts: readonly Account[]): Accounts {
	const values = [...new Set(accounts.flatMap(({ value }) => (value === null ? [] : [value])))];
	const preferred = accounts.find((account) => account.preferred)?.value ?? null;
	const disputed = values.length > 1;
	return { values, disputed, value: disputed ? null : (values[0] ?? null), preferred };
}
