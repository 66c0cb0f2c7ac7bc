/** Passkeys beside the passphrase. Byte strings are unpadded base64url. */
import type { Base64url, Id, SessionView } from '../contract.ts';

/** Answer to `POST /api/account/passkeys/begin`. Used once, within five minutes. */
export interface PasskeyChallenge {
	readonly challenge: Base64url;
	/** Host of the public origin. */
	readonly rpId: string;
}

/** `POST /api/account/passkeys`. */
export interface NewPasskey {
	readonly challenge: Base64url;
	readonly name: string;
	/** As WebAuthn's `RegistrationResponseJSON`, without any extension results. */
	readonly response: object;
	/** `MemberSecrets` under what the PRF gives; null where there is no PRF. Place: field `passkey:<credential id>`. */
	readonly wrapped: Base64url | null;
	/** Purpose `passkey`, over `PasskeyStatement`: a stolen session cannot add one. */
	readonly signature: Base64url;
}

export interface PasskeyStatement {
	readonly organisation: Id;
	readonly member: Id;
	readonly challenge: Base64url;
	readonly credential: Base64url;
	/** SHA-256 of `wrapped`. */
	readonly wrapped: Base64url | null;
}

/** `POST /api/session/passkey`. `proof`: of the passphrase, where the passkey only stands for the six digits. */
export interface PasskeySignIn {
	readonly challenge: Base64url;
	readonly login: string;
	readonly response: object;
	readonly proof: Base64url | null;
}

/** Answer to it. */
export interface PasskeyEntry {
	readonly session: SessionView;
	/** Null where this passkey opens no keys. */
	readonly wrapped: Base64url | null;
}
