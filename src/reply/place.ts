import type { Path, Place } from "../schema/reply.ts";
import { readStatus } from "./kind.ts";
import { type Context, type Form, notAReply, type PlacesReader, type Reading } from "./reading.ts";
import { field, scalarOf } from "./text.ts";

/** Reads every place of an object that is filled. */
export const places =
  (...all: readonly Place[]): PlacesReader =>
  (object, context, form) =>
    all.flatMap((place) => {
      const found = at(object, place.code);
      return found === undefined ? [] : readPlace(object, found, place, context, form);
    });

function readPlace(object: object, value: unknown, place: Place, context: Context, form: Form): Reading {
  const written = scalarOf(value);
  const { values = {}, with: conditions = {} } = place;
  const isOdd = typeof value === "number" || typeof value === "boolean";
  const status = written ?? (isOdd ? String(value) : "");
  const spelling =
    (written ?? value) !== 0 && Object.hasOwn(values, status) ? values[status] : place.only ? undefined : written;
  if (spelling === "" && context.reply.empty) return { says: context.reply.empty, form };
  // A number that is not written in plain digits, and whether something is so, is no code.
  const reading: Reading =
    (spelling ? readStatus(spelling, context, form) : undefined) ??
    (isOdd || (place.only && written) ? { says: "undocumented", form, raw: status } : notAReply(form));
  const holds = Object.entries(conditions).every(([key, wanted]) => {
    const found = field(object, key);
    if (found === undefined) return reading.says !== "success";
    const said = String(found).trim().toLowerCase();
    return said === String(wanted).toLowerCase() || (typeof wanted === "boolean" && said === String(+wanted));
  });
  if (!holds) return { says: place.else ?? "not_a_reply", form };
  if (!reading.entry) return reading;
  const detail = at(object, place.detail);
  const extended = at(object, place.extended?.[reading.entry.code]);
  return {
    ...reading,
    payload: (place.payload === undefined ? object : at(object, place.payload)) ?? undefined,
    ...(typeof detail === "string" && detail.trim() !== "" ? { detail } : {}),
    ...(typeof extended === "number" || typeof extended === "string" ? { extendedError: extended } : {}),
    at: [place.code].flat(),
  };
}

/** What stands at a path; never inherited, and a list is entered by a position alone. Without a path, the object. */
const at = (value: unknown, path: Path = []): unknown =>
  [path].flat().reduce<unknown>((found, step) => {
    const fits = Array.isArray(found) === (typeof step === "number");
    return fits ? field(found, String(step)) : undefined;
  }, value);
