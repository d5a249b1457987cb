import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFaxLog } from "../../scripts/lab/make-fax-log.ts";

const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
const env = { PATH: process.env.PATH, LANG: "C.UTF-8" };

let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-faults-"));
  writeFileSync(path("fax.csv"), `${[...makeFaxLog({ seed: 1, rows: 5_000 })].join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line of a shell, in which `telerr` is the command as built. */
const shell = (line: string) =>
  spawnSync("sh", ["-c", `telerr() { "${process.execPath}" "${bin}" "$@"; }; cd "${folder}"; ${line}`], {
    encoding: "utf8",
    env,
  });

// Every command that writes.
const writers = [
  "decode 'Error 105: Invalid sub-account ID.' --json",
  "show voipms no_did --json",
  "search busy --limit 50",
  "list voipms",
  "doctor --json",
  "help",
  "completion bash",
  "report fax.csv",
  "report fax.csv --csv",
  "report fax.csv --json",
  "report fax.csv --html -",
];
const fed = ["decode --lines", "annotate", "annotate --json", "report --json"];

describe("a disk without space", () => {
  const why = "telerr: cannot write: there is no space left\n";
  it.each(writers)("is what `telerr %s` tells of", (args) => {
    const { status, stderr } = shell(`telerr ${args} > /dev/full`);
    expect([status, stderr]).toEqual([1, why]);
  });
  it.each(fed)("is what `telerr %s` tells of, when it is fed", (args) => {
    const { status, stderr } = shell(`yes 'status=no_did' | head -n 20000 | telerr ${args} > /dev/full`);
    expect([status, stderr]).toEqual([1, why]);
  });
});

describe("a limit on the length of files", () => {
  const why = "it would be longer than a file may be here";
  it.each([...writers, ...fed.map((args) => `${args} < input`)])("is what `telerr %s` tells of", (args) => {
    writeFileSync(path("input"), "status=no_did\n".repeat(20_000));
    const { status, stderr } = shell(`head -c 1024 /dev/zero > out; ulimit -f 1; telerr ${args} >> out`);
    expect([status, stderr]).toEqual([1, `telerr: cannot write: ${why}\n`]);
  });

  it("leaves the old page whole, and says nothing of usage", () => {
    const old = "<!doctype html><title>old</title>";
    writeFileSync(path("old.html"), old);
    const { status, stdout, stderr } = shell(
      "ulimit -f 4; telerr report fax.csv --html old.html --json > /dev/null; telerr report fax.csv --html new.html",
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      ["old", "new"].map((name) => `telerr: --html "${name}.html" cannot be written: ${why}\n`).join(""),
    );
    expect(readFileSync(path("old.html"), "utf8")).toBe(old);
    expect(readdirSync(folder).filter((name) => /tmp|new\.html/.test(name))).toEqual([]);
  });

  it("leaves no half of a file that is exported", () => {
    const { status, stderr } = shell("ulimit -f 8; telerr export --to json --out limited --api voipms --lang en");
    expect([status, stderr]).toEqual([1, `telerr: limited/en.json could not be written: ${why}\n`]);
    expect(readdirSync(path("limited"))).toEqual([]);
  });
});

describe.runIf(process.platform === "linux")("a folder that nobody can make", () => {
  it.each([["export", "--to", "json"], ["site"]])("is what telerr %s tells of", (...command) => {
    const args = [bin, ...command, "--api", "q850", "--lang", "en", "--out", "/proc/new"];
    // What never ends, fails.
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env, timeout: 60_000 });
    expect([status, stderr]).toEqual([1, expect.stringContaining("could not be written")]);
  });
});

describe("a signal that ends a report", () => {
  it("leaves the old page whole, or the new one, and nothing beside them, whenever it comes", async () => {
    const old = "<!doctype html><title>old</title>";
    const report = () =>
      spawn(process.execPath, [bin, "report", path("fax.csv"), "--html", path("page.html")], { env });
    const ended = (child: ReturnType<typeof report>) =>
      new Promise<string>((resolve) => child.on("close", (status, signal) => resolve(signal ?? String(status))));
    const start = performance.now();
    expect(await ended(report())).toBe("0");
    const whole = performance.now() - start;
    const length = statSync(path("page.html")).size;
    for (let moment = 1; moment <= 10; moment++) {
      writeFileSync(path("page.html"), old);
      const child = report();
      await Promise.race([wait((whole * moment) / 10), ended(child)]);
      child.kill("SIGTERM");
      const end = child.exitCode === null && child.signalCode === null ? await ended(child) : undefined;
      expect([undefined, "SIGTERM", "0"]).toContain(end);
      const page = readFileSync(path("page.html"), "utf8");
      expect(page === old || Buffer.byteLength(page) === length).toBe(true);
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
  });
});

describe("a signal while a site is written", () => {
  it("ends it soon, and leaves nothing", async () => {
    const child = spawn(process.execPath, [bin, "site", "--out", path("site"), "--lang", "en,de,fa"], { env });
    const ended = new Promise<string>((resolve) =>
      child.on("close", (status, signal) => resolve(signal ?? `${status}`)),
    );
    while (!existsSync(path("site"))) await wait(20);
    child.kill("SIGTERM");
    expect(await ended).toBe("SIGTERM");
    expect(readdirSync(folder).filter((name) => name.startsWith("site"))).toEqual([]);
  });
});

describe("a directory on standard input", () => {
  it.each(["", "decode", "decode --lines", "search", "annotate", "report"])("is what `telerr %s` tells of", (args) => {
    const { status, stderr } = shell(`telerr ${args} < .`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^telerr: .*standard input.*: it is a directory\n$/);
  });
});
