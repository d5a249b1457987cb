/** The file system, as far as a run uses it. Errors are ones whose message says in words what is wrong. */
export interface Files {
  /** The bytes of a file; an error comes while they are read. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>;
  /** What an error of `open` says, in words. */
  readonly reasonOf: (error: unknown) => string;
  /** Rejects where no file could be written. */
  readonly checkTarget: (path: string) => Promise<void>;
  /** Writes a file whole or not at all. */
  readonly replace: (path: string, text: string) => Promise<void>;
}

// What a run sees of the world. Everything goes through this, so that a run is a function of its arguments and this.
export interface Io {
  /** The whole of standard input; it is read only when a command asks for it. */
  readonly readInput: () => Promise<string>;
  readonly inputIsTerminal: boolean;
  /** Standard input, piece by piece. */
  readonly openInput: () => AsyncIterable<Uint8Array>;
  readonly files: () => Promise<Files>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The width of the terminal that standard output is; 80 where it is none. */
  readonly columns: number;
  readonly color: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    // A reader that has seen enough (head, less) is no error.
    stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  }
  return {
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString("utf8");
    },
    inputIsTerminal: stdin.isTTY === true,
    openInput: () => stdin,
    files: async () => (await import("./files.ts")).files,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: stdout.columns ?? 80,
    color: wantsColor(env, stdout.isTTY === true),
    env,
  };
}

// https://no-color.org, and FORCE_COLOR as Node reads it; an empty variable counts as absent.
function wantsColor(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return terminal && env.TERM !== "dumb";
}
