import { notAReply, type Soap } from "./reading.ts";
import { at, bare, isObject, type Keyed, written } from "./value.ts";

/** Any server's SOAP. */
export const soap: Soap = {
  inside(value, form) {
    // `soap` answers by `[result, response, header, request]`.
    if (Array.isArray(value) && /^</.test(written(value[1]) as string)) return [value[0], "xml"];
    const inner = bare(value, form);
    return inner === value ? undefined : [inner, form];
  },
  faultOf(fault) {
    const inner = bare(fault, "xml");
    const text = written(at(inner, ["faultstring"], "xml") ?? at(inner, ["reason", "text"], "xml"));
    return { ...notAReply("soap_fault"), around: text ? { detail: text } : undefined };
  },
};

/** SOAP of a server that may be PHP's: what it writes for an array with keys is an object with them. */
export const phpSoap: Soap = {
  inside: (value, form) => {
    const map = unmapped(value);
    return map ? [map, form] : soap.inside(value, form);
  },
  faultOf: (fault) => soap.faultOf(fault),
};

/** The array that stands there as `{ item: [{ key, value }, …] }`, and so all in it; `undefined` for what is none, or has a key twice. */
function unmapped(value: Keyed): Keyed | undefined {
  if (!value.item) return undefined;
  const items = [value.item].flat();
  const keys = items.map((item) => at(item, ["key"], "xml"));
  if (keys.some((key) => typeof key !== "string") || new Set(keys).size < keys.length) return undefined;
  return Object.fromEntries(items.map((item, index) => [keys[index], inMap(at(item, ["value"], "xml") ?? "")]));
}

/** What stands in such an array: another one, or a list, `{ item: […] }`. */
function inMap(value: unknown): unknown {
  if (!isObject(value)) return value;
  return unmapped(value) ?? (Array.isArray(value.item) ? value.item.map(inMap) : value);
}
