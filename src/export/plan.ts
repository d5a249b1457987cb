// What a decoder in another language is made of, whatever the language: its codes, what is said of them, and how replies are read.
import type { AnyEntry } from "../catalogue/entry.ts";
import { pathsOf, type Where, whereOf } from "../compile/steps.ts";
import type { Place, Steps } from "../schema/reply.ts";
import type { ExportData, ExportedApi } from "./export.ts";

/** A code with the name of its member, and its words by language. */
export interface PlannedCode {
  readonly name: string;
  readonly entry: AnyEntry;
  readonly messages: Readonly<Record<string, string>>;
  readonly remedies: Readonly<Record<string, string>>;
  /** What a hover says. */
  readonly hover: string;
}

export interface PlannedEnum {
  readonly name: string;
  readonly codes: readonly PlannedCode[];
}

/** A place with its paths as steps. */
export interface PlannedPlace extends Omit<Place, keyof Where | "extended">, Where {
  readonly extended?: Readonly<Record<string, Steps>>;
}

export interface Plan {
  readonly api: string;
  readonly title: string;
  readonly parts: boolean;
  readonly languages: readonly string[];
  /** What a language is written in: `zh` in `Hans`, and `zh-TW` in `Hant`, where that is another script. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly enums: readonly PlannedEnum[];
  readonly json: readonly PlannedPlace[];
  /** Where they are not those of JSON. */
  readonly xml: readonly PlannedPlace[];
  /** The code that a number of a range counts as where no table has it. */
  readonly classes: readonly { readonly least: number; readonly most: number; readonly code: string }[];
  readonly reply: ExportedApi["reply"];
}

/**
 * A file for each API. @throws TypeError where two would have one: their names differ in what no name has there, or in a case
 * that neither every file system nor PHP knows.
 */
export function filesOf(
  data: ExportData,
  pathOf: (api: string) => string,
  write: (plan: Plan) => string,
): ReadonlyMap<string, string> {
  const apis = new Map<string, string>();
  const files = new Map<string, string>();
  for (const exported of data.apis) {
    const path = pathOf(exported.api);
    const other = apis.get(path.toLowerCase());
    if (other !== undefined)
      throw new TypeError(
        `${other} and ${exported.api} would both be ${path}: give one of them another name, or leave it out (--api)`,
      );
    apis.set(path.toLowerCase(), exported.api);
    files.set(path, write(planOf(exported, data)));
  }
  return files;
}

function planOf(exported: ExportedApi, { languages }: ExportData): Plan {
  const { api, about, enums, parts, entries, reply } = exported;
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return {
    api,
    title: about.title,
    parts,
    languages: languages.map(({ lng }) => lng),
    scripts: scriptsOf(languages.map(({ lng }) => lng)),
    enums: Object.entries(enums).map(([name, members]) => ({
      name,
      codes: Object.entries(members).flatMap(([member, code]) => {
        const entry = byCode.get(code);
        return entry ? [{ name: member, entry, ...wordsOf(entry, languages), hover: hoverOf(entry, languages) }] : [];
      }),
    })),
    json: (reply.json ?? []).map(placeOf),
    xml: typeof reply.xml === "object" ? reply.xml.map(placeOf) : [],
    classes: Object.entries(reply.classes ?? {}).map(([range, code]) => {
      const [least = 0, most = 0] = range.split("-").map(Number);
      return { least, most, code };
    }),
    reply,
  };
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** By language alone, and by language and region: other languages' decoders have no table of which script is likely. */
function scriptsOf(lngs: readonly string[]): Readonly<Record<string, string>> {
  const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script ?? "";
  const languages = [...new Set(lngs.map((lng) => lng.replace(/-.*/, "")))];
  const tags = languages.flatMap((language) => {
    const usual = scriptOf(language);
    const regional = letters
      .flatMap((first) => letters.map((second) => `${language}-${first}${second}`))
      // A region that has another name today is passed over.
      .filter((tag) => new Intl.Locale(tag).baseName === tag && scriptOf(tag) !== usual);
    return usual === "" ? [] : [language, ...regional];
  });
  return Object.fromEntries(tags.map((tag) => [tag, scriptOf(tag)]));
}

function placeOf(place: Place): PlannedPlace {
  const { extended, code, detail, payload, raw, ...others } = place;
  return { ...others, ...whereOf(place), ...(extended ? { extended: pathsOf(extended) } : {}) };
}

/** What each language says itself; where none does, what is said instead. */
function wordsOf(entry: AnyEntry, languages: ExportData["languages"]): Pick<PlannedCode, "messages" | "remedies"> {
  const messages: Record<string, string> = {};
  const remedies: Record<string, string> = {};
  for (const { lng, locales } of languages) {
    const said = locales.find((locale) => locale.lng === lng && locale.strings[entry.api]?.[entry.code]);
    const { message, remedy } = said?.strings[entry.api]?.[entry.code] ?? {};
    if (message !== undefined) messages[lng] = message;
    if (remedy !== undefined) remedies[lng] = remedy;
  }
  const [first] = languages;
  if (first && Object.keys(messages).length === 0) messages[first.lng] = first.messages.message(entry);
  return { messages, remedies };
}

function hoverOf(entry: AnyEntry, languages: ExportData["languages"]): string {
  const { category, retry, fix } = entry;
  const language = languages.find(({ lng }) => lng === "en") ?? languages[0];
  const facts = [category, ...(category === "ok" ? [] : [`retry: ${retry}`, ...(fix ? [`fix: ${fix}`] : [])])];
  return `${language?.messages.message(entry) ?? entry.code} (${facts.join("; ")})`;
}

/** The parameters that an error may be about. */
export const parametersOf = ({ parameter }: AnyEntry): readonly string[] =>
  parameter === undefined ? [] : typeof parameter === "string" ? [parameter] : parameter;

// What nobody sees in a source, or what changes how one is seen; but the joiners of letters belong to the words.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const joiners = new Set(["\u200c", "\u200d"]);

/** A text with each of its letters as a language writes it; half a surrogate pair is no letter. */
export function spelled(text: string, write: (letter: string, codePoint: number, isUnseen: boolean) => string): string {
  return Array.from(text.replace(/\p{Surrogate}/gu, "\ufffd"), (letter) =>
    write(letter, letter.codePointAt(0) ?? 0, unseen.test(letter) && !joiners.has(letter)),
  ).join("");
}

/** A text for a comment: one line, in which nothing is unseen. */
export const commented = (text: string): string =>
  spelled(text, (letter, _, isUnseen) => (isUnseen ? " " : letter))
    .replace(/\s+/g, " ")
    .trim();

/** Names that an identifier is made of, each once: what would stand twice gets a number. */
export function distinct<T>(items: readonly T[], nameOf: (item: T) => string): readonly (readonly [string, T])[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const name = nameOf(item);
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
    taken.add(free);
    return [free, item];
  });
}

/** `not_found` and `not-found` as `NotFound`. */
export const pascal = (name: string): string =>
  name
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
