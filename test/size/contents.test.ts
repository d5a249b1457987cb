// What a bundle carries, told by texts that only one package has and that no minifier changes.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import en from "../../src/generated/locales/en.ts";
import fa from "../../src/generated/locales/fa.ts";
import { entries } from "../../src/index.ts";
import { type Installed, install, manifest } from "../fixtures/installed.ts";
import { type Bundle, bundlers } from "./bundlers.ts";

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

/** The marks in a bundle of everything that entry points export. */
async function marksIn(bundle: Bundle, paths: readonly string[]): Promise<string[]> {
  const program = paths.map((path, index) => `import * as all${index} from ${JSON.stringify(path)};`).join("\n");
  const used = paths.map((_, index) => `{ ...all${index} }`).join(", ");
  const text = await bundle(`${program}\nglobalThis.all = [${used}];`, installed.folder);
  // A minifier chooses its quotes, and JSON in a text escapes them twice.
  const plain = text.replaceAll("\\", "");
  return Object.keys(marks).filter((name) => plain.includes(marks[name] ?? ""));
}

const { esbuild, ...others } = bundlers;
describe("a bundle of esbuild", () => {
  it.each(Object.entries(carried))("of %s carries %j", async (path, expected) => {
    expect(new Set(await marksIn(esbuild, [path]))).toEqual(new Set(expected));
  });

  it("has the ES modules of what is required", async () => {
    const text = await esbuild(
      'globalThis.all = [require("telerr/messages"), require("telerr/locales/fa")];',
      installed.folder,
    );
    expect(text).toContain(marks.Persian);
    expect(text).not.toContain("readFileSync");
  });
});

// What each entry point carries, esbuild shows: of the other bundlers those are looked at together that carry the same, and those that
// carry little.
const alike = [
  ["telerr", "telerr/annotate"],
  ["telerr/nssoap", "telerr/runtime", "telerr/xml"],
  ["telerr/messages", "telerr/locales/en", "telerr/locales/fa/nssoap"],
  ["telerr/i18n", "telerr/schema", "telerr/csv"],
  ["telerr/search"],
];
describe.each(Object.entries(others))("a bundle of %s", (_, bundle) => {
  it.each(alike.map((paths) => [paths]))("of %j carries what they have to", async (paths) => {
    expect(new Set(await marksIn(bundle, paths))).toEqual(new Set(paths.flatMap((path) => carried[path] ?? [])));
  });
});

it("looks into every entry point that is not Node's", () => {
  const exported = Object.keys(manifest.exports).filter((path) => !/\*|\.json$|annotate-node/.test(path));
  expect(Object.keys(carried)).toEqual(expect.arrayContaining(exported.map((path) => path.replace(".", "telerr"))));
});

it("has a mark for everything that some bundle carries", () => {
  expect(new Set(Object.values(carried).flat())).toEqual(new Set(Object.keys(marks)));
});
