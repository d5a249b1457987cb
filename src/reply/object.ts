import { folded } from "../catalogue/table.ts";
import type { Undecided } from "./reading.ts";
import { at, bare, field, nameOf, written } from "./value.ts";

const faults = /^(?:fault|errors?|exceptions?)$/;

/** The text of a SOAP fault, of version 1.1 or 1.2. */
export function faultOf(fault: unknown): Undecided {
  const inner = bare(fault, "xml");
  const detail = at(inner, ["faultstring"], "xml") ?? at(inner, ["reason", "text"], "xml");
  return { says: "not_a_reply", form: "soap_fault", detail: written(detail) };
}

/** Whether an object says beside a success that something went wrong, or has a key twice in different case. */
export function isDenied(value: unknown): boolean {
  const keys = Object.keys(value ?? {});
  const isTwice = new Set(keys.map(folded)).size < keys.length;
  return isTwice || keys.some((key) => faults.test(nameOf(key)) && isFilled(field(value, key)));
}

/** Whether it says something: no empty text or list, and no nought. */
const isFilled = (said: unknown): boolean =>
  typeof said === "object" ? Object.keys(said ?? {}).length > 0 : !/^(?:|0|false|null|undefined)$/.test(String(said));
