import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Damaged, unpackerOf } from "../../src/site/app/unpack.ts";
import { zstd } from "./packed.ts";

const text = Array.from({ length: 20_000 }, (_, line) => `${line} é status=invalid_did ${line * 7919}\n`).join("");
const gzip = gzipSync(text);

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(packing: "gzip" | "zstd", bytes: Uint8Array, size: number): Promise<string> {
  const unpack = await unpackerOf(packing);
  const decoder = new TextDecoder();
  let read = "";
  for await (const chunk of unpack?.(inParts(bytes, size)) ?? []) read += decoder.decode(chunk, { stream: true });
  return read;
}

describe("what is unpacked in a browser", () => {
  it.each<[what: string, packing: "gzip" | "zstd", bytes: Uint8Array, said: string]>([
    ["gzip", "gzip", gzip, text],
    ["one gzip behind another", "gzip", Buffer.concat([gzipSync(text.slice(0, 999)), gzipSync(text.slice(999))]), text],
    ["zstd", "zstd", zstd.bytes, zstd.text],
    ["one zstd behind another", "zstd", Buffer.concat([zstd.bytes, zstd.bytes]), zstd.text + zstd.text],
  ])("is the same: %s", async (_, packing, bytes, said) => {
    for (const size of [997, 60_000]) expect((await read(packing, bytes, size)) === said).toBe(true);
  });

  it.each<[packing: "gzip" | "zstd", bytes: Uint8Array]>([
    ["gzip", gzip.subarray(0, 30_000)],
    ["gzip", gzip.subarray(0, gzip.length - 2_000)],
    ["gzip", gzip.subarray(0, gzip.length - 4)],
    ["gzip", Buffer.concat([gzip.subarray(0, 10), Buffer.alloc(2_000, 0xff)])],
    ["zstd", zstd.bytes.subarray(0, zstd.bytes.length - 20)],
    ["zstd", Buffer.concat([zstd.bytes, Buffer.from("more")])],
  ])("is damaged: %s", async (packing, bytes) => {
    await expect(read(packing, bytes, 60_000)).rejects.toThrow(Damaged);
  });

  it.each(["bzip2", "xz"] as const)("is not %s", async (packing) => {
    expect(await unpackerOf(packing)).toBeUndefined();
  });
});
