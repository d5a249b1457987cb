// All that the reader of logs asks of the catalogues and of the decoders.
import type { DescribedTable } from "../catalogue/about.ts";
import type { Api, ApiAlias } from "../catalogue/api.ts";
import { apis, tableOf } from "../catalogue/apis.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { decoderOf } from "../decode/decode.ts";
import type { Decoder } from "../decode/decoder.ts";
import { ownApi } from "../decode/own.ts";
import { sections } from "../generated/log.ts";
import type { CompiledCatalogue } from "../schema/compiled.ts";
import type { LogSection } from "../schema/log-file.ts";

/** An API as its lines in a log are read. */
export interface LogApi {
  readonly api: string;
  /** It is read where it is named, and nowhere else. */
  readonly isStandard: boolean;
  readonly section: LogSection;
  /** All entries, with the halves of composed codes. */
  readonly entries: readonly AnyEntry[];
  /** The entry of a code in any spelling in which a log may have it. */
  spelled(text: string): AnyEntry | undefined;
}

const builtIn = new Map<string, LogApi>();

function logApi(table: DescribedTable, decode: Decoder<Api>, section: LogSection): LogApi {
  return {
    api: table.api,
    isStandard: table.origin.standard === true,
    section,
    entries: table.entries() as readonly AnyEntry[],
    spelled: (text) => {
      const decoded = decode(text);
      return decoded.outcome === "unknown" ? undefined : (decoded.entry as AnyEntry);
    },
  };
}

function builtInApi(name: Api | ApiAlias): LogApi {
  const table = tableOf(name) as DescribedTable;
  const known =
    builtIn.get(table.api) ?? logApi(table, decoderOf(table.api) as Decoder<Api>, sections[table.api] ?? {});
  builtIn.set(table.api, known);
  return known;
}

function ownLogApi(catalogue: CompiledCatalogue): LogApi {
  const { table, decoder } = ownApi(catalogue);
  return logApi(table, decoder, catalogue.log ?? {});
}

/** Which API's log it is, and which APIs there are beside the built-in ones. */
export interface LogApiOptions {
  readonly api?: string;
  readonly catalogues?: readonly CompiledCatalogue[];
}

/** All APIs, one's own last, and the one whose log it is. @throws TypeError for one that does not exist. */
export function logApis({ api, catalogues = [] }: LogApiOptions): { all: readonly LogApi[]; only?: LogApi } {
  const own = catalogues.map(ownLogApi);
  const asked = catalogues.findIndex(
    ({ api: name, aliases = [] }) => api !== undefined && [name, ...aliases].includes(api),
  );
  const only = own[asked] ?? (api === undefined ? undefined : builtInApi(api as Api));
  const all = [...apis.map(builtInApi), ...own].filter((each) => !each.isStandard || each === only);
  return only ? { all, only } : { all };
}
