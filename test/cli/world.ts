import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly read: number;
}

/** Runs the command line in a world of its own: UTF-8, no colour, 80 columns, and no terminal unless one is given. */
export async function telerr(argv: readonly string[], world: Partial<Io> & { input?: string } = {}): Promise<Run> {
  let [out, err, read] = ["", "", 0];
  const { input, ...rest } = world;
  const io: Io = {
    readInput: async () => {
      read++;
      return input ?? "";
    },
    readLines: async function* () {
      read++;
      if (input) yield* input.replace(/\n$/, "").split("\n");
    },
    inputIsTerminal: input === undefined,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    // Every file holds what standard input does; without it there is none.
    files: async () => ({
      open: async () => {
        if (input === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
        return {
          chunks: async function* () {
            yield Buffer.from(input);
          },
        };
      },
      follow: async function* () {},
      write: async (bytes) => {
        out += Buffer.from(bytes).toString();
      },
      outputIsTerminal: false,
      progress: async () => undefined,
    }),
    columns: 80,
    color: false,
    env: {},
    ...rest,
  };
  const status = await run(argv, io);
  return { status, out, err, read };
}
