// The one way in which data files are written.
import type { GlossaryFile, MessagesFile } from "../schema/catalogue-file.ts";
import { fileSchemas } from "../schema/files.ts";
import { inSchemaOrder } from "../schema/key-order.ts";
import { allFiles, type Data, type DataFile } from "./data.ts";
import { jsonText } from "./draft-file.ts";

const sorted = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** The record with these keys first. */
const startingWith = (keys: readonly string[], record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    [...new Set([...keys, ...Object.keys(record)])]
      .filter((key) => Object.hasOwn(record, key))
      .map((key) => [key, record[key]]),
  );

/** Terms and patterns by name; inside, forms and classes as the glossary declares them. */
function glossaryInOrder({ classes, forms, terms, patterns }: GlossaryFile): GlossaryFile {
  const inside = <T extends string | Readonly<Record<string, string>>>(
    record: Readonly<Record<string, T>>,
    keys: readonly string[],
  ) =>
    Object.fromEntries(
      sorted(record).map(([name, value]) => [name, typeof value === "string" ? value : startingWith(keys, value)]),
    ) as Record<string, T>;
  const byClass = [...Object.keys(classes ?? {}), "other"];
  return {
    ...(classes ? { classes } : {}),
    forms,
    terms: inside(terms, ["class", ...Object.keys(forms)]),
    patterns: { message: inside(patterns.message, byClass), remedy: inside(patterns.remedy, byClass) },
  };
}

// Objects cannot keep keys like "105" behind "001", so the lines are put together here: in the catalogue's order.
function messagesText($schema: string, messages: MessagesFile, codes: readonly string[]): string {
  const rank = new Map(codes.map((code, index) => [code, index]));
  const lines = Object.entries(messages)
    .sort(([a], [b]) => (rank.get(a) ?? codes.length) - (rank.get(b) ?? codes.length))
    .map(([code, value]) => `  ${JSON.stringify(code)}: ${JSON.stringify(value, null, 2).replaceAll("\n", "\n  ")}`);
  return `{\n${[`  "$schema": ${JSON.stringify($schema)}`, ...lines].join(",\n")}\n}\n`;
}

/** The canonical text of every file of `data`, by its name. */
export function canonicalTexts(data: Data): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of allFiles(data)) texts.set(file.file, jsonText(withSchema(file)));
  const codes = new Map(data.catalogues.map(({ value }) => [value.api, value.entries.map((entry) => entry.code)]));
  for (const { messages, glossary } of data.languages) {
    if (glossary)
      texts.set(glossary.file, jsonText(withSchema({ ...glossary, value: glossaryInOrder(glossary.value) })));
    for (const [api, file] of messages) {
      const { $schema, ...value } = withSchema(file);
      texts.set(file.file, messagesText($schema, value as MessagesFile, codes.get(api) ?? []));
    }
  }
  return texts;
}

/** What a file holds, as its schema orders it, behind the address of that schema's JSON, for editors. */
function withSchema({ file, kind, value }: DataFile<unknown>): { readonly $schema: string } {
  const up = "../".repeat(file.split("/").length - 2);
  return { $schema: `${up}schema/${kind}.schema.json`, ...(inSchemaOrder(fileSchemas[kind], value) as object) };
}
