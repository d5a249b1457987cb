import * as z from "zod/mini";

/** Where something stands in an object: a key, or the keys ("0") and positions (0) that lead to it. */
export type Path = string | Steps;
/** A path as the keys and positions that lead to where something stands. */
export type Steps = readonly (string | number)[];

/** A place in an object where a code stands. */
export interface Place {
  readonly code: Path;
  /** What a text looks like that holds the code there, as templates; without it, the code stands there alone. */
  readonly text?: readonly string[];
  /** The vendor's own text beside an error. */
  readonly detail?: Path;
  /** What comes with a success; without it, the object that holds the code. */
  readonly payload?: Path;
  /** What stands there for a code that is spelt otherwise: `{ "200": "0" }`. */
  readonly values?: Readonly<Record<string, string>>;
  /** Nothing but these `values` is read there. */
  readonly only?: true;
  /** A number that stands there is decimal, though codes are hexadecimal. */
  readonly decimal?: true;
  /** What has to stand beside it for a success; an error needs it only where it is there and says something else. */
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  /** What a code is whose `with` is not so; without it only a success needs it. */
  readonly else?: "pending";
  /** Of a code that says that the real one stands elsewhere: where. */
  readonly extended?: Readonly<Record<string, Path>>;
  /** Where the status stands that is handed out as `raw` for one that no table knows. */
  readonly raw?: Path;
}

/** How the replies of an API are read: the `reply` section of its catalogue. Without it, the bare code alone. */
export interface ReplyFile {
  /** What undocumented codes look like; without it, `word`. */
  readonly code?: "word" | "digits" | "hex";
  /** How many digits a code has: where leading zeros may have been lost, or, of a hexadecimal one, where no `0x` stands before it. */
  readonly pad?: number;
  /** A code may come as the octets that carry it, in hexadecimal. */
  readonly octets?: true;
  /** What stands at a place or within a text for a code that is spelt otherwise; alone it is none. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where a code stands in an object. Every place is read. */
  readonly json?: readonly Place[];
  /** Keys, or positions in a list, that no reply has: an object with one of them is none, but may wrap one. */
  readonly without?: readonly string[];
  /**
   * The same of XML, `true` for the same places: it brings the parser. Without it, `json`, where the caller brings one; `false` where
   * replies are never XML.
   */
  readonly xml?: boolean | readonly Place[];
  /** `false` where no SOAP server of PHP answers, whose maps are read as objects. */
  readonly maps?: false;
  /** What a text looks like that holds a code; without it, `["{code}"]`. */
  readonly text?: readonly string[];
  /** A number of so many digits is not a code but an id, which says `code`. */
  readonly id?: { readonly digits: readonly [number, number]; readonly code: string };
  /** What an empty body, cell or place says. */
  readonly empty?: "pending";
  /** The code that a number of a range counts as where no table has it: `{ "400-499": "400" }`. */
  readonly classes?: Readonly<Record<string, string>>;
  /** `http`: a 2xx with a JSON or empty body in which no place is filled is a success. */
  readonly success?: "http";
}

const text = z.string().check(z.minLength(1));
const path = z.union([text, z.array(z.union([text, z.int().check(z.gte(0))])).check(z.minLength(1))]);
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** The holes of a template; `{}` is anything. */
export const holes = ["code", "error", "detail", "payload", "wait", ""] as const;

const template = text.check(
  z.refine((value) => {
    const named = [...value.matchAll(/\{(\w*)\}/g)].map(([, name]) => name ?? "");
    const known = named.every((name) => (holes as readonly string[]).includes(name));
    const times = (...names: readonly string[]) => named.filter((name) => names.includes(name)).length;
    return known && times("code", "error") === 1 && ["detail", "payload", "wait"].every((hole) => times(hole) <= 1);
  }, "must have one {code} or {error}, at most one {detail}, one {payload} and one {wait}, and no other holes than {}"),
);

const placeSchema = z
  .strictObject({
    code: path,
    text: z.optional(z.array(template).check(z.minLength(1))),
    detail: z.optional(path),
    payload: z.optional(path),
    values: z.optional(z.record(z.string(), text)),
    only: z.optional(z.literal(true)),
    decimal: z.optional(z.literal(true)),
    with: z.optional(z.record(z.string(), scalar)),
    else: z.optional(z.literal("pending")),
    extended: z.optional(z.record(z.string(), path)),
    raw: z.optional(path),
  })
  .check(
    z.refine((place) => place.else === undefined || place.with !== undefined, {
      path: ["else"],
      error: "says what a code is whose `with` is not so: it needs a `with`",
    }),
  );

/** What numbers a range reaches, the least first. */
const isRising = ([least, most]: readonly number[]) => Number(least) <= Number(most);

const range = z.string().check(
  z.regex(/^\d{1,9}-\d{1,9}$/, { error: "must be a range of numbers, as 400-499", abort: true }),
  z.refine((text) => isRising(text.split("-").map(Number)), "must name the least number first, as 400-499"),
);

/** A schema of the least and the most digits that a number has, which may have so many. */
export const digitsUpTo = (most: number): z.ZodMiniType<readonly [number, number]> => {
  const width = z.int().check(z.gte(1), z.lte(most));
  return z.tuple([width, width]).check(z.refine(isRising, "must name the least number first, as [8, 15]"));
};

/** The zod schema of the `reply` section of a catalogue. */
export const replySchema: z.ZodMiniType<ReplyFile> = z
  .strictObject({
    code: z.optional(z.enum(["word", "digits", "hex"])),
    pad: z.optional(z.int().check(z.gte(1), z.lte(20))),
    octets: z.optional(z.literal(true)),
    values: z.optional(z.record(z.string(), text)),
    json: z.optional(z.array(placeSchema).check(z.minLength(1))),
    without: z.optional(z.array(text).check(z.minLength(1))),
    xml: z.optional(z.union([z.boolean(), z.array(placeSchema).check(z.minLength(1))])),
    maps: z.optional(z.literal(false)),
    text: z.optional(z.array(template).check(z.minLength(1))),
    id: z.optional(z.strictObject({ digits: digitsUpTo(20), code: text })),
    empty: z.optional(z.literal("pending")),
    classes: z.optional(z.record(range, text)),
    success: z.optional(z.literal("http")),
  })
  .check(
    z.refine((reply) => reply.pad === undefined || reply.code === "digits" || reply.code === "hex", {
      path: ["pad"],
      error: 'says how many digits a code has: it needs `"code": "digits"` or `"hex"`',
    }),
  ) as z.ZodMiniType<ReplyFile>;
