/** Checks of what administration sends: names in three languages, logins, statements that the root signs. */
import type { Texts } from '#platform/locale.ts';
import type { DeskKind, DeskStatement, MemberStatement, Role } from '../contract.ts';
import { DESK_KINDS } from './desk-kinds.ts';

const LONGEST_NAME = 200;
const roles: readonly Role[] = ['administrator', 'handler', 'custodian', 'employer'];

export const isName = (value: unknown): value is string =>
	typeof value === 'string' && value.trim().length > 0 && value.length <= LONGEST_NAME;

export function isTexts(value: unknown): value is Texts {
	const texts = value as Texts | null;
	return (
		typeof texts === 'object' && texts !== null && isName(texts.kk) && isName(texts.ru) && isName(texts.en)
	);
}

export const isLogin = (value: unknown): value is string =>
	typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{1,39}$/.test(value);

/** An administrator keeps no identity shares: whoever appoints custodians is not one of them. The employer's people are nothing else. */
export const areRoles = (value: unknown): value is Role[] =>
	Array.isArray(value) &&
	value.length > 0 &&
	new Set(value).size === value.length &&
	value.every((role) => roles.includes(role as Role)) &&
	!(value.includes('administrator') && value.includes('custodian')) &&
	!(value.includes('employer') && value.length > 1);

/** Who may sit at a desk of this kind. */
export const roleAt = (kind: DeskKind): Role => (kind === 'employer' ? 'employer' : 'handler');

export const isDeskStatement = (value: unknown): value is DeskStatement => {
	const statement = value as DeskStatement | null;
	return (
		statement?.type === 'desk' &&
		DESK_KINDS.includes(statement.kind) &&
		isTexts(statement.names) &&
		Number.isSafeInteger(statement.epoch) &&
		statement.epoch > 0 &&
		typeof statement.publicKey === 'string' &&
		typeof statement.desk === 'string'
	);
};

export const isMemberStatement = (value: unknown): value is MemberStatement => {
	const statement = value as MemberStatement | null;
	return (
		statement?.type === 'member' &&
		isName(statement.title) &&
		areRoles(statement.roles) &&
		typeof statement.sealKey === 'string' &&
		typeof statement.signKey === 'string' &&
		typeof statement.member === 'string'
	);
};
