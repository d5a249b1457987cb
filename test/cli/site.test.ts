import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { telerr } from "./world.ts";

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-site-"));
  out = join(folder, "site");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const make = (...argv: readonly string[]) => telerr(["site", "--out", out, "--api", "nssoap", "--lang", "en", ...argv]);
const read = (path: string) => readFileSync(join(out, path), "utf8");

describe("telerr site", () => {
  it("makes a folder, and says what is in it", async () => {
    const { status, out: printed, err } = await make("--json", "--base", "https://example.com/errors/");
    const { results } = JSON.parse(printed);
    const count = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    expect([status, err]).toEqual([0, ""]);
    expect(results).toEqual([{ folder: out, files: count - 1, languages: ["en"], apis: ["nssoap"] }]);
    expect(read("en/nssoap/AccessDenied/index.html")).toContain("https://example.com/errors/en/nssoap/AccessDenied/");
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  const ownFile = (api: string, code: string) => {
    const entry = { code, name: "Only", category: "internal", retry: "never", fix: "caller" };
    const head = { api, enum: "PlcStatus", title: "P", language: "fa", source: { title: "T", publisher: "P" } };
    const file = join(folder, "plc.json");
    writeFileSync(file, JSON.stringify({ ...head, entries: [entry] }));
    return file;
  };

  it("takes an API and a code that are called as what every object has", async () => {
    const argv = ["--api", "constructor", "--catalogue", ownFile("constructor", "toString")];
    expect(await make(...argv)).toMatchObject({ status: 0, err: "" });
    expect(read("en/constructor/toString/index.html")).toContain("toString");
  });

  it("names a code that no folder can be called as", async () => {
    const code = "ک".repeat(64);
    const { status, err } = await make("--api", "plc", "--catalogue", ownFile("plc", code));
    expect([status, err]).toEqual([
      1,
      `telerr: a site has a folder for each code, and "${code}" is longer than a folder's name can be: 256 signs of 240\n`,
    ]);
    expect(readdirSync(folder)).toEqual(["plc.json"]);
  });

  it("is in the languages that are asked for, in that order", async () => {
    await make("--lang", "fa,de-AT");
    expect(readdirSync(out).filter((name) => name.length === 2)).toEqual(["de", "fa"]);
    expect(read("404.html")).toContain('<html lang="fa" dir="rtl">');
  });

  it("replaces what it has made, and keeps what others have put beside it", async () => {
    await make("--lang", "en,fa");
    writeFileSync(join(out, "CNAME"), "errors.example.com");
    mkdirSync(join(out, ".git"));
    writeFileSync(join(out, ".git", "HEAD"), "x");
    expect((await make()).status).toBe(0);
    expect(existsSync(join(out, "fa"))).toBe(false);
    expect([read("CNAME"), read(".git/HEAD")]).toEqual(["errors.example.com", "x"]);
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  it.each([
    ["an empty folder", () => mkdirSync(out)],
    ["one that it has made", () => make()],
    ["what a killed run has left", () => write(".telerr-site.new-0123456789ab/new/en/index.html")],
    ["where a link leads", () => link(join(folder, "real"), () => mkdirSync(join(folder, "real")))],
    ["where a link leads that has no folder yet", () => link(join(folder, "real"), () => {})],
  ])("writes into %s, which stays the folder that it was", async (_, prepare) => {
    await prepare();
    const before = existsSync(out) ? statSync(out).ino : undefined;
    if (before !== undefined) chmodSync(out, 0o2770);
    const names = readdirSync(folder);
    expect(await make()).toMatchObject({ status: 0, err: "" });
    expect(read("en/nssoap/AccessDenied/index.html")).toContain("<html");
    if (before !== undefined) expect([statSync(out).ino, statSync(out).mode & 0o7777]).toEqual([before, 0o2770]);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(names));
    expect(lstatSync(out).isSymbolicLink()).toBe(_.includes("link"));
    expect(readdirSync(out).filter((name) => name.startsWith(".") && !name.endsWith("9ab"))).toEqual([
      ".telerr-site.json",
    ]);
  });

  it("names a link that goes round in circles, and an empty path", async () => {
    symlinkSync(out, out);
    expect(await make()).toMatchObject({ status: 1, err: expect.stringContaining("its links go round in circles") });
    expect(await make("--out", "")).toMatchObject({ status: 2, err: expect.stringContaining('--out "" is no path') });
  });

  it("takes back what it has begun to exchange where something stands in the way", async () => {
    await make();
    write("fa/mine.html");
    const before = readdirSync(out, { recursive: true }).sort();
    const { status, err } = await make("--lang", "en,fa");
    expect([status, err]).toEqual([2, expect.stringContaining("fa is not of telerr site and would be lost")]);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(before);
  });

  it.each([
    ["a folder with other files", () => write("notes.txt"), 2, "holds files that telerr site has not made"],
    ["a file", () => writeFileSync(out, "x"), 2, "is a file: give a folder"],
  ])("does not write into %s", async (_, prepare, status, message) => {
    prepare();
    const answer = await make();
    expect([answer.status, answer.err]).toEqual([status, expect.stringContaining(message)]);
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  it("does not remove what others have put into its folders", async () => {
    await make();
    write("en/nssoap/mine.html");
    const { status, err } = await make();
    expect([status, err]).toEqual([2, expect.stringContaining("mine.html is not of telerr site and would be lost")]);
    expect(read("en/nssoap/mine.html")).toBe("x");
  });

  it.each([
    [["--base", "example.com"], "give an address, as https://example.com/errors/, or a path, as /errors/"],
    [["--base", "//example.com/"], "give an address"],
    [["--base", "https://example.com/?a=1"], "no ? and no #"],
    [["--lang", "en,xx"], '--lang "xx": a site can be in'],
    [["--lang", "en,"], '--lang "" is not a language'],
    [["more"], "site takes no argument"],
  ])("says what is wrong in %j", async (argv, message) => {
    const { status, err } = await make(...argv);
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(out)).toBe(false);
  });

  it("has the codes of one's own, and no API that is called as one of its folders", async () => {
    const entries = [
      { code: "E7", name: "Busy", text: "Busy", category: "unavailable", retry: "backoff", fix: "recipient" },
    ];
    const file = (api: string) => {
      const path = join(folder, `${api}.telerr.json`);
      const source = { title: "Errors", publisher: "Acme" };
      writeFileSync(path, JSON.stringify({ api, enum: "AcmeStatus", title: "Acme", language: "en", source, entries }));
      return path;
    };
    expect((await make("--catalogue", file("acme"), "--api", "acme")).status).toBe(0);
    expect(read("en/acme/E7/index.html")).toContain("AcmeStatus.Busy");
    const { status, err } = await make("--catalogue", file("tools"), "--api", "tools");
    expect([status, err]).toEqual([1, expect.stringContaining("a site has a folder tools/ of its own")]);
  });
});

function link(to: string, prepare: () => void): void {
  prepare();
  symlinkSync(to, out);
}

function write(path: string): void {
  mkdirSync(join(out, path, ".."), { recursive: true });
  writeFileSync(join(out, path), "x");
}
