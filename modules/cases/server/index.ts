export { deskKeysExist, findCase, findIdentity, listEntries, setReporterKeys } from './cases.store.ts';
export { clockOf } from './circumstances.ts';
export { recordHeardFiling } from './hear-referral.ts';
export { LIVE_CHANNEL, LiveBus, PRESENCE_MS, tellPresence } from './live.ts';
export { type ArrivedReferral, type OpenedCase, openCases } from './open-cases.ts';
export { entryView, readCase, readQueue } from './read-cases.ts';
export { type Alongside, type Author, type RecordedAct, recordAct, type SignedAct } from './record-act.ts';
