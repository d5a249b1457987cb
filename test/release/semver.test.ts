import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/build/read-data.ts";
import { bumpOf, changesOf, mayFollow } from "../../scripts/release/semver.ts";
import type { CatalogueFile, EntryFile } from "../../src/schema/catalogue-file.ts";

const ok: EntryFile = { code: "0", name: "Ok", category: "ok", retry: "never" };
const busy: EntryFile = {
  code: "7",
  name: "Busy",
  text: "Busy",
  category: "unavailable",
  retry: "backoff",
  fix: "recipient",
  aliases: ["07"],
};
const catalogue = (entries: readonly EntryFile[], others: Partial<CatalogueFile> = {}): CatalogueFile => ({
  api: "acme",
  enum: "AcmeStatus",
  title: "Acme",
  language: "en",
  source: { title: "Errors", publisher: "Acme" },
  entries: [...entries],
  ...others,
});
const before = [catalogue([ok, busy])];

describe("a change of the data", () => {
  it.each([
    ["none", "nothing", [ok, busy]],
    ["none", "another order", [busy, ok]],
    ["patch", "a corrected text", [ok, { ...busy, text: "The line is busy" }]],
    ["patch", "a parameter", [ok, { ...busy, parameter: "dst" }]],
    ["minor", "a new code", [ok, busy, { ...busy, code: "8", name: "Engaged", aliases: ["08"] }]],
    ["minor", "another retry rule", [ok, { ...busy, retry: "never" }]],
    ["minor", "an alias more", [ok, { ...busy, aliases: ["07", "007"] }]],
    ["major", "an alias less", [ok, { ...busy, aliases: ["007"] }]],
    ["major", "a renamed member", [ok, { ...busy, name: "LineBusy" }]],
    ["major", "a removed code", [ok]],
    ["major", "an error that becomes a success", [ok, { ...ok, code: "7", name: "Busy", aliases: ["07"] }]],
  ] as const)("is %s: %s", (bump, _, entries) => {
    expect(bumpOf(changesOf(before, [catalogue(entries as readonly EntryFile[])]))).toBe(bump);
  });

  it.each([
    ["minor", "a new API", [...before, catalogue([ok], { api: "other" })]],
    ["major", "an API that is gone", []],
    ["minor", "a new operation", [catalogue([ok, busy], { operations: { send: { errors: {} } } })]],
    ["major", "a renamed enum", [catalogue([ok, busy], { enum: "AcmeCode" })]],
  ] as const)("is %s: %s", (bump, _, after) => expect(bumpOf(changesOf(before, after))).toBe(bump));

  it.each([
    ["none", "the same enums of parts", { state: "AcmeState", reason: "AcmeReason" }],
    ["major", "a renamed enum of states", { state: "OtherState", reason: "AcmeReason" }],
    ["major", "a renamed enum of reasons", { state: "AcmeState", reason: "OtherReason" }],
    ["major", "no enums of parts", undefined],
  ] as const)("is %s: %s", (bump, _, parts) => {
    const old = [catalogue([ok], { parts: { state: "AcmeState", reason: "AcmeReason" } })];
    expect(bumpOf(changesOf(old, [catalogue([ok], parts && { parts })]))).toBe(bump);
  });

  it("is major where an operation or another name of an API is gone", () => {
    const old = [catalogue([ok], { aliases: ["acme-sms"], operations: { send: { errors: {} } } })];
    expect(changesOf(old, [catalogue([ok])]).map(({ bump, what }) => `${bump} ${what}`)).toEqual([
      "major acme: the name acme-sms is gone",
      "major acme: the name send is gone",
    ]);
  });

  it.each([
    [
      "major",
      "a spelling of an operation less",
      { send: { aliases: ["sendFax"], errors: { "7": "Busy" } } },
      { send: { errors: { "7": "Busy" } } },
    ],
    [
      "minor",
      "a spelling of an operation more",
      { send: { errors: {} } },
      { send: { aliases: ["sendFax"], errors: {} } },
    ],
    ["minor", "an error that an operation documents", { send: { errors: {} } }, { send: { errors: { "7": "Busy" } } }],
    [
      "patch",
      "an operation's own wording",
      { send: { errors: { "7": "Buzy" } } },
      { send: { errors: { "7": "Busy" } } },
    ],
  ] as const)("is %s: %s", (bump, _, operations, others) => {
    const with_ = (value: object) => [
      catalogue([ok, busy], { operations: value as NonNullable<CatalogueFile["operations"]> }),
    ];
    expect(bumpOf(changesOf(with_(operations), with_(others)))).toBe(bump);
  });

  it("is minor where an API gains a name", () =>
    expect(bumpOf(changesOf(before, [catalogue([ok, busy], { aliases: ["acme-sms"] })]))).toBe("minor"));

  it("is none where the real data is the same", () => {
    const data = readData().data.catalogues.map(({ value }) => value);
    expect(changesOf(data, structuredClone(data))).toEqual([]);
  });
});

describe("a version", () => {
  it.each([
    ["1.2.3", "1.2.4", "patch", true],
    ["1.2.3", "1.2.4", "minor", false],
    ["1.2.3", "1.3.0", "minor", true],
    ["1.2.3", "1.3.0", "major", false],
    ["1.2.3", "2.0.0", "major", true],
    ["0.1.0", "0.2.0", "major", true],
    ["0.1.0", "0.1.1", "major", false],
    ["1.2.3", "1.2.3", "none", false],
    ["1.2.3", "1.1.9", "none", false],
    ["1.2.3", "0.9.0", "none", false],
    ["1.0.0-rc.1", "1.0.0", "none", true],
  ] as const)("after %s, %s with %s changes: %s", (last, next, bump, may) =>
    expect(mayFollow(last, next, bump)).toBe(may),
  );
});
