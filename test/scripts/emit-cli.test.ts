import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../../scripts/data.ts";
import { labelFiles } from "../../scripts/emit-cli.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function labels(changes: Record<string, (text: string) => string>): string {
  const folder = mkdtempSync(join(tmpdir(), "telerr-labels-"));
  folders.push(folder);
  for (const [name, change] of Object.entries(changes))
    writeFileSync(join(folder, name), change(readFileSync(join(root, "data", "cli", "en.json"), "utf8")));
  return folder;
}
const same = (text: string) => text;

describe("the labels of the command line", () => {
  it("become a module a language, and a loader for each but English", () => {
    const files = labelFiles(labels({ "en.json": same, "de.json": same }));
    expect([...files.keys()]).toEqual(["cli/de.ts", "cli/en.ts", "cli/loaders.ts"]);
    expect(files.get("cli/loaders.ts")).toContain('"de": () => import("./de.ts"),');
    expect(files.get("cli/loaders.ts")).not.toContain('"en"');
  });

  it.each([
    ["a missing label", (text: string) => text.replace('"retry": "retry",', ""), "fields.retry: a missing value"],
    ["an unknown one", (text: string) => text.replace('"fields": {', '"fields": { "x": "y",'), 'fields.x: the key "x"'],
    [
      "an empty one",
      (text: string) => text.replace('"related"', '" "').replace('" ": "related"', '"related": ""'),
      "fields.related",
    ],
    ["another hole", (text: string) => text.replace("{{max}}", "{{most}}"), "has the holes [most], English has [max]"],
  ])("refuse %s, and say where", (_, change, message) => {
    expect(() => labelFiles(labels({ "en.json": same, "de.json": change }))).toThrow(message);
  });

  it("need English", () => {
    expect(() => labelFiles(labels({ "de.json": same }))).toThrow("data/cli/en.json is missing");
  });
});
