import { folded } from "../catalogue/table.ts";
import { notAReply, type Undecided } from "./reading.ts";
import { at, bare, isObject, nameOf, written } from "./value.ts";

/** How a key is called that holds what went wrong. */
export const faults = /^(?:fault(?:code|string)?|errors?|exceptions?)$/;

/** The text of a SOAP fault, of version 1.1 or 1.2. */
export function faultOf(fault: unknown): Undecided {
  const inner = bare(fault, "xml");
  const text = written(at(inner, ["faultstring"], "xml") ?? at(inner, ["reason", "text"], "xml"));
  return { ...notAReply("soap_fault"), around: text === undefined ? {} : { detail: text } };
}

/** Whether an object says beside a success that something went wrong, or has a key twice in different case. */
export function isDenied(value: unknown): boolean {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  const isTwice = new Set(keys.map(folded)).size < keys.length;
  return isTwice || keys.some((key) => denies(nameOf(key), value[key]));
}

/** Whether a key denies a success: a fault that is no nought, and no empty text or list; but an element is a fault by being there. */
function denies(name: string, said: unknown): boolean {
  if (!faults.test(name)) return said === false && /^(?:ok|success)$/.test(name);
  // What an exception holds is not among its keys.
  const isEmpty = isObject(said)
    ? /(?:Object|Array)\]$/.test(Object.prototype.toString.call(said)) && Object.keys(said).length === 0
    : said === "";
  return isEmpty ? name === "fault" : isObject(said) || !/^(?:0|false|null|undefined)$/.test(String(said));
}
