// A language's strings as they ship: patterns expanded, holes filled, literals isolated.
import type { CatalogueFile, EntryFile } from "../schema/catalogue-file.ts";
import type { Strings, Words } from "../schema/compiled.ts";
import type { Language } from "./data.ts";
import { expandMessages, holesOfEntry, type Spoken } from "./expand.ts";
import { renderSentence } from "./render.ts";

/** One language's strings of one API as they ship. */
export function stringsOf(catalogue: CatalogueFile, language: Spoken): Strings {
  const { sentences } = expandMessages(catalogue, language);
  const render = (text: string, entry: EntryFile) => renderSentence(text, language.lng, holesOfEntry(entry));
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
export function wordsOf({ lng, words }: Language): Words {
  const render = (value: unknown): unknown =>
    typeof value === "string"
      ? renderSentence(value, lng)
      : Object.fromEntries(Object.entries(value as object).map(([key, child]) => [key, render(child)]));
  return render(words.value) as Words;
}
