import { afterEach, describe, expect, it, vi } from "vitest";
import { cutAt, inLetters, inOne, wordsOf } from "../../../src/compile/search/terms.ts";

describe("wordsOf", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ["密码错误", ["密码", "错误"]],
    ["SIP账户12错误", ["sip", "账户", "12", "错误"]],
    ["ＤＩＤ　号码：４０２", ["did", "号码", "402"]],
    ["空", ["空"]],
    ["", []],
  ])("cuts %j into %j", (text, words) => expect(wordsOf(text)).toEqual(words));

  it("takes every two Chinese letters that stand together where the runtime knows no words", () => {
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    expect(wordsOf("SIP密码错误 空")).toEqual(["sip", "密码", "码错", "错误", "空"]);
  });

  it("cuts at the longest known words, and by a rule between them", () => {
    const known = new Set(["不", "不存在", "存在", "号码"]);
    const isKnown = (word: string) => known.has(word);
    expect(wordsOf("该号码不存在吗", cutAt(isKnown, inLetters))).toEqual(["该", "号码", "不存在", "吗"]);
    expect(wordsOf("某某号码存在某某", cutAt(isKnown, inOne))).toEqual(["某某", "号码", "存在", "某某"]);
    expect(wordsOf("不存在", cutAt(isKnown, inOne))).toEqual(["不存在"]);
  });

  it("is as quick with a thousand letters as their number says", () => {
    let asked = 0;
    wordsOf(
      "号".repeat(1000),
      cutAt(() => ++asked < 0, inLetters),
    );
    expect(asked).toBeLessThanOrEqual(8000);
  });
});
