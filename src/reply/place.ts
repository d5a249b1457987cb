import type { Path, Place } from "../schema/reply.ts";
import { readStatus } from "./kind.ts";
import { type Context, type Form, notAReply, type PlacesReader, type Reading, together } from "./reading.ts";
import { bare, field, scalarOf } from "./value.ts";

/** Reads every place of an object that is filled. */
export const places =
  (...all: readonly Place[]): PlacesReader =>
  (object, context, form) => {
    let found: Reading | undefined;
    for (const place of all) {
      const value = at(object, place.code, form);
      if (value !== undefined) found = together(found, readPlace(object, value, place, context, form));
    }
    return found;
  };

function readPlace(object: object, value: unknown, place: Place, context: Context, form: Form): Reading {
  const written = scalarOf(value);
  const { values } = place;
  const isOdd = typeof value === "number" || typeof value === "boolean";
  const status = written ?? (isOdd ? String(value) : "");
  const spelling =
    values && (written ?? value) !== 0 && Object.hasOwn(values, status)
      ? values[status]
      : place.only
        ? undefined
        : written;
  if (spelling === "" && context.reply.empty) return { says: context.reply.empty, form };
  // A number that is not written in plain digits, and whether something is so, is no code.
  const reading: Reading =
    (spelling ? readStatus(spelling, context, form) : undefined) ??
    (isOdd || (place.only && written) ? { says: "undocumented", form, raw: status } : notAReply(form));
  if (place.with && !holds(object, place.with, reading.says === "success"))
    return { says: place.else ?? "not_a_reply", form };
  if (!reading.entry) return reading;
  if (reading.says === "success") {
    reading.payload = (place.payload === undefined ? object : at(object, place.payload, form)) ?? undefined;
    reading.at = typeof place.code === "string" ? [place.code] : place.code;
    return reading;
  }
  const detail = place.detail && at(object, place.detail, form);
  if (typeof detail === "string" && detail.trim() !== "") reading.detail = detail;
  const extended = place.extended?.[reading.entry.code];
  const code = extended && at(object, extended, form);
  if (typeof code === "number" || typeof code === "string") reading.extendedError = code;
  return reading;
}

/** Whether all stands beside a code that has to; beside an error only what is there counts. */
const holds = (object: object, conditions: NonNullable<Place["with"]>, isSuccess: boolean): boolean =>
  Object.entries(conditions).every(([key, wanted]) => {
    const found = field(object, key);
    if (found === undefined) return !isSuccess;
    const said = String(found).trim().toLowerCase();
    return said === String(wanted).toLowerCase() || (typeof wanted === "boolean" && said === String(+wanted));
  });

/** What stands at a path; never inherited, and a list is entered by a position alone. */
function at(value: unknown, path: Path, form: Form): unknown {
  if (typeof path === "string") return Array.isArray(value) ? undefined : bare(field(value, path), form);
  let found = value;
  for (const step of path) {
    if (Array.isArray(found) !== (typeof step === "number")) return undefined;
    found = bare(field(found, String(step)), form);
  }
  return found;
}
