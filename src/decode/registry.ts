import { type About, type DescribedTable, describe } from "../catalogue/about.ts";
import type { Api } from "../catalogue/api.ts";
import { composition } from "../catalogue/compose.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { createTable } from "../catalogue/table.ts";
import { apis as builtIn, tableOf } from "../catalogue/tables.ts";
import type { CompiledCatalogue } from "../schema/compiled.ts";
import { decoderOf } from "./decode.ts";
import type { AnyDecoded } from "./decoded.ts";
import { createDecoder, type Decoder } from "./decoder.ts";
import { identifyWith } from "./identify.ts";
import { notAReply, type Reader } from "./reading.ts";
import { formOf } from "./text.ts";
import { readXml } from "./xml.ts";

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
  /** Reads a reply; of one's own APIs a bare code. Never throws for any reply. */
  decode(reply: unknown, options: { readonly api: string; readonly operation?: string }): AnyDecoded;
  /** Every API that a reply of unknown origin could be of, likeliest first. Never throws. */
  identify(reply: unknown): AnyDecoded[];
}

// How an unknown API wraps its codes nobody knows; the code itself is all that can be read.
const bareCodes: Reader = {
  text: (text) => {
    const form = formOf(text);
    return form === "value" || form === "text" ? { status: text, form } : notAReply(form);
  },
  value: () => notAReply("json"),
};

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
    const table = describe(createTable<Api>(catalogue, composition), catalogue);
    add(table, createDecoder(table, bareCodes));
  }
  const apis = Object.freeze([...new Set([...tables.values()].map((table) => table.api as string))]);
  const of = <T>(map: ReadonlyMap<string, T>, name: string): T => {
    const found = map.get(name);
    if (found) return found;
    throw new TypeError(
      `there is no API ${JSON.stringify(name) ?? String(name)}: it is one of ${[...map.keys()].join(", ")}`,
    );
  };
  return Object.freeze({
    apis,
    about: (api: string) => of(tables, api).about(),
    lookup: (api: string, code: string) => of(tables, api).lookup(code),
    entries: (api: string) => of(tables, api).entries(),
    decode: (reply: unknown, options: { readonly api: string; readonly operation?: string }) =>
      of(decoders, options.api)(reply, options as object, readXml),
    identify: (reply: unknown) =>
      identifyWith(
        apis.map((api) => of(decoders, api)),
        reply,
        readXml,
      ),
  });
}
