import { apis } from "../catalogue/tables.ts";
import { decode } from "../decode/decode.ts";
import type { Decoded } from "../decode/decoded.ts";
import { identify } from "../decode/identify.ts";
import { suggest } from "../decode/suggest.ts";
import { excerpt } from "../decode/text.ts";
import { type Context, exit, printJson } from "./context.ts";
import { Renderer, visible } from "./render.ts";

/** What a text says: of the API that was named, or of every API that it could be. */
export function readReply({ args }: Context, text: string): Decoded[] {
  if (args.api === undefined) return identify(text);
  return [
    decode(text, { api: args.api, ...(args.operation === undefined ? {} : { operation: args.operation as never }) }),
  ];
}

export async function printDecoded(context: Context, answers: readonly Decoded[]): Promise<number> {
  const { io, args } = context;
  const shown = args.limit === undefined ? answers : answers.slice(0, args.limit);
  const near = shown.flatMap((decoded) => (decoded.outcome === "unknown" ? suggest(decoded) : []));
  const messages = await context.messagesOf([...shown.map((decoded) => decoded.api)]);
  if (args.json) {
    const results = shown.map((decoded) => ({
      ...decoded,
      message: messages.message(decoded),
      remedy: messages.remedy(decoded),
    }));
    printJson(io, "decoded", results);
  } else {
    const renderer = new Renderer(io, messages);
    io.out(shown.map((decoded) => renderer.decoded(decoded)).join("\n"));
    if (near.length > 0) io.out(`\nNear it are:\n${renderer.lines(near, false)}`);
  }
  return shown.some((decoded) => decoded.outcome !== "unknown") ? exit.found : exit.notFound;
}

/** `telerr decode <reply>` */
export async function decodeCommand(context: Context, text: string): Promise<number> {
  const answers = readReply(context, text);
  if (answers.length > 0) return printDecoded(context, answers);
  if (context.args.json) printJson(context.io, "decoded", []);
  context.io.err(`telerr: ${JSON.stringify(visible(excerpt(text)))} is no reply that ${apis.join(", ")} sends\n`);
  return exit.notFound;
}
