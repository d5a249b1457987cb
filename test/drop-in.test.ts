// An API is a file: one catalogue is dropped into data/catalogues/ of a copy of the project, which is compiled and built, and nothing
// else is touched. It is then everywhere where the APIs are that have always been there.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./fixtures/installed.ts";

const api = "acme-pager";
let folder = "";

const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder, encoding: "utf8" });

/** What a program says that imports the package. */
function program<T>(source: string): T {
  writeFileSync(join(folder, "program.mjs"), source);
  return JSON.parse(run(process.execPath, "program.mjs"));
}

function telerr(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli/bin.cjs", ...args], {
    cwd: folder,
    encoding: "utf8",
    input,
  });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-drop-in-"));
  for (const name of ["data", "src", "scripts", "package.json", "tsconfig.json", "tsup.config.ts"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  cpSync(join(root, "test/fixtures/acme.json"), join(folder, "data/catalogues", `${api}.json`));
  run("npm", "run", "--silent", "compile");
  run("npm", "run", "--silent", "build", "--", "--silent");
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a catalogue that is dropped in", () => {
  it("is decoded in every form that it describes, by its name, its alias and its entry point", () => {
    const replies = [
      ["0042"],
      ["asleep"],
      [42],
      ["۴۲"],
      [{ error: { number: 42, text: "zzz" } }],
      ['{"error":{"number":"0042"}}'],
      ["[42]"],
      [["0042", "x"]],
      ["PAGE 42 it sleeps"],
      ["FAILED(0042)"],
      ["<Reply><error><number>42</number></error></Reply>"],
    ];
    const found = program<string[]>(`
      import { decode } from "telerr";
      import { decode as one, AcmeStatus } from "telerr/${api}";
      const replies = ${JSON.stringify(replies)};
      console.log(JSON.stringify(replies.flatMap(([reply]) => [
        decode(reply, { api: "${api}" }), decode(reply, { api: "acme" }), one(reply),
      ]).map(({ outcome, api, code }) => [outcome, api, code === AcmeStatus.PagerAsleep].join(" "))));`);
    expect(found).toEqual(Array(replies.length * 3).fill(`error ${api} true`));
  });

  it("knows its successes, and what is none", () => {
    const found = program<unknown[]>(`
      import { decode } from "telerr";
      const api = "acme";
      console.log(JSON.stringify([
        decode([0, "x"], { api }), decode("[\\"0000\\",7]", { api }), decode({ page: 7 }, { api, http: { status: 200 } }),
        decode("", { api, http: { status: 204 } }),
        decode({ page: 7 }, { api }), decode({ page: 7, error: "no" }, { api, http: { status: 200 } }),
        decode("FAILED(0000)", { api }), decode(["0000"], { api, http: { status: 500 } }),
        decode("0000", { api }), decode(0, { api }),
      ].map(({ outcome, why, payload }) => [outcome, why ?? payload ?? null])));`);
    expect(found).toEqual([
      // A nought has lost no zeros: it is no code.
      ["unknown", "undocumented"],
      ["success", 7],
      ["success", { page: 7 }],
      ["success", null],
      ["unknown", "not_a_reply"],
      ["unknown", "not_a_reply"],
      ["unknown", "contradictory"],
      ["unknown", "contradictory"],
      ["success", null],
      ["unknown", "not_a_reply"],
    ]);
  });

  it("is in every list and function: identify, suggest, errors, messages in its languages, search", () => {
    const found = program<Record<string, unknown>>(`
      import { about, apis, decode, entries, identify, lookup, suggest, toError } from "telerr";
      import { loadMessages } from "telerr/messages";
      import { createSearch } from "telerr/search";
      const decoded = decode("PAGE 42 it sleeps", { api: "acme" });
      const [en, fr, de] = await Promise.all(["en", "fr", "de"].map((lng) => loadMessages({ lng, apis: ["acme"] })));
      const search = await createSearch();
      const first = (query) => search.search(query).map(({ api, code }) => api + " " + code)[0];
      console.log(JSON.stringify({
        last: apis.at(-1), entries: entries("acme").length, title: about("acme").title,
        name: lookup("acme", "0042").name,
        identified: identify("asleep").map(({ api, code }) => api + " " + code),
        near: suggest(decode("aslep", { api: "acme" })).map(({ code }) => code),
        error: toError(decoded).message,
        messages: [en, fr, de].map((messages) => messages.message(decoded)),
        remedy: fr.remedy(decoded),
        searched: [first("beeper slumbers"), first("پیجر خوابیده"), first("PagerAsleep"), first("acme-pager 107")],
      }));`);
    expect(found).toEqual({
      last: api,
      entries: 3,
      title: "Acme Pager API",
      name: "PagerAsleep",
      identified: [`${api} 0042`],
      near: [],
      error: `${api} 0042: it sleeps`,
      messages: ["The pager is asleep.", "Le récepteur dort.", "The pager is asleep."],
      remedy: "Rappelez demain matin.",
      searched: [`${api} 0042`, `${api} 0042`, `${api} 0042`, `${api} 0107`],
    });
  });

  it("is typed: its codes, its enum, its alias", () => {
    writeFileSync(
      join(folder, "typed.ts"),
      `import { AcmeStatus, decode, lookup } from "telerr";
      import { isAcmeStatus } from "telerr/${api}";
      const code: AcmeStatus = AcmeStatus.UnknownPager;
      const decoded = decode("0042", { api: "acme" });
      if (decoded.outcome === "error") decoded.code satisfies "0042" | "0107";
      // @ts-expect-error: no code of this API
      lookup("acme", "0042").code satisfies "0000";
      export const known: boolean = isAcmeStatus(code);\n`,
    );
    const args = [
      "tsc",
      "--noEmit",
      "--strict",
      "--skipLibCheck",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "typed.ts",
    ];
    const { status, stdout } = spawnSync("npx", args, { cwd: folder, encoding: "utf8" });
    expect([status, stdout]).toEqual([0, ""]);
  });

  it("is in the command: decode, show, list, search, annotate, report, completion", () => {
    expect(telerr(["FAILED(0042)", "--api", "acme"]).out).toContain("The pager is asleep.");
    expect(telerr(["asleep"]).out).toContain(`${api} 0042`);
    expect(telerr(["show", "acme", "107"])).toMatchObject({
      status: 0,
      out: expect.stringContaining("No such pager."),
    });
    expect(telerr(["list"]).out).toContain("Acme Pager API");
    expect(telerr(["list", "acme", "--format", "{code}"]).out).toBe("0000\n0042\n0107\n");
    expect(telerr(["search", "beeper slumbers", "--format", "{api} {code}", "--limit", "1"]).out).toBe(`${api} 0042\n`);
    expect(telerr(["show", "acme", "0042", "--lang", "fr"]).out).toContain("Rappelez demain matin.");
    const log = "12:00 pager.acme.example answered pagerError=0042 for 7\n12:01 all is well\n";
    expect(telerr(["annotate", "--only"], log).out).toBe(
      `12:00 pager.acme.example answered pagerError=0042 for 7 ⟵ ${api} 0042: The pager is asleep (unavailable, fix: recipient)\n`,
    );
    expect(JSON.parse(telerr(["report", "--json", "--api", "acme"], log).out)).toMatchObject({
      results: [{ codes: [{ api, code: "0042", count: 1 }] }],
    });
    expect(telerr(["completion", "bash"]).status).toBe(0);
  });
});

