import { holesOfEntry } from "../expand.ts";
import { holesOf } from "../render.ts";
import type { DataRule } from "./rule.ts";
import { allLanguages, perSpoken } from "./spoken.ts";

// The holes that wording.with fills with a method, a parameter or one of its values; the others hold examples and numbers.
const naming = ["list", "create", "delete", "other", "usual"];

// A single letter (`A` to `Z`) is none, nor is what has other signs (`account:100001_VoIP`).
const isName = (literal: string) => /^[A-Za-z]\w+$/.test(literal);

export const namesKnown: DataRule = {
  name: "names-known",
  description:
    "What a sentence spells as a name is a method, a parameter or a value of its API, where data/methods/ knows them.",
  check: (data) => {
    const known = new Map(
      [...data.methods].map(([api, { value }]) => [
        api,
        new Set([
          ...value.every,
          ...Object.entries(value.methods).flatMap(([method, parameters]) => [method, ...parameters]),
          ...Object.values(value.values ?? {}).flat(),
          ...Object.keys(value.elsewhere ?? {}),
        ]),
      ]),
    );
    return perSpoken(allLanguages, ({ file, api, entry, sentences }) => {
      const names = known.get(api);
      if (!names) return [];
      const text = `${sentences.message ?? ""} ${sentences.remedy ?? ""}`;
      const literals = [...text.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? "");
      const fillings = holesOfEntry(entry);
      const filled = holesOf(text)
        .filter((hole) => naming.includes(hole))
        .flatMap((hole) => fillings.get(hole) ?? [])
        .map(String);
      return [...new Set([...literals, ...filled])]
        .filter((literal) => isName(literal) && !names.has(literal))
        .map((literal) => ({
          file,
          path: entry.code,
          message: `"${literal}" is not right: data/methods/${api}.json has no such method, parameter or value`,
        }));
    })(data);
  },
};
