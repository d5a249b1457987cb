import type { Catalogues } from "../decode/catalogues.ts";
import { languageFor, resolveLanguage } from "../messages/load.ts";
import type { Messages } from "../messages/messages.ts";
import { loadAllMessages } from "../messages/own.ts";
import { isForeign, toAscii } from "../terminal/ascii.ts";
import { paintOf } from "../terminal/paint.ts";
import { safeJson, visibleLines } from "../terminal/visible.ts";
import type { Arguments } from "./arguments.ts";
import type { Io } from "./io.ts";
import { loadLabels } from "./labels.ts";
import { Renderer } from "./render.ts";

/** One run: its arguments, its world, and the messages in its language. */
export interface Context {
  readonly args: Arguments;
  readonly io: Io;
  /** The built-in APIs and those of one's own that the command was given. */
  readonly catalogues: Catalogues;
  /** Why those of one's own are not among them. */
  readonly problem?: string;
  readonly lng: string;
  readonly messagesOf: (apis: readonly string[]) => Promise<Messages>;
  readonly rendererOf: (messages: Messages) => Promise<Renderer>;
}

export const exit = { found: 0, notFound: 1, usage: 2 } as const;

export function createContext(args: Arguments, world: Io, catalogues: Catalogues, problem?: string): Context {
  const asked = languageTag(args.lang ?? localeOf(world.env));
  const lng = world.ascii === true && !args.json ? writable(asked, world) : asked;
  // It inherits: a spread would ask the world for everything, and make a stream of standard input.
  const io: Io = args.color === undefined ? world : Object.create(world, { color: { value: args.color === "always" } });
  return {
    args,
    io,
    catalogues,
    ...(problem === undefined ? {} : { problem }),
    lng,
    messagesOf: (apis) => loadAllMessages(lng, apis, catalogues.own, "operator"),
    rendererOf: async (messages) =>
      new Renderer(io, catalogues, messages, await paintOf(io.color), await loadLabels(resolveLanguage(lng))),
  };
}

/** The world with nothing written raw: what a person or an API wrote is spelt out, and where the locale wants it, all is ASCII. */
export function guarded(world: Io): Io {
  const ascii = world.ascii === true ? toAscii : (text: string) => text;
  return Object.create(world, {
    out: { value: (text: string) => world.out(ascii(text)) },
    page: { value: async (text: string) => (await world.page?.(ascii(text))) ?? false },
    err: { value: (text: string) => world.err(ascii(visibleLines(text))) },
  });
}

/** English for a language whose letters the locale cannot show. */
function writable(lng: string, io: Io): string {
  const resolved = resolveLanguage(lng);
  if (resolved === "en") return lng;
  const nameIn = (tag: string) => new Intl.DisplayNames(tag, { type: "language" }).of(resolved) ?? resolved;
  if (!isForeign(nameIn(resolved))) return lng;
  const name = nameIn("en");
  io.err(
    `telerr: ${name} cannot be written in this locale, which is not UTF-8: English instead (LC_ALL=C.UTF-8 helps)\n`,
  );
  return "en";
}

/** The locale of the environment; where it is none of C's, the first of `LANGUAGE` that is spoken here goes before it. */
function localeOf(env: Io["env"]): string {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "en";
  if (/^(?:C|POSIX)(?:[.@]|$)/i.test(locale)) return "en";
  return env.LANGUAGE?.split(":").find((tag) => languageFor(languageTag(tag)) !== undefined) ?? locale;
}

/** `fa_IR.UTF-8` as BCP 47: `fa-IR`. */
export function languageTag(locale: string): string {
  const [tag = ""] = locale.replaceAll("_", "-").split(/[.@]/, 1);
  return /^(?:C|POSIX)$/i.test(tag) || tag === "" ? "en" : tag;
}

export type Kind =
  | "decoded"
  | "found"
  | "entry"
  | "list"
  | "map"
  | "report"
  | "check"
  | "init"
  | "import"
  | "compile"
  | "site"
  | "export"
  | "completion"
  | "doctor";

export function printJson(io: Io, kind: Kind, results: readonly unknown[]): void {
  io.out(`${safeJson({ kind, results }, io.ascii === true)}\n`);
}
