export type { LedgerContext as MattersContext } from '#modules/ledger/server/index.ts';
