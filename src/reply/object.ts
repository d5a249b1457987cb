import type { Path, Place } from "../schema/reply.ts";
import type { Why } from "../schema/vocabulary.ts";
import { readStatus } from "./kind.ts";
import { type Context, contradictory, type Form, isError, isSuccess, notAReply, type Reading } from "./reading.ts";
import { field } from "./text.ts";

// An envelope's depth; a reply that nests deeper is not one.
const maxDepth = 8;

// What may stand around a success. An error is believed wherever a single value is wrapped.
const wrappers = /^(?:envelope|body|return|data|text)$|(?:result|response)$/i;
// Those of them that an HTTP client gives, beside an HTTP status: elsewhere a bare value in them is payload.
const bodies = /^(?:data|body|text)$/i;
const faults = /^(?:fault|errors?|exceptions?)$/i;
// What libraries for SOAP and XML add of their own, and what stands before the body.
const attributes = /^[$@_]|^xmlns|^(?:attributes|header)$/i;

/** `Body` of `soap:Body`. */
const local = (key: string | number) => String(key).slice(String(key).lastIndexOf(":") + 1);

/** How an object is walked through. */
interface Walk {
  readonly context: Context;
  readonly places: readonly Place[];
  readonly form: Form;
  /** Reads a text that stands in it, as the body of an HTTP client. */
  readonly readText: (text: string, context: Context) => Reading;
  // Objects may hold themselves.
  readonly seen: Set<object>;
}

/** What an object or list says: at its places, or inside what wraps it. It may throw: a getter is the caller's. */
export function readObject(value: object, walk: Walk, depth = 0): Reading {
  const { places, form, seen } = walk;
  if (depth > maxDepth || seen.has(value)) return notAReply(form);
  seen.add(value);
  const status = httpStatusOf(value);
  const denied = () => hasFault(value);
  const here = decide(
    places.flatMap((place) => {
      const found = at(value, place.code);
      return found === undefined ? [] : readPlace(value, found, place, walk);
    }),
    denied,
  );
  // What stands there may be the HTTP status beside a body.
  if (here && ("entry" in here || status === undefined)) return here;
  const isList = Array.isArray(value);
  const keys = isList
    ? value.length === 1
      ? [0]
      : []
    : Object.keys(value).filter((key) => !attributes.test(local(key)));
  const readings = keys
    .filter((key) => keys.length === 1 || wrappers.test(local(key)))
    .map((key) => readInside(key, field(value, String(key)), walk, depth, status))
    .filter((reading) => "entry" in reading || reading.why !== "not_a_reply" || reading.form === "soap_fault");
  const failed = () => (status ?? 0) >= 400 || denied();
  return (
    decide(readings, failed) ?? here ?? notAReply(keys.some((key) => /^fault$/i.test(local(key))) ? "soap_fault" : form)
  );
}

/** What several readings of one reply say together: an error first, and a success where nothing denies it. */
function decide(readings: readonly Reading[], denied: () => boolean): Reading | undefined {
  const success = readings.find(isSuccess);
  const agree = () => readings.every((reading) => isSuccess(reading) && reading.entry === success?.entry);
  const is = (why: Why) => readings.find((reading) => "why" in reading && reading.why === why);
  return (
    readings.find(isError) ??
    is("pending") ??
    (success && (agree() && !denied() ? success : contradictory(success))) ??
    is("contradictory") ??
    is("undocumented") ??
    readings[0]
  );
}

function readPlace(object: object, value: unknown, place: Place, { context, form }: Walk): Reading {
  const written = scalarOf(value);
  const { values = {}, with: conditions = {} } = place;
  const isOdd = typeof value === "number" || typeof value === "boolean";
  const status = written ?? (isOdd ? String(value) : "");
  const spelling = Object.hasOwn(values, status) ? values[status] : written;
  if (spelling === "" && context.reply.empty) return { why: context.reply.empty, form };
  // A number that is not written in plain digits, and whether something is so, is no code.
  const reading: Reading =
    (spelling ? readStatus(spelling, context, form) : undefined) ??
    (isOdd ? { why: "undocumented", form, raw: status } : notAReply(form));
  const holds = Object.entries(conditions).every(([key, wanted]) => {
    const found = field(object, key);
    if (found === undefined) return !isSuccess(reading);
    const said = String(found).trim().toLowerCase();
    return said === String(wanted).toLowerCase() || (typeof wanted === "boolean" && said === String(+wanted));
  });
  if (!holds) return place.else ? { why: place.else, form } : notAReply(form);
  if (!("entry" in reading)) return reading;
  const detail = at(object, place.detail ?? []);
  const { code } = reading.entry;
  const extended = place.extended && Object.hasOwn(place.extended, code) ? at(object, place.extended[code]) : undefined;
  return {
    ...reading,
    payload: (place.payload === undefined ? object : at(object, place.payload)) ?? undefined,
    ...(typeof detail === "string" && detail.trim() !== "" ? { detail } : {}),
    ...(typeof extended === "number" || (typeof extended === "string" && extended !== "")
      ? { extendedError: extended }
      : {}),
    at: [place.code].flat(),
  };
}

/** A text, or a whole number in plain digits, as a text. */
function scalarOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  const isNumber = typeof value === "bigint" || (typeof value === "number" && !Object.is(value, -0));
  return isNumber && /^\d{1,16}$/.test(String(value)) ? String(value) : undefined;
}

/** What stands at a path; never inherited, and a list is entered by a position alone. */
const at = (value: unknown, path: Path = []): unknown =>
  [path].flat().reduce<unknown>((found, step) => {
    const fits = Array.isArray(found) === (typeof step === "number");
    return fits ? field(found, String(step)) : undefined;
  }, value);

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
  const status = field(value, "status") ?? field(value, "statusCode") ?? field(field(value, "response"), "code");
  const isStatus = typeof status === "number" && status >= 100 && status < 600;
  return isStatus && Object.keys(value).some((key) => bodies.test(key)) ? status : undefined;
}

function readInside(
  key: string | number,
  child: unknown,
  walk: Walk,
  depth: number,
  status: number | undefined,
): Reading {
  const { context, form, readText } = walk;
  const isNamed = wrappers.test(local(key));
  const text = bodies.test(local(key)) && status === undefined ? undefined : scalarOf(child);
  const reading =
    typeof child === "object" && child !== null
      ? readObject(child, walk, depth + 1)
      : isNamed && text !== undefined
        ? { ...readText(text, context), form, at: [] }
        : notAReply(form);
  if (!isSuccess(reading)) return reading;
  return isNamed ? { ...reading, at: [key, ...(reading.at ?? [])] } : notAReply(form);
}
