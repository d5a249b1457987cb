import type { DataFile, WordList } from "../data.ts";
import { holesOf } from "../render.ts";
import type { DataRule } from "./rule.ts";
import { leaves } from "./sentences.ts";

export const wordsAgree: DataRule = {
  name: "words-agree",
  description:
    "The words of the command line, of reports and of sites are there in English, and have its holes in every language.",
  // A hole that a translation has lost would show no figure; one that it has made up, braces.
  check: ({ wordLists }) =>
    Object.entries(wordLists).flatMap(([speaker, lists]) => {
      const english = lists.get("en");
      if (!english) {
        const message = "missing: every other language falls back to it";
        return [{ file: `data/${speaker}/en.json`, path: "", message }];
      }
      const models = new Map(leaves(english.value));
      return [...lists.values()].flatMap((list) => disagreements(list, models));
    }),
};

function disagreements({ file, value }: DataFile<WordList>, models: ReadonlyMap<string, string>) {
  return leaves(value).flatMap(([path, text]) => {
    const [holes, right] = [text, models.get(path) ?? ""].map((sentence) => holesOf(sentence).join(", "));
    if (holes === right) return [];
    return [{ file, path, message: `${JSON.stringify(text)} has the holes (${holes}), English has (${right})` }];
  });
}
