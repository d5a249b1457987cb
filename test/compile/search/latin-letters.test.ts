import { describe, expect, it } from "vitest";
import { cyrillicOf, russianKey, skeleton } from "../../../src/compile/search/latin-letters.ts";
import { normalize } from "../../../src/compile/search/normalize.ts";
import { stem } from "../../../src/compile/search/stem.ts";

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

describe("Russian in Latin letters", () => {
  it.each([
    ["неверный", ["nevernyj", "nevernyy", "neverny", "neverniy", "nevernyi"]],
    ["сообщение", ["soobshchenie", "soobschenie", "soobsheniye"]],
    ["подключение", ["podklyuchenie", "podkluchenie", "podkljuchenie"]],
    ["счёт", ["schet", "schyot", "schjot"]],
    ["нельзя", ["nelzya", "nelzja", "nelza"]],
    ["занято", ["zanyato", "zanjato", "zaniato"]],
    ["звонок", ["zvonok", "zvonka"]],
    ["ошибка", ["oshibka", "oshibki"]],
    ["факс", ["fax", "faks"]],
    ["хост", ["host", "khost"]],
  ])("finds %s in %j", (word, spellings) => {
    for (const spelling of spellings)
      expect(russianKey(stem(cyrillicOf(spelling))), spelling).toBe(russianKey(stem(normalize(word))));
  });

  it("keeps apart what is written apart", () => {
    const keyOf = (word: string) => russianKey(stem(normalize(word)));
    for (const [one, other] of [
      ["номер", "номинал"],
      ["канал", "карта"],
      ["неверный", "верный"],
    ] as const)
      expect(keyOf(one)).not.toBe(keyOf(other));
  });
});
