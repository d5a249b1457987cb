import * as z from "zod/mini";
import type { LogSection, LogWords } from "./log-file.ts";
import { digitsUpTo } from "./reply.ts";
import { line } from "./text.ts";

const lines = z.array(line).check(z.minLength(1));

/** The zod schema of a catalogue's section `log`. */
export const logSectionSchema = z.strictObject({
  names: z.optional(lines),
  kin: z.optional(lines),
  operations: z.optional(lines),
  keys: z.optional(lines),
  forms: z.optional(
    z.array(
      z
        .string()
        .check(
          z.regex(
            /^[^\s{}]+(?: [^\s{}]+){0,7} \{code\}(?:: \{text\})?$/u,
            "must be words and {code}, as Error {code} or Error {code}: {text}",
          ),
        ),
    ),
  ),
  spelt: z.optional(
    z.record(line, z.string().check(z.regex(/^[^\s{}]+\{(?:code|hex)\}$/u, "must end in {code} or {hex}, as E{code}"))),
  ),
  list: z.optional(z.literal(true)),
  row: z.optional(z.array(line).check(z.minLength(2))),
  id: z.optional(
    z.strictObject({
      digits: digitsUpTo(15),
      code: line,
      not: z.optional(z.array(z.string().check(z.regex(/^[\d#]+$/, "must be digits, with # for any of them")))),
    }),
  ),
  sure: z.optional(lines),
  unsure: z.optional(lines),
}) as unknown as z.ZodMiniType<LogSection>;

/** The zod schema of `data/log.json`. */
export const logWordsSchema: z.ZodMiniType<LogWords> = z.strictObject({
  $schema: z.optional(line),
  ordinary: lines,
  services: lines,
  formats: lines,
  protocols: lines,
  failures: lines,
  system: lines,
  outcomes: lines,
  reports: lines,
  lists: lines,
  summaries: lines,
  callbacks: lines,
  mentions: z.strictObject({ signs: lines, keys: lines, elements: lines, lead: lines, trail: lines, before: lines }),
  numbers: z.strictObject({
    labels: lines,
    weak: lines,
    verbs: lines,
    fillers: lines,
    not: lines,
    replies: lines,
    units: lines,
    joints: lines,
    http: z.strictObject({
      numbers: z.array(z.string().check(z.regex(/^\d{3}(?:-\d{3})?$/, "must be a number or a range, as 200-208"))),
      labels: lines,
      signs: lines,
    }),
  }),
}) as unknown as z.ZodMiniType<LogWords>;
