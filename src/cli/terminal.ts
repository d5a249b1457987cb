// A module of its own: Node's terminals bring its streams and sockets, a twentieth of its start, and few runs need one.
import { openSync } from "node:fs";
import { WriteStream } from "node:tty";
import type { Terminal } from "./io.ts";
import { statusOfSignal } from "./signals.ts";

/** The terminal that a person types into and reads; `undefined` where standard input is none. */
export function terminalOf(env: NodeJS.ProcessEnv, wantsColor: () => boolean): Terminal | undefined {
  const { stdin: input, stdout } = process;
  if (!input.isTTY || env.TERM === "dumb") return undefined;
  const isOutput = stdout.isTTY === true;
  const output = isOutput ? stdout : screenBeside();
  if (!output) return undefined;
  return {
    input,
    output,
    isOutput,
    color: wantsColor(),
    onContinue: (wake) => {
      // The line editor, which listens too, then pauses its input; what wakes comes after it.
      const listener = () => process.nextTick(wake);
      process.on("SIGCONT", listener);
      return () => void process.off("SIGCONT", listener);
    },
    onSignal: (end) => {
      const listeners = Object.entries(statusOfSignal).map(([signal, status]) => [signal, () => end(status)] as const);
      for (const [signal, listener] of listeners) process.on(signal, listener);
      return () => {
        for (const [signal, listener] of listeners) process.off(signal, listener);
      };
    },
  };
}

/** Where a person sees what is drawn while standard output goes elsewhere. */
function screenBeside(): NodeJS.WriteStream | undefined {
  if (process.stderr.isTTY) return process.stderr;
  try {
    return new WriteStream(openSync("/dev/tty", "w"));
  } catch {
    return undefined;
  }
}
