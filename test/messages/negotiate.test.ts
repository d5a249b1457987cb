import { describe, expect, it } from "vitest";
import { negotiate } from "../../src/messages.ts";

const six = ["ar", "de", "en", "es", "fa", "fr"];

describe("negotiate", () => {
  it.each<[string | null | undefined, string]>([
    ["fa", "fa"],
    ["FA-ir", "fa"],
    ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
    ["tlh, de;q=0.2, es;q=0.3", "es"],
    ["de;q=0.5, fr;q=0.5", "de"],
    ["de; q=0.5 , fr ;q=1.000", "fr"],
    ["zh-Hant-TW, ar-EG;q=0.1", "ar"],
    ["*", "en"],
    ["tlh, *;q=0.1", "en"],
    ["*, fr;q=0.5", "en"],
    ["en;q=0, *", "ar"],
    ["fr;q=0, fr-CA, de;q=0.1", "de"],
    ["en;q=0", "ar"],
    ["de;q=0.0", "en"],
    ["", "en"],
    [null, "en"],
    [undefined, "en"],
    ["tlh", "en"],
    ["de;q=2, fr;q=0.1", "fr"],
    ["de;q=0.1234, fr;q=0.1", "fr"],
    ["de;level=1, fr;q=0.1", "fr"],
    ["<script>, constructor, ../../etc, fr;q=0.1", "fr"],
    [", ,fr,", "fr"],
    ["de;q=1;q=0.5, fr;q=0.1", "fr"],
  ])("answers %j with %s", (header, lng) => expect(negotiate(header, { available: six })).toBe(lng));

  it("takes the languages that one has", () => {
    expect(negotiate("zh-CN, en", { available: ["zh-Hant", "zh-Hans"] })).toBe("zh-Hans");
    expect(negotiate("pt", { available: ["en", "pt-BR"] })).toBe("pt-BR");
    expect(negotiate("tlh", { available: ["fr"] })).toBe("fr");
  });

  it("chooses among those that ship", () => expect(negotiate("fa-IR")).toBe("fa"));

  it("is not held up by a long header", () => {
    expect(negotiate(`${"a-".repeat(50_000)}, ${";q=".repeat(50_000)}, fa;q=0.1`, { available: six })).toBe("fa");
    expect(negotiate(`${"id,".repeat(300_000)}fa`)).toBe("en");
  });
});
