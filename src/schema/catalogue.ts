import * as z from "zod/mini";
import type { CatalogueFile, DraftCatalogueFile } from "./catalogue-file.ts";
import { logSectionSchema } from "./log.ts";
import { replySchema } from "./reply.ts";
import { line } from "./text.ts";
import { bases, categories, type Decided, decided, fixes, retries } from "./vocabulary.ts";

const memberName = z.string().check(z.regex(/^[A-Z][A-Za-z0-9]*$/, "must be a PascalCase name, as InvalidCredentials"));
// What else a compiled module declares or uses ends otherwise.
const enumName = (end: string) =>
  z
    .string()
    .check(z.regex(new RegExp(`^[A-Z][A-Za-z0-9]*${end}$`), `must be a PascalCase name in ${end}, as Acme${end}`));
const language = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, "must be a BCP 47 tag, as en or zh-Hans"));
const nonEmptyLines = z.array(line).check(z.minLength(1));

const scalar = z.union([line, z.number()]);
const count = z.int().check(z.gte(0));

const pattern = z.string().check(
  z.refine((source) => {
    try {
      return new RegExp(source, "u") instanceof RegExp;
    } catch {
      return false;
    }
  }, "must be a regular expression"),
);

const address = z.string().check(
  z.refine((text) => {
    try {
      return /^https?:$/.test(new URL(text).protocol);
    } catch {
      return false;
    }
  }, "must be an address, as https://example.com/errors#E7"),
);

/** The zod schema of what a parameter's value may be. */
export const constraintSchema = z.strictObject({
  type: z.optional(z.enum(["string", "integer", "number", "array"])),
  enum: z.optional(z.array(scalar).check(z.minLength(1))),
  const: z.optional(scalar),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  minLength: z.optional(count),
  maxLength: z.optional(count),
  maxBytes: z.optional(count),
  minItems: z.optional(count),
  maxItems: z.optional(count),
  pattern: z.optional(pattern),
  format: z.optional(z.enum(["date", "email"])),
});

const erratumSchema = z.strictObject({ basis: z.enum(bases), wrong: line, right: line });

// Names that the glossaries share: of terms, patterns and holes.
export const wordingName: z.ZodMiniType<string> = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, "must be a lower-case name with hyphens, as dtmf-mode"));

const holeName = z.string().check(z.regex(/^[a-z]+$/, "must be a word in lower case, as example"));

const wordingSchema = z.strictObject({
  term: z.optional(wordingName),
  message: z.optional(wordingName),
  remedy: z.optional(wordingName),
  with: z.optional(z.record(holeName, z.union([scalar, z.array(scalar).check(z.minLength(1))]))),
});

/** The fields of an entry, in the order in which a file has them. What else lists them derives from this, or is checked by it. */
export const entryFields = {
  code: line,
  name: memberName,
  title: z.optional(line),
  text: z.optional(line),
  category: z.enum(categories),
  retry: z.enum(retries),
  wait: z.optional(z.int().check(z.gte(1))),
  fix: z.optional(z.enum(fixes)),
  emptyResult: z.optional(z.literal(true)),
  parameter: z.optional(z.union([line, z.array(line).check(z.minLength(2))])),
  constraint: z.optional(constraintSchema),
  related: z.optional(nonEmptyLines),
  q850: z.optional(z.int().check(z.gte(1), z.lte(127))),
  sip: z.optional(z.int().check(z.gte(300), z.lte(699))),
  keywords: z.optional(z.record(language, nonEmptyLines)),
  wording: z.optional(wordingSchema),
  messages: z.optional(z.record(language, z.strictObject({ message: line, remedy: z.optional(line) }))),
  aliases: z.optional(nonEmptyLines),
  provenance: z.optional(z.enum(["document", "later"])),
  seen: z.optional(nonEmptyLines),
  doubtful: z.optional(line),
  http: z.optional(z.int().check(z.gte(100), z.lte(599))),
  docs: z.optional(address),
  deprecated: z.optional(z.union([z.literal(true), line])),
  normal: z.optional(z.literal(true)),
  pending: z.optional(z.literal(true)),
  meta: z.optional(z.record(z.string(), z.unknown())),
  erratum: z.optional(erratumSchema),
};

/** What the checks of an entry look at, whatever else is wrong in it. */
interface Checked {
  readonly category?: unknown;
  readonly retry?: unknown;
  readonly fix?: unknown;
  readonly todo?: readonly Decided[] | undefined;
  readonly proposed?: readonly Decided[] | undefined;
  readonly provenance?: unknown;
  readonly seen?: unknown;
  readonly pending?: unknown;
}

