// The built-in APIs and one's own in one object, on the types of both.
import type { AnnotateOptions, Annotator } from "../annotate/annotator.ts";
import type { About } from "../catalogue/about.ts";
import type { Api, ApiAlias, ApiOf, CodeOf, OperationOf } from "../catalogue/api.ts";
import type { EntriesOptions } from "../catalogue/entries.ts";
import type { AnyEntry, EntryFor, EntryOf } from "../catalogue/entry.ts";
import type { OwnAbout, OwnEntry, OwnEntryFor, Vocabulary } from "../catalogue/vocabulary.ts";
import { type Catalogues, createCatalogues } from "../decode/catalogues.ts";
import type { AnyDecoded, Decoded, DecodeOptions, Failure, Unknown } from "../decode/decoded.ts";
import { type ApiError, toError } from "../decode/error.ts";
import type { Identified } from "../decode/identify.ts";
import type { OwnApiError, OwnDecoded, OwnFailure, OwnUnknown } from "../decode/own-decoded.ts";
import type { ResponseLike } from "../decode/response.ts";
import type { OwnCatalogue } from "../decode/runtime.ts";
import type { Messages, Reader } from "../messages/messages.ts";
import type { OwnProblemDetail } from "../messages/own-problem.ts";
import { type ProblemDetail, type ProblemOptions, toProblem } from "../messages/problem.ts";
import type { CreateSearchOptions, Search } from "../search/search.ts";

/** Which vocabulary a catalogue has. */
export type VocabularyIn<Catalogue> = Catalogue extends OwnCatalogue<infer V> ? V : never;

/** The name of an API of a registry. */
export type RegistryApi<V extends Vocabulary> = Api | ApiAlias | V["api"] | V["alias"];

/** One's own API of a name or alias. */
type Named<V extends Vocabulary, Name> = V extends unknown ? (Name extends V["api"] | V["alias"] ? V : never) : never;

type CodeIn<V extends Vocabulary, Name> = Name extends Api | ApiAlias ? CodeOf<ApiOf<Name>> : Named<V, Name>["code"];
type OperationIn<V extends Vocabulary, Name> = Name extends Api | ApiAlias
  ? OperationOf<ApiOf<Name>>
  : Named<V, Name>["operation"];
type EntryIn<V extends Vocabulary, Name> = Name extends Api | ApiAlias
  ? EntryOf<ApiOf<Name>>
  : OwnEntry<Named<V, Name>>;
type EntryInFor<V extends Vocabulary, Name, Code> = Name extends Api | ApiAlias
  ? EntryFor<ApiOf<Name>, Code>
  : OwnEntryFor<Named<V, Name>, Code>;
type AboutIn<V extends Vocabulary, Name> = Name extends Api | ApiAlias ? About<ApiOf<Name>> : OwnAbout<Named<V, Name>>;
type DecodedIn<V extends Vocabulary, Name> = Name extends Api | ApiAlias
  ? Decoded<ApiOf<Name>>
  : OwnDecoded<Named<V, Name>>;
type OwnOf<V extends Vocabulary, T extends "decoded" | "entry"> = V extends unknown
  ? T extends "entry"
    ? OwnEntry<V>
    : OwnDecoded<V>
  : never;

/** An answer that is no success, of any API of a registry. */
export type NoSuccess<V extends Vocabulary> =
  | Failure
  | Unknown
  | (V extends unknown ? OwnFailure<V> | OwnUnknown<V> : never);
type ErrorOf<V extends Vocabulary, D> = D extends { readonly api: infer Name }
  ? Name extends Api
    ? ApiError<Name>
    : OwnApiError<Named<V, Name>>
  : never;
type ProblemOf<V extends Vocabulary, D> = D extends { readonly api: infer Name }
  ? Name extends Api
    ? ProblemDetail
    : OwnProblemDetail<Named<V, Name>>
  : never;

