/** Of the last letter only the bits that belong to a byte may be set: one byte string has one spelling (RFC 4648 §3.5). */
const lastLetter = [/$/, /$^/, /[AQgw]$/, /[AEIMQUYcgkosw048]$/] as const;

/** True for canonical unpadded base64url of `least` to `most` bytes, so that ids can be compared as text. */
export function isBase64url(value: unknown, least: number, most = least): value is string {
	if (typeof value !== 'string' || !/^[A-Za-z0-9_-]*$/.test(value)) return false;
	const length = Math.floor((value.length * 3) / 4);
	return length >= least && length <= most && lastLetter[(value.length % 4) as 0 | 1 | 2 | 3].test(value);
}
