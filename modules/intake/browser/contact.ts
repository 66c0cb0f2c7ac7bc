/**
 * A contact code is what a person hears on the telephone or reads after the unsealed form. It tells the status and
 * opens nothing. Here it is turned into a receipt: from then on the case goes on sealed, and the code is spent.
 */
import { base64url, fromBase64url, sha256, utf8 } from '#crypto/bytes.ts';
import { sealJsonWithSecret } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import type { CaseState, ClockView } from '#modules/cases/contract.ts';
import type { ReporterSecrets } from '#modules/intake/contract.ts';
import type { Directory, Id } from '#modules/people/contract.ts';
import { ok, type Result } from '#platform/result.ts';
import { prepareReporter } from './seal-referral.ts';
import { post, type Wire } from './send.ts';

export interface ContactStatus {
	readonly status: CaseState['status'];
	readonly closed: CaseState['closed'];
	readonly clock: ClockView | null;
}
export type ContactRefusal = 'no-such-code' | 'offline' | 'busy';

/** Eight digits, however they were typed; null where they are not. */
export function parseContactCode(typed: string): string | null {
	const digits = typed.replace(/\D/g, '');
	return digits.length === 8 && !/[^\d\s\-–—.]/.test(typed) ? digits : null;
}

export const askStatus = (wire: Wire, code: string) =>
	post<ContactStatus, ContactRefusal>(wire, '/api/contact', { code });

/** Makes a receipt of a contact code. The desk lets the new receipt in with its next act on the case. */
export async function bindContact(
	wire: Wire,
	{ receiptSalt }: Pick<Directory, 'receiptSalt'>,
	code: string,
): Promise<Result<{ receipt: string; case: Id }, ContactRefusal>> {
	const { receipt, stretched, sealKeys, signKeys } = await prepareReporter(receiptSalt);
	const secrets: ReporterSecrets = {
		sealRecord: base64url(sealKeys.privateRecord),
		signRecord: base64url(signKeys.privateRecord),
	};
	const wrapped = await sealJsonWithSecret(
		stretched.wrapKey,
		{ scope: 'contact', field: 'reporter-secrets', author: 'reporter', seq: 0 },
		secrets,
	);
	const offered = {
		reporterSealKey: base64url(sealKeys.publicKey),
		reporterSignKey: base64url(signKeys.publicKey),
		lookup: base64url(stretched.lookup),
	};
	const statement = {
		...offered,
		wrappedSecretsHash: base64url(await sha256(wrapped)),
		codeHash: base64url(await sha256(utf8(`senim/contact/1\n${code}`))),
	};
	const answer = await post<{ case: Id }, ContactRefusal>(wire, '/api/contact/bind', {
		code,
		...offered,
		wrappedSecrets: base64url(wrapped),
		signature: base64url(await sign(signKeys.privateRecord, 'bind', statement)),
	});
	return answer.ok ? ok({ receipt, case: fromId(answer.value.case) }) : answer;
}

const fromId = (id: Id): Id => base64url(fromBase64url(id));
