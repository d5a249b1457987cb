// The script for a plain page, as it is built: Node loads an ES module as a browser does.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import fa from "../src/generated/locales/fa.ts";

const file = "dist/browser/telerr.min.js";
const { decode, loadMessages, toProblem } = (await import(
  pathToFileURL(file).href
)) as typeof import("../src/browser.ts");

describe(file, () => {
  it("needs no import map", () => {
    const text = readFileSync(file, "utf8");
    // A bundle has its static imports in front.
    expect(text).not.toMatch(/^import\b/);
    const imports = [...text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, path]) => path);
    expect(imports.length).toBeGreaterThan(0);
    for (const path of imports) expect(path).toMatch(/^\.\.\/locales\/(?!en)[\w-]+\/[\w-]+\.js$/);
  });

  it("decodes, also XML, has English in it and loads other languages", async () => {
    const decoded = decode({ status: "invalid_did" }, { api: "voipms" });
    if (decoded.outcome !== "error") throw new Error(decoded.outcome);
    const english = await loadMessages({ lng: "en", apis: ["voipms"] });
    expect(toProblem(decoded, { messages: english, for: "operator" }).detail).toBe(english.message(decoded));
    const persian = await loadMessages({ lng: "fa-IR", apis: ["voipms"] });
    expect(persian.message(decoded)).toBe(fa.strings.voipms?.invalid_did?.message);
    expect(decode("<return><completion_code>AccessDenied</completion_code></return>", { api: "nssoap" }).code).toBe(
      "AccessDenied",
    );
  });
});
