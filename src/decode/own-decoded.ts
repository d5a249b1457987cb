// What decoding answers for an API that telerr was not compiled with: the types of the built-in ones, over its vocabulary.
import type { OwnErrorEntry, OwnSuccessEntry, Vocabulary } from "../catalogue/vocabulary.ts";
import type { ReadXml } from "../reply/xml.ts";
import type { DecodeOptions, Failure, Success, Unknown } from "./decoded.ts";
import type { ApiError } from "./error.ts";

type Own = "api" | "code" | "entry" | "state" | "reason";

/** The API of one's own reports success. */
export interface OwnSuccess<V extends Vocabulary = Vocabulary> extends Omit<Success, Own> {
  readonly api: V["api"];
  readonly code: V["success"];
  readonly entry: OwnSuccessEntry<V>;
}

/** The API of one's own reports an error. */
export interface OwnFailure<V extends Vocabulary = Vocabulary> extends Omit<Failure, Own> {
  readonly api: V["api"];
  readonly code: V["error"];
  readonly entry: OwnErrorEntry<V>;
  /** Of a composed code: how far it got, and what went wrong. */
  readonly state?: OwnErrorEntry<V>;
  readonly reason?: OwnErrorEntry<V>;
}

/** No outcome was read; never a success. */
export interface OwnUnknown<V extends Vocabulary = Vocabulary> extends Omit<Unknown, "api" | "state" | "reason"> {
  readonly api: V["api"];
  /** Of a composed code: the half that is documented. */
  readonly state?: OwnErrorEntry<V>;
  readonly reason?: OwnErrorEntry<V>;
}

/** What a reply of an API of one's own says. Narrows by `outcome` and `code`. */
export type OwnDecoded<V extends Vocabulary = Vocabulary> = OwnSuccess<V> | OwnFailure<V> | OwnUnknown<V>;

/** What helps to read a reply of an API of one's own. */
export interface OwnDecodeOptions<V extends Vocabulary = Vocabulary> extends Omit<DecodeOptions, "operation"> {
  /** The operation that was called, where the catalogue lists errors by operation. */
  readonly operation?: V["operation"];
}

/** Reads the replies of an API of one's own. */
export type OwnDecoder<V extends Vocabulary = Vocabulary> = (
  reply: unknown,
  options?: OwnDecodeOptions<V>,
  xml?: ReadXml,
) => OwnDecoded<V>;

/** An answer of an API of one's own that is no success, as an error to throw. */
export interface OwnApiError<V extends Vocabulary = Vocabulary> extends Omit<ApiError, "api" | "code" | "decoded"> {
  readonly api: V["api"];
  /** Absent where no documented status was read. */
  readonly code?: V["error"];
  readonly decoded: OwnFailure<V> | OwnUnknown<V>;
}
