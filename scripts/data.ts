// Reads data/ whole: every file is validated by its schema, and every problem is named before anything is used.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ZodMiniType } from "zod/mini";
import { catalogueSchema } from "../src/schema/catalogue.ts";
import type {
  CatalogueFile,
  ConceptsFile,
  GlossaryFile,
  LanguagesFile,
  MessagesFile,
  ThesaurusFile,
} from "../src/schema/catalogue-file.ts";
import type { Words } from "../src/schema/compiled.ts";
import { conceptsSchema } from "../src/schema/concepts.ts";
import { glossarySchema } from "../src/schema/glossary.ts";
import { logWordsSchema } from "../src/schema/log.ts";
import type { LogWords } from "../src/schema/log-file.ts";
import { languagesSchema, messagesSchema, wordsSchema } from "../src/schema/messages.ts";
import { type Problem, problemsOf } from "../src/schema/problem.ts";
import { thesaurusSchema } from "../src/schema/thesaurus.ts";

export const root = fileURLToPath(new URL("..", import.meta.url));

export interface FileProblem extends Problem {
  readonly file: string;
}

/** A data file as read: its text, and what it holds. */
export interface DataFile<T> {
  readonly file: string;
  readonly text: string;
  /** What it holds, without the address of its schema. */
  readonly value: T;
  readonly $schema?: string;
}

export interface Language {
  readonly lng: string;
  readonly words: DataFile<Words>;
  /** What is written out, by API: it overrides what the glossary makes. */
  readonly messages: ReadonlyMap<string, DataFile<MessagesFile>>;
  readonly glossary?: DataFile<GlossaryFile>;
}

export interface Data {
  readonly concepts: DataFile<ConceptsFile>;
  readonly thesaurus: DataFile<ThesaurusFile>;
  /** What speaks against a code in a log. */
  readonly log: DataFile<LogWords>;
  /** The languages that are complete, and have to stay so. */
  readonly shipped: DataFile<LanguagesFile>;
  readonly catalogues: readonly DataFile<CatalogueFile>[];
  readonly languages: readonly Language[];
}

// The order of the APIs wherever they stand side by side; the document's authors have none.
const apiOrder = ["nssoap", "voipms", "traitel", "traitel-fax", "persian-sms"];
const rank = (api: string) => (apiOrder.includes(api) ? apiOrder.indexOf(api) : apiOrder.length);

const noLogWords: LogWords = {
  ...{ ordinary: [], shared: [], services: [], protocols: [], failures: [] },
  mentions: { signs: [], keys: [], before: [] },
  numbers: {
    ...{ labels: [], verbs: [], fillers: [], not: [], replies: [], units: [] },
    http: { numbers: [], labels: [], signs: [] },
  },
};

/** Everything in `directory`, with the problems of each file; a file with problems is left out of the data. */
export function readData(directory = join(root, "data")): { data: Data; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const read = <T>(path: string, schema: ZodMiniType<T>): DataFile<T> | undefined => {
    const file = relative(join(directory, ".."), path);
    const text = readFileSync(path, "utf8");
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      problems.push({ file, path: "", message: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
      return undefined;
    }
    const found = problemsOf(schema, value);
    problems.push(...found.map((problem) => ({ file, ...problem })));
    if (found.length > 0) return undefined;
    // The schema's address is for editors.
    const { $schema, ...rest } = value as { $schema?: string };
    return { file, text, value: rest as T, ...($schema === undefined ? {} : { $schema }) };
  };

  const catalogues = jsonFiles(join(directory, "catalogues"))
    .map((name) => {
      const catalogue = read(join(directory, "catalogues", name), catalogueSchema);
      if (catalogue && `${catalogue.value.api}.json` !== name) {
        problems.push({
          file: catalogue.file,
          path: "api",
          message: `"${catalogue.value.api}" is not right: the file's name says "${name.slice(0, -5)}"`,
        });
      }
      return catalogue;
    })
    .filter((catalogue) => catalogue !== undefined)
    .sort((a, b) => rank(a.value.api) - rank(b.value.api) || (a.value.api < b.value.api ? -1 : 1));

  const languages = readdirSync(join(directory, "messages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((lng) => {
      const folder = join(directory, "messages", lng);
      const words = existsSync(join(folder, "telerr.json"))
        ? read(join(folder, "telerr.json"), wordsSchema)
        : undefined;
      if (!words) {
        problems.push({ file: `data/messages/${lng}/telerr.json`, path: "", message: "missing or not usable" });
        return [];
      }
      const messages = new Map<string, DataFile<MessagesFile>>();
      for (const name of jsonFiles(folder).filter((name) => name !== "telerr.json")) {
        const file = read(join(folder, name), messagesSchema);
        if (file) messages.set(name.slice(0, -5), file);
      }
      const path = join(directory, "glossary", `${lng}.json`);
      const glossary = existsSync(path) ? read(path, glossarySchema) : undefined;
      return [{ lng, words, messages, ...(glossary ? { glossary } : {}) }];
    });

  const concepts = read(join(directory, "concepts.json"), conceptsSchema) ?? {
    file: "data/concepts.json",
    text: "",
    value: {},
  };

  const thesaurus = read(join(directory, "thesaurus", "thesaurus.json"), thesaurusSchema) ?? {
    file: "data/thesaurus/thesaurus.json",
    text: "",
    value: { groups: [], stopwords: {}, negations: [] },
  };

  const log = read(join(directory, "log.json"), logWordsSchema) ?? {
    file: "data/log.json",
    text: "",
    value: noLogWords,
  };

  const list = join(directory, "languages.json");
  const shipped = (existsSync(list) ? read(list, languagesSchema) : undefined) ?? {
    file: "data/languages.json",
    text: "",
    value: { shipped: [] },
  };

  return { data: { catalogues, concepts, thesaurus, log, shipped, languages }, problems };
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/** Every data file, whatever it holds. */
export function allFiles(data: Data): DataFile<unknown>[] {
  return [
    ...data.catalogues,
    data.concepts,
    data.thesaurus,
    data.log,
    data.shipped,
    ...data.languages.flatMap(({ words, messages, glossary }) => [
      words,
      ...messages.values(),
      ...(glossary ? [glossary] : []),
    ]),
  ];
}
