import { tableOf } from "../catalogue/apis.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import type { Unknown } from "./decoded.ts";
import { nearest } from "./nearest.ts";

/**
 * The documented entries that are nearest to a status that no catalogue has, nearest first, three at most; for a fax code
 * of which one half is documented, that half. Costs nothing until it is called.
 *
 * @example
 * suggest(decode("invalid_dtmf_mode", { api: "voipms" }))[0].code // "invalid_dtmfmode"
 */
export function suggest(unknown: Unknown): Entry[] {
  return nearest(tableOf(unknown.api) as Table, unknown as Unknown<never>) as Entry[];
}
