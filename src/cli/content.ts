import type { Transform } from "node:stream";
import { contentOf as contentBy, type Packing, type Unpack } from "../log/content.ts";
import { Failure } from "./failure.ts";

const largestPart = 16 * 1024;

/** What a file says, as UTF-8, unpacked as far as Node does that. A chunk is good until the next one is asked for. */
export const contentOf = (
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> => contentBy(chunks, (packing) => unpackerOf(packing, name));

async function unpackerOf(tool: Packing, file: string): Promise<Unpack> {
  const zlib: Partial<Record<"createZstdDecompress", () => Transform>> & typeof import("node:zlib") = await import(
    "node:zlib"
  );
  const { createGunzip, createZstdDecompress } = zlib;
  if (tool === "gzip") return (chunks) => unpack(chunks, createGunzip());
  if (tool === "zstd" && createZstdDecompress) return (chunks) => unpack(chunks, createZstdDecompress());
  // unzip reads no pipe.
  const [piped, command] = tool === "zip" ? ["funzip", "unzip -p"] : [`${tool} -dc`, `${tool} -dc`];
  const unpacking = file === "-" ? piped : `${command} ${JSON.stringify(file)}`;
  throw new Failure(`it is packed by ${tool}, which this Node does not unpack: pipe ${unpacking} into telerr`);
}

/** In step: what comes of one part is passed on before the next is unpacked, so that it is not lost when that one is damaged. */
async function* unpack(chunks: AsyncIterable<Uint8Array>, unpacker: Transform): AsyncGenerator<Uint8Array> {
  let failure: Error | undefined;
  let settle = () => {};
  const unpacked: Uint8Array[] = [];
  unpacker
    .on("data", (bytes: Uint8Array) => unpacked.push(bytes))
    .on("error", (error) => {
      failure = error;
    })
    // What fails calls nobody back.
    .on("close", () => settle());
  const settled = (start: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      settle = resolve;
      start(resolve);
    });
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && !failure; at += largestPart) {
        await settled((done) => unpacker.write(chunk.subarray(at, at + largestPart), done));
        yield* unpacked.splice(0);
      }
      if (failure) throw failure;
    }
    await settled((done) => unpacker.on("end", done).end());
    yield* unpacked.splice(0);
    if (failure) throw failure;
  } finally {
    unpacker.destroy();
  }
}
