import { describe, expect, it } from "vitest";
import { skeleton, stem, termsOf } from "../../../src/compile/search/terms.ts";

describe("stem", () => {
  it.each([
    ["addresses", "address"],
    ["recordings", "recording"],
    ["stopped", "stop"],
    ["charges", "charging"],
    ["queries", "query"],
    ["boxes", "box"],
    ["گیرندگانها", "گیرندگان"],
    ["recipients", "recipient"],
    ["نکردم", "نکرده"],
    ["Fehler", "Fehlern"],
  ])("%s and %s are one word", (a, b) => expect(termsOf(a)).toEqual(termsOf(b)));

  it.each(["status", "address", "busy", "is", "sms", "dns", "access", "4xx", "962", "note", "calle", "fehler"])(
    "leaves %s whole",
    (word) => expect(stem(word)).toBe(word),
  );
});

describe("skeleton", () => {
  it.each([
    ["محدود", "mahdood"],
    ["کاربر", "karbar"],
    ["اجازه", "ejaze"],
    ["ارسال", "ersal"],
    ["شده", "shode"],
    ["شماره", "shomare"],
    ["موجودی", "mojoodi"],
    ["خط", "khat"],
    ["وارد", "vared"],
    ["گیرنده", "girande"],
    ["دفترچه", "daftarche"],
    ["قطع", "ghat"],
    ["آدرس", "address"],
    // "sh" before a consonant and at the end is no vowel; a "v" within a word may be one.
    ["پشتیبانی", "poshtibani"],
    ["اشتباه", "eshtebah"],
    ["آتش", "atash"],
    ["جواب", "javab"],
    ["خانوادگی", "khanevadegi"],
  ])("of %s and %s is the same", (persian, latin) => expect(skeleton(latin)).toBe(skeleton(persian)));
});
