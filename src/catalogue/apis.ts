import { tables } from "../generated/apis.ts";
import type { DescribedTable } from "./about.ts";
import type { Api, ApiAlias, ApiOf } from "./api.ts";

/** The names of the APIs. */
export const apis: readonly Api[] = /* @__PURE__ */ namesOf(tables);

/**
 * Whether a text is the name or an alias of an API, as `decode` takes it: for what comes from a configuration or an address.
 *
 * @example
 * isApi("voipms") // true
 * isApi("toString") // false
 */
export function isApi(text: unknown): text is Api | ApiAlias {
  return typeof text === "string" && named().has(text);
}

/** Whether an API is a standard, and no vendor's. */
export const isStandard = (api: string): boolean => tableOf(api as Api).origin.standard === true;

let byName: ReadonlyMap<string, DescribedTable> | undefined;

/** The table of an API by its name or alias; a name that does not exist is a `TypeError` that lists the right ones. */
export function tableOf<Name extends Api | ApiAlias>(name: Name): DescribedTable<ApiOf<Name>> {
  const table = named().get(name);
  if (table) return table as unknown as DescribedTable<ApiOf<Name>>;
  throw new TypeError(`there is no API ${quote(name)}: it is one of ${[...named().keys()].join(", ")}`);
}

function named(): ReadonlyMap<string, DescribedTable> {
  byName ??= new Map(tables.flatMap((table) => [table.api, ...table.aliases].map((key) => [key, table] as const)));
  return byName;
}

function quote(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

// A call that a bundler may leave out, with all that only it uses.
function namesOf(list: readonly DescribedTable[]): readonly Api[] {
  return Object.freeze(list.map(({ api }) => api));
}
