/** The public face of procedures: pure functions, safe anywhere. */
export { appealClock } from '../core/appeal.ts';
export { dueInWords, explain } from '../core/explain.ts';
export { type FollowUpTerm, followUpTerms } from '../core/follow-up.ts';
export { type GrievanceFacts, grievanceClocks } from '../core/grievance.ts';
export { grievanceVersionInForce } from '../core/packs.ts';
export { agreementPoints } from './agreement-points.ts';
export { clocksOf } from './clocks-of.ts';
export { lawData, listLaw, numbersData, readLaw } from './law-pages.ts';
export { paperPdf } from './paper-pdf.ts';
export { listPapers, paperData } from './papers.ts';
export { listConventions, readRecord } from './record-pages.ts';
export { statusByStatute, statutes } from './statutes.ts';
export { workingDaysUntil } from './working-days.ts';
