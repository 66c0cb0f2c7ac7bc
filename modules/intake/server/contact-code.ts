/**
 * A contact code: eight digits given on the telephone or after the unsealed form. It tells the status and takes words
 * in; it opens nothing. Turned into a receipt in a browser, it is spent.
 */
import type { CaseState, ClockView } from '#modules/cases/contract.ts';
import { clockOf, findCase, recordAct, setReporterKeys } from '#modules/cases/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { isP256Point, isSigned } from '#platform/server/ecdsa.ts';
import { secondsToWait, stillCounting } from '../core/guessing.ts';
import type { IntakeContext } from './context.ts';
import * as store from './intake.store.ts';

export type ContactRefusal = 'no-such-code' | 'malformed' | 'bad-signature' | 'stale' | 'busy';

export const contactCodeHash = ({ instance }: Pick<IntakeContext, 'instance'>, code: string): Buffer =>
	instance.codeHash('contact', code);

/** For a signed-in operator, and for the guarded look-up below. */
export async function findByContactCode(context: IntakeContext, code: unknown) {
	if (typeof code !== 'string' || !/^\d{8}$/.test(code)) return null;
	const caseId = await store.findContactCode(context.db, contactCodeHash(context, code));
	return caseId && ((await findCase(context.db, caseId)) ?? null);
}

const wrongCodes: number[] = [];

/** Guards against guessing: refuses while too many wrong codes were tried in the last minute, by anybody. */
export async function findGuarded(
	context: IntakeContext,
	code: unknown,
): Promise<Result<NonNullable<Awaited<ReturnType<typeof findByContactCode>>>, 'no-such-code' | 'busy'>> {
	const now = context.clock.now();
	const seconds = secondsToWait(wrongCodes, now);
	if (seconds > 0) return refuse('busy', { seconds });
	const row = await findByContactCode(context, code);
	if (row) return ok(row);
	wrongCodes.splice(0, wrongCodes.length, ...stillCounting(wrongCodes, now), now);
	return refuse('no-such-code');
}

export interface ContactStatus {
	readonly status: CaseState['status'];
	readonly closed: CaseState['closed'];
	readonly clock: ClockView | null;
}

export async function statusByContactCode(
	context: IntakeContext,
	code: unknown,
): Promise<Result<ContactStatus, ContactRefusal>> {
	const found = await findGuarded(context, code);
	if (!found.ok) return found;
	const { state } = found.value;
	const { status, closed } = state;
	return ok({ status, closed, clock: clockOf(state, almatyDate(context.clock.now())) });
}

export interface Bind {
	readonly code: string;
	readonly reporterSealKey: string;
	readonly reporterSignKey: string;
	readonly lookup: string;
	readonly wrappedSecrets: string;
	/** Purpose `bind`, by the new signing key: whoever binds holds it. */
	readonly signature: string;
}

const isBind = (bind: Bind): boolean =>
	isBase64url(bind?.reporterSealKey, 65) &&
	isBase64url(bind.reporterSignKey, 65) &&
	isBase64url(bind.lookup, 32) &&
	isBase64url(bind.wrappedSecrets, 64, 4096) &&
	isBase64url(bind.signature, 64) &&
	isP256Point(toBytea(bind.reporterSealKey));

/**
 * Makes a receipt of a contact code and retires the code. The new receipt can write at once, and read once somebody
 * at the desk has let it in: the server cannot, and the desk decides with the person on the line.
 */
export async function bindContactCode(
	context: IntakeContext,
	bind: Bind,
): Promise<Result<{ case: Id }, ContactRefusal>> {
	if (!isBind(bind)) return refuse('malformed');
	const { code, reporterSealKey, reporterSignKey, lookup } = bind;
	const statement = {
		reporterSealKey,
		reporterSignKey,
		lookup,
		wrappedSecretsHash: sha256(toBytea(bind.wrappedSecrets)).toString('base64url'),
		codeHash: sha256(`senim/contact/1\n${code}`).toString('base64url'),
	};
	if (!(await isSigned(toBytea(reporterSignKey), 'bind', statement, toBytea(bind.signature))))
		return refuse('bad-signature');
	const found = await findGuarded(context, code);
	if (!found.ok) return found;
	const row = found.value;
	const recorded = await recordAct(
		context,
		{ performer: { kind: 'reporter' }, name: 'server', signKey: null },
		{
			case: fromBytea(row.id),
			seq: row.state.lastSeq + 1,
			kind: 'arrive',
			clear: { reporterSealKey, reporterSignKey },
			sealed: null,
			signature: null,
		},
		async (tx, caseId) => {
			await store.deleteContactCode(tx, contactCodeHash(context, code));
			await setReporterKeys(tx, caseId, {
				sealKey: toBytea(reporterSealKey),
				signKey: toBytea(reporterSignKey),
			});
			await store.insertReceipts(tx, [
				{
					lookupHash: sha256(toBytea(lookup)),
					caseId,
					wrappedSecrets: toBytea(bind.wrappedSecrets),
					reporterKey: null,
					reporterKeyAuthor: null,
				},
			]);
			return ok();
		},
	);
	if (!recorded.ok) return refuse(recorded.code === 'stale' ? 'stale' : 'busy');
	return ok({ case: fromBytea(row.id) });
}