describe("an alias", () => {
  it("means its API in every function", () => {
    const found = program<Record<string, unknown>>(`
      import * as telerr from "telerr";
      import { loadMessages, createMessages } from "telerr/messages";
      import { createSearch } from "telerr/search";
      import { createAnnotator } from "telerr/annotate";
      import { addMessages, createI18n } from "telerr/i18n";
      const aliases = telerr.apis.flatMap((api) => telerr.about(api).aliases.map((alias) => [alias, api]));
      const wrong = [];
      for (const [alias, api] of aliases) {
        const check = (what, is) => is || wrong.push(alias + " " + what);
        const { code } = telerr.entries(api).find(({ outcome }) => outcome === "error");
        check("about", telerr.about(alias) === telerr.about(api));
        check("entries", telerr.entries(alias) === telerr.entries(api));
        check("lookup", telerr.lookup(alias, code) === telerr.lookup(api, code));
        check("decode", telerr.decode(code, { api: alias }).api === api);
        check("registry", telerr.createRegistry([]).decode(code, { api: alias }).api === api);
        const messages = await loadMessages({ lng: "en", apis: [alias] });
        check("messages", messages.message(telerr.lookup(api, code)) !== undefined);
        const search = await createSearch({ apis: [alias] });
        check("search", search.search(code).every((found) => found.api === api));
        createAnnotator({ messages, api: alias });
        await createI18n({ lng: "en", apis: [alias] });
      }
      console.log(JSON.stringify({ count: aliases.length, wrong }));`);
    expect(found).toEqual({ count: expect.any(Number), wrong: [] });
    expect(found.count).toBeGreaterThanOrEqual(2);
  });
});
