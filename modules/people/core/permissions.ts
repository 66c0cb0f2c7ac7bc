/**
 * Who may reach what. Every route of the program stands in `app/server/access.ts` with one of these; what a member may
 * do with one case is in `modules/cases/core/transitions.ts`. The access matrix test reads both tables.
 */
import type { Role } from '../contract.ts';

export type Permission =
	| 'anyone'
	| 'receipt' // whoever holds a receipt's lookup id; acts are signed by the reporter's key
	| 'member' // any signed-in member
	| 'party' // whoever may take part in a dispute: handlers and employers' people
	| Role;

export const allowed = (permission: Permission, roles: readonly Role[] | null): boolean => {
	if (permission === 'anyone' || permission === 'receipt') return true;
	if (roles === null) return false;
	if (permission === 'party') return roles.includes('handler') || roles.includes('employer');
	return permission === 'member' || roles.includes(permission);
};
