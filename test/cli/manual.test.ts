import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/build/read-data.ts";
import { commands, options } from "../../src/cli/commands.ts";
import { manualPage } from "../../src/cli/manual.ts";

const file = join(root, "man", "telerr.1");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const page = manualPage(version);
const installed = (name: string) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;

describe("the manual page", () => {
  it("names every command and option, in ASCII", () => {
    for (const { name } of commands) expect(page).toContain(`telerr ${name}`);
    for (const name of Object.keys(options)) expect(page).toContain(`\\-\\-${name.replaceAll("-", "\\-")}`);
    expect(page).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it.runIf(installed("mandoc"))("has nothing that mandoc warns of but its date, which it leaves out", () => {
    const { stdout, stderr } = spawnSync("mandoc", ["-Tlint", "-W", "warning", file], { encoding: "utf8" });
    const warnings = `${stdout}${stderr}`.split("\n").filter((line) => line !== "");
    expect(warnings).toEqual([expect.stringContaining('missing date, using "": TH')]);
  });

  it.runIf(installed("groff"))("is formatted by groff without a warning, Persian included", () => {
    const { stdout, stderr } = spawnSync("groff", ["-man", "-Tutf8", "-ww", file], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toContain("اعتبار");
    expect(stdout).toContain(`printf '402\\n005\\n'`);
  });
});
