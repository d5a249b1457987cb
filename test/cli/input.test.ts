import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Failure } from "../../src/cli/failure.ts";
import { createFiles } from "../../src/cli/files.ts";
import { linesOf, readText } from "../../src/cli/input.ts";
import { growthOf } from "../growth.ts";
import { telerr } from "./world.ts";

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}
const bytes = (...chunks: (string | Uint8Array)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
const lines = (longest: number, ...chunks: (string | Uint8Array)[]) => all(linesOf(bytes(...chunks), longest));
const broken = () =>
  new Readable({
    read() {
      this.destroy(Object.assign(new Error("x"), { code: "EIO" }));
    },
  });
const why = "standard input could not be read: the device or the file system does not let it";

describe("linesOf", () => {
  it.each<[string[], unknown[]]>([
    [[], []],
    [["a"], ["a"]],
    [["a\n"], ["a"]],
    [["a\r\nb\rc\n\n"], ["a", "b\rc", ""]],
    [
      ["a", "b\nc", "", "d\r", "\n"],
      ["ab", "cd"],
    ],
    [
      ["123456\n1234567\n", "1234", "567\n12", "3456\n"],
      ["123456", { beginning: "1234567" }, { beginning: "1234567" }, "123456"],
    ],
    [["1234567"], [{ beginning: "1234567" }]],
  ])("of %j are %j", async (chunks, expected) => expect(await lines(6, ...chunks)).toEqual(expected));

  it("puts a letter together that two chunks hold", async () => {
    const letter = Buffer.from("é");
    expect(await lines(9, letter.subarray(0, 1), letter.subarray(1), "\n", letter.subarray(0, 1))).toEqual(["é", "�"]);
  });

  it("keeps the beginning of a long line alone", async () => {
    const [line] = await lines(2000, ...Array.from({ length: 100 }, () => "x".repeat(100)));
    expect(line).toEqual({ beginning: "x".repeat(1000) });
  });

  it("says why there are no more", async () => {
    await expect(all(linesOf(broken()))).rejects.toThrow(new Failure(why));
  });

  it("takes time in proportion to a line", async () => {
    const read = (size: number) => all(linesOf(bytes(...Array.from({ length: size }, () => "a".repeat(65_536)))));
    expect(await growthOf(read, { from: 32, runs: 3 })).toBeLessThan(4);
  });
});

describe("readText", () => {
  it("is all of it", async () => {
    expect(await readText(bytes("a\n", "b"))).toBe("a\nb");
    expect(await readText(bytes())).toBe("");
  });

  it("says what cannot be read", async () => {
    await expect(readText(broken())).rejects.toThrow(new Failure(why));
    await expect(readText(bytes("a".repeat(3 * 2 ** 20)), 2 * 2 ** 20)).rejects.toThrow(
      new Failure("standard input is longer than 2 MiB: no reply is"),
    );
  });
});

describe("a path in place of a text", () => {
  const reply = '{"status":"invalid_did"}';
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "telerr-input-"));
    writeFileSync(join(folder, "reply.json"), `${reply}\n`);
    writeFileSync(join(folder, "replies.gz"), gzipSync("invalid_did\nno_did\n"));
    for (const name of ["replies.log.1", "Makefile", "402"]) writeFileSync(join(folder, name), "invalid_did\nno_did\n");
    mkdirSync(join(folder, "folder"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const streams = { stdin: () => process.stdin, stdout: () => process.stdout, stderr: () => process.stderr };
  const world = { files: async () => createFiles({ ...streams, stop: () => process.exit(1) }) };
  const at = (name: string) => join(folder, name);

  it("is read", async () => {
    for (const argv of [[], ["decode"]])
      expect(await telerr([...argv, at("reply.json"), "--json"], world)).toEqual(
        await telerr([...argv, `${reply}\n`, "--json"], world),
      );
    expect((await telerr(["decode", "--lines", at("replies.gz"), "--api", "voipms"], world)).out).toMatch(
      /^voipms invalid_did .*\nvoipms no_did .*\n$/,
    );
  });

  it("is one of any name behind decode, but not where the name is a code, or a folder's", async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const name of ["replies.log.1", "Makefile"]) {
        const { status, out } = await telerr(["decode", "--lines", name], world);
        expect([status, out]).toEqual([0, expect.stringMatching(/^voipms invalid_did .*\nvoipms no_did .*\n$/)]);
      }
      expect((await telerr(["decode", "402"], world)).out).toContain("traitel-fax 402");
      expect((await telerr(["Makefile"], world)).err).toContain("nothing found");
      expect((await telerr(["decode", "folder"], world)).err).toContain('"folder" is not a reply');
    } finally {
      process.chdir(before);
    }
  });

  it("is a text where there is no such file, and told of where it cannot be read", async () => {
    expect((await telerr(["decode", at("no.json")], world)).err).toContain("is not a reply");
    expect((await telerr(["decode", at("reply.json/x")], world)).err).toContain("is not a reply");
    expect(await telerr(["decode", at("folder")], world)).toMatchObject({
      status: 1,
      err: `telerr: ${JSON.stringify(at("folder"))} could not be read: it is a directory\n`,
    });
  });
});
