import type { Aliases, Codes } from "../generated/codes.ts";

/** A documented vocabulary of codes. */
export type Api = keyof Codes;
/** Another name of an API: `ippanel` is `persian-sms`. */
export type ApiAlias = keyof Aliases;
/** The API that a name or alias stands for. */
export type ApiOf<Name extends Api | ApiAlias> = Name extends Api
  ? Name
  : Name extends ApiAlias
    ? Aliases[Name]
    : never;

/** Every code of an API, canonically spelt. */
export type CodeOf<A extends Api> = A extends Api ? Codes[A]["code"] : never;
/** The codes of an API that report success. */
export type SuccessCodeOf<A extends Api> = A extends Api ? Codes[A]["success"] : never;
/** The codes of an API that a failed reply can carry. */
export type ErrorCodeOf<A extends Api> = A extends Api ? Codes[A]["error"] : never;
/** The codes of an API that are no outcome yet: another answer follows. */
export type PendingCodeOf<A extends Api> = A extends Api ? Codes[A]["pending"] : never;
/** The operations that an API's document lists with their errors. */
export type OperationOf<A extends Api> = A extends Api ? Codes[A]["operation"] : never;
