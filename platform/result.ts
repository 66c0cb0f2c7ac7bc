/**
 * What a use case or a decision answers. An expected refusal (a wrong receipt, a step that is not allowed now) is a
 * value that the caller must look at; only bugs and broken machinery throw.
 */
export type Ok<T> = { ok: true; value: T };
export type Refusal<C extends string> = { ok: false; code: C; detail?: Record<string, string | number> };
export type Result<T, C extends string> = Ok<T> | Refusal<C>;

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
	return { ok: true, value };
}

export function refuse<C extends string>(code: C, detail?: Record<string, string | number>): Refusal<C> {
	return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
