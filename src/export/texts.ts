import type { UserWords, Words } from "../schema/compiled.ts";
import { userTopics } from "../schema/vocabulary.ts";
import type { ExportData, ExportedApi, ExportedLanguage } from "./export.ts";

/** A text under its key: an API's as `voipms`, `no_did`, `message`; what all APIs share behind `telerr`. */
export interface Text {
  readonly path: readonly string[];
  readonly text: string;
}

// What a user tells support: the only thing that is filled into a text.
const reference = "{{reference}}";

export const isFilled = (text: string): boolean => text.includes(reference);

/** A text as a format spells it: its prose escaped, and what is filled in where the format has it. */
export const spelt = (text: string, escapeProse: (prose: string) => string, hole: string): string =>
  text.split(reference).map(escapeProse).join(hole);

/** The same for what goes through a function such as printf where something is filled in: there a per cent sign is two. */
export const speltForPrintf = (text: string, escapeProse: (prose: string) => string, hole: string): string =>
  spelt(text, (prose) => escapeProse(isFilled(text) ? prose.replaceAll("%", "%%") : prose), hole);

/** All texts of a language: those of each code, then the words that the APIs share, and what end users are told. */
export function textsOf(apis: ExportData["apis"], language: ExportedLanguage): Text[] {
  const words = language.locales.find((locale) => locale.words)?.words;
  const user = language.locales.find((locale) => locale.user)?.user;
  return [
    ...apis.flatMap((api) => textsOfApi(api, language)),
    ...(words ? textsOfWords(words) : []),
    ...(user ? textsOfUser(user, apis) : []),
  ];
}

function textsOfApi({ api, entries }: ExportedApi, { messages }: ExportedLanguage): Text[] {
  const options = { for: "operator", reference } as const;
  return entries.flatMap((entry) =>
    textsAt([api, entry.code], messages.message(entry, options), messages.remedy(entry, options)),
  );
}

function textsOfWords({ category, retry, fix, unknown }: Words): Text[] {
  const labels = Object.entries({ category, retry, fix }).flatMap(([kind, values]) =>
    Object.entries(values).map(([value, text]) => ({ path: ["telerr", kind, value], text })),
  );
  const whys = Object.entries(unknown).flatMap(([why, { message, remedy }]) =>
    textsAt(["telerr", "unknown", why], message, remedy),
  );
  return [...labels, ...whys];
}

/** What is said of any API, and what of one of these. */
function textsOfUser(user: UserWords, apis: ExportData["apis"]): Text[] {
  const general: ReadonlySet<string> = new Set(userTopics);
  return Object.entries(user)
    .filter(([topic, { codes = {} }]) => general.has(topic) || apis.some(({ api }) => Object.hasOwn(codes, api)))
    .flatMap(([topic, { message, remedy }]) => textsAt(["telerr", "user", topic], message, remedy));
}

const textsAt = (path: readonly string[], message: string, remedy: string | undefined): Text[] => [
  { path: [...path, "message"], text: message },
  ...(remedy === undefined ? [] : [{ path: [...path, "remedy"], text: remedy }]),
];
