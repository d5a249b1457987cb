// A language's strings as they ship: patterns expanded, holes filled, literals quoted.
import type { CatalogueFile, EntryFile } from "../schema/catalogue-file.ts";
import type { Strings, UserWords, Words } from "../schema/compiled.ts";
import type { Data, Language } from "./data.ts";
import { expandMessages, holesOfEntry, type Spoken } from "./expand.ts";
import { renderSentence } from "./render.ts";

/** One language's strings of one API as they ship. */
export function stringsOf(catalogue: CatalogueFile, language: Spoken & Pick<Language, "quotation">): Strings {
  const { sentences } = expandMessages(catalogue, language);
  const render = (text: string, entry: EntryFile) => renderSentence(text, language, holesOfEntry(entry));
  return Object.fromEntries(
    catalogue.entries.flatMap((entry) => {
      const { message, remedy } = sentences.get(entry.code) ?? {};
      if (message === undefined) return [];
      return [
        [
          entry.code,
          { message: render(message, entry), ...(remedy === undefined ? {} : { remedy: render(remedy, entry) }) },
        ],
      ];
    }),
  );
}

/** One language's shared words as they ship. */
export function wordsOf(language: Language): Words {
  const render = (value: unknown): unknown =>
    typeof value === "string"
      ? renderSentence(value, language)
      : Object.fromEntries(Object.entries(value as object).map(([key, child]) => [key, render(child)]));
  return render(language.words.value) as Words;
}

// Filled when it is said.
const atRunTime = new Map([["reference", "{{reference}}"]]);

/** One language's words for users as they ship, with the codes of which they are said. */
export function userWordsOf({ userTopics }: Data, language: Language): UserWords {
  return Object.fromEntries(
    Object.entries(language.user?.value ?? {}).map(([name, { message, remedy }]) => {
      const codes = Object.hasOwn(userTopics.value, name) ? userTopics.value[name] : undefined;
      const render = (text: string) => renderSentence(text, language, atRunTime);
      return [
        name,
        {
          message: render(message),
          ...(remedy === undefined ? {} : { remedy: render(remedy) }),
          ...(codes ? { codes } : {}),
        },
      ];
    }),
  );
}
