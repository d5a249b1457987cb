import { joined } from "./bytes.ts";

/** How a file can be packed, by the name of the tool that unpacks it. */
export type Packing = "gzip" | "zstd" | "bzip2" | "xz" | "zip";

/** What unpacks a stream of bytes. */
export type Unpack = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** How such a file begins. */
const packings: Readonly<Record<Packing, readonly number[]>> = {
  gzip: [0x1f, 0x8b, 0x08],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
  bzip2: [0x42, 0x5a, 0x68],
  xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  zip: [0x50, 0x4b, 0x03, 0x04],
};
// Behind its magic and the size of its blocks, what is packed by bzip2 has the figures of pi, or those of its end.
const bzip2Blocks = [
  [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
  [0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
];
const encodings = { "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] } as const;

/**
 * What a file says, as UTF-8: unpacked, where its first bytes show that it is packed, and decoded where they are UTF-16's mark.
 * A chunk is good until the next one is asked for. It rejects where `unpackerOf` does.
 */
export async function* contentOf(
  chunks: AsyncIterable<Uint8Array>,
  unpackerOf: (packing: Packing) => Promise<Unpack>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = begun(chunks, 10);
  const head = await bytes.head();
  const packing = packingOf(head);
  if (packing === undefined) yield* decoded(bytes.all(), head);
  else {
    const unpack = await unpackerOf(packing);
    const content = begun(unpack(bytes.all()), 2);
    yield* decoded(content.all(), await content.head());
  }
}

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** How a file is packed that begins so. */
export function packingOf(head: Uint8Array): Packing | undefined {
  const name = (["gzip", "zstd", "bzip2", "xz", "zip"] as const).find((one) => begins(head, packings[one]));
  return name === "bzip2" && !bzip2Blocks.some((block) => begins(head.subarray(4), block)) ? undefined : name;
}

/** The first bytes of a stream, and all of it: the stream is read no farther than it takes to know what it is. */
function begun(chunks: AsyncIterable<Uint8Array>, most: number) {
  const iterator = chunks[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  const mayBe = (magic: readonly number[]) =>
    magic.every((byte, index) => index >= first.length || first[index] === byte);
  const marks = [...Object.values(packings), ...Object.values(encodings)];
  return {
    async head(): Promise<Uint8Array> {
      // A line that somebody types is not waited behind.
      while (first.length < most && marks.some(mayBe)) {
        // The next chunk may be read into the same bytes.
        first = Uint8Array.from(first);
        const next = await iterator.next();
        if (next.done) break;
        first = first.length === 0 ? next.value : joined(first, next.value);
      }
      return first;
    },
    async *all(): AsyncGenerator<Uint8Array> {
      try {
        if (first.length > 0) yield first;
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
      } finally {
        await iterator.return?.();
      }
    },
  };
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, head: Uint8Array): AsyncGenerator<Uint8Array> {
  const encoding = (["utf-16le", "utf-16be"] as const).find((one) => begins(head, encodings[one]));
  if (encoding === undefined) {
    yield* chunks;
    return;
  }
  const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
