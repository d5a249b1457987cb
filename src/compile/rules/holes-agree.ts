import { holesOf } from "../render.ts";
import type { DataRule } from "./rule.ts";
import { allLanguages, perSpoken, spokenIn } from "./spoken.ts";

export const holesAgree: DataRule = {
  name: "holes-agree",
  description: "A message has the same holes in every language.",
  check: (data) => {
    const english = data.languages.find(({ lng }) => lng === "en");
    const expected = new Map(
      (english ? spokenIn(data, english) : []).map(({ api, entry, sentences }) => [
        `${api} ${entry.code}`,
        holesOf(sentences.message ?? "").join(", "),
      ]),
    );
    return perSpoken(allLanguages, ({ file, api, entry, sentences }) => {
      if (sentences.message === undefined) return [];
      const found = holesOf(sentences.message).join(", ");
      const wanted = expected.get(`${api} ${entry.code}`) ?? found;
      if (found === wanted) return [];
      const message = `the holes (${found}) are not right: English has (${wanted})`;
      return [{ file, path: `${entry.code}.message`, message }];
    })(data);
  },
};
