import { type Context, denied, type Form, notAReply, type PlacesReader, type Reading } from "./reading.ts";
import { field, scalarOf } from "./text.ts";

// What may stand around a success. An error is believed wherever a single value is wrapped.
const wrappers = /^(?:envelope|body|return|data|text)$|(?:result|response)$/i;
// Those of them that an HTTP client gives, beside an HTTP status: elsewhere a bare value in them is payload.
const bodies = /^(?:data|body|text)$/i;
const faults = /^(?:fault|errors?|exceptions?)$/i;
// What libraries for SOAP and XML add of their own, and what stands before the body.
const attributes = /^[$@_]|^xmlns|^header$/i;

/** `Body` of `soap:Body`. */
const local = (key: string | number) => String(key).slice(String(key).lastIndexOf(":") + 1);

/** How an object is walked through. */
interface Walk {
  readonly context: Context;
  readonly places: PlacesReader | undefined;
  readonly form: Form;
  /** Reads a text that stands in it, as the body of an HTTP client. */
  readonly readText: (text: string, context: Context) => Reading;
  // Objects may hold themselves.
  readonly seen: Set<object>;
}

/** What an object or list says: at its places, or inside what wraps it. It may throw: a getter is the caller's. */
export function readObject(value: object, walk: Walk): Reading {
  const { context, places, form, seen } = walk;
  if (seen.has(value)) return notAReply(form);
  seen.add(value);
  const status = httpStatusOf(value);
  const here = decide(places?.(value, context, form) ?? [], () => hasFault(value));
  // What stands there may be the HTTP status beside a body.
  if (here && (here.entry || status === undefined)) return here;
  const isList = Array.isArray(value);
  const keys = isList
    ? value.length === 1
      ? [0]
      : []
    : Object.keys(value).filter((key) => !attributes.test(local(key)));
  const readings = keys
    .filter((key) => keys.length === 1 || wrappers.test(local(key)))
    .map((key) => readInside(key, field(value, String(key)), walk, status))
    .filter((reading) => reading.says !== "not_a_reply" || reading.form === "soap_fault");
  const isFault = keys.some((key) => /^fault$/i.test(local(key)));
  return (
    decide(readings, () => (status ?? 0) >= 400 || hasFault(value)) ?? here ?? notAReply(isFault ? "soap_fault" : form)
  );
}

const order = ["error", "pending", "success", "contradictory", "undocumented", "not_a_reply"];

/** What several readings of one reply say together: an error first, and a success where all agree and nothing denies it. */
function decide(readings: readonly Reading[], isDenied: () => boolean): Reading | undefined {
  const [first] = [...readings].sort((a, b) => order.indexOf(a.says) - order.indexOf(b.says));
  if (first?.says !== "success") return first;
  return isDenied() || readings.some(({ entry }) => entry !== first.entry) ? denied(first) : first;
}

/** Whether an object says beside all else that something went wrong: in no empty text or list, nor in a nought. */
export const hasFault = (value: object): boolean =>
  !Array.isArray(value) &&
  Object.entries(value).some(
    ([key, said]) =>
      faults.test(local(key)) &&
      (typeof said === "object" && said !== null
        ? Object.keys(said).length > 0
        : !/^(?:|0|false|null|undefined)$/.test(String(said))),
  );

/** The HTTP status of what an HTTP client hands out: beside a body. */
function httpStatusOf(value: object): number | undefined {
  const status = field(value, "status") ?? field(value, "statusCode");
  return typeof status === "number" && Object.keys(value).some((key) => bodies.test(key)) ? status : undefined;
}

function readInside(key: string | number, child: unknown, walk: Walk, status: number | undefined): Reading {
  const { context, form, readText } = walk;
  const isNamed = wrappers.test(local(key));
  const text = bodies.test(local(key)) && status === undefined ? undefined : scalarOf(child);
  const reading =
    typeof child === "object" && child !== null
      ? readObject(child, walk)
      : isNamed && text !== undefined
        ? { ...readText(text, context), form, at: [] }
        : notAReply(form);
  if (reading.says !== "success") return reading;
  return isNamed ? { ...reading, at: [key, ...(reading.at ?? [])] } : notAReply(form);
}
