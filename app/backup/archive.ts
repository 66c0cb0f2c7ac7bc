/**
 * What a backup is: an age file (https://age-encryption.org/v1) to the week's key. Inside, a tar archive:
 *
 *     backup.json           first: format, migrations, tables with their columns
 *     tables/<name>/<n>.zst pieces of a table's binary COPY, Zstandard, in order
 *     uploads/<id>/<n>      sealed chunks of attachments, as they are
 *     folder/<name>         files of the data folder
 *     manifest.json         last: rows, bytes and SHA-256 of all of them
 *
 * So `age -d -i KEY FILE | tar -x` opens it without Senim.
 */
import { createHash, type Hash } from 'node:crypto';

export interface BackupHeader {
	readonly format: 'senim-backup/1';
	/** Day in Almaty. */
	readonly madeOn: string;
	readonly week: string;
	readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
	readonly tables: readonly TableShape[];
}

export interface TableShape {
	/** `cases.entry`. */
	readonly name: string;
	readonly columns: readonly string[];
}

export interface TableManifest {
	readonly name: string;
	readonly rows: number;
	readonly bytes: number;
	/** Of the whole binary COPY. */
	readonly sha256: string;
}

export interface FilesManifest {
	readonly count: number;
	readonly bytes: number;
	/** Over name and SHA-256 of each, a line each, in the order of the archive. */
	readonly sha256: string;
}

export interface BackupManifest {
	readonly tables: readonly TableManifest[];
	readonly files: FilesManifest;
}

/** Bytes of a table in one member, before compression. */
export const PART_BYTES = 16 * 1024 * 1024;
/** No member is longer than this. */
export const LARGEST_MEMBER = 64 * 1024 * 1024;

export class FilesSum {
	#count = 0;
	#bytes = 0;
	readonly #sum: Hash = createHash('sha256');

	add(name: string, bytes: Buffer): void {
		this.#count++;
		this.#bytes += bytes.length;
		this.#sum.update(`${name} ${createHash('sha256').update(bytes).digest('hex')}\n`);
	}

	manifest(): FilesManifest {
		return { count: this.#count, bytes: this.#bytes, sha256: this.#sum.digest('hex') };
	}
}
