// What the schema of a single file cannot say about data/ as a whole. One object per rule, one test per object.
import { catalogueRules } from "../src/schema/rules.ts";
import { canonicalTexts } from "./canonical.ts";
import { allFiles, type Data, type DataFile, type FileProblem } from "./data.ts";
import { fillingsOf, holesOf } from "./render.ts";

export interface DataRule {
  readonly name: string;
  readonly description: string;
  readonly check: (data: Data) => FileProblem[];
}

/** The languages that must be complete. */
export const shippedLanguages = ["en", "fa"] as const;

const isShipped = ({ lng }: { lng: string }) => (shippedLanguages as readonly string[]).includes(lng);

interface Sentence {
  readonly file: string;
  readonly path: string;
  readonly lng: string;
  readonly text: string;
}

function sentencesOf(data: Data): Sentence[] {
  return data.languages.flatMap(({ lng, words, messages }) =>
    [words as DataFile<unknown>, ...messages.values()].flatMap(({ file, value }) =>
      leaves(value).map(([path, text]) => ({ file, path, lng, text })),
    ),
  );
}

function leaves(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key));
}

const perSentence = (check: (sentence: Sentence) => string | undefined) => (data: Data) =>
  sentencesOf(data).flatMap((sentence) => {
    const message = check(sentence);
    return message ? [{ file: sentence.file, path: sentence.path, message }] : [];
  });

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
    name: "messages-complete",
    description: "Every shipped language has a message for every code.",
    check: (data) =>
      shippedLanguages.flatMap((lng) => {
        const language = data.languages.find((candidate) => candidate.lng === lng);
        return data.catalogues.flatMap(({ value }) => {
          const file = `data/messages/${lng}/${value.api}.json`;
          const messages = language?.messages.get(value.api)?.value;
          if (!messages) return [{ file, path: "", message: `missing or not usable: "${lng}" has to be complete` }];
          return value.entries
            .filter((entry) => !Object.hasOwn(messages, entry.code))
            .map((entry) => ({ file, path: entry.code, message: `no message for the code "${entry.code}": add one` }));
        });
      }),
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
    check: (data) =>
      data.languages.flatMap(({ messages }) =>
        data.catalogues.flatMap(({ value }) => {
          const file = messages.get(value.api);
          return value.entries
            .filter((entry) => entry.category === "ok" && file?.value[entry.code]?.remedy !== undefined)
            .map(({ code }) => ({
              file: file?.file ?? "",
              path: `${code}.remedy`,
              message: "a success has no remedy: remove it",
            }));
        }),
      ),
  },
  {
    name: "remedies-complete",
    description: "Every shipped language says what to do about every error.",
    check: (data) =>
      data.languages.filter(isShipped).flatMap(({ messages }) =>
        data.catalogues.flatMap(({ value }) => {
          const file = messages.get(value.api);
          return value.entries
            .filter((entry) => entry.category !== "ok" && file?.value[entry.code] && !file.value[entry.code]?.remedy)
            .map(({ code }) => ({
              file: file?.file ?? "",
              path: `${code}.remedy`,
              message: "no remedy: say what to do",
            }));
        }),
      ),
  },
  {
    name: "holes-exist",
    description: "A hole is one that the entry's constraint can fill.",
    check: (data) =>
      data.languages.flatMap(({ words, messages }) => [
        ...leaves(words.value).flatMap(([path, text]) =>
          holesOf(text).map((hole) => ({
            file: words.file,
            path,
            message: `{{${hole}}} is not right: words have no holes`,
          })),
        ),
        ...data.catalogues.flatMap(({ value }) => {
          const file = messages.get(value.api);
          return value.entries.flatMap((entry) => {
            const fillings = fillingsOf(entry.constraint);
            return leaves(file?.value[entry.code]).flatMap(([path, text]) =>
              holesOf(text)
                .filter((hole) => !fillings.has(hole))
                .map((hole) => ({
                  file: file?.file ?? "",
                  path: `${entry.code}.${path}`,
                  message: `the hole {{${hole}}} is not right: the constraint of "${entry.code}" fills ${
                    [...fillings.keys()].map((name) => `{{${name}}}`).join(", ") || "none"
                  }`,
                })),
            );
          });
        }),
      ]),
  },
  {
    name: "holes-agree",
    description: "A message has the same holes in every language.",
    check: (data) => {
      const english = data.languages.find(({ lng }) => lng === "en");
      return data.languages.flatMap(({ messages }) =>
        [...messages].flatMap(([api, { file, value }]) =>
          Object.entries(value).flatMap(([code, { message }]) => {
            const expected = holesOf(english?.messages.get(api)?.value[code]?.message ?? message).join(", ");
            const found = holesOf(message).join(", ");
            return found === expected
              ? []
              : [
                  {
                    file,
                    path: `${code}.message`,
                    message: `the holes (${found}) are not right: English has (${expected})`,
                  },
                ];
          }),
        ),
      );
    },
  },
  {
    name: "constraints-told",
    description: "What a constraint permits stands in the message or the remedy as a hole, in every shipped language.",
    check: (data) =>
      data.languages.filter(isShipped).flatMap(({ messages }) =>
        data.catalogues.flatMap(({ value }) => {
          const file = messages.get(value.api);
          return value.entries.flatMap((entry) => {
            const strings = file?.value[entry.code];
            if (!file || !strings) return [];
            const told = holesOf(`${strings.message} ${strings.remedy ?? ""}`);
            return [...fillingsOf(entry.constraint).keys()]
              .filter((hole) => !told.includes(hole))
              .map((hole) => ({
                file: file.file,
                path: entry.code,
                message: `the constraint's {{${hole}}} is not told: write it as a hole`,
              }));
          });
        }),
      ),
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
          shippedLanguages.flatMap((lng) => {
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
      const prose = text.replace(/`[^`]*`|\{\{\w+\}\}|[A-Za-z][\w.-]*/g, "");
      if (/[يكىة٠-٩]/u.test(prose))
        return `${JSON.stringify(text)} has an Arabic letter or digit: use ی, ک, ه and ۰ to ۹`;
      if (/(?<!\p{L})\u200c|\u200c(?!\p{L})/u.test(prose))
        return `${JSON.stringify(text)} has a half-space that joins nothing`;
      return /[0-9]/.test(prose) ? `${JSON.stringify(text)} has Latin digits: write ۰ to ۹` : undefined;
    }),
  },
  {
    name: "sentences-end",
    description: "Messages and remedies are whole sentences.",
    check: (data) =>
      data.languages.flatMap(({ words, messages }) =>
        [words as DataFile<unknown>, ...messages.values()].flatMap(({ file, value }) =>
          leaves(value)
            .filter(([path, text]) => /(?:message|remedy)$/.test(path) && !/[.。।؟?!]$/u.test(text))
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
