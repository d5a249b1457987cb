import type { Catalogues } from "../decode/catalogues.ts";
import { languages } from "../messages/load.ts";
import { commands, type Values } from "./commands.ts";

/** Every name that an API goes by, in the order of the APIs. */
export const apiNames = ({ apis, table }: Catalogues): readonly string[] =>
  apis.flatMap((api) => [api, ...table(api).aliases]);

/** The API that a word names, whatever its case. */
export function apiNamed(word: string, { apis, table }: Catalogues): string | undefined {
  const name = word.toLowerCase();
  return apis.find((api) => api === name || table(api).aliases.includes(name));
}

/** The words that a value can be; an empty list where it can be anything. */
export function wordsOf(values: Values | undefined, catalogues: Catalogues): readonly string[] {
  if (values === undefined || values === "code" || values === "file") return [];
  if (values === "api") return catalogues.apis;
  if (values === "command") return commands.map(({ name }) => name);
  if (values === "language") return languages;
  if (values === "operation") return catalogues.apis.flatMap((api) => catalogues.about(api).operations);
  return values;
}
