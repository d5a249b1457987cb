import { concepts } from "../generated/concepts.ts";
import { tableOf } from "./apis.ts";
import type { Entry } from "./entry.ts";

/** Which entries of other APIs are given. */
export interface EquivalentsOptions {
  /** Those that only nearly mean it, too, behind those that mean the same. */
  readonly near?: boolean;
}

/**
 * The same failure elsewhere: the entries of the other APIs that mean what this one means. A composed fax code means what
 * its reason means. Twins in the same API are its `related` codes.
 *
 * @example
 * equivalents(lookup("voipms", "non_sufficient_funds")).map(({ api, code }) => `${api} ${code}`) // ["traitel-fax x99", "persian-sms 5", "persian-sms 10006"]
 * equivalents(lookup("sip", "486")).map(({ api, code }) => `${api} ${code}`) // ["traitel-fax x02", "q850 17", "t30 E001"]
 */
export function equivalents(entry: Entry, { near = false }: EquivalentsOptions = {}): Entry[] {
  const { api, code } = entry.reason ?? entry;
  const same = new Set<Entry>();
  const alike = new Set<Entry>();
  for (const { members, near: others = {} } of Object.values(concepts())) {
    const isMember = holds(members, api, code);
    if (!isMember && !holds(others, api, code)) continue;
    for (const found of entriesOf(members, api)) (isMember ? same : alike).add(found);
    for (const found of entriesOf(others, api)) alike.add(found);
  }
  return near ? [...new Set([...same, ...alike])] : [...same];
}

type Members = Readonly<Record<string, readonly string[]>>;

const holds = (members: Members, api: string, code: string) =>
  Object.hasOwn(members, api) && members[api]?.includes(code) === true;

const entriesOf = (members: Members, except: string): Entry[] =>
  Object.entries(members)
    .filter(([api]) => api !== except)
    .flatMap(([api, codes]) => codes.flatMap((code) => tableOf(api as Entry["api"]).lookup(code) ?? [])) as Entry[];
