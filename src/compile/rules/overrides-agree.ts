import { parts } from "../expand.ts";
import type { DataRule } from "./rule.ts";
import { fileOf, shipped } from "./spoken.ts";

export const overridesAgree: DataRule = {
  name: "overrides-agree",
  description:
    "Where English says by hand what a pattern would make, every shipped language does: the pattern misses the point.",
  check: (data) => {
    const english = data.languages.find(({ lng }) => lng === "en");
    return data.catalogues.flatMap(({ value: { api, entries } }) => {
      const written = english?.messages.get(api)?.value ?? {};
      const overridden = entries.flatMap(({ code, wording }) =>
        parts
          .filter((part) => wording?.[part] !== undefined && written[code]?.[part] !== undefined)
          .map((part) => [code, part] as const),
      );
      return shipped(data).flatMap(({ lng, messages }) =>
        overridden
          .filter(([code, part]) => messages.get(api)?.value[code]?.[part] === undefined)
          .map(([code, part]) => ({
            file: fileOf(lng, api),
            path: `${code}.${part}`,
            message: "English does not say it by its pattern: write it here, too",
          })),
      );
    });
  },
};
