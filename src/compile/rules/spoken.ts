import type { EntryFile } from "../../schema/catalogue-file.ts";
import type { Data, FileProblem, Language } from "../data.ts";
import { expandMessages, type Sentences } from "../expand.ts";

/** One code in one language, with its sentences as the glossary and the messages file make them. */
interface Spoken {
  readonly lng: string;
  readonly file: string;
  readonly api: string;
  readonly entry: EntryFile;
  readonly sentences: Sentences;
}

export const fileOf = (lng: string, api: string) => `data/messages/${lng}/${api}.json`;

export function spokenIn(data: Data, language: Language): Spoken[] {
  return data.catalogues.flatMap(({ value }) => {
    const { sentences } = expandMessages(value, language);
    return value.entries.map((entry) => ({
      lng: language.lng,
      file: fileOf(language.lng, value.api),
      api: value.api,
      entry,
      sentences: sentences.get(entry.code) ?? {},
    }));
  });
}

/** A rule over every code in some languages. */
export const perSpoken =
  (languages: (data: Data) => readonly Language[], check: (spoken: Spoken) => FileProblem[]) => (data: Data) =>
    languages(data).flatMap((language) => spokenIn(data, language).flatMap(check));
export const allLanguages = (data: Data) => data.languages;
export const shipped = (data: Data) => data.languages.filter(({ lng }) => data.shipped.value.shipped.includes(lng));
