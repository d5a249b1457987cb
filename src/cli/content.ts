import type { Transform } from "node:stream";
import { Failure } from "./failure.ts";

interface Packing {
  readonly name: string;
  /** How such a file begins. */
  readonly magic: readonly number[];
  /** What unpacks it where Node does not. */
  readonly tool: string;
}

const packings: readonly Packing[] = [
  { name: "gzip", magic: [0x1f, 0x8b, 0x08], tool: "gzip" },
  { name: "zstd", magic: [0x28, 0xb5, 0x2f, 0xfd], tool: "zstd" },
  { name: "bzip2", magic: [0x42, 0x5a, 0x68], tool: "bzip2" },
  { name: "xz", magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], tool: "xz" },
];
// Behind its magic and the size of its blocks, what is packed by bzip2 has the figures of pi, or those of its end.
const bzip2Block = ["314159265359", "177245385090"];
const encodings = { "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] } as const;
const largestPart = 16 * 1024;

/**
 * What a file says, as UTF-8: unpacked, where its first bytes show that it is packed, and decoded where they are UTF-16's mark.
 * A chunk is good until the next one is asked for.
 */
export async function* contentOf(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = begun(chunks, 10);
  const head = await bytes.head();
  const packing = packings.find((one) => begins(head, one.magic) && isPacked(one, head));
  if (!packing) yield* decoded(bytes.all(), head);
  else {
    const unpacked = unpack(bytes.all(), await unpackerOf(packing, name));
    const content = begun(unpacked, 2);
    yield* decoded(content.all(), await content.head());
  }
}

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const isPacked = ({ name }: Packing, head: Uint8Array): boolean =>
  name !== "bzip2" || bzip2Block.includes(Buffer.from(head.subarray(4, 10)).toString("hex"));

/** The first bytes of a stream, and all of it: the stream is read no farther than it takes to know what it is. */
function begun(chunks: AsyncIterable<Uint8Array>, most: number) {
  const iterator = chunks[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  const mayBe = (magic: readonly number[]) =>
    magic.every((byte, index) => index >= first.length || first[index] === byte);
  const marks = [...packings.map(({ magic }) => magic), ...Object.values(encodings)];
  return {
    async head(): Promise<Uint8Array> {
      // A line that somebody types is not waited behind.
      while (first.length < most && marks.some(mayBe)) {
        // The next chunk may be read into the same bytes.
        first = Uint8Array.from(first);
        const next = await iterator.next();
        if (next.done) break;
        first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
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

async function unpackerOf({ name, tool }: Packing, file: string): Promise<Transform> {
  const zlib: Partial<Record<"createZstdDecompress", () => Transform>> & typeof import("node:zlib") = await import(
    "node:zlib"
  );
  if (name === "gzip") return zlib.createGunzip();
  if (name === "zstd" && zlib.createZstdDecompress) return zlib.createZstdDecompress();
  const command = file === "-" ? `${tool} -dc` : `${tool} -dc ${JSON.stringify(file)}`;
  throw new Failure(`it is packed by ${name}, which this Node does not unpack: pipe ${command} into telerr`);
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
