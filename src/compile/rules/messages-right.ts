import type { Problem } from "../../schema/problem.ts";
import { holesOfEntry } from "../expand.ts";
import { holesOf } from "../render.ts";
import type { CatalogueRule } from "./rule.ts";

/** The rules of messages files, for the strings that entries carry themselves. */
export const messagesRight: CatalogueRule = {
  name: "messages-right",
  description:
    "The strings that an entry carries have holes that it fills, the same in every language, and literals in pairs of backticks.",
  check: ({ entries }) =>
    entries.flatMap((entry, index) => {
      const { messages } = entry;
      if (!messages) return [];
      const fillings = holesOfEntry(entry);
      const [first] = Object.entries(messages);
      const expected = holesOf(first?.[1].message ?? "").join(", ");
      return Object.entries(messages).flatMap(([lng, strings]): Problem[] => {
        const at = (part: string) =>
          `entries[${index}].messages${/^\w+$/.test(lng) ? `.${lng}` : `["${lng}"]`}.${part}`;
        const found = holesOf(strings.message).join(", ");
        return [
          ...(found === expected
            ? []
            : [
                { path: at("message"), message: `the holes (${found}) are not right: ${first?.[0]} has (${expected})` },
              ]),
          ...(entry.category === "ok" && strings.remedy !== undefined
            ? [{ path: at("remedy"), message: "a success has no remedy: remove it" }]
            : []),
          ...Object.entries(strings).flatMap(([part, text]) =>
            wrongIn(text, fillings).map((message) => ({ path: at(part), message })),
          ),
        ];
      });
    }),
};

function wrongIn(text: string, fillings: ReadonlyMap<string, unknown>): string[] {
  const known = [...fillings.keys()].map((name) => `{{${name}}}`).join(", ") || "none";
  return [
    ...holesOf(text)
      .filter((hole) => !fillings.has(hole))
      .map((hole) => `the hole {{${hole}}} is not right: the entry's constraint, parameter and wording fill ${known}`),
    ...((text.split("`").length - 1) % 2 === 1 || text.includes("``")
      ? [`${JSON.stringify(text)} has a backtick too many or too few: a literal stands between two`]
      : []),
  ];
}
