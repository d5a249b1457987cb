import { mappings } from "../generated/mappings.ts";
import { tableOf } from "./apis.ts";
import type { Entry } from "./entry.ts";

/** What a standard makes of a code in another one, in one direction. */
export interface Mapped {
  readonly from: Entry;
  readonly to: Entry;
  /** The document and its section. */
  readonly source: string;
  /** The address of that section. */
  readonly docs: string;
  /** Where the row does not hold always: when it does. */
  readonly when?: string;
}

/**
 * The rows of the documented mappings in which an entry stands: what it becomes, then what becomes it. The two directions are not
 * inverse.
 *
 * @example
 * mapped(lookup("sip", "480")).map(({ from, to }) => `${from.code} -> ${to.code}`) // ["480 -> 18", "19 -> 480", "20 -> 480", "31 -> 480"]
 */
export function mapped({ api, code }: Entry): Mapped[] {
  const found = mappings().flatMap(({ from, to, source, docs, rows }) =>
    rows
      .filter((row) => (from === api && row.from === code) || (to === api && row.to === code))
      .flatMap((row): Mapped[] => {
        const ends = [tableOf(from).lookup(row.from), tableOf(to).lookup(row.to)] as unknown as (Entry | undefined)[];
        const [start, end] = ends;
        return start && end ? [{ from: start, to: end, source, docs, ...(row.when ? { when: row.when } : {}) }] : [];
      }),
  );
  return found.sort((a, b) => Number(b.from.api === api) - Number(a.from.api === api));
}
