import { describe, expect, it } from "vitest";
import { languagesFor } from "../../src/messages/language.ts";

describe("languagesFor", () => {
  const shipped = ["ar", "en", "fa", "fr", "pt-BR", "zh-Hans", "zh-Hant"];

  it.each([
    ["fr", ["fr"]],
    ["fr-CA", ["fr"]],
    ["FR_ca", ["fr"]],
    ["fa-IR-u-nu-latn", ["fa"]],
    ["zh-CN", ["zh-Hans"]],
    ["zh", ["zh-Hans"]],
    ["zh-SG", ["zh-Hans"]],
    ["zh-TW", ["zh-Hant"]],
    ["zh-Hant-HK", ["zh-Hant"]],
    ["pt", ["pt-BR"]],
    ["pt-PT", ["pt-BR"]],
    ["ar-EG", ["ar"]],
    ["az-Arab", []],
    ["tlh", []],
    ["", []],
    ["constructor", []],
    ["not a tag", []],
    ["x-fr", []],
  ])("%s", (tag, expected) => {
    expect(languagesFor(tag, shipped)).toEqual(expected);
  });

  it("prefers the tag itself, then its region, then the others", () => {
    expect(languagesFor("pt-PT", ["pt-BR", "pt-PT", "pt"])).toEqual(["pt-PT", "pt", "pt-BR"]);
    expect(languagesFor("pt", ["pt-PT", "pt-BR"])).toEqual(["pt-BR", "pt-PT"]);
  });

  it("takes a tag that is none as it stands", () => {
    expect(languagesFor("my language", ["my language", "en"])).toEqual(["my language"]);
  });
});
