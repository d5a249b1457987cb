// What browsers do not unpack themselves (zstd), or only in part (one gzip behind another).
import type { Gunzip } from "fflate";
import { joined } from "../../log/bytes.ts";
import type { Packing, Unpack } from "../../log/content.ts";

/** Unpacks what it is given, and hands out what comes of it in step. */
interface Unpacker {
  push(bytes: Uint8Array, isLast: boolean): void;
}
type Open = (take: (bytes: Uint8Array) => void) => Unpacker;

/** Its content is not what packed it has written. */
export class Damaged extends Error {}

/** How a browser unpacks; nothing where it does not. Loaded where it is needed. */
export async function unpackerOf(packing: Packing): Promise<Unpack | undefined> {
  if (packing === "gzip") {
    const { Gunzip } = await import("./gunzip.ts");
    return (chunks) => unpack(chunks, (take) => new Counted(Gunzip, take));
  }
  if (packing === "zstd") {
    const { Decompress } = await import("fzstd");
    return (chunks) => unpack(chunks, (take) => new Decompress(take));
  }
  return undefined;
}

/** The library takes what was cut off for whole: the length at the end of the file tells. */
class Counted implements Unpacker {
  readonly #gunzip: Gunzip;
  #size = 0;
  #tail: Uint8Array = new Uint8Array(0);

  constructor(type: typeof Gunzip, take: (bytes: Uint8Array) => void) {
    this.#gunzip = new type((bytes) => {
      this.#size += bytes.length;
      take(bytes);
    });
    this.#gunzip.onmember = () => {
      this.#size = 0;
    };
  }

  push(bytes: Uint8Array, isLast: boolean): void {
    this.#gunzip.push(bytes, isLast);
    this.#tail = joined(this.#tail, bytes).slice(-4);
    if (!isLast) return;
    const [a = 0, b = 0, c = 0, d = 0] = this.#tail;
    if ((a | (b << 8) | (c << 16) | (d << 24)) >>> 0 !== this.#size % 2 ** 32) throw new Damaged();
  }
}

// What comes of one part is passed on before the next is unpacked.
const largestPart = 16 * 1024;

async function* unpack(chunks: AsyncIterable<Uint8Array>, open: Open): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  const unpacker = open((bytes) => unpacked.push(bytes));
  const push = (bytes: Uint8Array, isLast: boolean) => {
    try {
      unpacker.push(bytes, isLast);
    } catch {
      throw new Damaged();
    }
    return unpacked.splice(0);
  };
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += largestPart) yield* push(chunk.subarray(at, at + largestPart), false);
  yield* push(new Uint8Array(0), true);
}
