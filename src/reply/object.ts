import type { Path, Place } from "../schema/reply.ts";
import { readStatus } from "./kind.ts";
import { type Context, contradictory, type Form, isError, isSuccess, notAReply, type Reading } from "./reading.ts";
import { field, isFilled } from "./text.ts";

// An envelope's depth; a reply that nests deeper is not one.
const maxDepth = 8;

// What may stand around a success. An error is believed wherever a single value is wrapped.
const wrappers = /^(?:envelope|body|return|data|text|.*result|.*response)$/i;
// Those of them that an HTTP client gives, beside an HTTP status; there a text is the reply, elsewhere it is payload.
const bodies = /^(?:data|body|text)$/i;
const faults = /^(?:.*:)?(?:fault|errors?|exceptions?)$/i;
// What libraries for SOAP and XML add of their own, and what stands before the body.
const attributes = /^(?:[$@_].*|xmlns.*|attributes|(?:.*:)?header)$/i;

const withoutPrefix = (key: string) => key.slice(key.lastIndexOf(":") + 1);

/** Reads text that stands in an object, as the body of an HTTP client. */
export type ReadText = (text: string, context: Context) => Reading;

interface Walk {
  readonly context: Context;
  readonly places: readonly Place[];
  readonly form: Form;
  readonly readText: ReadText;
  // Objects may hold themselves.
  readonly seen: Set<object>;
}

/** What an object or list says: at its places, or inside what wraps it. It may throw: a getter is the caller's. */
export function readObject(
  value: object,
  context: Context,
  places: readonly Place[],
  form: Form,
  readText: ReadText,
): Reading {
  return readAt(value, { context, places, form, readText, seen: new Set() }, 0);
}

function readAt(value: object, walk: Walk, depth: number): Reading {
  if (depth > maxDepth || walk.seen.has(value)) return notAReply(walk.form);
  walk.seen.add(value);
  const status = httpStatusOf(value);
  const here = readPlaces(value, walk);
  if (here === undefined) return readWrapped(value, walk, depth, status);
  if (status === undefined || "entry" in here) return here;
  // What stood there was the HTTP status beside a body.
  const inside = readWrapped(value, walk, depth, status);
  return "entry" in inside || inside.why !== "not_a_reply" ? inside : here;
}

/** `undefined` where no place is filled. */
function readPlaces(value: object, walk: Walk): Reading | undefined {
  let success: Reading | undefined;
  let other: Reading | undefined;
  let agree = true;
  for (const place of walk.places) {
    const found = at(value, place.code);
    if (found === undefined) continue;
    const reading = readPlace(value, found, place, walk);
    if (isError(reading)) return reading;
    if (isSuccess(reading)) {
      agree &&= success === undefined || (isSuccess(success) && success.entry === reading.entry);
      success ??= reading;
    } else if (other === undefined || rank(reading) > rank(other)) other = reading;
  }
  if (success === undefined || !isSuccess(success)) return other;
  if (other && "why" in other && other.why === "pending") return other;
  return other || !agree || hasFault(value) ? contradictory(success) : success;
}

const rank = (reading: Reading) =>
  "entry" in reading ? 0 : ["not_a_reply", "undocumented", "contradictory", "pending"].indexOf(reading.why);

function readPlace(object: object, value: unknown, place: Place, { context, form }: Walk): Reading {
  const written = typeof value === "string" ? value.trim() : isPlain(value) ? String(value) : undefined;
  if (written === "") return context.reply.empty ? { why: context.reply.empty, form } : notAReply(form);
  const status = String(written ?? value);
  const { values } = place;
  const spelling = values && Object.hasOwn(values, status) ? values[status] : undefined;
  // A number that is not written in plain digits, and whether something is so, is no code.
  if (written === undefined && spelling === undefined)
    return typeof value === "number" || typeof value === "boolean"
      ? { why: "undocumented", form, raw: status }
      : notAReply(form);
  const reading = readStatus(spelling ?? status, context, form) ?? notAReply(form);
  if (!("entry" in reading)) return holds(object, place, false) ? reading : undone(place, form);
  if (!holds(object, place, reading.entry.outcome === "success")) return undone(place, form);
  const extended = extendedOf(object, place, reading.entry.code);
  const detail = place.detail === undefined ? undefined : at(object, place.detail);
  const payload = place.payload === undefined ? object : at(object, place.payload);
  return {
    ...reading,
    ...(payload === undefined || payload === null ? {} : { payload }),
    ...(typeof detail === "string" && detail.trim() !== "" ? { detail } : {}),
    ...(extended === undefined ? {} : { extendedError: extended }),
    at: typeof place.code === "string" ? [place.code] : place.code,
  };
}

