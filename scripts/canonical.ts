// The one way in which data files are written.
import type { CatalogueFile, MessagesFile } from "../src/schema/catalogue-file.ts";
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
  thesaurus: "../schema/thesaurus.schema.json",
  messages: "../../schema/messages.schema.json",
  words: "../../schema/words.schema.json",
} as const;

function catalogueText(catalogue: CatalogueFile): string {
  return json(
    inOrder(
      {
        $schema: schemas.catalogue,
        ...catalogue,
        entries: catalogue.entries.map((entry) => inOrder(entry, entryKeys)),
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
  const { groups, stopwords, negations } = data.thesaurus.value;
  texts.set(data.thesaurus.file, json({ $schema: schemas.thesaurus, groups, stopwords, negations }));
  for (const { words, messages } of data.languages) {
    texts.set(
      words.file,
      json(inOrder({ $schema: schemas.words, ...words.value }, ["$schema", "category", "retry", "fix", "unknown"])),
    );
    for (const [api, { file, value }] of messages) texts.set(file, messagesText(value, codes.get(api) ?? []));
  }
  return texts;
}
