import { concepts } from "../generated/concepts.ts";
import { tableOf } from "./apis.ts";
import type { Entry } from "./entry.ts";

/**
 * The same failure elsewhere: the entries of the other APIs that mean what this one means. A composed fax code means what
 * its reason means. Twins in the same API are its `related` codes.
 *
 * @example
 * equivalents(lookup("voipms", "non_sufficient_funds")).map(({ api, code }) => `${api} ${code}`) // ["traitel-fax x99", "persian-sms 5", "persian-sms 10006"]
 */
export function equivalents(entry: Entry): Entry[] {
  const { api, code } = entry.reason ?? entry;
  const found = new Set<Entry>();
  for (const members of Object.values(concepts)) {
    if (!Object.hasOwn(members, api) || !members[api]?.includes(code)) continue;
    for (const [other, codes] of Object.entries(members)) {
      if (other === api) continue;
      for (const otherCode of codes) {
        const equivalent = tableOf(other as Entry["api"]).lookup(otherCode) as Entry | undefined;
        if (equivalent) found.add(equivalent);
      }
    }
  }
  return [...found];
}
