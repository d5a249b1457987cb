import { afterEach, describe, expect, it } from "vitest";
import { type $ZodErrorMap, config, toJSONSchema } from "zod/v4/core";
import { de, fa, fr } from "zod/v4/locales";
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
    ["Invalid_threshold", [1, 250], [0, 251, Number.NaN, Number.POSITIVE_INFINITY]],
    ["invalid_note", ["", "a".repeat(49), "😀".repeat(49)], ["a".repeat(50)]],
    ["invalid_calleridprefix", ["a".repeat(19)], ["a".repeat(20)]],
    [
      "sms_toolong",
      ["a".repeat(160), "é".repeat(80), "😀".repeat(40)],
      ["a".repeat(161), "é".repeat(81), "س".repeat(81)],
    ],
    [
      "invalid_foc_startdate",
      ["2026-11-21", "2024-02-29"],
      ["2026-02-29", "2026-13-01", "21-11-2026", "2026-11-21T00:00:00", ""],
    ],
    ["invalid_extension", ["101", 101], ["10a", "", "-1"]],
    ["invalid_allowedcodecs", ["ulaw", "ulaw;g729;gsm", "all", "g722"], ["ulaw,g729", "", ";ulaw"]],
    ["invalid_routing_header", ["fwd:19183", "tc:1", "none:"], ["fwd", ":1", "fax:1"]],
    ["invalid_password_lessthan_8characters_long", ["abcdefgh"], ["abcdefg"]],
    ["invalid_password_missing_uppercase", ["aBc"], ["abc1"]],
    ["invalid_password_missing_lowercase", ["ABc"], ["ABC1"]],
    ["invalid_password_missing_number", ["a1"], ["abc"]],
    ["invalid_password_ilegal_characters", ["aZ9!#$%&/()=?*[]_:.,{}+-"], ["a b", "a@b", "é"]],
    ["invalid_playinstructions", ["u", "su"], ["s"]],
    ["missing_members", ["account:100001", "account:100001;fwd:16006"], ["", "100001", ["account:1"]]],
  ])("%s", (code, right, wrong) => {
    const constraint = of(code);
    for (const value of right) expect(passes(constraint, value), JSON.stringify(value)).toBe(true);
    for (const value of wrong) expect(passes(constraint, value), JSON.stringify(value)).toBe(false);
  });

  it("knows every keyword", () => {
    expect(passes({ type: "number", minimum: 0.5 }, "0.75")).toBe(true);
    expect(passes({ type: "number" }, "Infinity")).toBe(false);
    expect(passes({ minLength: 2, pattern: "^a" }, "ab")).toBe(true);
    expect(passes({ minLength: 2 }, "😀")).toBe(false);
    expect(passes({ type: "array", maxItems: 1 }, [1, 2])).toBe(false);
    expect(passes({ type: "array", minItems: 1 }, [{ number: "5551234567" }])).toBe(true);
    expect(passes({ const: 1 }, "1")).toBe(true);
    for (const email of ["a@b.c", "ünï@exämple.org"]) expect(passes({ format: "email" }, email)).toBe(true);
    for (const email of ["a@b", "a b@c.d", "@b.c", "a@.c", "a@@b.c", `${"a".repeat(251)}@b.c`])
      expect(passes({ format: "email" }, email)).toBe(false);
  });

  it.each<[Constraint, unknown, unknown]>([
    [{ type: "integer", minimum: 1, maximum: 60 }, " 30 ", 30],
    [{ type: "number" }, "-0.5", -0.5],
    [{ maximum: 4 }, "3", 3],
    [{ enum: ["1", "0"] }, 1, "1"],
    [{ enum: [1, 2] }, "2", 2],
    [{ const: 1 }, "1", 1],
    [{ type: "string", pattern: "^[0-9]+$" }, 101, "101"],
  ])("%j makes of %j what is meant", (constraint, given, meant) => {
    expect(zodOf(constraint).parse(given)).toBe(meant);
  });

  describe("says what would be right", () => {
    const before = config().localeError;
    const speak = (localeError: $ZodErrorMap | undefined) => config({ localeError });
    afterEach(() => speak(before));
    const long = of("sms_toolong");
    const time = { type: "integer", minimum: 1, maximum: 60 } as const;

    it.each([
      ["in English, where zod is set to no language", undefined, time, "61", "Too big: expected number to be <=60"],
      ["in German", de().localeError, time, "61", "Zu groß: erwartet, dass number <=60 ist"],
      [
        "in Persian",
        fa().localeError,
        { type: "string", maxLength: 2 },
        "abc",
        "خیلی بزرگ: string باید <=2 کاراکتر باشد",
      ],
      ["in French", fr().localeError, { format: "date" }, "x", "date ISO invalide"],
      ["in bytes", undefined, long, "س".repeat(81), "Too big: expected bytes to be <=160"],
    ] as const)("%s", (_, localeError, constraint, value, message) => {
      speak(localeError);
      expect(
        zodOf(constraint)
          .safeParse(value)
          .error?.issues.map((issue) => issue.message),
      ).toEqual([message]);
    });

    it("in the language of one call", () => {
      const result = zodOf(time).safeParse("61", { error: de().localeError });
      expect(result.error?.issues[0]?.message).toBe("Zu groß: erwartet, dass number <=60 ist");
    });
  });

  it("takes every constraint of the catalogues, refuses an object for each, and gives its bounds to JSON Schema", () => {
    let count = 0;
    for (const { value } of readData().data.catalogues) {
      for (const { code, constraint } of value.entries) {
        if (!constraint) continue;
        count++;
        const schema = zodOf(constraint);
        expect(schema.safeParse({}).success).toBe(false);
        for (const each of constraint.enum ?? []) expect(schema.parse(each)).toBe(each);
        const { maxBytes, ...keywords } = constraint;
        const bounds = { ...keywords, ...(maxBytes === undefined ? {} : { maxLength: maxBytes }) };
        for (const io of ["input", "output"] as const) expect(toJSONSchema(schema, { io }), code).toMatchObject(bounds);
      }
    }
    expect(count).toBeGreaterThan(30);
  });
});
