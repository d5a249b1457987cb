import type { Api } from "../catalogue/api.ts";
import { apis, tableOf } from "../catalogue/apis.ts";
import { languages } from "../messages/load.ts";
import { commands, type Values } from "./commands.ts";

/** Every name that an API goes by, in the order of the APIs. */
export const apiNames = (): readonly string[] => apis.flatMap((api) => [api, ...tableOf(api).about().aliases]);

/** The API that a word names, whatever its case. */
export function apiNamed(word: string): Api | undefined {
  const name = word.toLowerCase();
  return apis.find((api) => api === name || (tableOf(api).about().aliases as readonly string[]).includes(name));
}

/** The words that a value can be; an empty list where it can be anything. */
export function wordsOf(values: Values | undefined): readonly string[] {
  if (values === undefined || values === "code" || values === "file") return [];
  if (values === "api") return apis;
  if (values === "command") return commands.map(({ name }) => name);
  if (values === "language") return languages;
  if (values === "operation") return apis.flatMap((api) => tableOf(api).about().operations as readonly string[]);
  return values;
}
