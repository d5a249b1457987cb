import { origin as nssoapOrigin } from "../generated/nssoap.entries.ts";
import { origin as persianSmsOrigin } from "../generated/persian-sms.entries.ts";
import { origin as traitelOrigin } from "../generated/traitel.entries.ts";
import { origin as traitelFaxOrigin } from "../generated/traitel-fax.entries.ts";
import { origin as voipmsOrigin } from "../generated/voipms.entries.ts";
import { type DescribedTable, describe } from "./about.ts";
import type { Api, ApiAlias, ApiOf } from "./api.ts";
import { nssoap } from "./tables/nssoap.ts";
import { persianSms } from "./tables/persian-sms.ts";
import { traitel } from "./tables/traitel.ts";
import { traitelFax } from "./tables/traitel-fax.ts";
import { voipms } from "./tables/voipms.ts";

// Calls that a bundler may leave out, with all that only they use.
const list = /* @__PURE__ */ allTables();

/** The names of the APIs. */
export const apis: readonly Api[] = /* @__PURE__ */ namesOf(list);

let byName: ReadonlyMap<string, DescribedTable> | undefined;

/** The table of an API by its name or alias; a name that does not exist is a `TypeError` that lists the right ones. */
export function tableOf<Name extends Api | ApiAlias>(name: Name): DescribedTable<ApiOf<Name>> {
  byName ??= new Map(list.flatMap((table) => [table.api, ...table.aliases].map((key) => [key, table] as const)));
  const table = byName.get(name);
  if (table) return table as unknown as DescribedTable<ApiOf<Name>>;
  throw new TypeError(`there is no API ${quote(name)}: it is one of ${[...byName.keys()].join(", ")}`);
}

function quote(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function allTables(): readonly DescribedTable[] {
  return [
    describe(nssoap, nssoapOrigin),
    describe(voipms, voipmsOrigin),
    describe(traitel, traitelOrigin),
    describe(traitelFax, traitelFaxOrigin),
    describe(persianSms, persianSmsOrigin),
  ] as unknown as readonly DescribedTable[];
}

function namesOf(tables: readonly DescribedTable[]): readonly Api[] {
  return Object.freeze(tables.map(({ api }) => api));
}
