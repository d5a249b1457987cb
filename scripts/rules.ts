// What the schema of a single file cannot say about data/ as a whole. One object per rule, one test per object.

import type { EntryFile, Pattern, Term } from "../src/schema/catalogue-file.ts";
import { catalogueRules } from "../src/schema/rules.ts";
import { canonicalTexts } from "./canonical.ts";
import { allFiles, type Data, type DataFile, type FileProblem, type Language } from "./data.ts";
import { expandMessages, holesOfEntry, parts, type Sentences } from "./expand.ts";
import { fillingsOf, holesOf } from "./render.ts";

export interface DataRule {
  readonly name: string;
  readonly description: string;
  readonly check: (data: Data) => FileProblem[];
}

interface Sentence {
  readonly file: string;
  readonly path: string;
  readonly lng: string;
  readonly text: string;
}

const proseOf = ({ glossary }: Language) => {
  if (!glossary) return [];
  const { terms, patterns } = glossary.value;
  return [{ file: glossary.file, value: { terms, patterns } }];
};

function sentencesOf(data: Data): Sentence[] {
  return data.languages.flatMap((language) =>
    [language.words as DataFile<unknown>, ...language.messages.values(), ...proseOf(language)].flatMap(
      ({ file, value }) => leaves(value).map(([path, text]) => ({ file, path, lng: language.lng, text })),
    ),
  );
}

/** One code in one language, with its sentences as the glossary and the messages file make them. */
interface Spoken {
  readonly file: string;
  readonly api: string;
  readonly entry: EntryFile;
  readonly sentences: Sentences;
}

const fileOf = (lng: string, api: string) => `data/messages/${lng}/${api}.json`;

function spokenIn(data: Data, language: Language): Spoken[] {
  return data.catalogues.flatMap(({ value }) => {
    const { sentences } = expandMessages(value, language);
    return value.entries.map((entry) => ({
      file: fileOf(language.lng, value.api),
      api: value.api,
      entry,
      sentences: sentences.get(entry.code) ?? {},
    }));
  });
}

const perSpoken =
  (languages: (data: Data) => readonly Language[], check: (spoken: Spoken) => FileProblem[]) => (data: Data) =>
    languages(data).flatMap((language) => spokenIn(data, language).flatMap(check));
const allLanguages = (data: Data) => data.languages;
const shipped = (data: Data) => data.languages.filter(({ lng }) => data.shipped.value.shipped.includes(lng));

function leaves(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key));
}

