import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { about, apis } from "../../src/index.ts";
import { languages, loadMessages } from "../../src/messages.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-size-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A minified bundle of what an app would write, from the built package. */
async function bundle(lines: readonly string[]): Promise<string> {
  const entry = join(folder, "app.js");
  writeFileSync(entry, lines.join("\n").replaceAll('"telerr/', `"${dist}/`));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

const brotli = (text: string) => brotliCompressSync(text).length;

/** What an app weighs that decodes one API, or all. */
const decoding = new Map<string, number>();
const weightOf = async (lines: readonly string[]) => brotli(await bundle(lines));

/** What a language adds to an app that decodes: its strings of one API, or its words and its strings of all vendors. */
async function costOf(lng: string, api?: string): Promise<number> {
  const entry = api ?? "index";
  const app = [`import { decode } from "telerr/${entry}.js";`, "console.log(decode);"];
  const before = decoding.get(entry) ?? (await weightOf(app));
  decoding.set(entry, before);
  const parts = api ? [api] : ["telerr", ...vendors];
  const strings = parts.map((part, index) => `import part${index} from "telerr/locales/${lng}/${part}.js";`);
  const used = `console.log(${parts.map((_, index) => `part${index}`).join(", ")});`;
  return (await weightOf([...app, ...strings, used])) - before;
}

// A standard's strings are modules of their own, for apps that decode it.
const vendors = apis.filter((api) => !about(api).standard);

const budget = 15_000;

describe.each(languages)("what %s adds to a bundle", (lng) => {
  it("is at most 15 kB for all vendors, and for one API its share", async () => {
    const all = await costOf(lng);
    expect(all).toBeLessThanOrEqual(budget);
    const length = (api: string) => statSync(join(dist, `locales/${lng}/${api}.js`)).size;
    const total = vendors.reduce((sum, api) => sum + length(api), 0);
    for (const api of vendors) {
      // Alone a small text compresses less well than as part of a large one, and brings its codes and what reads it (0.4 kB).
      const share = (budget * length(api)) / total + 800;
      expect(await costOf(lng, api), api).toBeLessThanOrEqual(share);
    }
  });

  it("is this language alone", async () => {
    const messages = await loadMessages({ lng });
    const text = await bundle([
      'import { createMessages } from "telerr/messages.js";',
      'import { decode } from "telerr/index.js";',
      `import locale from "telerr/locales/${lng}.js";`,
      "console.log(createMessages({ locales: [locale] }).message(decode('402', { api: 'traitel-fax' })));",
    ]);
    const holds = (label: string) => text.includes(JSON.stringify(label));
    expect(holds(messages.label("category", "failed_precondition"))).toBe(true);
    for (const other of languages.filter((other) => other !== lng)) {
      const { label } = await loadMessages({ lng: other });
      expect(holds(label("category", "failed_precondition")), other).toBe(false);
    }
  });
});

it("which language a request wants costs no language", async () => {
  const lines = [
    'import { negotiate } from "telerr/messages.js";',
    "console.log(negotiate('fa', { available: ['en', 'fa'] }));",
  ];
  expect((await bundle(lines)).length).toBeLessThan(10_000);
});
