import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

  it("answers without the streams and sockets of Node, which cost a twentieth of its start", () => {
    const program = `const before = new Set(process.moduleLoadList);
      process.argv = [process.execPath, "telerr", "402"];
      require(${JSON.stringify(bin)});
      process.on("exit", () => {
        const loaded = process.moduleLoadList.filter((name) => !before.has(name));
        require("node:fs").writeSync(2, loaded.join("\\n"));
      });`;
    // What Node opens as a pipe for us is a socket, which is written to as a stream.
    const stdio = ["ignore", "ignore", "pipe"] as const;
    const { status, stderr } = spawnSync(process.execPath, ["-e", program], {
      encoding: "utf8",
      env,
      stdio: [...stdio],
    });
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/NativeModule (?:net|tty|stream)$/m);
  });

  it.each(["402", "--version", "site --out site"])("says that the folder it is in is gone: telerr %s", (words) => {
    const folder = mkdtempSync(join(tmpdir(), "telerr-"));
    const script = `rmdir "${folder}"; exec "${process.execPath}" "${bin}" ${words}`;
    const { status, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8", env, cwd: folder });
    expect([status, stderr]).toEqual([1, "telerr: the working folder is gone: change to one that is there\n"]);
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

  it.each(["SIGINT", "SIGTERM"] as const)("ends by %s, which a shell counts as 128 and its number", async (signal) => {
    const child = spawn(process.execPath, [bin, "decode", "--lines"], { env });
    child.stdin.write("402\n");
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill(signal);
    expect(await new Promise((resolve) => child.on("close", (_, by) => resolve(by)))).toBe(signal);
  });

  it("answers line by line, as the lines arrive", async () => {
    const child = spawn(process.execPath, [bin, "decode", "--lines"], { env });
    const next = () => new Promise<string>((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk))));
    for (const [line, answer] of [
      ["402\n", "traitel-fax 402"],
      ["no_did\r\n", "voipms no_did"],
    ] as const) {
      const answered = next();
      child.stdin.write(line);
      expect(await answered).toContain(answer);
    }
    const last = next();
    child.stdin.end("اعتبار");
    expect(await last).toBe("unknown  اعتبار\n");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
  });

  it("writes ASCII where the locale is not UTF-8", () => {
    for (const LANG of ["C", "", "en_US.ISO-8859-1", "POSIX"])
      expect(telerr(["402"], undefined, { LANG }).stdout).toMatch(/^[\n\x20-\x7e]+$/);
    expect(telerr(["402"], undefined, { LANG: "C", LC_ALL: "en_US.utf8" }).stdout).toContain("·");
  });

  it("loads what a command needs, and no more", () => {
    // A bin that is required lists, at its end, the files that were.
    const loaded = (...args: string[]) => {
      const code = `process.argv.splice(1, 0, "telerr"); process.on("exit", () => console.error(Object.keys(require.cache).join("\\n"))); require(${JSON.stringify(bin)});`;
      const { stderr } = spawnSync(process.execPath, ["-e", code, "--", ...args], { encoding: "utf8", env });
      return stderr
        .trim()
        .split("\n")
        .map((file) => file.replace(/^.*(?:dist(?:.cli)?|node_modules)./, "").replace(/-[A-Z\d]{8}(?=\.cjs$)/, ""));
    };
    expect(loaded("402")).toEqual(["bin.cjs", "main.cjs"]);
    expect(loaded("--version")).toEqual(["bin.cjs", "main.cjs", "parser.cjs"]);
    expect(loaded("402", "--json")).toEqual(["bin.cjs", "main.cjs", "parser.cjs"]);
    expect(loaded("402", "--lang", "fa")).toEqual([
      "bin.cjs",
      "main.cjs",
      "parser.cjs",
      "data/cli/fa.cjs",
      "vendor/width.cjs",
    ]);
    const searched = loaded("search", "line busy");
    expect(searched).toContain("search/index.cjs");
    expect(searched.some((file) => file.startsWith("fuse."))).toBe(true);
    expect(searched).not.toContain("picker.cjs");
  });

  it("reads of the catalogues what a code needs", () => {
    const read = (...args: string[]) => {
      const code = `const fs = require("node:fs"); const { readFileSync } = fs; const paths = [];
        fs.readFileSync = (path, ...options) => { paths.push(path); return readFileSync(path, ...options); };
        process.argv.splice(1, 0, "telerr"); process.on("exit", () => console.error(paths.join("\\n"))); require(${JSON.stringify(bin)});`;
      const { stderr } = spawnSync(process.execPath, ["-e", code, "--", ...args], { encoding: "utf8", env });
      return stderr.match(/(?:data|facts)\/[\w-]+\.json$/gm);
    };
    const codes = ["nssoap", "voipms", "traitel", "traitel-fax", "persian-sms"].map((api) => `data/${api}.json`);
    expect(read("402")?.sort()).toEqual([...codes, "facts/traitel-fax.json"].sort());
    expect(read("no_did", "--api", "voipms")).toEqual(["data/voipms.json", "facts/voipms.json"]);
  });

  it.each([
    ["a pipe", "| cat"],
    ["a file", '> "$OUT"; cat "$OUT"'],
  ])("writes all of a long answer to %s", (_, target) => {
    const folder = mkdtempSync(join(tmpdir(), "telerr-"));
    const script = `"${process.execPath}" "${bin}" list voipms ${target}`;
    const { stdout } = spawnSync("sh", ["-c", script], { encoding: "utf8", env: { ...env, OUT: join(folder, "out") } });
    rmSync(folder, { recursive: true });
    expect(stdout.split("\n").filter((line) => /^\S/.test(line)).length).toBeGreaterThan(400);
    expect(stdout.endsWith("\n")).toBe(true);
  });

  it.each([
    ["csv", "Code;Meaning\nE7;Card expired\n"],
    ["openapi", "openapi: 3.1.0\nx-error-codes:\n  - { code: E7, description: Card expired }\n"],
    ["enum", 'enum ErrorCode { CardExpired = "E7" }'],
  ])("has what reads %s in it", (format, source) => {
    const cwd = mkdtempSync(join(tmpdir(), "telerr-"));
    const args = [bin, "import", "-", "--api", "acme", "--json"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", input: source, env, cwd });
    rmSync(cwd, { recursive: true });
    expect([stderr, JSON.parse(stdout).results[0]]).toEqual([
      "",
      expect.objectContaining({ from: format, added: ["E7"] }),
    ]);
  });

  it("does not wait for standard input when it has an argument", async () => {
    const child = spawn(process.execPath, [bin, "402"], { env, stdio: ["pipe", "ignore", "ignore"] });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });
});