const proseIn = (text: string) => text.replace(/`[^`]*`|\{\{[\w.]+\}\}|[A-Za-z][\w.-]*/g, "");

const perSentence = (check: (sentence: Sentence) => string | undefined) => (data: Data) =>
  sentencesOf(data).flatMap((sentence) => {
    const message = check(sentence);
    return message ? [{ file: sentence.file, path: sentence.path, message }] : [];
  });

// Every other language is found through its messages.
const keywordLanguages = ["en", "fa"] as const;

/** The rules of data/, in the order in which they are checked. */
export const dataRules: readonly DataRule[] = [
  ...catalogueRules.map((rule) => ({
    name: rule.name,
    description: rule.description,
    check: (data: Data) =>
      data.catalogues.flatMap(({ file, value }) => rule.check(value).map((problem) => ({ file, ...problem }))),
  })),
  {
    name: "apis-distinct",
    description: "No two catalogues share a name, an alias or the name of an enum.",
    check: (data) => {
      const taken = new Map<string, string>();
      return data.catalogues.flatMap(({ file, value }) =>
        [value.api, ...(value.aliases ?? []), value.enum, ...Object.values(value.parts ?? {})].flatMap((name) => {
          const other = taken.get(name);
          taken.set(name, file);
          return other ? [{ file, path: "", message: `the name "${name}" is taken by ${other}` }] : [];
        }),
      );
    },
  },
  {
    name: "languages-shipped",
    description: "Every language that is shipped is there.",
    check: (data) =>
      data.shipped.value.shipped
        .filter((lng) => !data.languages.some((language) => language.lng === lng))
        .map((lng) => ({
          file: `data/messages/${lng}/telerr.json`,
          path: "",
          message: `"${lng}" is shipped: it has to be there`,
        })),
  },
  {
    name: "wording-made",
    description: "Every shipped glossary has the terms, forms and patterns that the codes' wording names.",
    check: (data) =>
      shipped(data).flatMap((language) =>
        data.catalogues.flatMap(({ value }) =>
          expandMessages(value, language).problems.map(({ code, message }) => ({
            file: language.glossary?.file ?? `data/glossary/${language.lng}.json`,
            path: "",
            message: `${message}: ${value.api} ${code} needs it`,
          })),
        ),
      ),
  },
  {
    name: "messages-complete",
    description: "Every shipped language has a message for every code.",
    check: perSpoken(shipped, ({ file, entry: { code }, sentences }) =>
      sentences.message === undefined
        ? [{ file, path: code, message: `no message for the code "${code}": add one` }]
        : [],
    ),
  },
  {
    name: "messages-known",
    description: "No language has a message for a code or an API that no catalogue has.",
    check: (data) => {
      const catalogues = new Map(data.catalogues.map(({ value }) => [value.api, value]));
      return data.languages.flatMap(({ messages }) =>
        [...messages].flatMap(([api, { file, value }]) => {
          const catalogue = catalogues.get(api);
          if (!catalogue) return [{ file, path: "", message: `there is no catalogue "${api}": remove the file` }];
          const codes = new Set(catalogue.entries.map((entry) => entry.code));
          return Object.keys(value)
            .filter((code) => !codes.has(code))
            .map((code) => ({ file, path: code, message: `"${code}" is not a code of ${api}: remove or correct it` }));
        }),
      );
    },
  },
  {
    name: "success-without-remedy",
    description: "A success has nothing to remedy, in any language.",
    check: perSpoken(allLanguages, ({ file, entry, sentences }) =>
      entry.category === "ok" && sentences.remedy !== undefined
        ? [{ file, path: `${entry.code}.remedy`, message: "a success has no remedy: remove it" }]
        : [],
    ),
  },
  {
    name: "remedies-complete",
    description: "Every shipped language says what to do about every error.",
    check: perSpoken(shipped, ({ file, entry, sentences }) =>
      entry.category !== "ok" && sentences.message !== undefined && sentences.remedy === undefined
        ? [{ file, path: `${entry.code}.remedy`, message: "no remedy: say what to do" }]
        : [],
    ),
  },
  {
    name: "wording-needed",
    description: "Nothing is written out that the glossary makes: a correction there would not reach it.",
    check: (data) =>
      data.languages.flatMap((language) => {
        const unwritten = { ...language, messages: new Map() };
        return data.catalogues.flatMap(({ value }) => {
          const written = language.messages.get(value.api);
          return [...expandMessages(value, unwritten).sentences].flatMap(([code, made]) =>
            parts
              .filter((part) => made[part] !== undefined && written?.value[code]?.[part] === made[part])
              .map((part) => ({
                file: fileOf(language.lng, value.api),
                path: `${code}.${part}`,
                message: "the glossary makes the same: remove it",
              })),
          );
        });
      }),
  },
  {
    name: "glossary-used",
    description: "Every term and every pattern of a glossary is used.",
    check: (data) => {
      const wordings = data.catalogues.flatMap(({ value }) => value.entries.flatMap(({ wording }) => wording ?? []));
      const used = {
        terms: new Set(wordings.map(({ term }) => term)),
        message: new Set(wordings.map(({ message }) => message)),
        remedy: new Set(wordings.map(({ remedy }) => remedy)),
      };
      return data.languages.flatMap(({ glossary }) => {
        if (!glossary) return [];
        const { terms, patterns } = glossary.value;
        const unused = (path: string, names: object, known: Set<string | undefined>) =>
          Object.keys(names)
            .filter((name) => !known.has(name))
            .map((name) => ({
              file: glossary.file,
              path: `${path}.${name}`,
              message: "no code's wording names it: remove it, or name it in a catalogue",
            }));
        return [
          ...unused("terms", terms, used.terms),
          ...parts.flatMap((part) => unused(`patterns.${part}`, patterns[part], used[part])),
        ];
      });
    },
  },
  {
    name: "glossary-declared",
    description: "A glossary declares every form and class that its terms and patterns have.",
    check: (data) =>
      data.languages.flatMap(({ glossary }) => {
        if (!glossary) return [];
        const { classes = {}, forms, terms, patterns } = glossary.value;
        const undeclared = (path: string, name: string, known: object, kind: string) =>
          Object.hasOwn(known, name)
            ? []
            : [
                {
                  file: glossary.file,
                  path,
                  message: `the ${kind} "${name}" is not declared: it is one of ${Object.keys(known).join(", ") || "none"}`,
                },
              ];
        const ofTerm = ([name, term]: [string, Term]) =>
          typeof term === "string"
            ? []
            : Object.keys(term).flatMap((key) =>
                key === "class"
                  ? undeclared(`terms.${name}.class`, term.class ?? "", classes, "class")
                  : undeclared(`terms.${name}`, key, forms, "form"),
              );
        const ofPattern =
          (part: string) =>
          ([name, pattern]: [string, Pattern]) =>
            typeof pattern === "string"
              ? []
              : Object.keys(pattern).flatMap((key) =>
                  key === "other" ? [] : undeclared(`patterns.${part}.${name}`, key, classes, "class"),
                );
        return [
          ...Object.entries(terms).flatMap(ofTerm),
          ...parts.flatMap((part) => Object.entries(patterns[part]).flatMap(ofPattern(part))),
        ];
      }),
  },
  {
    name: "holes-exist",
    description: "A hole is one that the entry fills: its constraint, its parameter or its wording.",
    check: (data) => [
      ...data.languages.flatMap(({ words }) =>
        leaves(words.value).flatMap(([path, text]) =>
          holesOf(text).map((hole) => ({
            file: words.file,
            path,
            message: `{{${hole}}} is not right: words have no holes`,
          })),
        ),
      ),
      ...perSpoken(allLanguages, ({ file, entry, sentences }) => {
        const fillings = holesOfEntry(entry);
        return leaves(sentences).flatMap(([path, text]) =>
          holesOf(text)
            .filter((hole) => !fillings.has(hole))
            .map((hole) => ({
              file,
              path: `${entry.code}.${path}`,
              message: `the hole {{${hole}}} is not right: "${entry.code}" fills ${
                [...fillings.keys()].map((name) => `{{${name}}}`).join(", ") || "none"
              }`,
            })),
        );
      })(data),
    ],
  },
  {
    name: "holes-filled",
    description: "What a wording gives to fill a hole is used in English.",
    check: perSpoken(
      (data) => data.languages.filter(({ lng }) => lng === "en"),
      ({ api, entry, sentences }) => {
        const used = holesOf(`${sentences.message ?? ""} ${sentences.remedy ?? ""}`);
        return Object.keys(entry.wording?.with ?? {})
          .filter((hole) => !used.includes(hole))
          .map((hole) => ({
            file: `data/catalogues/${api}.json`,
            path: `${entry.code}.wording.with.${hole}`,
            message: `{{${hole}}} stands in no sentence of "${entry.code}": remove it`,
          }));
      },
    ),
  },
  {
    name: "holes-agree",
    description: "A message has the same holes in every language.",
    check: (data) => {
      const english = data.languages.find(({ lng }) => lng === "en");
      const expected = new Map(
        (english ? spokenIn(data, english) : []).map(({ api, entry, sentences }) => [
          `${api} ${entry.code}`,
          holesOf(sentences.message ?? "").join(", "),
        ]),
      );
      return perSpoken(allLanguages, ({ file, api, entry, sentences }) => {
        if (sentences.message === undefined) return [];
        const found = holesOf(sentences.message).join(", ");
        const wanted = expected.get(`${api} ${entry.code}`) ?? found;
        if (found === wanted) return [];
        const message = `the holes (${found}) are not right: English has (${wanted})`;
        return [{ file, path: `${entry.code}.message`, message }];
      })(data);
    },
  },
  {
    name: "constraints-told",
    description: "What a constraint permits stands in the message or the remedy as a hole, in every shipped language.",
    check: perSpoken(shipped, ({ file, entry, sentences }) => {
      if (sentences.message === undefined) return [];
      const told = holesOf(`${sentences.message} ${sentences.remedy ?? ""}`);
      return [...fillingsOf(entry.constraint).keys()]
        .filter((hole) => !told.includes(hole))
        .map((hole) => ({
          file,
          path: entry.code,
          message: `the constraint's {{${hole}}} is not told: write it as a hole`,
        }));
    }),
  },
  {
    name: "concepts-span",
    description: "A concept has members in two APIs or more, and they exist.",
    check: ({ concepts, catalogues }) => {
      const codes = new Map(catalogues.map(({ value }) => [value.api, new Set(value.entries.map(({ code }) => code))]));
      return Object.entries(concepts.value).flatMap(([name, { members }]) => [
        ...(Object.keys(members).length < 2
          ? [{ file: concepts.file, path: name, message: "a concept needs members in two APIs or more" }]
          : []),
        ...Object.entries(members).flatMap(([api, list]) =>
          list
            .filter((code) => !codes.get(api)?.has(code))
            .map((code) => ({
              file: concepts.file,
              path: `${name}.members.${api}`,
              message: `"${code}" is no code of "${api}"`,
            })),
        ),
      ]);
    },
  },
  {
    name: "keywords-written",
    description: "Every code has keywords in English and Persian, each once.",
    check: ({ catalogues }) =>
      catalogues.flatMap(({ file, value }) =>
        value.entries.flatMap(({ keywords = {} }, index) =>
          keywordLanguages.flatMap((lng) => {
            const words = keywords[lng] ?? [];
            if (words.length > 0 && new Set(words).size === words.length) return [];
            const message =
              words.length === 0 ? "no keywords: write the words that people use" : "a keyword stands twice";
            return [{ file, path: `entries[${index}].keywords.${lng}`, message }];
          }),
        ),
      ),
  },
  {
    name: "literals-closed",
    description: "Literals stand between two backticks and hold something.",
    check: perSentence(({ text }) =>
      (text.split("`").length - 1) % 2 === 1 || text.includes("``")
        ? `${JSON.stringify(text)} has a backtick too many or too few: a literal stands between two`
        : undefined,
    ),
  },
  {
    name: "no-direction-marks",
    description: "Nobody types invisible direction marks: compile isolates literals.",
    check: perSentence(({ text }) =>
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(text)
        ? `${JSON.stringify(text)} holds an invisible direction mark: remove it, put literals in backticks`
        : undefined,
    ),
  },
  {
    name: "persian-letters",
    description: "Persian is written with Persian letters (ی, ک), its own digits and half-spaces between letters only.",
    check: perSentence(({ lng, text }) => {
      if (lng !== "fa") return undefined;
      const prose = proseIn(text);
      if (/[يكىة٠-٩]/u.test(prose))
        return `${JSON.stringify(text)} has an Arabic letter or digit: use ی, ک, ه and ۰ to ۹`;
      if (/(?<!\p{L})\u200c|\u200c(?!\p{L})/u.test(prose))
        return `${JSON.stringify(text)} has a half-space that joins nothing`;
      return /[0-9]/.test(prose) ? `${JSON.stringify(text)} has Latin digits: write ۰ to ۹` : undefined;
    }),
  },
  {
    name: "arabic-letters",
    description: "Arabic is written with Arabic letters (ي, ك), its own digits and its own punctuation.",
    check: perSentence(({ lng, text }) => {
      if (lng !== "ar") return undefined;
      const prose = proseIn(text);
      if (/[یکگ۰-۹]/u.test(prose)) return `${JSON.stringify(text)} has a Persian letter or digit: use ي, ك and ٠ to ٩`;
      if (/[,;?]/.test(prose)) return `${JSON.stringify(text)} has Latin punctuation: use ، ؛ ؟`;
      return /[0-9]/.test(prose) ? `${JSON.stringify(text)} has Latin digits: write ٠ to ٩` : undefined;
    }),
  },
  {
    name: "french-spaces",
    description: "French has a no-break space before : ; ? ! and inside its quotation marks, and curly apostrophes.",
    check: perSentence(({ lng, text }) => {
      if (lng !== "fr") return undefined;
      const prose = text.replace(/`[^`]*`/g, "x");
      if (/'/.test(prose)) return `${JSON.stringify(text)} has a straight apostrophe: write ’`;
      return /(?<![\u00a0\u202f])[:;?!»](?=\s|$|»)|«(?![\u00a0\u202f])/u.test(prose)
        ? `${JSON.stringify(text)} lacks a no-break space before : ; ? ! or inside « »`
        : undefined;
    }),
  },
  {
    name: "sentences-end",
    description: "Messages and remedies are whole sentences.",
    check: (data) =>
      data.languages.flatMap((language) =>
        [language.words as DataFile<unknown>, ...language.messages.values(), ...proseOf(language)].flatMap(
          ({ file, value }) =>
            leaves(value)
              .filter(
                ([path, text]) => /(?:^|\.)(?:message|remedy)$|^patterns\./.test(path) && !/[.。।؟?!]$/u.test(text),
              )
              .map(([path, text]) => ({
                file,
                path,
                message: `${JSON.stringify(text)} does not end as a sentence does`,
              })),
        ),
      ),
  },
  {
    name: "canonical-bytes",
    description:
      "Files are written one way: keys in the schema's order, two spaces, a new line at the end (--fix does it).",
    check: (data) => {
      const canonical = canonicalTexts(data);
      return allFiles(data)
        .filter(({ file, text }) => canonical.get(file) !== text)
        .map(({ file }) => ({ file, path: "", message: "not in canonical form: run npm run check:data -- --fix" }));
    },
  },
];
