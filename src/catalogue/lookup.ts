import type { About } from "./about.ts";
import type { Api, ApiAlias, ApiOf, CodeOf } from "./api.ts";
import { tableOf } from "./apis.ts";
import type { EntriesOptions } from "./entries.ts";
import type { EntryFor, EntryOf } from "./entry.ts";

/**
 * What the catalogue knows of a code. Canonical codes only (`decode` reads what replies make of them), in constant time;
 * for `traitel-fax` a state (`4xx`), a reason (`x02`), `0`, or a composed code (`402`).
 *
 * @returns The entry, frozen and shared; `undefined` for a code that is not documented.
 * @throws TypeError for an API that does not exist; it lists the right ones.
 * @example
 * lookup("voipms", "invalid_credentials").category // "unauthenticated"
 * lookup("traitel-fax", "402").reason?.name // "DestinationBusy"
 * lookup("voipms", "constructor") // undefined
 */
export function lookup<Name extends Api | ApiAlias, Code extends CodeOf<ApiOf<Name>>>(
  api: Name,
  code: Code,
): EntryFor<ApiOf<Name>, Code>;
export function lookup<Name extends Api | ApiAlias>(api: Name, code: string): EntryOf<ApiOf<Name>> | undefined;
export function lookup<Name extends Api | ApiAlias>(api: Name, code: string): EntryOf<ApiOf<Name>> | undefined {
  return tableOf(api).lookup(code);
}

/**
 * All entries of an API: in its document's order, then the codes that it has gained since. Composed fax codes are not among
 * them: they are their parts.
 *
 * @param options `provenance: "document"` leaves out what the document does not have, `"later"` what it has.
 * @throws TypeError for an API that does not exist; it lists the right ones.
 * @example
 * entries("nssoap").length // 14
 * entries("persian-sms", { provenance: "document" }).length // 58
 */
export function entries<Name extends Api | ApiAlias>(
  api: Name,
  options: EntriesOptions = {},
): readonly EntryOf<ApiOf<Name>>[] {
  return tableOf(api).entries(options.provenance);
}

/**
 * What the catalogue of an API says of itself: title, source, language, enums, operations.
 *
 * @throws TypeError for an API that does not exist; it lists the right ones.
 * @example
 * about("ippanel").api // "persian-sms"
 */
export function about<Name extends Api | ApiAlias>(api: Name): About<ApiOf<Name>> {
  return tableOf(api).about();
}
