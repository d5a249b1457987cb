import type { Api, ApiAlias } from "../catalogue/api.ts";
import { loadMessages } from "../messages/load.ts";
import type { Messages } from "../messages/messages.ts";
import type { Arguments } from "./arguments.ts";
import type { Io } from "./io.ts";

/** One run: its arguments, its world, and the messages in its language. */
export interface Context {
  readonly args: Arguments;
  readonly io: Io;
  readonly lng: string;
  readonly messagesOf: (apis: readonly (Api | ApiAlias)[]) => Promise<Messages>;
}

export const exit = { found: 0, notFound: 1, usage: 2 } as const;

export function createContext(args: Arguments, io: Io): Context {
  const lng = languageTag(args.lang ?? localeOf(io.env));
  return { args, io, lng, messagesOf: (apis) => loadMessages({ lng, apis: [...new Set(apis)] }) };
}

function localeOf(env: Io["env"]): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || "en";
}

/** `fa_IR.UTF-8` as BCP 47: `fa-IR`. */
function languageTag(locale: string): string {
  const tag = locale.replace(/[.@].*$/, "").replaceAll("_", "-");
  return /^(?:C|POSIX)$/i.test(tag) || tag === "" ? "en" : tag;
}

export function printJson(
  io: Io,
  kind: "decoded" | "found" | "entry" | "list" | "report",
  results: readonly unknown[],
): void {
  io.out(`${JSON.stringify({ kind, results })}\n`);
}
