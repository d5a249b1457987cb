// What the files of data/ hold: each is checked by its schema, and every problem is named before anything is used.
import type {
  CatalogueFile,
  ConceptsFile,
  GlossaryFile,
  LanguagesFile,
  MappingsFile,
  MessagesFile,
  MethodsFile,
  TermsFile,
  ThesaurusFile,
  UserFile,
  UserTopicsFile,
} from "../schema/catalogue-file.ts";
import type { Words } from "../schema/compiled.ts";
import { type FileKind, type FileValue, fileSchemas } from "../schema/files.ts";
import type { Quotation } from "../schema/locale.ts";
import type { LogWords } from "../schema/log-file.ts";
import { type Problem, problemsOf } from "../schema/problem.ts";
import { quotationOf } from "./render.ts";

export interface FileProblem extends Problem {
  readonly file: string;
}

/** A data file: its text, and what it holds. */
export interface DataFile<T> {
  readonly file: string;
  readonly text: string;
  /** What it holds, without the address of its schema. */
  readonly value: T;
  /** The schema by which it was checked. */
  readonly kind: FileKind;
}

export interface Language {
  readonly lng: string;
  readonly words: DataFile<Words>;
  /** What is said to an end user, by name. */
  readonly user?: DataFile<UserFile>;
  /** What is written out, by API: it overrides what the glossary makes. */
  readonly messages: ReadonlyMap<string, DataFile<MessagesFile>>;
  readonly glossary?: DataFile<GlossaryFile>;
  /** What stands before and behind a literal as it ships. */
  readonly quotation: Quotation;
}

/** Words of one's own, in one language: texts by name, in groups. */
export type WordList = { readonly [key: string]: string | WordList };

/** Who has words of its own in `data/<name>/<lng>.json`: the command line, reports, and sites. */
export const speakers = { cli: "cli-labels", report: "report", site: "site" } as const;
export type Speaker = keyof typeof speakers;

export interface Data {
  readonly concepts: DataFile<ConceptsFile>;
  /** What standards make of the codes of one API in another. */
  readonly mappings: DataFile<MappingsFile>;
  readonly thesaurus: DataFile<ThesaurusFile>;
  /** Of which codes an end user is told what. */
  readonly userTopics: DataFile<UserTopicsFile>;
  readonly terms: DataFile<TermsFile>;
  /** What speaks against a code in a log. */
  readonly log: DataFile<LogWords>;
  /** The languages that are complete, and have to stay so. */
  readonly shipped: DataFile<LanguagesFile>;
  /** By rank; those without one follow, by name. */
  readonly catalogues: readonly DataFile<CatalogueFile>[];
  /** The methods and parameters of the APIs whose requests we know. */
  readonly methods: ReadonlyMap<string, DataFile<MethodsFile>>;
  readonly languages: readonly Language[];
  /** By language, English first. */
  readonly wordLists: Readonly<Record<Speaker, ReadonlyMap<string, DataFile<WordList>>>>;
}

const noLogWords: LogWords = {
  ...{ ordinary: [], services: [], formats: [], protocols: [], failures: [], system: [], outcomes: [], reports: [] },
  ...{ lists: [], summaries: [], callbacks: [] },
  mentions: { signs: [], keys: [], elements: [], lead: [], trail: [], before: [] },
  numbers: {
    ...{ labels: [], weak: [], verbs: [], fillers: [], not: [], replies: [], units: [], joints: [] },
    http: { numbers: [], labels: [], signs: [] },
  },
};

