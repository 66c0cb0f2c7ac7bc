/** Envelopes for load: one is sealed for real, the rest differ from it in what makes each a referral of its own. */
import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto';
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import { canonical } from '#crypto/canonical.ts';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { prepareReporter, sealFiling } from '#modules/intake/browser/seal-referral.ts';
import type { Filing } from '#modules/intake/contract.ts';
import { filingStatement } from '#modules/intake/core/filing-statement.ts';
import type { Directory } from '#modules/people/contract.ts';

const TEXT_LENGTH = 4096;

/** A maker of signed envelopes with a text of 4 kB, sealed to the duty desk. */
export async function envelopeMaker(directory: Directory): Promise<() => string> {
	const trusted = await checkDirectory(directory, directory.organisation.rootKey);
	if (!trusted.ok) throw new Error(trusted.code);
	const duty = [...trusted.value.desks.values()].find(({ kind }) => kind === 'duty')!;
	const reporter = await prepareReporter(directory.receiptSalt);
	const { signature: _own, ...model } = await sealFiling(trusted.value, reporter, {
		body: {
			locale: 'kk',
			anonymity: 'anonymous',
			topic: 'pay',
			site: null,
			fromPoster: false,
			mustNotReach: { desks: [], words: '' },
			text: 'ж'.repeat(TEXT_LENGTH / 2),
			attachments: [],
			receiptKept: true,
		},
		identity: null,
		desk: duty.desk,
		danger: false,
	});
	const sealedHash = createHash('sha256').update(fromBase64url(model.body)).digest('base64url');
	const record = reporter.signKeys.privateRecord;
	const key = createPrivateKey({
		format: 'jwk',
		key: {
			kty: 'EC',
			crv: 'P-256',
			d: base64url(record.subarray(0, 32)),
			x: base64url(record.subarray(33, 65)),
			y: base64url(record.subarray(65, 97)),
		},
	});
	return () => {
		const envelope: Omit<Filing, 'signature'> = {
			...model,
			case: randomBytes(16).toString('base64url'),
			lookup: randomBytes(32).toString('base64url'),
		};
		const hash = createHash('sha256').update(canonical(envelope)).digest('base64url');
		const statement = filingStatement(envelope, { envelope: hash, sealedHash });
		const message = Buffer.from(`senim/sign/1\nentry\n${canonical(statement)}`);
		const signature = sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
		return JSON.stringify({ ...envelope, signature });
	};
}
