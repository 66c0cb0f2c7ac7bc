/** Procedures of the law of the land, for matters that follow one: their texts, and what stands on a day. */
import { hash } from 'node:crypto';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Facts, ProcedureVersion } from '../contract.ts';
import { ENGINE } from '../core/assess.ts';
import { type MatterStatus, statusOfMatter } from '../core/matter-status.ts';
import { kazakhstan, kazakhstanDays, packs } from '../core/packs.ts';

interface Statute {
	/** In force or formerly so; bills are left out. */
	readonly versions: readonly ProcedureVersion[];
	/** Names engine, texts and calendar: while it stays, the same facts give the same answers on the same day. */
	readonly fingerprint: string;
}

let known: ReadonlyMap<string, Statute> | undefined;

/** By procedure: 'collective-dispute'. The mechanism's own rules are none. */
export function statutes(): ReadonlyMap<string, Statute> {
	known ??= new Map(
		[...new Set(packs.filter(isStatute).map(({ procedure }) => procedure))].map((procedure) => {
			const versions = packs.filter((pack) => pack.procedure === procedure && pack.status === 'in-force');
			const read = JSON.stringify([ENGINE, versions, kazakhstanDays]);
			return [procedure, { versions, fingerprint: hash('sha256', read, 'base64url').slice(0, 22) }];
		}),
	);
	return known;
}

const isStatute = ({ version }: ProcedureVersion) => version.startsWith('kz/');

/** How the steps of a matter stand on a day. Throws where there is no such procedure. */
export function statusByStatute(procedure: string, facts: Facts, asOf: PlainDate): MatterStatus {
	return statusOfMatter(statutes().get(procedure)!.versions, facts, asOf, kazakhstan);
}
