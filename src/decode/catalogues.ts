import type { DescribedTable } from "../catalogue/about.ts";
import type { Api } from "../catalogue/api.ts";
import { apis as builtIn, tableOf } from "../catalogue/apis.ts";
import type { EntriesOptions } from "../catalogue/entries.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import type { OwnAbout } from "../catalogue/vocabulary.ts";
import { excerpt } from "../reply/text.ts";
import { readXml } from "../reply/xml.ts";
import type { OwnCompiled } from "../schema/compiled.ts";
import { apiIn, decoderOf } from "./decode.ts";
import type { AnyDecoded, DecodeOptions, Unknown } from "./decoded.ts";
import type { Decoder } from "./decoder.ts";
import { type Identified, identifyWith } from "./identify.ts";
import { nearest } from "./nearest.ts";
import { ownApi } from "./own.ts";
import { type ResponseLike, readResponse } from "./response.ts";

/** What helps to read a reply of any API. */
export interface AnyDecodeOptions extends Omit<DecodeOptions, "operation"> {
  readonly api: string;
  readonly operation?: string;
}

/** The built-in APIs and one's own, side by side, whatever their types. */
export interface Catalogues {
  /** The names of all APIs: the built-in ones, then one's own. */
  readonly apis: readonly string[];
  /** One's own. */
  readonly own: readonly OwnCompiled[];
  /** The entries of an API. @throws TypeError for a name that does not exist; it lists the right ones. */
  table(api: string): DescribedTable;
  /** What is known of an API. @throws TypeError for a name that does not exist. */
  about(api: string): OwnAbout;
  /** The entry of a code, by its documented spelling; `undefined` where there is none. */
  lookup(api: string, code: string): AnyEntry | undefined;
  /** All entries of an API. */
  entries(api: string, options?: EntriesOptions): readonly AnyEntry[];
  /** What a reply of an API says. */
  decode(reply: unknown, options: AnyDecodeOptions): AnyDecoded;
  /** Reads a `Response` of `fetch` whole, with its HTTP status and its `Retry-After`. */
  decodeResponse(response: ResponseLike | PromiseLike<ResponseLike>, options: AnyDecodeOptions): Promise<AnyDecoded>;
  /** Every API that a reply could be of, and what it says there. */
  identify(reply: unknown): (AnyDecoded & Pick<Identified, "because">)[];
  /**
   * Of those the vendors' answers; the standards', whose numbers often look like theirs, are asked where no vendor's fits, and what
   * is left is a success that the reply denies.
   */
  likeliest(reply: unknown): AnyDecoded[];
  suggest(unknown: AnyDecoded): readonly AnyEntry[];
}

/** @throws TypeError where a name or alias is taken. */
export function createCatalogues(own: readonly OwnCompiled[]): Catalogues {
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
  for (const catalogue of own) {
    if (!isCompiled(catalogue))
      throw new TypeError(`${shown(catalogue)} is not a catalogue: make one by defineCatalogue`);
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
  const isStandard = (api: string) => of(tables, api).origin.standard === true;
  const identify = (reply: unknown, among = apis) =>
    identifyWith(
      among.map((api) => of(decoders, api)),
      reply,
      isStandard,
      readXml,
    );
  const decode = (reply: unknown, options: AnyDecodeOptions): AnyDecoded =>
    of(decoders, apiIn(options))(reply, options as object, options.xml ?? readXml);
  return {
    apis,
    own: Object.freeze([...own]),
    table: (api) => of(tables, api),
    about: (api) => of(tables, api).about(),
    lookup: (api, code) => of(tables, api).lookup(code),
    entries: (api, { provenance } = {}) => of(tables, api).entries(provenance),
    decode,
    decodeResponse: (response, options) => readResponse(response, (body, http) => decode(body, { ...options, http })),
    identify: (reply) => identify(reply),
    likeliest: (reply) => {
      const [vendors, standards] = [apis.filter((api) => !isStandard(api)), apis.filter(isStandard)];
      const denied = (text: unknown, among: readonly string[]): AnyDecoded[] =>
        among.map((api) => decode(text, { api })).filter(isContradictory);
      for (const read of [identify, denied]) {
        for (const among of [vendors, standards]) {
          const answers = read(reply, among);
          if (answers.length > 0) return answers;
        }
      }
      return [];
    },
    suggest: (unknown) =>
      unknown.outcome === "unknown" ? nearest(of(tables, unknown.api) as Table, unknown as Unknown<never>) : [],
  };
}

const isContradictory = (decoded: AnyDecoded) => decoded.outcome === "unknown" && decoded.why === "contradictory";

/** What was given in place of a catalogue: by its name, or as much of it as tells what it is. */
const shown = (value: unknown): string => {
  const { api } = Object(value) as { readonly api?: unknown };
  return typeof api === "string"
    ? `the JSON of ${JSON.stringify(api)}`
    : excerpt(JSON.stringify(value) ?? String(value));
};

// What one copy of the package has defined, another may be given: an ES module and a CommonJS one.
const isCompiled = (value: unknown): value is OwnCompiled =>
  typeof value === "object" && value !== null && typeof (value as Partial<OwnCompiled>).facts === "function";