/** What helps to read a reply of an API of a registry. */
export interface RegistryDecodeOptions<V extends Vocabulary, Name extends RegistryApi<V>>
  extends Omit<DecodeOptions, "operation"> {
  readonly api: Name;
  /** The operation that was called, where the catalogue lists errors by operation. */
  readonly operation?: OperationIn<V, Name>;
}

/** Which language, and which APIs, the messages of a registry are of. */
export interface RegistryMessagesOptions<V extends Vocabulary> {
  /** BCP 47. */
  readonly lng: string;
  /** Who is spoken to; without it, who is not named otherwise is the operator. */
  readonly for?: Reader;
  /** The APIs to load; without it, all. */
  readonly apis?: readonly RegistryApi<V>[];
}

/** What the search of a registry searches. */
export interface RegistrySearch<V extends Vocabulary> extends Omit<CreateSearchOptions, "apis"> {
  readonly apis?: readonly RegistryApi<V>[];
}

/** How a log is explained by a registry. */
export interface RegistryAnnotateOptions<V extends Vocabulary> extends Omit<AnnotateOptions, "api" | "catalogues"> {
  /** The API whose log it is, or several. */
  readonly api?: RegistryApi<V> | readonly RegistryApi<V>[];
}

/** The built-in APIs and one's own, side by side: what `telerr` has, for all of them. A function that takes any takes an `AnyRegistry`. */
export interface Registry<V extends Vocabulary> {
  /** The names of all APIs: the built-in ones, then one's own. */
  readonly apis: readonly (Api | V["api"])[];
  /** One's own catalogues. */
  readonly own: readonly OwnCatalogue[];
  /** What the catalogue of an API says of itself. */
  about<Name extends RegistryApi<V>>(api: Name): AboutIn<V, Name>;
  /** What the catalogue knows of a canonical code; `undefined` for one that is not documented. */
  lookup<Name extends RegistryApi<V>, Code extends CodeIn<V, Name>>(api: Name, code: Code): LookedUp<V, Name, Code>;
  /** The same of a text that may be no code. */
  lookup<Name extends RegistryApi<V>>(api: Name, code: string): EntryIn<V, Name> | undefined;
  /** All entries of an API, or those of one provenance, in its document's order. */
  entries<Name extends RegistryApi<V>>(api: Name, options?: EntriesOptions): readonly EntryIn<V, Name>[];
  /** Reads a reply, one's own as the `reply` of its catalogue says. Never throws for any reply. */
  decode<Name extends RegistryApi<V>>(reply: unknown, options: RegistryDecodeOptions<V, Name>): DecodedIn<V, Name>;
  /** Reads a `Response` of `fetch` whole, with its HTTP status and its `Retry-After`. */
  decodeResponse<Name extends RegistryApi<V>>(
    response: ResponseLike | PromiseLike<ResponseLike>,
    options: RegistryDecodeOptions<V, Name>,
  ): Promise<DecodedIn<V, Name>>;
  /** Every API that a reply of unknown origin could be of, likeliest first. Never throws. */
  identify(
    reply: unknown,
  ): (Exclude<Decoded | OwnOf<V, "decoded">, { readonly outcome: "unknown" }> & Pick<Identified, "because">)[];
  /** The documented entries that are nearest to a status that is not, nearest first; three at most. */
  suggest<Name extends Api | V["api"]>(unknown: {
    readonly api: Name;
    readonly outcome: "unknown";
  }): readonly EntryIn<V, Name>[];
  /** An error to throw, of an answer that is no success. @throws TypeError for a success. */
  toError<D extends NoSuccess<V>>(decoded: D, options?: { readonly message?: string }): ErrorOf<V, D>;
  /** A problem object of RFC 9457, of an answer that is no success. @throws TypeError for a success. */
  toProblem<D extends NoSuccess<V>>(decoded: D, options: ProblemOptions<D>): ProblemOf<V, D>;
  /** Messages in one language: telerr's, and those of one's own entries. */
  messages(options: RegistryMessagesOptions<V>): Promise<Messages>;
  /** A search over codes, texts, messages and keywords; it is loaded when it is first asked for. */
  createSearch(options?: RegistrySearch<V>): Promise<Search<EntryOf<Api> | OwnOf<V, "entry">>>;
  /** Explains a log, chunk by chunk; it is loaded when it is first asked for. */
  createAnnotator(options: RegistryAnnotateOptions<V>): Promise<Annotator>;
}

