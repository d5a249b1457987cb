import { type Problem, pathText } from "../../schema/problem.ts";
import { hiddenSignIn } from "../../schema/signs.ts";
import type { CatalogueRule } from "./rule.ts";

export const nothingHidden: CatalogueRule = {
  name: "nothing-hidden",
  description:
    "No text holds a control character, a direction mark or half a letter, but in `reply`, which says what stands on the wire, and in the owner's `meta`; no key is `__proto__`, which programs pass over.",
  check: (catalogue) => problemsIn(catalogue, []),
};

function problemsIn(value: unknown, path: readonly (string | number)[]): Problem[] {
  const told = (message: string | undefined) => (message === undefined ? [] : [{ path: pathText(path), message }]);
  const key = path.at(-1);
  const isWire = path[0] === "reply";
  if (key === "__proto__") return told('the key "__proto__" is not right: nothing can be called so');
  // An owner may note anything.
  if (key === "meta" && path.length === 3) return [];
  const ofKey = typeof key === "string" && !isWire ? told(hiddenSignIn(key)) : [];
  if (typeof value === "string") return isWire ? [] : [...ofKey, ...told(hiddenSignIn(value))];
  if (typeof value !== "object" || value === null) return ofKey;
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...ofKey, ...children.flatMap(([name, child]) => problemsIn(child, [...path, name]))];
}
