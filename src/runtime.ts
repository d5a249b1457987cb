export type { EntriesOptions } from "./catalogue/entries.ts";
export { isMember } from "./catalogue/guard.ts";
export { paired } from "./catalogue/related.ts";
export type {
  OwnAbout as About,
  OwnCodeOf as CodeOf,
  OwnEntry as EntryOf,
  OwnEntryFor as EntryFor,
  OwnErrorEntry as ErrorEntry,
  OwnPendingEntry as PendingEntry,
  OwnSuccessEntry as SuccessEntry,
  OwnTable as Table,
  Vocabulary,
} from "./catalogue/vocabulary.ts";
export { type Attributes, attributesOf } from "./decode/attributes.ts";
export { ApiError, type ApiErrorJson, isApiError, type ReplyCause } from "./decode/error.ts";
export { operations } from "./decode/operation.ts";
export type {
  OwnApiError,
  OwnDecoded as Decoded,
  OwnDecodeOptions as DecodeOptions,
  OwnDecoder as Decoder,
  OwnFailure as Failure,
  OwnSuccess as Success,
  OwnUnknown as Unknown,
} from "./decode/own-decoded.ts";
export { type ResponseLike, readResponse } from "./decode/response.ts";
export {
  aboutOf,
  composed,
  createDecoder,
  createTable,
  entriesOf,
  nearest,
  type OwnCatalogue,
  toError,
} from "./decode/runtime.ts";
export {
  type OwnProblemDetail as ProblemDetail,
  type OwnProblemOptions as ProblemOptions,
  toOwnProblem as toProblem,
} from "./messages/own-problem.ts";
export { halves } from "./reply/halves.ts";
export { httpSuccess } from "./reply/http-success.ts";
export { digits, hexadecimal, idOf, octets, padded, word, worded } from "./reply/kind.ts";
export { lending } from "./reply/lending.ts";
export {
  beside,
  byForm,
  decimal,
  detailed,
  extended,
  named,
  place,
  places,
  spelt,
  told,
  without,
} from "./reply/place.ts";
export type { Form, Reply, Settle } from "./reply/reading.ts";
export { settles } from "./reply/settles.ts";
export { phpSoap, soap } from "./reply/soap.ts";
export { details, errors, payloads, templates, waits } from "./reply/template.ts";
export { readXml } from "./reply/xml.ts";
export type { CompiledEntries, Facts, Origin, PairedFacts } from "./schema/compiled.ts";
export { type Locale, stringsByCode } from "./schema/locale.ts";
