import { describe, expect, it } from "vitest";
import { directionOf, formattingLocale } from "../../src/compile/language.ts";

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
