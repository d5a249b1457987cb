export type { About } from "./catalogue/about.ts";
export type { Api, ApiAlias, ApiOf, CodeOf, ErrorCodeOf, OperationOf, SuccessCodeOf } from "./catalogue/api.ts";
export type { AnyEntry, Entry, EntryFor, EntryOf, ErrorEntry, SuccessEntry } from "./catalogue/entry.ts";
export { equivalents } from "./catalogue/equivalents.ts";
export { about, entries, lookup } from "./catalogue/lookup.ts";
export type { EntriesOptions } from "./catalogue/table.ts";
export { apis } from "./catalogue/tables.ts";
export { decode } from "./decode/decode.ts";
export type { AnyDecoded, Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "./decode/decoded.ts";
export { ApiError, isApiError, toError } from "./decode/error.ts";
export { identify } from "./decode/identify.ts";
export { createRegistry, type Registry } from "./decode/registry.ts";
export { suggest } from "./decode/suggest.ts";
export { NssoapStatus } from "./generated/nssoap.enum.ts";
export { PersianSmsStatus } from "./generated/persian-sms.enum.ts";
export { TraitelStatus } from "./generated/traitel.enum.ts";
export {
  type TraitelFaxCode,
  TraitelFaxReason,
  TraitelFaxState,
  TraitelFaxStatus,
} from "./generated/traitel-fax.enum.ts";
export { VoipmsStatus } from "./generated/voipms.enum.ts";
export { type ProblemDetail, type ProblemOptions, toProblem } from "./messages/problem.ts";
export type { Source } from "./schema/catalogue-file.ts";
export type { Constraint } from "./schema/constraint.ts";
export type { Category, Fix, Retry, Why } from "./schema/vocabulary.ts";
