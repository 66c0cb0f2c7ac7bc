import { canonical } from '#crypto/canonical.ts';
import { issuePromise, issuePromiseAside } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { newestEpoch } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { daysBetween, parsePlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { sha256, toBytea } from '#platform/server/bytea.ts';
import { isP256Point, isSigned } from '#platform/server/ecdsa.ts';
import type { Filed, Filing, FilingRefusal } from '../contract.ts';
import { isFiling } from '../core/filing-shape.ts';
import { filingStatement } from '../core/filing-statement.ts';
import { bitsNeeded } from '../core/work.ts';
import type { IntakeContext } from './context.ts';
import { findFirstEntries } from './intake.store.ts';
import { isWorkDone, newChallenge } from './work.ts';

/** Takes a sealed referral. `again` is true where the same envelope had been filed before. */
export async function fileReferral(
	context: IntakeContext,
	input: unknown,
): Promise<Result<Filed & { again: boolean }, FilingRefusal>> {
	if (!isFiling(input)) return refuse('malformed');
	const { signature, work, ...envelope } = input;
	const refusal = (await refusalFor(context, input)) ?? refusalForWork(context, work);
	if (refusal && refusal.code !== 'stale-epoch') return refusal;
	const envelopeHash = sha256(canonical(envelope)).toString('base64url');
	if (refusal) {
		// Taken under a key that was the newest then, and the answer was lost: it is filed, not to be sealed again.
		const before = await filedBefore(context, input.case, envelopeHash);
		return before.ok ? before : refusal;
	}
	const statement = filingStatement(envelope, {
		envelope: envelopeHash,
		sealedHash: sha256(toBytea(input.body)).toString('base64url'),
	});
	if (!(await isSigned(toBytea(input.reporterSignKey), 'entry', statement, toBytea(signature)))) {
		return refuse('bad-signature');
	}
	const { opened } = await context.filings.write(arrival(input, envelopeHash));
	if (opened === 'upload-missing') return refuse('upload-missing');
	if (opened === null) return filedBefore(context, input.case, envelopeHash);
	return ok({
		case: input.case,
		promise: await issuePromiseAside(context, opened.leaf),
		salt: opened.salt.toString('base64url'),
		moment: opened.moment,
		again: false,
	});
}

/** Also for a linked case, which is never asked for work: it needs a receipt. */
export async function refusalFor(context: IntakeContext, filing: Filing) {
	const today = almatyDate(context.clock.now());
	const date = parsePlainDate(filing.date);
	if (date === null || Math.abs(daysBetween(date, today)) > 1) return refuse('wrong-clock', { today });
	if (filing.deskKeys.length === 0) return refuse('no-desk');
	for (const { desk, epoch } of filing.deskKeys) {
		const newest = await newestEpoch(context.db, desk);
		if (newest === null || epoch > newest) return refuse('unknown-desk');
		if (epoch < newest) return refuse('stale-epoch');
	}
	return isP256Point(toBytea(filing.caseKey)) ? null : refuse('malformed');
}

function refusalForWork(context: IntakeContext, work: Filing['work']) {
	const bits = bitsNeeded(context.filings.load());
	if (bits === 0 || isWorkDone(context, work, bits)) return null;
	return refuse('work-needed', { challenge: newChallenge(context), bits });
}

export const arrival = (filing: Filing, envelope: string) => ({
	referral: {
		case: filing.case,
		channel: 'web' as const,
		danger: filing.danger,
		caseKey: filing.caseKey,
		reporterSealKey: filing.reporterSealKey,
		reporterSignKey: filing.reporterSignKey,
		desk: filing.deskKeys[0]!.desk,
		deskKeys: filing.deskKeys,
		author: 'reporter',
		body: filing.body,
		signature: filing.signature,
		clear: { envelope, reporterSignKey: filing.reporterSignKey },
		identity: filing.identity,
	},
	receipt: {
		lookupHash: sha256(toBytea(filing.lookup)),
		caseId: toBytea(filing.case),
		wrappedSecrets: toBytea(filing.wrappedSecrets),
		reporterKey: toBytea(filing.reporterKey),
		reporterKeyAuthor: 'reporter',
	},
	uploads: filing.uploads.map(toBytea),
});

/** Sending again never files twice: the same envelope gets the same leaf promised again, another one is refused. */
async function filedBefore(context: IntakeContext, id: Id, envelope: string) {
	const [first] = await findFirstEntries(context.db, [toBytea(id)]);
	if (!first || (first.clear as { envelope?: string }).envelope !== envelope) {
		return refuse('replayed' as const);
	}
	return ok({
		case: id,
		promise: issuePromise(context, first.leaf),
		salt: first.salt.toString('base64url'),
		moment: { date: first.moment_date, part: first.moment_part } as Filed['moment'],
		again: true,
	});
}
