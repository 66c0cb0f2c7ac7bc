/** Which desk may hold which side, and on which side the actors of the law stand. */
import type { DeskKind } from '#modules/people/contract.ts';
import type { MatterSide } from './matter-types.ts';

/** Inspectorates, registrars and courts have no desk here: they are named as outside organisations. */
const held: Readonly<Record<DeskKind, readonly MatterSide[]>> = {
	duty: ['neutral', 'workers'],
	ombudsman: ['neutral', 'workers'],
	employer: ['employer'],
	union: ['workers'],
	conciliation: ['neutral'],
};

export const deskMayHold = (kind: DeskKind, side: MatterSide): boolean => held[kind].includes(side);
export const sidesForDesk = (kind: DeskKind): readonly MatterSide[] => held[kind];

/** Actors of the packs that are the same in every procedure. */
const everywhere: Readonly<Record<string, readonly MatterSide[]>> = {
	employer: ['employer'],
	association: ['employer'],
	workers: ['workers'],
	worker: ['workers'],
	committee: ['workers'],
	representatives: ['workers'],
	founders: ['workers'],
	union: ['workers'],
	person: ['workers'],
	both: ['workers', 'employer'],
	commission: ['neutral'],
	arbitration: ['neutral'],
	tripartite: ['neutral'],
	court: ['state'],
	registrar: ['state'],
	akimat: ['state'],
	body: ['state'],
	higher: ['state'],
	inspector: ['state'],
	police: ['state'],
};
/** Those that mean somebody else, or stand now on one side and now on another. */
const inProcedure: Readonly<Record<string, readonly MatterSide[]>> = {
	'assembly organiser': ['workers'],
	'accident organiser': [],
	'accident clinic': [],
	'accident member': [],
	'individual-dispute claimant': [],
	'individual-dispute organisation': ['employer'],
	'collective-bargaining recipient': [],
};

/** Null where the actor of a pack is not in the table: a test finds that. */
export function sidesOf(procedure: string, actor: string): readonly MatterSide[] | null {
	return inProcedure[`${procedure} ${actor}`] ?? everywhere[actor] ?? null;
}
