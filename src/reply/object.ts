import { folded } from "../catalogue/folded.ts";
import { isObject, nameOf } from "./value.ts";

/** How a key is called that holds what went wrong. */
export const faults = /^(fault(code|string)?|errors?|exceptions?)$/;

/** Whether an object says beside a success that something went wrong, or has a key twice in different case. */
export function isDenied(value: unknown): boolean {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  // A fault that is no nought, and no empty text or list; but an element is a fault by being there.
  const denies = (key: string) => {
    const name = nameOf(key);
    const said = value[key];
    // Neither PHP nor XML nor a form has a boolean.
    const isNo = !isObject(said) && /^(0|no|false|null|undefined)$/i.test(String(said));
    if (!faults.test(name)) return /^(ok|success)$/.test(name) && isNo;
    // What an exception holds is not among its keys.
    const isEmpty = /(Object|Array|String)\]$/.test({}.toString.call(said)) && Object.keys(said as object).length === 0;
    // Of an error "no" may say what it is.
    return isEmpty ? name === "fault" : !isNo || /^no/i.test(String(said));
  };
  return new Set(keys.map(folded)).size < keys.length || keys.some(denies);
}
