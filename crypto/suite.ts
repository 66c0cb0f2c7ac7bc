import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { utf8 } from './bytes.ts';

/** HPKE (RFC 9180), base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
export const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
/** HPKE `info`: names the use and its version, so that no other program's ciphertext opens here. */
export const sealInfo = utf8('senim/1');
/** Length in bytes of the encapsulated key that stands before every ciphertext. */
export const ENCAPSULATED_LENGTH = 65;
