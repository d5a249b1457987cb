import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFaxLog } from "../../scripts/lab/make-fax-log.ts";
import { createFiles } from "../../src/cli/files.ts";
import { run } from "../../src/cli/run.ts";

let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-report-"));
  writeFileSync(path("fax.csv"), `${[...makeFaxLog({ seed: 1, rows: 300 })].join("\n")}\n`);
  writeFileSync(path("bad.csv"), "To,ErrorCode\n1,402\n2\n");
  writeFileSync(path("app.log"), "2026-03-01T22:30:00Z error status=invalid_dst\n");
  mkdirSync(path("folder"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = await createFiles({
  stdin: () => process.stdin,
  stdout: () => process.stdout,
  stderr: () => process.stderr,
  stop: () => process.exit(1),
});

async function report(
  argv: readonly string[],
  {
    input,
    env = {},
    meanwhile = () => {},
  }: { input?: string; env?: Record<string, string>; meanwhile?: () => void } = {},
) {
  let [out, err] = ["", ""];
  const status = await run(["report", ...argv], {
    readInput: async () => input ?? "",
    inputIsTerminal: input === undefined,
    readLines: async function* () {},
    files: async () => ({
      ...files,
      open: async (name) => {
        meanwhile();
        return name === "-" ? { chunks: () => Readable.from([Buffer.from(input ?? "")]) } : files.open(name);
      },
      write: async (bytes) => {
        out += Buffer.from(bytes).toString();
      },
    }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns: 80,
    color: false,
    ascii: env.LC_ALL === "C",
    env,
  });
  return { status, out, err };
}

describe("telerr report", () => {
  it("reads what is packed, and what a spreadsheet saved", async () => {
    const log = readFileSync(path("fax.csv"), "utf8");
    writeFileSync(path("fax.csv.gz"), gzipSync(log));
    writeFileSync(path("fax.txt"), Buffer.from(`\ufeff${log.replaceAll(",", "\t")}`, "utf16le"));
    const codes = async (name: string) => {
      const { err, out } = await report([path(name), "--json"]);
      const { files: read, codes: counted } = JSON.parse(out).results[0];
      return [err, read[0].kind, counted.map(({ code, count }: { code: string; count: number }) => `${code} ${count}`)];
    };
    const expected = await codes("fax.csv");
    expect([await codes("fax.csv.gz"), await codes("fax.txt")]).toEqual([expected, expected]);
    writeFileSync(path("old.xz"), Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]));
    const { err, status } = await report([path("old.xz")]);
    const why = `it is packed by xz, which this Node does not unpack: pipe xz -dc "${path("old.xz")}" into telerr`;
    expect([status, err]).toEqual([1, `telerr: ${path("old.xz")} could not be read: ${why}\n`]);
  });

  it("takes the year of dates without one from when the file was written", async () => {
    writeFileSync(path("old.log"), "Mar  5 10:00:00 host app: status=invalid_did\n");
    utimesSync(path("old.log"), new Date("2019-03-06"), new Date("2019-03-06"));
    const { out } = await report([path("old.log"), "--json"]);
    expect(JSON.parse(out).results[0].firstSeen).toBe("2019-03-05T10:00:00");
  });

  it("tells what it has read when it is interrupted", async () => {
    let count = 0;
    const meanwhile = () => {
      if (++count === 2) process.emit("SIGINT");
    };
    const { status, out, err } = await report([path("app.log"), path("fax.csv"), path("fax.csv")], { meanwhile });
    expect([status, err, count]).toEqual([130, "telerr: interrupted: this is what had been read\n", 2]);
    expect(out).toContain("voipms invalid_dst");
    expect(out).not.toContain("traitel-fax");
  });

  it.each<[string[], number, string]>([
    [["fax.csv"], 0, ""],
    [["app.log"], 0, ""],
    [["bad.csv"], 1, ""],
    [["fax.csv", "nowhere.csv", "app.log"], 1, "nowhere.csv could not be read: there is no such file\n"],
    [["folder"], 1, "folder could not be read: it is a directory\n"],
  ])("%j exits with %i", async (names, status, complaint) => {
    const result = await report(names.map(path));
    expect(result.status).toBe(status);
    expect(result.err === "" ? "" : result.err.replace(`telerr: ${folder}/`, "")).toBe(complaint);
    // Of nothing there is no report.
    expect(result.out === "").toBe(names.includes("folder"));
    if (result.out !== "") expect(result.out).toContain("Error report");
  });

  it("reads standard input, and finds nothing in nothing", async () => {
    expect(await report([], { input: "status=invalid_dst\n" })).toMatchObject({ status: 0 });
    expect((await report(["-"], { input: "status=invalid_dst\n" })).out).toContain("voipms invalid_dst");
    expect(await report([], { input: "hello\n" })).toMatchObject({ status: 1 });
    expect(await report([])).toMatchObject({ status: 2, out: "" });
  });

  it("says of a message in which language it is, where that is not the report's", async () => {
    const entry = {
      code: "P1",
      name: "Expired",
      text: "Karte abgelaufen (siehe Hilfe).",
      retry: "never",
      fix: "caller",
    };
    const source = { title: "Fehler", publisher: "Shop" };
    const shop = { api: "shop", enum: "ShopStatus", title: "Shop", language: "de", source };
    const catalogue = { ...shop, entries: [{ ...entry, category: "internal" }], log: { sure: ["P1"] } };
    writeFileSync(path("shop.json"), JSON.stringify(catalogue));
    const argv = ["--catalogue", path("shop.json"), "--api", "shop", "--lang", "fa"];
    const input = "shop error P1\n";
    await report([...argv, "--html", path("shop.html")], { input });
    const page = readFileSync(path("shop.html"), "utf8");
    const said = '<span lang="de" dir="ltr">Karte abgelaufen (siehe Hilfe).</span>';
    expect(page).toContain(`<p class="what">${said}</p>`);
    expect(page).toContain(`<div class="note">${said}</div>`);
    const { results } = JSON.parse((await report([...argv, "--json"], { input })).out);
    expect(results[0].codes[0]).toMatchObject({ code: "P1", lng: "de" });
  });

  it("calls standard input so, in the language of the report", async () => {
    const input = "To,ErrorCode\n1,402\n2\n";
    expect((await report([], { input })).out).toMatch(/^Error report {2}Standard input\n/);
    expect((await report(["-", path("app.log")], { input })).out).toContain("\nStandard input:3: 1 cells");
    expect((await report(["--csv"], { input })).err).toMatch(/^telerr: standard input:3: 1 cells/);
    await report(["--html", path("input.html"), "--lang", "fa"], { input });
    expect(readFileSync(path("input.html"), "utf8")).toContain("ورودی استاندارد</title>");
    expect(JSON.parse((await report(["--json"], { input })).out).results[0].files[0].name).toBe("-");
  });

  it("gives the figures of all files together as JSON", async () => {
    const { out } = await report([path("fax.csv"), path("app.log"), "--json"]);
    const { kind, results } = JSON.parse(out);
    expect([kind, results.length, results[0].files.length, results[0].replies]).toEqual(["report", 1, 2, 301]);
    expect(results[0].codes.find(({ code }: { code: string }) => code === "invalid_dst")).toMatchObject({
      api: "voipms",
      outcome: "error",
      count: 1,
      firstSeen: "2026-03-01T22:30:00",
      category: "invalid_argument",
      message: "This destination number is not valid.",
    });
  });

  it("counts one API in all files, and names by file and line what it could not read", async () => {
    const figuresFor = async (...argv: string[]) => {
      const { out, err, status } = await report([path("bad.csv"), path("no.log"), path("app.log"), "--json", ...argv]);
      const { codes, badRows } = JSON.parse(out).results[0];
      expect([status, err]).toEqual([1, `telerr: ${path("no.log")} could not be read: there is no such file\n`]);
      return [
        codes.map(({ code }: { code: string }) => code).sort(),
        badRows.first.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`),
      ];
    };
    expect(await figuresFor()).toEqual([["402", "invalid_dst"], [`${path("bad.csv")}:3`]]);
    expect(await figuresFor("--api", "traitel-fax")).toEqual([["402"], [`${path("bad.csv")}:3`]]);
    expect(await figuresFor("--api", "voipms")).toEqual([["invalid_dst"], []]);
  });

  it("shows times in a zone that is asked for", async () => {
    const { out } = await report([path("app.log"), "--json", "--tz", "Australia/Sydney"]);
    expect(JSON.parse(out).results[0]).toMatchObject({
      timeZone: "Australia/Sydney",
      firstSeen: "2026-03-02T09:30:00",
    });
  });

  it("writes CSV, and tells bad rows beside it", async () => {
    const { status, out, err } = await report([path("bad.csv"), "--csv"]);
    expect([status, out.split("\n")[0]]).toEqual([
      1,
      "api,code,outcome,count,share,firstSeen,lastSeen,category,retry,fix,message,sample,cost",
    ]);
    expect(err).toBe(`telerr: ${folder}/bad.csv:3: 1 cells, where the header has 2: 2\n`);
  });

  it("keeps its tables to the limit, but not its figures", async () => {
    const log = ["invalid_dst", "invalid_did", "invalid_did"].map((status) => `status=${status}\n`).join("");
    const [page, limit] = [path("limited.html"), ["--limit", "1"]];
    expect((await report(["--csv", ...limit], { input: log })).out).toMatch(/^api,.*\nvoipms,invalid_did,.*\n$/);
    await report(["--html", page, ...limit], { input: log });
    const table = /<table class="sorts stack">[\s\S]*?<\/section>/.exec(readFileSync(page, "utf8"))?.[0];
    expect(table).toContain("invalid_did");
    expect(table).not.toContain("invalid_dst");
    expect(table).toContain("More codes: 1.");
    expect(JSON.parse((await report(["--json", ...limit], { input: log })).out).results[0].codes).toHaveLength(2);
  });

  it("writes a page whole, over an older one and through a link, and leaves nothing beside it", async () => {
    writeFileSync(path("old.html"), "\ufeff\n<!DOCTYPE HTML><title>old</title>");
    symlinkSync(path("old.html"), path("link.html"));
    const { status, out, err } = await report([path("fax.csv"), "--html", path("link.html"), "--lang", "fa"]);
    expect([status, out, err]).toEqual([0, "", ""]);
    expect(readFileSync(path("old.html"), "utf8")).toMatch(
      /^<!doctype html>\n<html lang="fa" dir="rtl">[\s\S]*<\/html>\n$/,
    );
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("gives a page the permissions of the one that it replaces, and a new one those of any file", async () => {
    writeFileSync(path("private.html"), "<html>", { mode: 0o600 });
    chmodSync(path("private.html"), 0o600);
    for (const [name, mode] of [
      ["private.html", 0o600],
      ["public.html", 0o666 & ~process.umask()],
    ] as const) {
      expect(await report([path("fax.csv"), "--html", path(name)])).toMatchObject({ status: 0, err: "" });
      expect(statSync(path(name)).mode & 0o777).toBe(mode);
      expect(readFileSync(path(name), "utf8")).toMatch(/<\/html>\n$/);
    }
  });

  it("is not in the way of what a process of its number has left behind", async () => {
    for (const name of ["left.html", `.left.html.${process.pid}.tmp`]) writeFileSync(path(name), "<html>");
    expect(await report([path("fax.csv"), "--html", path("left.html")])).toMatchObject({ status: 0, err: "" });
  });

  it.each<[string, (target: string) => void, string]>([
    ["a file that is no page", (target) => writeFileSync(target, "precious"), "it is there and is no HTML page"],
    ["a directory", (target) => mkdirSync(target), "it is a directory"],
  ])("destroys nothing that has come while it read: %s", async (_, come, why) => {
    const target = mkdtempSync(join(folder, "late-"));
    rmSync(target, { recursive: true });
    const { status, out, err } = await report([path("app.log"), "--html", target, "--json"], {
      meanwhile: () => come(target),
    });
    expect([status, JSON.parse(out).results[0].replies]).toEqual([1, 1]);
    expect(err).toMatch(new RegExp(`^telerr: --html ".*late-.*" cannot be written: ${why}.*\n$`));
    expect(readdirSync(folder).filter((name) => /^\.telerr-.*tmp$/.test(name))).toEqual([]);
    if (statSync(target).isFile()) expect(readFileSync(target, "utf8")).toBe("precious");
  });

  it("writes its page to standard output for -, in UTF-8 whatever the locale", async () => {
    const { status, out, err } = await report([path("fax.csv"), "--html", "-"], { env: { LC_ALL: "C" } });
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^<!doctype html>[\s\S]*–[\s\S]*<\/html>\n$/);
    for (const option of ["--json", "--csv"]) {
      const refused = await report([path("fax.csv"), "--html", "-", option]);
      expect([refused.status, refused.out]).toEqual([2, ""]);
      expect(refused.err).toContain(`--html - and ${option} both write to standard output`);
    }
  });

  it.each([
    [["--html", "folder"], "it is a directory: give the name of a file in it"],
    [["--html", "nowhere/out.html"], "there is no directory"],
    [["--html", "fax.csv/out.html"], "a part of its path is no directory"],
  ])("refuses %j before it reads anything", async ([option = "", name = ""], why) => {
    const { status, out, err } = await report([path("fax.csv"), option, path(name)]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(why);
  });

  it("never writes its page over a log", async () => {
    writeFileSync(path("precious.log"), "status=invalid_dst\n");
    writeFileSync(path("page.log"), "<html>status=invalid_dst\n");
    symlinkSync(path("page.log"), path("alias.html"));
    for (const [target, input, why] of [
      ["precious.log", "precious.log", `it is ${JSON.stringify(path("precious.log"))}, which is to be read`],
      ["alias.html", "page.log", `it is ${JSON.stringify(path("page.log"))}, which is to be read`],
      ["precious.log", "fax.csv", "it is there and is no HTML page"],
    ] as const) {
      const { status, out, err } = await report(["--html", path(target), path(input)]);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain(`--html ${JSON.stringify(path(target))} cannot be written: ${why}`);
    }
    expect(readFileSync(path("precious.log"), "utf8")).toBe("status=invalid_dst\n");
    writeFileSync(path("empty.html"), "");
    expect(await report(["--html", path("empty.html"), path("app.log")])).toMatchObject({ status: 0 });
  });

  it.each([
    [["x.csv", "--csv", "--json"], "--csv and --json both write to standard output"],
    [["x.csv", "--tz", "Mars/Olympus"], '--tz "Mars/Olympus" is no time zone'],
  ])("refuses %j", async (argv, why) => {
    const { status, out, err } = await report(argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(why);
  });

  it("keeps its options to itself", async () => {
    const told: string[] = [];
    const io = { out: () => {}, err: (text: string) => told.push(text) };
    expect(await run(["402", "--csv"], io as never)).toBe(2);
    expect(told.join("")).toContain("--csv");
  });

  it("draws in ASCII where the locale is not UTF-8", async () => {
    expect((await report([path("fax.csv")], { env: { LC_ALL: "C", LANG: "en_US.UTF-8" } })).out).toMatch(
      /^[\n\x20-\x7e]*$/,
    );
    expect((await report([path("fax.csv")], { env: { LANG: "en_US.UTF-8" } })).out).toContain("█");
  });

  it("works as built", () => {
    const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
    const page = path("built.html");
    const { status, stdout } = spawnSync(process.execPath, [bin, "report", "-", "--html", page, "--json"], {
      encoding: "utf8",
      input: readFileSync(path("fax.csv")),
    });
    expect([status, JSON.parse(stdout).kind]).toEqual([0, "report"]);
    expect(readFileSync(page, "utf8")).toContain("</html>");
  });
});
