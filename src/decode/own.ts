import { type DescribedTable, describe } from "../catalogue/about.ts";
import type { Api } from "../catalogue/api.ts";
import { composed } from "../catalogue/compose.ts";
import { createTable } from "../catalogue/table.ts";
import { replyOf } from "../reply/describe.ts";
import type { CompiledCatalogue, OwnCompiled, OwnRead } from "../schema/compiled.ts";
import type { Decoded } from "./decoded.ts";
import { createDecoder, type Decoder } from "./decoder.ts";
import { operations } from "./operation.ts";
import { Remembered } from "./replies.ts";

interface OwnApi {
  readonly table: DescribedTable;
  readonly decoder: Decoder<Api>;
}

// What one registry, search and log ask for is made once.
const made = new WeakMap<CompiledCatalogue, OwnApi>();

/** What a catalogue of one's own is when a program runs: the same as `src/generated/<api>/api.ts`, which is compiled. */
export function ownApi(catalogue: OwnCompiled): OwnApi {
  let api = made.get(catalogue);
  if (!api) {
    const plain = createTable<Api>(catalogue);
    const table = describe(catalogue.parts ? composed(plain) : plain, catalogue);
    const hasOperations = catalogue.facts().operations !== undefined;
    const described = createDecoder(
      table,
      () => replyOf(catalogue.reply, catalogue.parts),
      hasOperations ? operations : undefined,
    );
    api = { table, decoder: catalogue.read ? readingBy(catalogue.read, described) : described };
    made.set(catalogue, api);
  }
  return api;
}

/** A reader of one's own says where the code is, and the description's decoder what it means. */
function readingBy(read: OwnRead, described: Decoder<Api>): Decoder<Api> {
  return (reply, options, xml) => {
    const said = saidBy(read, reply);
    if (said === undefined) return described(reply, options, xml);
    const { code, ...beside } = typeof said === "string" ? { code: said } : said;
    const { detail, payload } = beside as { readonly detail?: string; readonly payload?: unknown };
    const decoded = described(code, options, xml);
    const answer = {
      ...decoded,
      ...(decoded.outcome === "error" && detail !== undefined ? { detail } : {}),
      ...(decoded.outcome === "success" && payload !== undefined ? { payload } : {}),
    } as Decoded;
    if (answer.outcome !== "success") new Remembered(answer, reply);
    return Object.freeze(answer);
  };
}

function saidBy(read: OwnRead, reply: unknown): ReturnType<OwnRead> {
  try {
    return read(reply);
  } catch {
    // Decoding never throws for a reply: what this reader cannot read, the description may.
    return undefined;
  }
}
