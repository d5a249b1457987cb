import * as z from "zod/mini";
import type { MessagesFile } from "./catalogue-file.ts";
import type { Words } from "./compiled.ts";
import { categories, fixes, retries, whys } from "./vocabulary.ts";

const sentence = z
  .string()
  .check(z.regex(/^\S+(?: \S+)*$/u, "must be one line of text with single spaces and no white space at its ends"));

const record = <const Keys extends readonly string[], Value extends z.ZodMiniType>(keys: Keys, value: Value) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Keys[number], Value>);

/** The zod schema of `data/messages/<lng>/<api>.json`. */
export const messagesSchema: z.ZodMiniType<MessagesFile> = z.catchall(
  z.object({ $schema: z.optional(sentence) }),
  z.strictObject({ message: sentence, remedy: z.optional(sentence) }),
) as unknown as z.ZodMiniType<MessagesFile>;

/** The zod schema of `data/messages/<lng>/telerr.json`. */
export const wordsSchema: z.ZodMiniType<Words> = z.strictObject({
  $schema: z.optional(sentence),
  category: record(categories, sentence),
  retry: record(retries, sentence),
  fix: record(fixes, sentence),
  unknown: record(whys, z.strictObject({ message: sentence, remedy: sentence })),
}) as z.ZodMiniType<Words>;
