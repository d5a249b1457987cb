// What a bundle carries, told by texts that only one package has and that no minifier changes.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import en from "../../src/generated/locales/en.ts";
import fa from "../../src/generated/locales/fa.ts";
import { entries } from "../../src/index.ts";
import { type Installed, install, manifest } from "../fixtures/installed.ts";
import { bundlers } from "./bundlers.ts";

const apis = ["nssoap", "voipms", "traitel", "traitel-fax", "persian-sms", "sip", "q850", "smpp", "t30"] as const;

// A standard has titles alone.
const longText = (api: (typeof apis)[number]) =>
  entries(api)
    .map(({ text, title = "" }) => text ?? title)
    .find((text) => text.length > 25) ?? "";

// Each has to be found somewhere, so that no mark can go stale unseen.
const marks: Readonly<Record<string, string>> = {
  zod: "~standard",
  "fuse.js": "Pattern length exceeds max of",
  i18next: "hasLoadedNamespace",
  XML: "Unclosed CDATA section",
  English: en.strings.voipms?.invalid_did?.message ?? "",
  Persian: fa.strings.voipms?.invalid_did?.message ?? "",
  ...Object.fromEntries(apis.map((api) => [api, longText(api)])),
};

const carried: Readonly<Record<string, readonly string[]>> = {
  telerr: [...apis, "XML"],
  "telerr/nssoap": ["nssoap", "XML"],
  "telerr/voipms": ["voipms"],
  "telerr/traitel": ["traitel"],
  "telerr/traitel-fax": ["traitel-fax"],
  "telerr/persian-sms": ["persian-sms"],
  "telerr/sip": ["sip"],
  "telerr/q850": ["q850"],
  "telerr/smpp": ["smpp"],
  "telerr/t30": ["t30"],
  "telerr/messages": [],
  "telerr/locales/en": ["English"],
  "telerr/locales/fa": ["Persian"],
  "telerr/locales/fa/nssoap": [],
  "telerr/i18n": ["i18next"],
  "telerr/search": [...apis, "fuse.js"],
  "telerr/schema": ["zod"],
  "telerr/xml": ["XML"],
  "telerr/runtime": ["XML"],
  "telerr/csv": ["traitel", "traitel-fax"],
  "telerr/annotate": [...apis],
};

let installed: Installed;
beforeAll(() => {
  installed = install();
});
afterAll(() => installed.remove());

describe.each(Object.entries(bundlers))("a bundle of %s", (bundler, bundle) => {
  // The entry points of the APIs are made alike: what each weighs in each bundler is in budgets.test.ts.
  const looked = Object.entries(carried).filter(
    ([path]) => bundler === "esbuild" || !apis.some((api) => path === `telerr/${api}`) || path === "telerr/nssoap",
  );
  it.each(looked)("of %s carries %j", async (path, expected) => {
    const text = await bundle(
      `import * as all from ${JSON.stringify(path)}; globalThis.all = { ...all };`,
      installed.folder,
    );
    // A minifier chooses its quotes and writes some characters as escapes.
    const plain = text.replaceAll("\\`", "`").replaceAll("\\'", "'").replaceAll('\\"', '"');
    const found = Object.keys(marks).filter((name) => plain.includes(marks[name] ?? ""));
    expect(found.sort()).toEqual([...expected].sort());
  });
});

it("looks into every entry point that is not Node's", () => {
  const exported = Object.keys(manifest.exports).filter((path) => !/\*|\.json$|annotate-node/.test(path));
  expect(Object.keys(carried)).toEqual(expect.arrayContaining(exported.map((path) => path.replace(".", "telerr"))));
});

it("has a mark for everything that some bundle carries", () => {
  expect(new Set(Object.values(carried).flat())).toEqual(new Set(Object.keys(marks)));
});
