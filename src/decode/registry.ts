import type { About, DescribedTable } from "../catalogue/about.ts";
import type { Api } from "../catalogue/api.ts";
import { apis as builtIn, tableOf } from "../catalogue/apis.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { readXml } from "../reply/xml.ts";
import type { CompiledCatalogue } from "../schema/compiled.ts";
import { decoderOf } from "./decode.ts";
import type { AnyDecoded, DecodeOptions } from "./decoded.ts";
import type { Decoder } from "./decoder.ts";
import { identifyWith } from "./identify.ts";
import { ownApi } from "./own.ts";
import { type ResponseLike, readResponse } from "./response.ts";

/** What helps to read a reply of any API. */
export interface RegistryDecodeOptions extends Pick<DecodeOptions, "http" | "xml"> {
  readonly api: string;
  readonly operation?: string;
}

/** The built-in APIs and one's own, side by side. */
export interface Registry {
  /** The names of all APIs: the built-in ones, then one's own. */
  readonly apis: readonly string[];
  /** What the catalogue of an API says of itself. */
  about(api: string): About;
  /** What the catalogue knows of a canonical code; `undefined` for one that is not documented. */
  lookup(api: string, code: string): AnyEntry | undefined;
  /** All entries of an API, in its document's order. */
  entries(api: string): readonly AnyEntry[];
  /** Reads a reply, one's own as the `reply` of its catalogue says. Never throws for any reply. */
  decode(reply: unknown, options: RegistryDecodeOptions): AnyDecoded;
  /** Reads a `Response` of `fetch` whole, with its HTTP status and its `Retry-After`. */
  decodeResponse(
    response: ResponseLike | PromiseLike<ResponseLike>,
    options: RegistryDecodeOptions,
  ): Promise<AnyDecoded>;
  /** Every API that a reply of unknown origin could be of, likeliest first. Never throws. */
  identify(reply: unknown): AnyDecoded[];
}

/**
 * A registry of the built-in catalogues and those of `defineCatalogue`; `createSearch` takes it, and the messages of
 * one's own codes come from a locale of one's own, or are the vendor's wording.
 *
 * @throws TypeError where a name or alias is taken.
 */
export function createRegistry(catalogues: readonly CompiledCatalogue[]): Registry {
  const tables = new Map<string, DescribedTable>();
  const decoders = new Map<string, Decoder<Api>>();
  const add = (table: DescribedTable, decoder: Decoder<Api>) => {
    for (const name of [table.api, ...table.aliases]) {
      if (tables.has(name)) throw new TypeError(`the name ${JSON.stringify(name)} is taken: give the API another one`);
      tables.set(name, table);
      decoders.set(name, decoder);
    }
  };
  for (const api of builtIn) add(tableOf(api) as DescribedTable, decoderOf(api) as Decoder<Api>);
  for (const catalogue of catalogues) {
    if (!isCompiled(catalogue))
      throw new TypeError(
        `${JSON.stringify(catalogue) ?? String(catalogue)} is not a catalogue: make one by defineCatalogue`,
      );
    const { table, decoder } = ownApi(catalogue);
    add(table, decoder);
  }
  const apis = Object.freeze([...new Set([...tables.values()].map((table) => table.api as string))]);
  const of = <T>(map: ReadonlyMap<string, T>, name: string): T => {
    const found = map.get(name);
    if (found) return found;
    throw new TypeError(
      `there is no API ${JSON.stringify(name) ?? String(name)}: it is one of ${[...map.keys()].join(", ")}`,
    );
  };
  const decode = (reply: unknown, options: RegistryDecodeOptions): AnyDecoded =>
    of(decoders, options.api)(reply, options as object, options.xml ?? readXml);
  return Object.freeze({
    apis,
    about: (api: string) => of(tables, api).about(),
    lookup: (api: string, code: string) => of(tables, api).lookup(code),
    entries: (api: string) => of(tables, api).entries(),
    decode,
    decodeResponse: (response: ResponseLike | PromiseLike<ResponseLike>, options: RegistryDecodeOptions) =>
      readResponse(response, (body, http) => decode(body, { ...options, http })),
    identify: (reply: unknown) =>
      identifyWith(
        apis.map((api) => of(decoders, api)),
        reply,
        readXml,
      ),
  });
}

// What one copy of the package has defined, another may be given: an ES module and a CommonJS one.
const isCompiled = (value: unknown): value is CompiledCatalogue =>
  typeof value === "object" && value !== null && typeof (value as Partial<CompiledCatalogue>).facts === "function";
