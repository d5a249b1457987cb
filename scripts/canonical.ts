// The one way in which data files are written.
import type { CatalogueFile, EntryFile, GlossaryFile, MessagesFile } from "../src/schema/catalogue-file.ts";
import type { Data } from "./data.ts";

const catalogueKeys = [
  "$schema",
  "api",
  "aliases",
  "enum",
  "parts",
  "title",
  "language",
  "source",
  "operations",
  "log",
  "entries",
];
const entryKeys = [
  ...[
    "code",
    "name",
    "title",
    "text",
    "category",
    "retry",
    "fix",
    "emptyResult",
    "parameter",
    "constraint",
    "related",
    "q850",
    "sip",
    "keywords",
    "wording",
  ],
  ...["aliases", "provenance", "seen", "doubtful", "erratum"],
];

const inOrder = (value: object, keys: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => {
      const [x, y] = [keys.indexOf(a), keys.indexOf(b)];
      return x === y ? 0 : x < 0 ? 1 : y < 0 ? -1 : x - y;
    }),
  );

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The address of a file's JSON Schema, for editors. */
const schemas = {
  catalogue: "../schema/catalogue.schema.json",
  concepts: "schema/concepts.schema.json",
  languages: "schema/languages.schema.json",
  log: "schema/log.schema.json",
  thesaurus: "../schema/thesaurus.schema.json",
  messages: "../../schema/messages.schema.json",
  words: "../../schema/words.schema.json",
  glossary: "../schema/glossary.schema.json",
} as const;

function entryInOrder(entry: EntryFile): object {
  const { wording } = entry;
  return inOrder(
    wording ? { ...entry, wording: inOrder(wording, ["term", "message", "remedy", "with"]) } : entry,
    entryKeys,
  );
}

const sorted = <T>(record: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

function glossaryText({ classes, forms, terms, patterns }: GlossaryFile): string {
  const order = ["class", ...Object.keys(forms)];
  const byClass = [...Object.keys(classes ?? {}), "other"];
  const inPattern = (record: GlossaryFile["patterns"]["message"]) =>
    Object.fromEntries(
      Object.entries(sorted(record)).map(([name, pattern]) => [
        name,
        typeof pattern === "string" ? pattern : inOrder(pattern, byClass),
      ]),
    );
  return json({
    $schema: schemas.glossary,
    ...(classes ? { classes } : {}),
    forms,
    terms: Object.fromEntries(
      Object.entries(sorted(terms)).map(([name, term]) => [
        name,
        typeof term === "string" ? term : inOrder(term, order),
      ]),
    ),
    patterns: { message: inPattern(patterns.message), remedy: inPattern(patterns.remedy) },
  });
}

function catalogueText(catalogue: CatalogueFile): string {
  return json(
    inOrder(
      {
        $schema: schemas.catalogue,
        ...catalogue,
        entries: catalogue.entries.map(entryInOrder),
      },
      catalogueKeys,
    ),
  );
}

// Objects cannot keep keys like "105" behind "001", so the lines are put together here: in the catalogue's order.
function messagesText(messages: MessagesFile, codes: readonly string[]): string {
  const rank = new Map(codes.map((code, index) => [code, index]));
  const lines = Object.entries(messages)
    .sort(([a], [b]) => (rank.get(a) ?? codes.length) - (rank.get(b) ?? codes.length))
    .map(([code, value]) => {
      const text = JSON.stringify(inOrder(value, ["message", "remedy"]), null, 2);
      return `  ${JSON.stringify(code)}: ${text.replaceAll("\n", "\n  ")}`;
    });
  return `{\n${[`  "$schema": ${JSON.stringify(schemas.messages)}`, ...lines].join(",\n")}\n}\n`;
}

/** The canonical text of every file of `data`, by its name. */
export function canonicalTexts(data: Data): Map<string, string> {
  const texts = new Map<string, string>();
  const codes = new Map(data.catalogues.map(({ value }) => [value.api, value.entries.map((entry) => entry.code)]));
  for (const { file, value } of data.catalogues) texts.set(file, catalogueText(value));
  texts.set(data.concepts.file, json({ $schema: schemas.concepts, ...data.concepts.value }));
  texts.set(data.log.file, json({ $schema: schemas.log, ...data.log.value }));
  texts.set(data.shipped.file, json({ $schema: schemas.languages, ...data.shipped.value }));
  const { groups, stopwords, negations } = data.thesaurus.value;
  texts.set(data.thesaurus.file, json({ $schema: schemas.thesaurus, groups, stopwords, negations }));
  for (const { words, messages, glossary } of data.languages) {
    if (glossary) texts.set(glossary.file, glossaryText(glossary.value));
    texts.set(
      words.file,
      json(inOrder({ $schema: schemas.words, ...words.value }, ["$schema", "category", "retry", "fix", "unknown"])),
    );
    for (const [api, { file, value }] of messages) texts.set(file, messagesText(value, codes.get(api) ?? []));
  }
  return texts;
}
