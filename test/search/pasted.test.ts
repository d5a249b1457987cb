import { describe, expect, it } from "vitest";
import { wordsWithUnderscore } from "../../src/search/pasted.ts";

describe("wordsWithUnderscore", () => {
  it.each([
    ["", []],
    ["no underscore", []],
    ["status=no_did, invalid_ip_iax2", ["no_did", "invalid_ip_iax2"]],
    ["__no_did__ _x y_", ["no_did"]],
    ["a__b_c", ["b_c"]],
    ["1a_2", ["1a_2"]],
    ["é_b c-d_e", ["d_e"]],
    ["_".repeat(1000), []],
  ])("of %j are %j", (text, words) => expect(wordsWithUnderscore(text)).toEqual(words));
});
