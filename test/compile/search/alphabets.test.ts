import { describe, expect, it } from "vitest";
import { respelt } from "../../../src/compile/search/alphabets.ts";

describe("letters that change places", () => {
  it.each([
    ["fa", "Aشماره CپیامکB|Aژئ sms 12"],
    ["ar", "Aرصيد غير كاف api"],
    ["ru", "AномерBьъ|Aщэф jq"],
  ])("of %s: %j is one byte a letter, and comes back", (lng, text) => {
    const written = respelt(text, lng);
    expect(written).toHaveLength(text.length);
    expect(written.replace(/[A-Z0-9 |]/g, "")).not.toBe(text.replace(/[A-Z0-9 |]/g, ""));
    expect(respelt(written, lng)).toBe(text);
  });

  it.each([
    ["ru", "абвгдежзиклмнопрстуфхцчшщъыьэюя"],
    ["fa", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیء"],
  ])("has a sign of one byte for each letter of %s", (lng, letters) => {
    expect(new Set(respelt(letters, lng)).size).toBe(letters.length);
    expect(respelt(letters, lng)).toMatch(/^[a-z!#$%&()]+$/);
  });

  it.each(["en", "zh-Hans"])("of %s stay", (lng) => {
    expect(respelt("busy 号码", lng)).toBe("busy 号码");
  });
});
