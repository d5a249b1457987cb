import { visible } from "../terminal/visible.ts";
import { Failure, reasonOf } from "./failure.ts";
import type { Source } from "./files.ts";
import type { Io } from "./io.ts";

/** A line that is longer than a reply can be: its beginning. */
export interface LongLine {
  readonly beginning: string;
}

/** What a text may be long: half of what Node holds, so that there is room to read it. */
export const longestText = 2 ** 28;
const shownOfLong = 1000;
const standardInput = "standard input";

/** The whole of a stream as text. */
export async function readText(
  stream: AsyncIterable<Uint8Array | string>,
  longest = longestText,
  name = standardInput,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readable(stream, name)) {
    length += chunk.length;
    if (length > longest) throw new Failure(`${name} is longer than ${inMebibytes(longest)}: no reply is`);
    // The stream may write over it.
    chunks.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The lines of a stream, as they arrive, without what ends them; of one that is too long only its beginning is kept. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  longest = longestText,
  name = standardInput,
): AsyncGenerator<string | LongLine> {
  const decoder = new TextDecoder();
  // A line that comes in many pieces is put together once, when it ends.
  let line = "";
  let isLong = false;
  const add = (piece: string) => {
    line += piece;
    isLong ||= line.length > longest;
    if (isLong) line = line.slice(0, shownOfLong);
  };
  const take = (): string | LongLine => {
    const taken = isLong ? { beginning: line } : line.endsWith("\r") ? line.slice(0, -1) : line;
    line = "";
    isLong = false;
    return taken;
  };
  for await (const chunk of readable(stream, name)) {
    // A separator of lines is LF alone: what Node's readline splits at besides may stand inside a reply.
    const pieces = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) yield take();
      add(piece);
    }
  }
  add(decoder.decode());
  if (line !== "") yield take();
}

const hasPath = /[/\\]|\.\w{2,8}$/;
const isNoFile = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EINVAL", "ERR_INVALID_ARG_VALUE"]);

/**
 * The file that a text is the path of; `undefined` where it is none, or there is no such file. One that looks like no path is
 * `mayBeName`'s to decide.
 */
export async function fileNamed(
  text: string,
  io: Io,
  mayBeName: () => boolean,
): Promise<{ chunks: Source["chunks"]; name: string } | undefined> {
  const isPath = hasPath.test(text);
  if (text.length > 1000 || /[\n<{]/.test(text) || !(isPath || mayBeName())) return undefined;
  const name = JSON.stringify(visible(text));
  try {
    return { ...(await (await io.files()).open(text)), name };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // A word that is a folder's, too, is a word.
    if (isNoFile.has(code) || (!isPath && code === "EISDIR")) return undefined;
    throw new Failure(`${name} could not be read: ${reasonOf(error)}`);
  }
}

/** How long a text may be, as a message says it. */
export const inMebibytes = (length: number) => `${Math.round(length / 2 ** 20)} MiB`;

async function* readable(stream: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw new Failure(`${name} could not be read: ${reasonOf(error)}`);
  }
}