/** What the files of data/ hold, by their path (`data/concepts.json`), and what is wrong; a file with problems is left out. */
export function dataOf(texts: ReadonlyMap<string, string>): { data: Data; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const read = <Kind extends FileKind>(file: string, kind: Kind): DataFile<FileValue<Kind>> | undefined => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const { value, problems: found } = holds(text, kind);
    problems.push(...found.map((problem) => ({ file, ...problem })));
    return value && { file, text, value, kind };
  };
  const needed = <Kind extends FileKind>(
    file: string,
    kind: Kind,
    empty: FileValue<Kind>,
  ): DataFile<FileValue<Kind>> => {
    if (!texts.has(file)) problems.push({ file, path: "", message: "missing: it has to be there" });
    return read(file, kind) ?? { file, text: "", value: empty, kind };
  };
  /** The names of the JSON files of a folder. */
  const namesIn = (folder: string) =>
    [...texts.keys()]
      .filter((file) => file.startsWith(`data/${folder}/`))
      .map((file) => file.slice(`data/${folder}/`.length, -".json".length))
      .filter((name) => !name.includes("/"));

  const catalogues = namesIn("catalogues").flatMap((name) => {
    const catalogue = read(`data/catalogues/${name}.json`, "catalogue");
    if (!catalogue) return [];
    const { api } = catalogue.value;
    if (api !== name) {
      const message = `${JSON.stringify(api)} is not right: the file's name says ${JSON.stringify(name)}`;
      problems.push({ file: catalogue.file, path: "api", message });
    }
    return [catalogue];
  });

  const methods = new Map(
    namesIn("methods").flatMap((api) => {
      const file = read(`data/methods/${api}.json`, "methods");
      return file ? [[api, file] as const] : [];
    }),
  );

  const shipped = needed("data/languages.json", "languages", { shipped: [], quotation: {} });
  const tags = new Set([...texts.keys()].flatMap((file) => /^data\/messages\/([^/]+)\//.exec(file)?.[1] ?? []));
  const languages = [...tags].flatMap((lng): Language[] => {
    const folder = `messages/${lng}`;
    const words = read(`data/${folder}/telerr.json`, "words");
    if (!words) {
      problems.push({ file: `data/${folder}/telerr.json`, path: "", message: "missing or not usable" });
      return [];
    }
    const messages = new Map<string, DataFile<MessagesFile>>();
    for (const name of namesIn(folder).filter((name) => name !== "telerr" && name !== "user")) {
      const file = read(`data/${folder}/${name}.json`, "messages");
      if (file) messages.set(name, file);
    }
    const glossary = read(`data/glossary/${lng}.json`, "glossary");
    const user = read(`data/${folder}/user.json`, "user");
    const quotation = quotationOf(lng, shipped.value.quotation[lng]);
    return [{ lng, words, messages, ...(user ? { user } : {}), ...(glossary ? { glossary } : {}), quotation }];
  });

  const wordListsOf = (speaker: Speaker): Map<string, DataFile<WordList>> =>
    new Map(
      namesIn(speaker)
        .sort((a, b) => Number(b === "en") - Number(a === "en"))
        .flatMap((lng) => {
          const file = read(`data/${speaker}/${lng}.json`, speakers[speaker]);
          return file ? [[lng, file] as const] : [];
        }),
    );

  const data = {
    catalogues: catalogues.sort((a, b) => byRank(a.value, b.value)),
    concepts: needed("data/concepts.json", "concepts", {}),
    mappings: needed("data/mappings.json", "mappings", { mappings: [] }),
    thesaurus: needed("data/thesaurus/thesaurus.json", "thesaurus", {
      groups: [],
      stopwords: {},
      faint: {},
      framing: [],
      negations: [],
      abbreviations: {},
      labels: [],
      denying: [],
      denials: [],
      axes: [],
    }),
    userTopics: needed("data/user-topics.json", "user-topics", {}),
    terms: needed("data/thesaurus/terms.json", "terms", { terms: {} }),
    log: needed("data/log.json", "log", noLogWords),
    shipped,
    methods,
    languages,
    wordLists: { cli: wordListsOf("cli"), report: wordListsOf("report"), site: wordListsOf("site") },
  };
  return { data, problems };
}

/** What the text of a file holds, and what keeps it from being what its schema says. */
function holds<Kind extends FileKind>(
  text: string,
  kind: Kind,
): { readonly value?: FileValue<Kind>; readonly problems: readonly Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [{ path: "", message: `not JSON: ${error instanceof Error ? error.message : String(error)}` }] };
  }
  const problems = problemsOf(fileSchemas[kind], json);
  if (problems.length > 0) return { problems };
  // The schema's address is for editors.
  const { $schema: _, ...value } = json as FileValue<Kind> & { $schema?: string };
  return { value: value as FileValue<Kind>, problems };
}

function byRank(a: CatalogueFile, b: CatalogueFile): number {
  const [rank, other] = [a.rank ?? Number.POSITIVE_INFINITY, b.rank ?? Number.POSITIVE_INFINITY];
  if (rank !== other) return rank - other;
  return a.api < b.api ? -1 : 1;
}

/** Every data file, whatever it holds. */
export function allFiles(data: Data): DataFile<unknown>[] {
  return [
    ...data.catalogues,
    data.concepts,
    data.mappings,
    data.thesaurus,
    data.userTopics,
    data.terms,
    data.log,
    data.shipped,
    ...data.methods.values(),
    ...data.languages.flatMap(({ words, user, messages, glossary }) => [
      words,
      ...(user ? [user] : []),
      ...messages.values(),
      ...(glossary ? [glossary] : []),
    ]),
    ...Object.values(data.wordLists).flatMap((lists) => [...lists.values()]),
  ];
}
