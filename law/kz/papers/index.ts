/** Every paper that can be written from a template, in the order in which a dispute needs them. */
import type { PaperTemplate } from '#modules/procedures/contract.ts';
import { award } from './arbitration.ts';
import { bargainingProposal, collectiveAgreement } from './bargaining.ts';
import { commissionDecision, commissionMinutes } from './commission-papers.ts';
import { conciliationMinutes } from './conciliation.ts';
import { demands } from './demands.ts';
import { disagreements } from './disagreements.ts';
import { application, commissionRules } from './individual.ts';
import { disputeNotice, employerReply } from './reply.ts';
import { complaint, inspectionRequest } from './state.ts';
import { strikeDecision, strikeNotice, warningStrikeNotice } from './strike.ts';

export const paperTemplates: readonly PaperTemplate[] = [
	demands,
	employerReply,
	disputeNotice,
	disagreements,
	conciliationMinutes,
	award,
	warningStrikeNotice,
	strikeDecision,
	strikeNotice,
	application,
	commissionMinutes,
	commissionDecision,
	commissionRules,
	bargainingProposal,
	collectiveAgreement,
	inspectionRequest,
	complaint,
];
