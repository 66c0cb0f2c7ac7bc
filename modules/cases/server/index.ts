export { mayRead } from '../core/may-read.ts';
export { findCase, findIdentity, listEntries, setReporterKeys } from './cases.store.ts';
export { clockOf, followUpsOpen, nextFollowUp } from './circumstances.ts';
export {
	openCollective,
	readCollective,
	readCollectives,
	recordCollectiveAct,
} from './collective.ts';
export { readCopiesOfCase, readEmployerCopies, recordCopy, recordEmployerAct } from './copies.ts';
export {
	countReferral,
	findCountedTags,
	listCandidates,
	standingFor,
	takeOut,
} from './count-referrals.ts';
export { entryView } from './entry-view.ts';
export { recordHeardLinked } from './hear-linked.ts';
export { recordHeardFiling } from './hear-referral.ts';
export { decideOnLinks, readLinks } from './links.ts';
export { listFollowUps } from './list-follow-ups.ts';
export { listRenewals } from './list-renewals.ts';
export { LIVE_CHANNEL, LiveBus, PRESENCE_MS, tellPresence } from './live.ts';
export { appealOffer } from './offer-appeal.ts';
export { type ArrivedReferral, type OpenedCase, openCases } from './open-cases.ts';
export { readCase } from './read-cases.ts';
export { listAppealedAway } from './read-former.ts';
export { countQueue, readLoads, readQueue, recordExport } from './read-queue.ts';
export { keepSearchTexts, listReadable, readTexts } from './read-texts.ts';
export { type Alongside, type Author, type RecordedAct, recordAct, type SignedAct } from './record-act.ts';
export { findReadings, readingsOfCase, recordRead } from './record-read.ts';
export { type OfferedKey, recordRekeys } from './record-rekeys.ts';
export { readReleaseRequests, recordCustodianAct } from './release-identity.ts';
export {
	deleteCases,
	findQuietCases,
	leavesOfCases,
	lockQuietCases,
	type QuietCase,
} from './retention.store.ts';
export { listViews, removeView, saveView } from './saved-views.ts';
export { forgetOldShifts, readShift, takeOver, writeNote } from './shift.ts';
export { endDeskTask, giveDeskTask, listTasks } from './tasks.ts';
