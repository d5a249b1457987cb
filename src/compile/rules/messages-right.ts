import type { Problem } from "../../schema/problem.ts";
import { holesOfEntry } from "../expand.ts";
import { holesOf } from "../render.ts";
import type { CatalogueRule } from "./rule.ts";
import { unclosed } from "./sentences.ts";
import { remedyOfSuccess } from "./success-without-remedy.ts";

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
            ? [{ path: at("remedy"), message: remedyOfSuccess }]
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
  const open = unclosed(text);
  return [
    ...holesOf(text)
      .filter((hole) => !fillings.has(hole))
      .map((hole) => `the hole {{${hole}}} is not right: the entry's constraint, parameter and wording fill ${known}`),
    ...(open === undefined ? [] : [open]),
  ];
}
