import { describe, expect, it } from "vitest";
import { compact, normalize } from "../../../src/compile/search/normalize.ts";

describe("normalize", () => {
  it.each([
    ["InvalidDTMFMode", "invalid dtmf mode"],
    ["invalid_dtmfmode", "invalid dtmfmode"],
    ["missingFailoverNoanswer", "missing failover noanswer"],
    ["  Error 105: Invalid sub-account ID. ", "error 105 invalid sub account id"],
    ["نام كاربري", "نام کاربری"],
    ["می‌شود", "می شود"],
    ["آدرسِ ۹۶۲", "ادرس 962"],
    ["٤٠٢", "402"],
    ["Número inválido", "numero invalido"],
    ["ＡＢＣ", "abc"],
    ["\u200f5\u200e", "5"],
    ["DIDs of MyPBXs", "dids of my pbxs"],
    ["####", ""],
    // However the letter is written and whichever locale the machine has.
    ["INVALID", "invalid"],
    ["İNVALİD ınvalıd", "invalid invalid"],
    ["KAYIT Şifre ĞÜÖÇ", "kayit sifre guoc"],
    ["Счёт Ё", "счет е"],
    ["ＤＩＤ４０２，错误", "did402 错误"],
  ])("%j is %j", (text, expected) => expect(normalize(text)).toBe(expected));

  it("is done once and for all", () => {
    for (const text of ["InvalidDTMFMode", "آدرسِ ۹۶۲", "Ünï_Çode XMLHttpRequest2"])
      expect(normalize(normalize(text))).toBe(normalize(text));
  });

  it("compacts", () => expect(compact("Invalid DTMF-Mode")).toBe("invaliddtmfmode"));
});