const undone = (place: Place, form: Form): Reading => (place.else ? { why: place.else, form } : notAReply(form));

const isPlain = (value: unknown) =>
  typeof value === "bigint"
    ? value >= 0
    : typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);

/** Whether what has to stand beside a code does. */
function holds(object: object, { with: conditions = {} }: Place, isNeeded: boolean): boolean {
  return Object.entries(conditions).every(([key, wanted]) => {
    const found = field(object, key);
    if (found === undefined) return !isNeeded;
    const spelling = String(found).trim().toLowerCase();
    return spelling === String(wanted).toLowerCase() || (typeof wanted === "boolean" && spelling === String(+wanted));
  });
}

function extendedOf(object: object, { extended = {} }: Place, code: string): string | number | undefined {
  const path = Object.hasOwn(extended, code) ? extended[code] : undefined;
  const found = path === undefined ? undefined : at(object, path);
  return typeof found === "number" || (typeof found === "string" && found !== "") ? found : undefined;
}

/** What stands at a path; never inherited, and a list is entered by a position alone. */
function at(value: unknown, path: Path): unknown {
  if (typeof path === "string") return Array.isArray(value) ? undefined : field(value, path);
  let found = value;
  for (const step of path)
    found = Array.isArray(found) === (typeof step === "number") ? field(found, String(step)) : undefined;
  return found;
}

/** Whether an object says beside all else that something went wrong. */
export const hasFault = (value: object): boolean =>
  !Array.isArray(value) && Object.keys(value).some((key) => faults.test(key) && isFilled(field(value, key)));

/** The HTTP status of what an HTTP client hands out: beside a body. */
function httpStatusOf(value: object): number | undefined {
  if (Array.isArray(value) || !Object.keys(value).some((key) => bodies.test(key))) return undefined;
  const response = field(value, "response");
  const status = field(value, "status") ?? field(value, "statusCode") ?? field(response, "code");
  const isStatus = typeof status === "number" && Number.isInteger(status) && status >= 100 && status < 600;
  return isStatus ? status : undefined;
}

/** What stands inside of what wraps a reply: the errors first. */
function readWrapped(value: object, walk: Walk, depth: number, status: number | undefined): Reading {
  const { form } = walk;
  const keys = Array.isArray(value)
    ? value.length === 1
      ? ["0"]
      : []
    : Object.keys(value).filter((key) => !attributes.test(key));
  const isNamed = (key: string) => !Array.isArray(value) && wrappers.test(withoutPrefix(key));
  const readings: Reading[] = [];
  for (const key of keys) {
    if (!isNamed(key) && keys.length > 1) continue;
    const reading = readInside(key, field(value, key), isNamed(key), walk, depth, status);
    if (isError(reading)) return reading;
    if ("entry" in reading || reading.why !== "not_a_reply") {
      const step = Array.isArray(value) ? Number(key) : key;
      readings.push(isSuccess(reading) ? { ...reading, at: [step, ...(reading.at ?? [])] } : reading);
    } else if (reading.form === "soap_fault") readings.unshift(reading);
  }
  const [first] = readings;
  const success = readings.find(isSuccess);
  if (!success) return first ?? notAReply(keys.some((key) => /^(?:.*:)?fault$/i.test(key)) ? "soap_fault" : form);
  const agree = readings.every((reading) => isSuccess(reading) && reading.entry === success.entry);
  const failed = status !== undefined && status >= 400;
  return agree && !failed && !hasFault(value) ? success : contradictory(success);
}

function readInside(
  key: string,
  child: unknown,
  isNamed: boolean,
  walk: Walk,
  depth: number,
  status: number | undefined,
): Reading {
  const { context, form, readText } = walk;
  if (typeof child === "object" && child !== null) {
    const reading = readAt(child, walk, depth + 1);
    return isSuccess(reading) && !isNamed ? notAReply(form) : reading;
  }
  // A bare value is a reply only where its wrapper says so.
  if (!isNamed || (bodies.test(key) && status === undefined)) return notAReply(form);
  const written = typeof child === "string" ? child : isPlain(child) ? String(child) : undefined;
  const reading = written === undefined ? notAReply(form) : readText(written, context);
  return isSuccess(reading) ? { ...reading, form, at: [] } : { ...reading, form };
}
