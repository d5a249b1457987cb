import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { objectIn } from "../../src/annotate/json-line.ts";

const inLine = (line: string) => {
  const bytes = new TextEncoder().encode(`x${line}\n`);
  return objectIn(bytes, 1, bytes.length - 1);
};

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

describe("an object is what JSON takes for one", () => {
  it.each([
    '{"a":1}',
    ' {"a" : [ ] , "b" : { } }\t',
    '{"a":[1,-0,0.5,1e9,-1.5E-7,true,false,null,"x"]}',
    String.raw`{"a":"\"\\\/\b\f\n\r\t\u00e9"}`,
    '{"é":"é"}',
    "{}",
    "[]",
    "1",
    '{"a":01}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":-}',
    '{"a":1e}',
    '{"a":+1}',
    '{"a":True}',
    '{"a":nul}',
    '{"a":nulll}',
    '{"a":"\t"}',
    String.raw`{"a":"\x"}`,
    String.raw`{"a":"\u00g0"}`,
    '{"a":1,}',
    '{"a":[1,]}',
    '{"a" 1}',
    '{"a"=>"b"}',
    '{"a":1 "b":2}',
    '{"a":{"b":1}',
    '{"a":1}}',
    '{"a":1} {}',
    '{"a":[1}]',
    '{"a":"}',
    '{"a":"b}',
    '{"a":\ufeff1}',
  ])("%s", (line) => {
    // Nothing is added to an empty object: it holds no code.
    expect(inLine(line) !== undefined).toBe(isObject(line) && line !== "{}");
  });

  it("whatever it holds, and whatever sign is changed, left out or added", () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }).map((value) => JSON.stringify(value));
    const sign = fc.constantFrom(...'{}[]":,\\ 0123-.eEtu\t');
    fc.assert(
      fc.property(objects, fc.nat(), fc.option(sign), fc.boolean(), (json, place, other, replaced) => {
        expect(inLine(json)?.end).toBe(json.length);
        const at = place % json.length;
        const changed = json.slice(0, at) + (other ?? "") + json.slice(replaced ? at + 1 : at);
        if (changed !== "{}") expect(inLine(changed) !== undefined, changed).toBe(isObject(changed));
      }),
      { numRuns: 2000 },
    );
  });

  it("as deep as a log goes", () => {
    const nested = (depth: number) => `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    expect(inLine(nested(100))).toBeDefined();
    expect(inLine(nested(100_000))).toBeUndefined();
  });
});

it.each([
  ['{"telerr":1,"a":1}', true],
  ['{"a":1,"telerr":[]}', true],
  ['{"a":{"telerr":1}}', false],
  ['{"telerr2":1}', false],
  ['{"a":"telerr"}', false],
])("%s has the field: %s", (line, hasField) => {
  expect(inLine(line)?.hasField).toBe(hasField);
});
