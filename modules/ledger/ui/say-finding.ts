/** A finding on a promise or proof, as a sentence in the reader's language. */
import type { Locale } from '#platform/locale.ts';
import type { Result } from '#platform/result.ts';
import type { ProofFinding, ProofProblem } from '../core/proof-file.ts';
import { almatyTime } from './almaty-time.ts';
import { messages } from './messages.ts';

export function sayFinding(locale: Locale, result: Result<ProofFinding, ProofProblem>): string {
	const words = messages[locale];
	if (!result.ok) return words[result.code];
	const finding = result.value;
	if (finding.state === 'included') {
		return words.included
			.replace('{place}', String(finding.index + 1))
			.replace('{size}', String(finding.size));
	}
	return words[finding.state].replace('{by}', almatyTime(locale, finding.by));
}
