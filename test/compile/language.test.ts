import { describe, expect, it } from "vitest";
import { directionOf, formattingLocale, spaced } from "../../src/compile/language.ts";

describe("directionOf", () => {
  it.each([
    ["en", "ltr"],
    ["fa", "rtl"],
    ["ar", "rtl"],
    ["ur", "rtl"],
    ["zh-Hans", "ltr"],
  ])("%s is %s", (lng, direction) => expect(directionOf(lng)).toBe(direction));
});

describe("formattingLocale", () => {
  it.each([
    ["ar", "ar-EG"],
    ["ar-MA", "ar-MA"],
    ["fa", "fa-IR"],
    ["fa-u-nu-latn", "fa-IR-u-nu-latn"],
    ["zh-Hant", "zh-Hant-TW"],
    // Its likely script is another.
    ["sr-Latn", "sr-Latn-RS"],
    // Of which no region is known.
    ["tlh", "tlh"],
  ])("%s is %s", (lng, locale) => expect(formattingLocale(lng)).toBe(locale));

  it("writes the digits of the messages", () => {
    expect(new Intl.NumberFormat(formattingLocale("ar")).format(19)).toBe("١٩");
    expect(new Intl.NumberFormat(formattingLocale("fa")).format(19)).toBe("۱۹");
  });
});

describe("spaced", () => {
  it.each([
    ["zh-Hans", "此DID号码无效。", "此 DID 号码无效。"],
    ["zh-Hant", "找不到此 ID對應的IVR。", "找不到此 ID 對應的 IVR。"],
    ["zh-Hans", "队列的`ring_time`设置（POP）无效。", "队列的`ring_time`设置（POP）无效。"],
    ["ja", "このDIDは無効です。", "このDIDは無効です。"],
    ["en", "This DID is not valid.", "This DID is not valid."],
  ])("%s: %s", (lng, sentence, as) => expect(spaced(sentence, lng)).toBe(as));
});
