import { describe, expect, it } from "vitest";
import { loadLabels } from "../../src/cli/labels.ts";
import { permitted } from "../../src/messages/permitted.ts";
import { languages, loadMessages } from "../../src/messages.ts";
import type { Constraint } from "../../src/schema/constraint.ts";
import { telerr } from "../cli/world.ts";

async function wordsFor(lng: string, constraint: Constraint): Promise<string> {
  return permitted(constraint, await loadLabels(lng), await loadMessages({ lng }));
}

describe("permitted", () => {
  const constraint: Constraint = { pattern: "^(?!068|097)", maxLength: 19 };
  it.each<[string, Constraint, string]>([
    ["en", constraint, "at most 19 characters; matches ^(?!068|097)"],
    ["fr", constraint, "longueur (caractères)\u00a0: 19 au maximum\u00a0; conforme à ^(?!068|097)"],
    ["fa", constraint, "حداکثر ۱۹ کاراکتر؛ مطابق با الگوی \u2068^(?!068|097)\u2069"],
    ["ar", constraint, "عدد الأحرف: ١٩ على الأكثر؛ يطابق النمط \u2068^(?!068|097)\u2069"],
    ["de", { enum: ["yes", "no"] }, "yes, no"],
    ["fa", { enum: ["yes", "no"] }, "\u2068yes\u2069، \u2068no\u2069"],
    ["ar", { enum: [1, "1"] }, "١، \u20681\u2069"],
    ["ar", { const: "1" }, "\u20681\u2069"],
    ["fa", { const: 1 }, "۱"],
    ["ar", { minimum: 1, maximum: 3600 }, "من ١ إلى ٣٦٠٠"],
    ["en", {}, ""],
  ])("in %s: %j", async (lng, given, words) => expect(await wordsFor(lng, given)).toBe(words));

  it.each(languages)("joins more than two values and more than two parts, in %s", async (lng) => {
    const text = await wordsFor(lng, { enum: ["a", "b", "c"], minimum: 1, maxLength: 2 });
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text.match(/[;؛；]/g)).toHaveLength(2);
    expect(text.match(/[,،、，]/g)).toHaveLength(2);
  });

  it("is one isolate in the language's direction, around each literal's own", async () => {
    const { out } = await telerr(["show", "voipms", "invalid_language", "--lang", "fa"]);
    expect(out).toContain("\u2067\u2068es\u2069، \u2068en\u2069، \u2068fr\u2069\u2069");
  });
});
