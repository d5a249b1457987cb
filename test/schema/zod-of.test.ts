import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/build/read-data.ts";
import type { Constraint } from "../../src/index.ts";
import { lookup } from "../../src/index.ts";
import { zodOf } from "../../src/schema.ts";

const passes = (constraint: Constraint, value: unknown) => zodOf(constraint).safeParse(value).success;
const of = (code: string) => {
  const { constraint } = lookup("voipms", code) ?? {};
  if (!constraint) throw new Error(`${code} has no constraint`);
  return constraint;
};

describe("zodOf", () => {
  it.each<[string, unknown[], unknown[]]>([
    ["invalid_cnam", ["1", "0", 1, 0], ["2", "yes", "", true, null, undefined]],
    ["invalid_language", ["es", "en", "fr"], ["de", "EN", ""]],
    ["invalid_skippassword", ["1", "0", "yes", "no"], ["true"]],
    ["invalid_billingtype", ["1", "2", 2], ["3", "flat"]],
    ["invalid_internaldialtime", [1, 60, "30"], [0, 61, "61", 1.5, "x", "", "1e1"]],
    ["Invalid_threshold", [1, 250], [0, 251]],
    ["invalid_daterange", [1, 92], [93]],
    ["invalid_note", ["", "a".repeat(49), "😀".repeat(49)], ["a".repeat(50)]],
    ["invalid_calleridprefix", ["a".repeat(19)], ["a".repeat(20)]],
    ["sms_toolong", ["a".repeat(160)], ["a".repeat(161)]],
    [
      "invalid_date",
      ["2026-11-21", "2024-02-29"],
      ["2026-02-29", "2026-13-01", "21-11-2026", "2026-11-21T00:00:00", ""],
    ],
    ["invalid_extension", ["101", 101], ["10a", "", "-1"]],
    ["invalid_allowedcodecs", ["ulaw", "ulaw;g729;gsm", "all", "g722"], ["ulaw,g729", "", ";ulaw"]],
    ["invalid_failover_header", ["account:100001_VoIP", "none:", "sip:5096"], ["account", "fax:1"]],
    ["invalid_routing_header", ["fwd:19183", "tc:1"], ["fwd", ":1"]],
    ["invalid_password_lessthan_8characters_long", ["abcdefgh"], ["abcdefg"]],
    ["invalid_password_missing_uppercase", ["aBc"], ["abc1"]],
    ["invalid_password_missing_lowercase", ["ABc"], ["ABC1"]],
    ["invalid_password_missing_number", ["a1"], ["abc"]],
    ["invalid_password_ilegal_characters", ["aZ9!#$%&/()=?*[]_:.,{}+-"], ["a b", "a@b", "é"]],
    ["invalid_playinstructions", ["u", "su"], ["s"]],
    ["missing_members", ["account:100001", "account:100001;fwd:16006"], ["", "100001", ["account:1"]]],
    ["no_callstatus", ["1", 1], ["0"]],
  ])("%s", (code, right, wrong) => {
    const constraint = of(code);
    for (const value of right) expect(passes(constraint, value), JSON.stringify(value)).toBe(true);
    for (const value of wrong) expect(passes(constraint, value), JSON.stringify(value)).toBe(false);
  });

  it("knows every keyword", () => {
    expect(passes({ type: "number", minimum: 0.5 }, "0.75")).toBe(true);
    expect(passes({ type: "number" }, "Infinity")).toBe(false);
    expect(passes({ minLength: 2, pattern: "^a" }, "ab")).toBe(true);
    expect(passes({ type: "array", maxItems: 1 }, [1, 2])).toBe(false);
    expect(passes({ const: 1 }, "1")).toBe(true);
    for (const email of ["a@b.c", "ünï@exämple.org"]) expect(passes({ format: "email" }, email)).toBe(true);
    for (const email of ["a@b", "a b@c.d", "@b.c", "a@.c", "a@@b.c"])
      expect(passes({ format: "email" }, email)).toBe(false);
  });

  it("says what would be right", () => {
    const result = zodOf({ type: "integer", minimum: 1, maximum: 60 }).safeParse(61);
    expect(result.error?.issues.map(({ message }) => message)).toEqual(["must be at most 60"]);
  });

  it("takes every constraint of the catalogues, and refuses an object for each", () => {
    let count = 0;
    for (const { value } of readData().data.catalogues) {
      for (const { constraint } of value.entries) {
        if (!constraint) continue;
        count++;
        expect(passes(constraint, {})).toBe(false);
        for (const each of constraint.enum ?? []) expect(passes(constraint, each)).toBe(true);
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});
