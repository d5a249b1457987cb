import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../src/cli/content.ts";
import { reasonOf } from "../../src/cli/failure.ts";

/** As a file is read: each chunk into the same bytes. */
async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

async function read(bytes: Uint8Array, size = 60_000, name = "a.log") {
  const parts: Buffer[] = [];
  let told = "";
  try {
    for await (const chunk of contentOf(inParts(bytes, size), name)) parts.push(Buffer.from(chunk));
  } catch (error) {
    told = reasonOf(error);
  }
  return { text: Buffer.concat(parts).toString("utf8"), told };
}

const text = Array.from({ length: 1_000 }, (_, line) => `${line} é status=invalid_did ${line * 7919}\n`).join("");
const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
const zlib: { readonly zstdCompressSync?: (bytes: Uint8Array) => Buffer } = createRequire(import.meta.url)("node:zlib");
const packedBy = (tool: string) => spawnSync(tool, ["-c"], { input: text, maxBuffer: 1e8 });

describe("the content of a file", () => {
  it.each<[what: string, bytes: Uint8Array]>([
    ["plain", Buffer.from(text)],
    ["gzip", gzipSync(text)],
    ["two of gzip, one behind the other", Buffer.concat([gzipSync(text.slice(0, 999)), gzipSync(text.slice(999))])],
    ["UTF-16", utf16],
    ["UTF-16, its bytes the other way round", Buffer.from(utf16).swap16()],
    ["UTF-16 in gzip", gzipSync(utf16)],
  ])("is the same: %s", async (_, bytes) => {
    for (const size of [1, 7, 60_000]) expect((await read(bytes, size)).text === text).toBe(true);
  });

  it.each(["", "B", "BZh", "BZh9 is no bzip2\n", "P", "PK is no zip\n", "(\n", "\u001f\n"])(
    "of %j is what it is",
    async (short) => expect(await read(Buffer.from(short))).toEqual({ text: short, told: "" }),
  );

  it("is not waited for when a line is there", async () => {
    const lines = (async function* () {
      yield Buffer.from("402\n");
      await new Promise(() => {});
    })();
    const { value } = await contentOf(lines, "-").next();
    expect(Buffer.from(value ?? []).toString()).toBe("402\n");
  });

  it("is read as far as it goes where it breaks off or is damaged", async () => {
    const packed = gzipSync(text);
    const cut = await read(packed.subarray(0, packed.length - 9), 500);
    expect([cut.told, cut.text.length > text.length / 2]).toEqual(["its packed content breaks off", true]);
    const damaged = Buffer.from(packed);
    damaged.writeUInt32LE(0, packed.length - 8);
    const found = await read(damaged, 500);
    expect([found.told, text.startsWith(found.text), found.text.length > text.length / 2]).toEqual([
      "its packed content is damaged",
      true,
      true,
    ]);
  });

  it.runIf(zlib.zstdCompressSync)("is unpacked from zstd", async () => {
    const packed = zlib.zstdCompressSync?.(Buffer.from(text)) ?? Buffer.alloc(0);
    expect((await read(packed)).text === text).toBe(true);
  });

  it.each<[tool: string, bytes: Uint8Array, command?: string, piped?: string]>([
    ["bzip2", packedBy("bzip2").stdout ?? Buffer.from("BZh91AY&SY")],
    ["bzip2", Buffer.from("BZh9\u0017rE8P\u0090", "latin1")],
    ["xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00])],
    ...(zlib.zstdCompressSync ? [] : [["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00])] as [string, Uint8Array]]),
    ["zip", Buffer.from("PK\u0003\u0004\u0014\0", "latin1"), "unzip -p", "funzip"],
  ])("names the tool where Node has none: %s", async (tool, bytes, command = `${tool} -dc`, piped = command) => {
    const why = `it is packed by ${tool}, which this Node does not unpack: pipe`;
    expect((await read(bytes, 3, "old log")).told).toBe(`${why} ${command} "old log" into telerr`);
    expect((await read(bytes, 60_000, "-")).told).toBe(`${why} ${piped} into telerr`);
  });
});