const seenWhere = z.refine<Checked>((entry) => (entry.provenance === "later") === (entry.seen !== undefined), {
  path: ["seen"],
  error: 'must say where a code of provenance "later" was seen, and must be absent on a documented one',
});

const notPendingSuccess = z.refine<Checked>((entry) => entry.category !== "ok" || entry.pending === undefined, {
  path: ["pending"],
  error: "must be absent on a success: it is final",
});

const entrySchema = z.strictObject(entryFields).check(
  z.refine((entry) => (entry.category === "ok") === (entry.fix === undefined), {
    path: ["fix"],
    error: "must say who can act on an error, and must be absent on a success",
  }),
  notPendingSuccess,
  seenWhere,
);

const decisions = z.array(z.enum(decided)).check(z.minLength(1));

/** What an entry of a draft has instead: each of the three is there, or named in `todo`. */
const draftFields = {
  ...entryFields,
  category: z.optional(entryFields.category),
  retry: z.optional(entryFields.retry),
  todo: z.optional(decisions),
  proposed: z.optional(decisions),
};

const values: Readonly<Record<Decided, readonly string[]>> = { category: categories, retry: retries, fix: fixes };

const isMissing = (entry: Checked, field: Decided): boolean =>
  entry[field] === undefined && !(field === "fix" && entry.category === "ok");

const isTodo = (entry: Checked, field: Decided): boolean => entry.todo?.includes(field) ?? false;

const draftSchema = z.strictObject(draftFields).check(
  ...decided.map((field) =>
    z.refine<Checked>((entry) => !isMissing(entry, field) || isTodo(entry, field), {
      path: [field],
      error: `must be one of ${values[field].join(", ")}, or be absent and named in "todo": ["${field}"]${field === "fix" ? "; a success has none" : ""}`,
    }),
  ),
  ...decided.map((field) =>
    z.refine<Checked>((entry) => isMissing(entry, field) || !isTodo(entry, field), {
      path: ["todo"],
      error: `${field} is decided already: take "${field}" off this list${field === "fix" ? "; a success has none" : ""}`,
    }),
  ),
  z.refine((entry) => entry.category !== "ok" || entry.fix === undefined, {
    path: ["fix"],
    error: "must be absent on a success",
  }),
  z.refine<Checked>((entry) => (entry.proposed ?? []).every((field) => entry[field] !== undefined), {
    path: ["proposed"],
    error: "must name fields that are there: what is proposed is to be confirmed by taking it off this list",
  }),
  notPendingSuccess,
  seenWhere,
);

const operationSchema = z.strictObject({
  aliases: z.optional(nonEmptyLines),
  errors: z.record(z.string(), line),
  erratum: z.optional(erratumSchema),
});

/** What an API may be called: what is exported has words of ours under our name. */
export const apiPattern: RegExp = /^(?!telerr$)[a-z][a-z0-9-]*$/;

const catalogueFields = {
  $schema: z.optional(line),
  api: z.string().check(z.regex(apiPattern, "must be a lower-case name, as acme-sms, and not telerr")),
  aliases: z.optional(nonEmptyLines),
  rank: z.optional(z.int().check(z.gte(1))),
  standard: z.optional(z.literal(true)),
  enum: enumName("Status"),
  parts: z.optional(z.strictObject({ state: enumName("State"), reason: enumName("Reason") })),
  keywords: z.optional(z.record(language, nonEmptyLines)),
  title: line,
  language,
  source: z.strictObject({ title: line, publisher: line, version: z.optional(line) }),
  reply: z.optional(replySchema),
  operations: z.optional(z.record(line, operationSchema)),
  log: z.optional(logSectionSchema),
};

/** The zod schema of a catalogue file. Strict: an unknown key is an error. */
export const catalogueSchema: z.ZodMiniType<CatalogueFile> = z.strictObject({
  ...catalogueFields,
  entries: z.array(entrySchema).check(z.minLength(1)),
}) as z.ZodMiniType<CatalogueFile>;

/** The same of a catalogue of one's own, which may be a draft: what is not decided yet is named in `todo`. */
export const draftCatalogueSchema: z.ZodMiniType<DraftCatalogueFile> = z.strictObject({
  ...catalogueFields,
  entries: z.array(draftSchema).check(z.minLength(1)),
}) as z.ZodMiniType<DraftCatalogueFile>;