/** A registry of whatever catalogues, for a function that takes any: APIs and codes are texts. A name that there is not is a TypeError. */
export interface AnyRegistry extends Omit<Catalogues, "own" | "table" | "likeliest" | "suggest"> {
  /** One's own catalogues. */
  readonly own: readonly OwnCatalogue[];
  /** The documented entries that are nearest to a status that is not, nearest first; three at most. */
  suggest(unknown: { readonly api: string; readonly outcome: "unknown" }): readonly AnyEntry[];
  /** An error to throw, of an answer that is no success. @throws TypeError for a success. */
  toError(decoded: AnyNoSuccess, options?: { readonly message?: string }): AnyApiError;
  /** A problem object of RFC 9457, of an answer that is no success. @throws TypeError for a success. */
  toProblem(decoded: AnyNoSuccess, options: ProblemOptions<AnyNoSuccess>): ProblemDetail | OwnProblemDetail;
  /** Messages in one language: telerr's, and those of one's own entries. */
  messages(options: RegistryMessagesOptions<Vocabulary>): Promise<Messages>;
  /** A search over codes, texts, messages and keywords; it is loaded when it is first asked for. */
  createSearch(options?: RegistrySearch<Vocabulary>): Promise<Search<AnyEntry>>;
  /** Explains a log, chunk by chunk; it is loaded when it is first asked for. */
  createAnnotator(options: RegistryAnnotateOptions<Vocabulary>): Promise<Annotator>;
}

type AnyNoSuccess = Exclude<AnyDecoded, { readonly outcome: "success" }>;

/** An answer of any API that is no success, as an error to throw. */
export interface AnyApiError extends Omit<OwnApiError, "decoded"> {
  readonly decoded: AnyNoSuccess;
}

// Of an API whose codes the compiler has not seen, any code may not be there.
type LookedUp<V extends Vocabulary, Name, Code> =
  string extends CodeIn<V, Name> ? EntryIn<V, Name> | undefined : EntryInFor<V, Name, Code>;

/**
 * A registry of the built-in catalogues and one's own, of `defineCatalogue` or `telerr compile`.
 *
 * @throws TypeError where a name or alias is taken.
 * @example
 * const acme = defineCatalogue({ api: "acme", enum: "AcmeStatus", title: "Acme", language: "en", source: { title: "Errors", publisher: "Acme" }, entries: [{ code: "E7", name: "Busy", text: "Line is busy", category: "unavailable", retry: "backoff", fix: "recipient" }] })
 * createRegistry([acme]).identify("E7").map(({ api }) => api) // ["acme"]
 */
export function createRegistry<const Own extends readonly OwnCatalogue[]>(
  catalogues: Own,
): Registry<VocabularyIn<Own[number]>> {
  const all = createCatalogues(catalogues);
  const { own } = all;
  return Object.freeze({
    ...all,
    toError,
    toProblem,
    messages: async ({ lng, apis, for: reader }: RegistryMessagesOptions<Vocabulary>) => {
      const { loadAllMessages } = await import("../messages/own.ts");
      return loadAllMessages(lng, apis?.map((name) => all.about(name).api) ?? all.apis, own, reader);
    },
    createSearch: async (options: RegistrySearch<Vocabulary> = {}) => {
      const { createSearch } = await import("../search/search.ts");
      return createSearch({ ...options, registry: all });
    },
    createAnnotator: async (options: RegistryAnnotateOptions<Vocabulary>) => {
      const { createAnnotator } = await import("../annotate/annotator.ts");
      return createAnnotator({ ...options, catalogues: own });
    },
  }) as unknown as Registry<VocabularyIn<Own[number]>>;
}
