import type { Conditions } from "../compile/steps.ts";
import type { Steps } from "../schema/reply.ts";
import { readStatus, word } from "./kind.ts";
import { isDenied } from "./object.ts";
import {
  denied,
  type Form,
  notAReply,
  type PlacesReader,
  type Reading,
  type TextReader,
  together,
  type Undecided,
  undocumented,
} from "./reading.ts";
import { trimmed } from "./text.ts";
import { at, field, written } from "./value.ts";

/** How a status is spelt that stands somewhere as a text; `undefined` where nothing but other spellings is read. */
type Spelling = (status: string) => string | undefined;

/** Reads one place of an object, where it is filled; what comes with a success is the object, or what stands at `payload`. */
export const place =
  (code: Steps, payload: Steps = [], spelling: Spelling = word): PlacesReader =>
  (object, context, form) => {
    const value = at(object, code, form);
    const text = written(value);
    if (text === undefined) return value === undefined ? value : notAReply(form);
    if (text === "") return { ...readStatus(text, context, form), raw: text } as Undecided;
    const status = spelling(text);
    const reading = status === undefined ? undocumented(text, form) : readStatus(status, context, form);
    if (reading.says !== "success") return reading;
    const found = at(object, payload, form);
    // What leads to the code may deny it as what holds the first key may, and so may what comes with it.
    if (isDenied(at(object, code.slice(0, -1), form)) || isDenied(found)) return denied(reading);
    if (found !== undefined && found !== null) reading.around = { payload: found };
    return reading;
  };

/** A place where the code stands in a text, or should: what begins as one of those that hold a code is no success without it. */
export const told =
  (path: Steps, read: TextReader, ...beginnings: readonly RegExp[]): PlacesReader =>
  (object, context, form) => {
    const value = at(object, path, form);
    // Bytes, as JSON has those of a `Buffer` or a list.
    const octets = field(value, "data") ?? value;
    const isOctets = Array.isArray(octets) && octets.every((octet) => octet >>> 0 === octet && octet < 256);
    const text = written(isOctets ? new Uint8Array(octets) : value);
    if (text === undefined) return undefined;
    const isBegun = beginnings.some((beginning) => beginning.test(text));
    const reading = read(text, context) ?? (isBegun ? notAReply(form) : undefined);
    return reading && { ...reading, form, ...(reading.says === "success" ? { around: { payload: object } } : {}) };
  };

/** A place beside whose errors a text of the vendor's stands. */
export const detailed =
  (path: Steps, read: PlacesReader): PlacesReader =>
  (object, context, form) => {
    const reading = read(object, context, form);
    if (reading?.says !== "error") return reading;
    const said = at(object, path, form);
    if (typeof said === "string" && trimmed(said)) reading.around = { detail: said };
    return reading;
  };

/** A place beside which the status of an undocumented code stands. */
export const named =
  (path: Steps, read: PlacesReader): PlacesReader =>
  (object, context, form) => {
    const reading = read(object, context, form);
    if (reading?.says !== "undocumented") return reading;
    return { ...reading, raw: written(at(object, path, form)) || reading.raw };
  };

/** Other spellings that stand there, and, with `only`, nothing else. */
export const spelt =
  (spellings: Readonly<Record<string, string>>, only?: true): Spelling =>
  (status) =>
    Object.hasOwn(spellings, status) ? spellings[status] : only ? undefined : status;

/** A number that stands there is decimal, where codes are hexadecimal ones. */
export const decimal: Spelling = (status) =>
  /^(0|[1-9]\d{0,9})$/.test(status) ? `0x${Number(status).toString(16)}` : status;

/** A place whose success counts where something stands beside it; with `otherwise` an error, too, where nothing else does. */
export const beside =
  (conditions: Conditions, read: PlacesReader, otherwise?: Undecided["says"]): PlacesReader =>
  (object, context, form) => {
    const reading = read(object, context, form);
    const holds = Object.entries(conditions).every(([key, wanted]) => {
      const found = written(at(object, [key], form));
      return found ? wanted.includes(found.toLowerCase()) : reading?.says !== "success";
    });
    if (!reading || holds) return reading;
    return otherwise ? { says: otherwise, form } : reading.says === "success" ? denied(reading) : reading;
  };

/** What is read in no object that has one of these keys: it is another's. */
export const without =
  (keys: readonly string[], read: PlacesReader): PlacesReader =>
  (object, context, form) =>
    keys.some((key) => key in object) ? undefined : read(object, context, form);

/** A place of whose codes some say that the real one stands elsewhere. */
export const extended =
  (paths: Readonly<Record<string, Steps>>, read: PlacesReader): PlacesReader =>
  (object, context, form) => {
    const reading = read(object, context, form);
    if (reading?.says !== "error") return reading;
    const code = at(object, paths[reading.entry.code] ?? [], form);
    if (typeof code === "number" || typeof code === "string")
      reading.around = { ...reading.around, extendedError: code };
    return reading;
  };

/** Where the places of XML are others than those of JSON. */
export const byForm =
  (readers: { readonly [name in Form]?: PlacesReader }): PlacesReader =>
  (object, context, form) =>
    readers[form]?.(object, context, form);

/** Reads every place of an object that is filled: without the first nothing is a success, but any other may be empty. */
export const places =
  (...all: readonly PlacesReader[]): PlacesReader =>
  (object, context, form) =>
    all.reduce<Reading | undefined>((found, read, index) => {
      const reading = read(object, context, form);
      return index && reading?.raw === "" ? found : together(found, reading);
    }, undefined);
