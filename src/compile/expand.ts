// From a code's wording and a language's glossary to the sentences as if they had been written out.
import type { CatalogueFile, EntryFile, Filling, GlossaryFile, Pattern } from "../schema/catalogue-file.ts";
import type { Language } from "./data.ts";
import { spaced } from "./language.ts";
import { fillingsOf } from "./render.ts";

export const parts = ["message", "remedy"] as const;
export type Part = (typeof parts)[number];

/** A code's strings as authored: holes are not filled yet. */
export type Sentences = Partial<Record<Part, string>>;

/** What of a language makes the strings of an API. */
export type Spoken = Pick<Language, "lng" | "messages" | "glossary">;

/** What fills the holes of an entry's sentences, besides its term. */
export function holesOfEntry({ constraint, parameter, wording }: EntryFile): Map<string, Filling> {
  const fillings = new Map<string, Filling>(fillingsOf(constraint));
  if (parameter !== undefined) fillings.set("parameter", parameter);
  for (const [name, value] of Object.entries(wording?.with ?? {})) fillings.set(name, value);
  return fillings;
}

const defaultOf = (record: Readonly<Record<string, string>> | undefined) => Object.keys(record ?? {})[0];

/** The class of a term: what the words around it agree with. */
export function classOf(glossary: GlossaryFile, name: string): string | undefined {
  const term = glossary.terms[name];
  return (typeof term === "object" ? term.class : undefined) ?? defaultOf(glossary.classes);
}

/** One form of a term, or undefined where the glossary lacks it. */
export function formOf(glossary: GlossaryFile, name: string, form?: string): string | undefined {
  const term = Object.hasOwn(glossary.terms, name) ? glossary.terms[name] : undefined;
  const wanted = form ?? defaultOf(glossary.forms) ?? "";
  if (typeof term === "string") return wanted === defaultOf(glossary.forms) ? term : undefined;
  return wanted !== "class" && term && Object.hasOwn(term, wanted) ? term[wanted] : undefined;
}

/** A pattern's sentence for a term. */
export function sentenceFor(glossary: GlossaryFile, pattern: Pattern, term?: string): string | undefined {
  if (typeof pattern === "string") return pattern;
  const name = term === undefined ? undefined : classOf(glossary, term);
  return name !== undefined && Object.hasOwn(pattern, name) ? pattern[name] : pattern.other;
}

const termHole = /\{\{([Tt])erm(?:\.(\w+))?\}\}/g;

const capitalize = (text: string, lng: string) => text.replace(/^./u, (letter) => letter.toLocaleUpperCase(lng));

/**
 * One part of a code's strings: what is written out, else what its pattern makes.
 *
 * @throws Error that names what the glossary lacks.
 */
function expand(entry: EntryFile, part: Part, language: Spoken, written: Sentences): string | undefined {
  const { lng, glossary } = language;
  const name = entry.wording?.[part];
  if (written[part] !== undefined || name === undefined || !glossary) return written[part];
  const term = entry.wording?.term;
  const patterns = glossary.value.patterns[part];
  const pattern = Object.hasOwn(patterns, name) ? patterns[name] : undefined;
  const sentence = pattern === undefined ? undefined : sentenceFor(glossary.value, pattern, term);
  if (sentence === undefined) {
    throw new Error(`there is no ${part} pattern "${name}"${term ? ` for terms like "${term}"` : ""}`);
  }
  const whole = sentence.replace(termHole, (hole, letter: string, form?: string) => {
    const text = term === undefined ? undefined : formOf(glossary.value, term, form);
    if (text === undefined) throw new Error(`the term "${term ?? ""}" has nothing for the hole ${hole} of "${name}"`);
    return letter === "T" ? capitalize(text, lng) : text;
  });
  return spaced(whole, lng);
}

/** The strings that an entry carries itself. */
const ownOf = ({ messages = {} }: EntryFile, lng: string): Sentences =>
  Object.hasOwn(messages, lng) ? (messages[lng] ?? {}) : {};

/** Whether a language has strings of an API. */
export const isSpoken = ({ api, entries }: CatalogueFile, { lng, messages }: Language): boolean =>
  messages.has(api) || entries.some((entry) => ownOf(entry, lng).message !== undefined);

/** The sentences of an API in a language, by code, and what stands in the way of those that cannot be made. */
export function expandMessages(catalogue: CatalogueFile, language: Spoken) {
  const written = language.messages.get(catalogue.api)?.value ?? {};
  const sentences = new Map<string, Sentences>();
  const problems: { readonly code: string; readonly message: string }[] = [];
  for (const entry of catalogue.entries) {
    const found: Sentences = {};
    for (const part of parts) {
      try {
        const text = expand(
          entry,
          part,
          language,
          Object.hasOwn(written, entry.code) ? (written[entry.code] ?? {}) : ownOf(entry, language.lng),
        );
        if (text !== undefined) found[part] = text;
      } catch (error) {
        problems.push({ code: entry.code, message: error instanceof Error ? error.message : String(error) });
      }
    }
    if (found.message !== undefined || found.remedy !== undefined) sentences.set(entry.code, found);
  }
  return { sentences, problems };
}
