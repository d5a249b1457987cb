// Every text of the languages' files, wherever it stands.
import type { Data, DataFile, FileProblem, Language } from "../data.ts";

interface Sentence {
  readonly file: string;
  readonly path: string;
  readonly lng: string;
  readonly text: string;
}

/** The terms and patterns of a glossary, without what describes them. */
export const proseOf = ({ glossary }: Language) => {
  if (!glossary) return [];
  const { terms, patterns } = glossary.value;
  return [{ file: glossary.file, value: { terms, patterns } }];
};

function sentencesOf(data: Data): Sentence[] {
  return data.languages.flatMap((language) =>
    [
      language.words as DataFile<unknown>,
      ...(language.user ? [language.user] : []),
      ...language.messages.values(),
      ...proseOf(language),
    ].flatMap(({ file, value }) => leaves(value).map(([path, text]) => ({ file, path, lng: language.lng, text }))),
  );
}

/** The texts in a value, with their paths. */
export function leaves(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key));
}

/** A text without its literals, holes and Latin words. */
export const proseIn = (text: string) => text.replace(/`[^`]*`|\{\{[\w.]+\}\}|[A-Za-z][\w.-]*/g, "");

/** What is wrong with a text whose literals do not each stand between two backticks. */
export const unclosed = (text: string): string | undefined =>
  (text.split("`").length - 1) % 2 === 1 || text.includes("``")
    ? `${JSON.stringify(text)} has a backtick too many or too few: a literal stands between two`
    : undefined;

/** A rule over every text: what is wrong with it, or nothing. */
export const perSentence =
  (check: (sentence: Sentence) => string | undefined) =>
  (data: Data): FileProblem[] =>
    sentencesOf(data).flatMap((sentence) => {
      const message = check(sentence);
      return message ? [{ file: sentence.file, path: sentence.path, message }] : [];
    });
