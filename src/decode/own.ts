import { type DescribedTable, describe } from "../catalogue/about.ts";
import type { Api } from "../catalogue/api.ts";
import { composition } from "../catalogue/compose.ts";
import { createTable } from "../catalogue/table.ts";
import { replyOf } from "../reply/describe.ts";
import type { CompiledCatalogue } from "../schema/compiled.ts";
import { createDecoder, type Decoder } from "./decoder.ts";
import { operations } from "./operation.ts";

/** What a catalogue of one's own is when a program runs: the same as `src/generated/<api>/api.ts`, which is compiled. */
export function ownApi(catalogue: CompiledCatalogue): {
  readonly table: DescribedTable;
  readonly decoder: Decoder<Api>;
} {
  const table = describe(createTable<Api>(catalogue, catalogue.parts ? composition : undefined), catalogue);
  const hasOperations = catalogue.facts().operations !== undefined;
  return { table, decoder: createDecoder(table, replyOf(catalogue.reply), hasOperations ? operations : undefined) };
}
