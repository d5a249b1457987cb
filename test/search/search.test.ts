import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { apis, type Entry, entries } from "../../src/index.ts";
import { createSearch, type Search } from "../../src/search.ts";

const queries: { q: string; kind: string; any: string[] }[] = JSON.parse(
  readFileSync(new URL("../fixtures/search-queries.json", import.meta.url), "utf8"),
);

let search: Search["search"];
beforeAll(async () => {
  ({ search } = await createSearch({ lngs: ["en", "fa"] }));
});
const first = (query: string) => search(query, { limit: 3 }).map(({ api, code }) => `${api}:${code}`);

describe("search", () => {
  it.each([
    ["invlid dtmf mode", "voipms:invalid_dtmfmode"],
    ["INVALID_DID", "voipms:invalid_did"],
    ["sms_tolong", "voipms:sms_toolong"],
    ["didinuse", "voipms:did_in_use"],
    ["Validation Failed All Recipients", "nssoap:ValidationFailedAllRecipients"],
    ["۹۶۲", "persian-sms:962"],
    ["destination busy", "traitel-fax:x02"],
    ["Error 105: Invalid sub-account ID.", "traitel:105"],
    ["اعتبار کافی نیست", "persian-sms:5"],
  ])("%j finds %s first", (query, expected) => expect(first(query)[0]).toBe(expected));

  it("finds codes by themselves, with score 1", () => {
    for (const api of apis) {
      for (const { code } of (entries(api) as readonly Entry[]).filter((_, index) => index % 7 === 0)) {
        const found = search(code, { limit: 5 }).find((result) => result.api === api && result.code === code);
        expect(found?.score, `${api} ${code}`).toBe(1);
      }
    }
  });

  it("finds the parts of a composed fax code beside it", () => {
    expect(
      search("402")
        .map(({ code }) => code)
        .slice(0, 3),
    ).toEqual(["402", "x02", "4xx"]);
  });

  it("gives nothing for nothing, and no more than asked for", () => {
    for (const query of ["", "   ", "####", "\u200f"]) expect(search(query), JSON.stringify(query)).toEqual([]);
    expect(search("invalid", { limit: 3 })).toHaveLength(3);
    expect(search("x".repeat(5000))).toBeInstanceOf(Array);
    expect(first("constructor")).toBeInstanceOf(Array);
  });

  it("scores from 1 downwards and says where it matched", () => {
    const found = search("timezone", { limit: 5 });
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    for (const { score, matches } of found) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(matches.length).toBeGreaterThan(0);
    }
  });

  it("stays within the APIs that were asked for, and refuses others", async () => {
    const small = await createSearch({ apis: ["ippanel"] });
    expect(new Set(small.search("invalid").map(({ api }) => api))).toEqual(new Set(["persian-sms"]));
    await expect(createSearch({ apis: ["voip" as "voipms"] })).rejects.toThrow(TypeError);
  });

  it("finds what people mistype", () => {
    const typos = queries.filter(({ kind }) => kind === "typo");
    expect(typos.filter(({ q, any }) => any.includes(first(q)[0] ?? "")).length).toBe(typos.length);
  });
});
