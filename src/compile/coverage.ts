// How much of each language there is.
import type { Data } from "./data.ts";
import { expandMessages, parts } from "./expand.ts";

interface Part {
  readonly done: number;
  readonly all: number;
}

export interface Coverage {
  readonly lng: string;
  readonly shipped: boolean;
  readonly messages: Part;
  readonly remedies: Part;
  /** How many strings no pattern makes. */
  readonly written: number;
  /** What is not there yet, the first twenty. */
  readonly missing: readonly string[];
}

/** The coverage of every language in `data`. */
export function coverageOf(data: Data): Coverage[] {
  return data.languages.map((language) => {
    const spoken = data.catalogues.flatMap(({ value }) => {
      const { sentences } = expandMessages(value, language);
      return value.entries.map((entry) => ({ api: value.api, entry, ...sentences.get(entry.code) }));
    });
    const errors = spoken.filter(({ entry }) => entry.category !== "ok");
    const count = (list: typeof spoken, part: "message" | "remedy") => ({
      done: list.filter((row) => row[part] !== undefined).length,
      all: list.length,
    });
    const missing = [
      ...spoken.filter((row) => row.message === undefined).map(({ api, entry }) => `${api} ${entry.code} message`),
      ...errors.filter((row) => row.remedy === undefined).map(({ api, entry }) => `${api} ${entry.code} remedy`),
    ];
    return {
      lng: language.lng,
      shipped: data.shipped.value.shipped.includes(language.lng),
      messages: count(spoken, "message"),
      remedies: count(errors, "remedy"),
      written: [...language.messages.values()]
        .flatMap(({ value }) => Object.values(value))
        .reduce((sum, strings) => sum + parts.filter((part) => strings[part] !== undefined).length, 0),
      missing: missing.length > 20 ? [...missing.slice(0, 20), `and ${missing.length - 20} more`] : missing,
    };
  });
}
