import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
const env = { PATH: process.env.PATH, LANG: "C.UTF-8" };
const telerr = (args: readonly string[], input?: string, extra: object = {}) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", input, env: { ...env, ...extra } });

describe("the command as run", () => {
  it.each([
    [["402"], undefined, 0],
    [[], "Error 105: Invalid sub-account ID.\n", 0],
    [["-"], "no_did", 0],
    [["420", "--api", "traitel-fax"], undefined, 1],
    [["--nope"], undefined, 2],
  ])("%j exits with its status", (args, input, status) => {
    const result = telerr(args, input);
    expect(result.status).toBe(status);
    expect(result.stdout === "").toBe(status === 2);
    expect(result.stderr === "").toBe(status !== 2);
  });

  it("colours nothing in a pipe unless it is forced to", () => {
    expect(telerr(["402"]).stdout).not.toContain("\u001b[");
    expect(telerr(["402"], undefined, { FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
    expect(telerr(["402"], undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain("\u001b[");
  });

  it("ends quietly when its reader does", async () => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${bin}" list voipms | head -n 1`], { env });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect([status, err, out.split("\n").length]).toEqual([0, "", 2]);
  });

  it("does not wait for standard input when it has an argument", async () => {
    const child = spawn(process.execPath, [bin, "402"], { env, stdio: ["pipe", "ignore", "ignore"] });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });
});
