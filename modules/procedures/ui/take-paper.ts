/** How a paper leaves the page: saved as a file, and for a PDF asked of the server. */
import type { Locale } from '#platform/locale.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Filled } from '../contract.ts';

/** Hands a file to the person; says under which name. */
export function saveFile(file: Blob, title: string): string {
	const name = title.replace(/[\\/:*?"<>|]/g, ' ');
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	return name;
}

/** The words go to the server, which makes the PDF and keeps nothing. */
export async function askForPdf(
	template: string,
	locale: Locale,
	filled: Filled,
): Promise<Result<Blob, 'busy' | 'too-large' | 'offline' | 'other'>> {
	const body = JSON.stringify({ template, locale, filled });
	const headers = { 'content-type': 'application/json' };
	try {
		const answer = await fetch('/api/papers/pdf', { method: 'POST', body, headers });
		if (answer.ok) return ok(await answer.blob());
		const { status } = answer;
		return refuse(status === 503 ? 'busy' : status === 413 ? 'too-large' : 'other');
	} catch {
		return refuse('offline');
	}
}
