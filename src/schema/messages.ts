import * as z from "zod/mini";
import type { LanguagesFile, MessagesFile, UserFile, UserTopicsFile } from "./catalogue-file.ts";
import type { Words } from "./compiled.ts";
import { categories, fixes, retries, whys } from "./vocabulary.ts";

export const sentence: z.ZodMiniType<string> = z
  .string()
  .check(
    z.regex(/^\S+(?:[ \u00a0]\S+)*$/u, "must be one line of text with single spaces and no white space at its ends"),
  );

/** Sentences by these names. */
export const group = <const Keys extends readonly string[]>(...keys: Keys) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, sentence])) as Record<Keys[number], typeof sentence>);

const record = <const Keys extends readonly string[], Value extends z.ZodMiniType>(keys: Keys, value: Value) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Keys[number], Value>);

/** The zod schema of `data/messages/<lng>/<api>.json`. */
export const messagesSchema: z.ZodMiniType<MessagesFile> = z.catchall(
  z.object({ $schema: z.optional(sentence) }),
  z
    .strictObject({ message: z.optional(sentence), remedy: z.optional(sentence) })
    .check(z.refine((strings) => Object.keys(strings).length > 0, "must hold a message, a remedy or both")),
) as unknown as z.ZodMiniType<MessagesFile>;

// A space inside a quotation mark is one that does not break.
const mark = z.string().check(z.regex(/^[\u00a0\u202f]?\p{P}[\u00a0\u202f]?$/u, "must be a quotation mark"));

/** The zod schema of `data/languages.json`. */
export const languagesSchema: z.ZodMiniType<LanguagesFile> = z.strictObject({
  $schema: z.optional(sentence),
  shipped: z.array(sentence),
  quotation: z.record(sentence, z.tuple([mark, mark])),
}) as z.ZodMiniType<LanguagesFile>;

/** The zod schema of `data/user-topics.json`. */
export const userTopicsSchema: z.ZodMiniType<UserTopicsFile> = z.catchall(
  z.object({ $schema: z.optional(sentence) }),
  z.record(sentence, z.array(sentence).check(z.minLength(1))),
) as unknown as z.ZodMiniType<UserTopicsFile>;

/** The zod schema of `data/messages/<lng>/user.json`. */
export const userSchema: z.ZodMiniType<UserFile> = z.catchall(
  z.object({ $schema: z.optional(sentence) }),
  z.strictObject({ message: sentence, remedy: z.optional(sentence) }),
) as unknown as z.ZodMiniType<UserFile>;

/** The zod schema of `data/messages/<lng>/telerr.json`. */
export const wordsSchema: z.ZodMiniType<Words> = z.strictObject({
  $schema: z.optional(sentence),
  category: record(categories, sentence),
  retry: record(retries, sentence),
  fix: record(fixes, sentence),
  unknown: record(whys, z.strictObject({ message: sentence, remedy: sentence })),
}) as z.ZodMiniType<Words>;
