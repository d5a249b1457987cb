import { describe, expect, it } from "vitest";
import { LineFinder } from "../../src/log/line-finder.ts";

describe("a log of several APIs is read as each one's", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["hangup request, cause 17", ["sip", "q850"], ["q850 17"]],
    ["hangup request, cause 17", ["q850", "sip"], ["q850 17"]],
    ["Got SIP response 486, hangup request, cause 17", ["q850", "sip"], ["sip 486", "q850 17"]],
    // What could be of two is the first one's.
    ["111", ["traitel", "persian-sms"], ["traitel 111"]],
    ["111", ["persian-sms", "traitel"], ["persian-sms 111"]],
    // What one of them documents is no unknown number of another.
    ["962", ["traitel-fax", "persian-sms"], ["persian-sms 962"]],
    ["999", ["traitel-fax", "persian-sms"], ["traitel-fax ? 999"]],
    ["status=no_did", ["q850", "sip"], []],
    ["status=no_did", [], ["voipms no_did"]],
  ])("%s of %j", (line, api, codes) => {
    const finder = new LineFinder({ api, undocumented: true });
    const bytes = new TextEncoder().encode(`nothing\n${line}\n`);
    const told = (found: ReturnType<LineFinder["findIn"]>) =>
      found.map(({ api: name, entry, raw }) => `${name} ${entry?.code ?? `? ${raw}`}`);
    expect(finder.find(bytes, 0, bytes.length).flatMap(({ found }) => told(found))).toEqual(codes);
    expect(told(finder.findIn(bytes.subarray(8), line.length))).toEqual(codes);
  });

  it("keeps the order of lines", () => {
    const bytes = new TextEncoder().encode("Got SIP response 486\nhangup request, cause 17\nGot SIP response 503\n");
    const lines = new LineFinder({ api: ["q850", "sip"] }).find(bytes, 0, bytes.length);
    expect(lines.map(({ found: [first] }) => first?.entry?.code)).toEqual(["486", "17", "503"]);
  });
});

describe("a line that says one thing over and over is read, however long it is", () => {
  it.each([
    ["status ", undefined],
    ["retry ", undefined],
    ["is ", "q850"],
    ["1,", "q850"],
    ["16,17,", "traitel-fax"],
    ["105 and ", "traitel"],
    ["962/", "persian-sms"],
    ["no_did,", "voipms"],
  ])("%j in a log of %s", (said, api) => {
    const line = `${said.repeat(300_000 / said.length)} status=no_did\n`;
    const bytes = new TextEncoder().encode(`${line}status=no_did\n`);
    const lines = new LineFinder(api ? { api } : {}).find(bytes, 0, bytes.length);
    if (api === undefined || api === "voipms")
      expect(lines.at(-1)?.found.map(({ entry }) => entry?.code)).toEqual(["no_did"]);
  });
});
