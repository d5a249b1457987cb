// All that the reader of logs asks of the catalogues and of the decoders.
import type { Api, ApiAlias } from "../catalogue/api.ts";
import { composition } from "../catalogue/compose.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { createTable } from "../catalogue/table.ts";
import { apis, tableOf } from "../catalogue/tables.ts";
import { decoderOf } from "../decode/decode.ts";
import { sections } from "../generated/log.ts";
import type { CompiledCatalogue } from "../schema/compiled.ts";
import type { LogSection } from "../schema/log-file.ts";

/** An API as its lines in a log are read. */
export interface LogApi {
  readonly api: string;
  readonly section: LogSection;
  /** All entries, with the halves of composed codes. */
  readonly entries: readonly AnyEntry[];
  /** The entry of a code in any spelling in which a log may have it. */
  spelled(text: string): AnyEntry | undefined;
}

const builtIn = new Map<string, LogApi>();

function builtInApi(name: Api | ApiAlias): LogApi {
  const table = tableOf(name);
  const api = table.api as Api;
  const known = builtIn.get(api);
  if (known) return known;
  const decode = decoderOf(api);
  const made: LogApi = {
    api,
    section: sections[api] ?? {},
    entries: table.entries() as readonly AnyEntry[],
    spelled: (text) => {
      const decoded = decode(text);
      return decoded.outcome === "unknown" ? undefined : (decoded.entry as AnyEntry);
    },
  };
  builtIn.set(api, made);
  return made;
}

function ownApi(catalogue: CompiledCatalogue): LogApi {
  const table = createTable<Api>(catalogue, composition);
  return {
    api: catalogue.api,
    section: catalogue.log ?? {},
    entries: table.entries() as readonly AnyEntry[],
    spelled: (text) => table.spelled(text) as AnyEntry | undefined,
  };
}

/** Which API's log it is, and which APIs there are beside the built-in ones. */
export interface LogApiOptions {
  readonly api?: string;
  readonly catalogues?: readonly CompiledCatalogue[];
}

/** All APIs, one's own last, and the one whose log it is. @throws TypeError for one that does not exist. */
export function logApis({ api, catalogues = [] }: LogApiOptions): { all: readonly LogApi[]; only?: LogApi } {
  const all = [...apis.map(builtInApi), ...catalogues.map(ownApi)];
  if (api === undefined) return { all };
  const own = catalogues.findIndex(({ api: name, aliases = [] }) => name === api || aliases.includes(api));
  const only = own < 0 ? builtInApi(api as Api) : all[apis.length + own];
  return only ? { all, only } : { all };
}
