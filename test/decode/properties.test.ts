import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apis, type Decoded, decode, identify, suggest } from "../../src/index.ts";
import { replyCases } from "../fixtures/replies.ts";

const api = fc.constantFrom(...apis);
const fragments = [
  "status",
  "status_num",
  "code",
  "ErrorCode",
  "success",
  "invalid_did",
  "NoError",
  "Ok",
  "Error 105: x",
  "completion_code",
  "is_completed",
  "extended_error",
  "0",
  "5",
  "402",
  "962",
  "۹۶۲",
  "466917424",
  "\\n",
  "\n",
  "\r\n",
  "\ufeff",
  "\u200f",
  '"',
  "[",
  "]",
  "{",
  "}",
  "<",
  ">",
  "<a>",
  "</a>",
  "<!DOCTYPE",
  "HTTP/1.1 ",
  "__proto__",
  "'",
  ",",
  ":",
  " ",
];
const wordy = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(""));
const keys = fc.constantFrom(
  "status",
  "status_num",
  "code",
  "message",
  "data",
  "ErrorCode",
  "completion_code",
  "is_completed",
  "extended_error",
  "0",
  "1",
  "x",
  "__proto__",
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...fragments, 0, 5, 102, 402, 962, 466917424, -1, 1e21, 0.5, null, true, ""),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  wordy,
);
const { reply } = fc.letrec<{ reply: unknown }>((tie) => ({
  reply: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("reply"), { maxLength: 3 }),
    fc.dictionary(keys, tie("reply"), { maxKeys: 4 }),
  ),
}));
const summary = ({ outcome, api: name, code }: Decoded) => [outcome, name, code];

describe("for any reply", () => {
  it("decode answers, and its answer is frozen", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({
            withBigInt: true,
            withSymbol: true,
            withDate: true,
            withMap: true,
            withNullPrototype: true,
          } as object),
          wordy,
          reply,
        ),
        api,
        (value, name) => {
          const decoded = decode(value, { api: name });
          expect(Object.isFrozen(decoded)).toBe(true);
          expect(["success", "error", "unknown"]).toContain(decoded.outcome);
          if (decoded.outcome === "unknown") expect(suggest(decoded).length).toBeLessThanOrEqual(3);
          else expect(decoded.entry.code).toBe(decoded.code);
          // A bare id is one only where somebody says whose.
          const isId =
            decoded.outcome === "success" && typeof decoded.payload === "string" && /^\d{8}/.test(decoded.payload);
          if (!isId) expect(identify(value).some((other) => other.api === name)).toBe(decoded.outcome !== "unknown");
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("of JSON, decode agrees with itself on the text of it", () => {
    fc.assert(
      fc.property(fc.oneof(reply, fc.jsonValue()), api, (value, name) => {
        // As text it is another number.
        fc.pre(
          !JSON.stringify(value, (_, child) => (Object.is(child, -0) ? "minus zero" : child)).includes("minus zero"),
        );
        expect(summary(decode(JSON.stringify(value), { api: name }))).toEqual(summary(decode(value, { api: name })));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("replies as they were seen", () => {
  it("mean the same as JSON text", () => {
    for (const { api: name, input } of replyCases) {
      if (input === undefined || Number.isNaN(input)) continue;
      const options = { api: name as "voipms" };
      expect(summary(decode(JSON.stringify(input), options)), JSON.stringify(input).slice(0, 200)).toEqual(
        summary(decode(input, options)),
      );
    }
  });
});
