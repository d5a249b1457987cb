import { expect, it } from "vitest";
import { NumberScan } from "../../src/log/number-scan.ts";
import { vocabularyOf } from "../../src/log/vocabulary.ts";

it.each([
  ["5,402 x3\n", "traitel-fax", 2],
  ["402\n", "traitel-fax", 0],
  ["id 17402 took 962 ms\n", "traitel-fax", -1],
  ["۹۶۲\n", "persian-sms", 0],
  ["status=\\x22962\\x22\n", "persian-sms", 9],
])("the first number of %j that %s may have as a code begins at %i", (line, api, at) => {
  const vocabulary = vocabularyOf({ api });
  if (!vocabulary.only) throw new Error(api);
  const scan = new NumberScan(vocabulary.only, vocabulary, { undocumented: false, successes: false });
  const bytes = new TextEncoder().encode(line);
  expect(scan.next(bytes, 0, bytes.length)).toBe(at);
});
