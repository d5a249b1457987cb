import type { AnyDecoded } from "../decode/decoded.ts";
import type { Messages } from "../messages/messages.ts";
import { excerpt } from "../reply/text.ts";
import { visible } from "../terminal/visible.ts";
import { type Context, exit } from "./context.ts";
import { detailsOf } from "./details.ts";
import { inMebibytes, type LongLine, longestText } from "./input.ts";
import { note, printResults } from "./print.ts";

/** What a text says: of the API that was named, or of every API that it is likely of. */
export function readReply({ args, catalogues }: Context, text: string): readonly AnyDecoded[] {
  if (args.api === undefined) return catalogues.likeliest(text);
  const { api, operation } = args;
  return [catalogues.decode(text, { api, ...(operation === undefined ? {} : { operation }) })];
}

export async function printDecoded(context: Context, answers: readonly AnyDecoded[]): Promise<number> {
  const { args } = context;
  const shown = args.limit === undefined ? answers : answers.slice(0, args.limit);
  const messages = await context.messagesOf(shown.map((decoded) => decoded.api));
  await printResults(context, "decoded", resultsOf(shown, messages), async () => {
    const renderer = await context.rendererOf(messages);
    const near = shown.flatMap((decoded) => (decoded.outcome === "unknown" ? context.catalogues.suggest(decoded) : []));
    const texts = await Promise.all(
      shown.map(async (decoded) => renderer.decoded(decoded, await seenIn(context, decoded))),
    );
    return texts.join("\n") + (near.length > 0 ? renderer.near(near) : "");
  });
  return shown.some((decoded) => decoded.outcome !== "unknown") ? exit.found : exit.notFound;
}

/** Where a code was seen that no document has. */
async function seenIn({ catalogues }: Context, decoded: AnyDecoded): Promise<readonly string[] | undefined> {
  if (decoded.outcome === "unknown" || decoded.entry.provenance === "document") return undefined;
  return (await detailsOf(catalogues, decoded.api))(decoded.code).seen;
}

const resultsOf = (answers: readonly AnyDecoded[], messages: Messages) =>
  answers.map((decoded) => ({ ...decoded, message: messages.message(decoded), remedy: messages.remedy(decoded) }));

/** `telerr decode <reply>` */
export async function decodeCommand(context: Context, text: string): Promise<number> {
  const answers = readReply(context, text);
  if (answers.length > 0) return printDecoded(context, answers);
  await printResults(context, "decoded", [], () => "");
  note(context, `${JSON.stringify(visible(excerpt(text)))} is not a reply of any API here; telerr list names them`);
  return exit.notFound;
}

/** `telerr decode --lines`: each line is a reply, and gets one line: its likeliest answer. */
export async function decodeLines(context: Context, lines: AsyncIterable<string | LongLine>): Promise<number> {
  const { args } = context;
  const messages = await context.messagesOf(args.api === undefined ? context.catalogues.apis : [args.api]);
  let status: number = exit.found;
  let number = 0;
  for await (const line of lines) {
    number++;
    const isLong = typeof line !== "string";
    if (isLong) note(context, `line ${number} is longer than ${inMebibytes(longestText)}: no reply is`);
    const text = isLong ? line.beginning : line;
    // What is cut off may say something else.
    const answers = isLong ? [] : readReply(context, text).slice(0, args.json ? args.limit : 1);
    const [likeliest] = answers;
    if (likeliest === undefined || likeliest.outcome === "unknown") status = exit.notFound;
    const results = likeliest ? resultsOf(answers, messages) : args.json ? [] : [{ raw: excerpt(text) }];
    await printResults(context, "decoded", results, () => `${lineOf(likeliest, text, messages)}\n`);
  }
  return status;
}

function lineOf(decoded: AnyDecoded | undefined, line: string, messages: Messages): string {
  if (decoded?.outcome === "success" || decoded?.outcome === "error")
    return `${decoded.api} ${decoded.code}  ${messages.message(decoded)}`;
  return `${decoded ? `${decoded.api} ` : ""}unknown  ${visible(excerpt(line))}`;
}
