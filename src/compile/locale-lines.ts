// How a language's strings of one API are kept in the package.
import type { CatalogueFile } from "../schema/catalogue-file.ts";
import { type LocaleLines, namedIn } from "../schema/locale.ts";
import { enumsOf } from "./catalogue.ts";
import type { Language } from "./data.ts";
import { spellingOf } from "./language.ts";
import { stringsOf } from "./strings.ts";

/** What `localeOf` makes one language's strings of one API of: the codes are the enums', which an app that decodes has already. */
export function localeLines(catalogue: CatalogueFile, language: Language): LocaleLines {
  const strings = stringsOf(catalogue, { ...language, quotation: ["|", "|"] });
  const literals: string[] = [];
  const gapped = (text: string, code: string) =>
    text.replace(/\|([^|]*)\|/g, (_, literal: string) => {
      literals.push(literal === namedIn(code) ? "" : literal);
      return "|";
    });
  const lines = enumsOf(catalogue)
    .flatMap(({ entries }) => entries)
    .flatMap(({ code }) => {
      const { message = "", remedy = "" } = strings[code] ?? {};
      return [gapped(message, code), gapped(remedy, code)];
    });
  return {
    ...spellingOf(language),
    api: catalogue.api,
    lines: eachOnce(lines).join("\n"),
    literals: literals.join("|"),
  };
}

/** A line that stands again as the number of lines before its first place, behind a `=`. */
const eachOnce = (lines: readonly string[]): string[] =>
  lines.map((line, index) => {
    if (line.startsWith("="))
      throw new Error(`${JSON.stringify(line)} begins with what stands for a line that was there before`);
    const first = line === "" ? index : lines.indexOf(line);
    return first < index ? `=${first}` : line;
  });
