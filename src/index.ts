export type { Annotator } from "./annotate/annotator.ts";
export type { About } from "./catalogue/about.ts";
export type {
  Api,
  ApiAlias,
  ApiOf,
  CodeOf,
  ErrorCodeOf,
  OperationOf,
  PendingCodeOf,
  SuccessCodeOf,
} from "./catalogue/api.ts";
export { apis, isApi } from "./catalogue/apis.ts";
export type { EntriesOptions } from "./catalogue/entries.ts";
export type { AnyEntry, Entry, EntryFor, EntryOf, ErrorEntry, PendingEntry, SuccessEntry } from "./catalogue/entry.ts";
export { type EquivalentsOptions, equivalents } from "./catalogue/equivalents.ts";
export { about, entries, lookup } from "./catalogue/lookup.ts";
export { type Mapped, mapped } from "./catalogue/mapped.ts";
export type {
  OwnAbout,
  OwnEntry,
  OwnErrorEntry,
  OwnPendingEntry,
  OwnSuccessEntry,
  Vocabulary,
} from "./catalogue/vocabulary.ts";
export { type Attributes, attributesOf } from "./decode/attributes.ts";
export { decode, decodeResponse } from "./decode/decode.ts";
export type { AnyDecoded, Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "./decode/decoded.ts";
export { ApiError, type ApiErrorJson, isApiError, type ReplyCause, toError } from "./decode/error.ts";
export { type Because, type Identified, identify } from "./decode/identify.ts";
export type { OwnApiError, OwnDecoded, OwnFailure, OwnSuccess, OwnUnknown } from "./decode/own-decoded.ts";
export type { ResponseLike } from "./decode/response.ts";
export type { OwnCatalogue } from "./decode/runtime.ts";
export { suggest } from "./decode/suggest.ts";
export type { Codes } from "./generated/codes.ts";
export * from "./generated/enums.ts";
export type { Messages } from "./messages/messages.ts";
export type { OwnProblemDetail } from "./messages/own-problem.ts";
export { type ProblemDetail, type ProblemOptions, toProblem } from "./messages/problem.ts";
export {
  type AnyApiError,
  type AnyRegistry,
  createRegistry,
  type Registry,
  type RegistryApi,
  type RegistryDecodeOptions,
} from "./registry/registry.ts";
export type { Source } from "./schema/catalogue-file.ts";
export type { Constraint } from "./schema/constraint.ts";
export type { Category, Fix, Retry, Why } from "./schema/vocabulary.ts";
export type { Search } from "./search/search.ts";
