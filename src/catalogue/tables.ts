import type { Api, ApiAlias, ApiOf } from "./api.ts";
import type { Table } from "./table.ts";
import { nssoap } from "./tables/nssoap.ts";
import { persianSms } from "./tables/persian-sms.ts";
import { traitel } from "./tables/traitel.ts";
import { traitelFax } from "./tables/traitel-fax.ts";
import { voipms } from "./tables/voipms.ts";

const list: readonly Table[] = [nssoap, voipms, traitel, traitelFax, persianSms] as readonly Table[];

/** The names of the APIs. */
export const apis: readonly Api[] = /* @__PURE__ */ Object.freeze(list.map((table) => table.api));

let byName: ReadonlyMap<string, Table> | undefined;

/** The table of an API by its name or alias; a name that does not exist is a `TypeError` that lists the right ones. */
export function tableOf<Name extends Api | ApiAlias>(name: Name): Table<ApiOf<Name>> {
  byName ??= new Map(list.flatMap((table) => [table.api, ...table.aliases].map((key) => [key, table] as const)));
  const table = byName.get(name);
  if (table) return table as unknown as Table<ApiOf<Name>>;
  throw new TypeError(`there is no API ${quote(name)}: it is one of ${[...byName.keys()].join(", ")}`);
}

function quote(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
