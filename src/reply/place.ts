import type { Path, Place } from "../schema/reply.ts";
import { readStatus } from "./kind.ts";
import { isDenied } from "./object.ts";
import { denied, notAReply, type PlacesReader, type Reading, together, type Undecided } from "./reading.ts";
import { at, scalarOf } from "./value.ts";

/** How a status is spelt that stands somewhere as a text; `undefined` where nothing but other spellings is read. */
type Spelling = (status: string) => string | undefined;

/** Reads one place of an object, where it is filled. */
export const place =
  ({ code, detail, payload }: Pick<Place, "code" | "detail" | "payload">, spelling?: Spelling): PlacesReader =>
  (object, context, form) => {
    const value = at(object, code, form);
    if (value === undefined) return undefined;
    const written = scalarOf(value);
    const isOdd = typeof value === "number" || typeof value === "boolean";
    const status = written ?? (isOdd ? String(value) : undefined);
    // A minus zero is written as a zero, and is none.
    const text = spelling && status !== undefined && !Object.is(value, -0) ? spelling(status) : written;
    if (text === "" && context.reply.empty) return { says: context.reply.empty, form };
    // A number that is not written in plain digits, and whether something is so, is no code.
    const reading: Reading =
      (text ? readStatus(text, context, form) : undefined) ??
      (status && text === undefined ? { says: "undocumented", form, raw: status } : notAReply(form));
    if (!reading.entry) return reading;
    if (reading.says === "success") {
      reading.payload = (payload === undefined ? object : at(object, payload, form)) ?? undefined;
      // What leads to the code may deny it as what holds the first key may, and so may what comes with it.
      const path = typeof code === "string" ? [] : code.slice(0, -1);
      if (isDenied(at(object, path, form)) || isDenied(reading.payload)) return denied(reading);
    }
    const said = reading.says === "error" && detail ? at(object, detail, form) : undefined;
    if (typeof said === "string" && said.trim() !== "") reading.detail = said;
    return reading;
  };

/** Other spellings that stand there, and, with `only`, nothing else. */
export const spelt =
  (spellings: Readonly<Record<string, string>>, only?: true): Spelling =>
  (status) =>
    Object.hasOwn(spellings, status) ? spellings[status] : only ? undefined : status;

/** A place whose success counts where something stands beside it; with `otherwise` an error, too, where nothing else does. */
export const beside =
  (conditions: NonNullable<Place["with"]>, read: PlacesReader, otherwise?: Undecided["says"]): PlacesReader =>
  (object, context, form) => {
    const reading = read(object, context, form);
    const isSuccess = reading?.says === "success";
    if (!isSuccess && otherwise === undefined) return reading;
    const holds = Object.entries(conditions).every(([key, wanted]) => {
      const found = at(object, key, form);
      if (found === undefined) return !isSuccess;
      const said = (scalarOf(found) ?? (typeof found === "boolean" ? String(found) : "")).toLowerCase();
      return said === String(wanted).toLowerCase() || (typeof wanted === "boolean" && said === String(+wanted));
    });
    if (!reading || holds) return reading;
    return isSuccess && otherwise === undefined ? denied(reading) : { says: otherwise ?? "contradictory", form };
  };

/** A place of whose codes some say that the real one stands elsewhere. */
export const extended =
  (paths: Readonly<Record<string, Path>>, read: PlacesReader): PlacesReader =>
  (object, context, form) => {
    const reading = read(object, context, form);
    const path = reading?.says === "error" ? paths[reading.entry.code] : undefined;
    const code = path && at(object, path, form);
    if (reading?.says === "error" && (typeof code === "number" || typeof code === "string"))
      reading.extendedError = code;
    return reading;
  };

/** Reads every place of an object that is filled. */
export const places =
  (...all: readonly PlacesReader[]): PlacesReader =>
  (object, context, form) => {
    let found: Reading | undefined;
    for (const read of all) {
      const reading = read(object, context, form);
      if (reading) found = together(found, reading);
    }
    return found;
  };
