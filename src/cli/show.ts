import type { Entry } from "../catalogue/entry.ts";
import { equivalents } from "../catalogue/equivalents.ts";
import { decoderOf } from "../decode/decode.ts";
import { suggest } from "../decode/suggest.ts";
import { loaders } from "../generated/details.ts";
import { excerpt } from "../reply/text.ts";
import { visible } from "../terminal/visible.ts";
import { apiTable } from "./arguments.ts";
import { type Context, exit } from "./context.ts";
import { note, printResults } from "./print.ts";

export async function printEntries(context: Context, entries: readonly Entry[]): Promise<number> {
  const messages = await context.messagesOf(entries.map((entry) => entry.api));
  const known = await Promise.all(entries.map(async (entry) => ({ entry, details: await loaders[entry.api]() })));
  const results = known.map(({ entry, details }) => ({
    ...entry,
    erratum: details.erratum[entry.code],
    seen: details.seen[entry.code],
    equivalents: equivalents(entry).map(({ api, code }) => ({ api, code })),
    message: messages.message(entry),
    remedy: messages.remedy(entry),
  }));
  await printResults(context, "entry", results, async () => {
    const renderer = await context.rendererOf(messages);
    return known.map(({ entry, details }) => renderer.entry(entry, details, equivalents(entry))).join("\n");
  });
  return exit.found;
}

/** `telerr show <api> <code>`: a canonical code, or any spelling that the decoder reads. */
export async function showCommand(context: Context, apiName: string, code: string): Promise<number> {
  const table = apiTable(apiName);
  const decoded = decoderOf(table.api)(code);
  const entry = table.lookup(code) ?? (decoded.outcome === "unknown" ? undefined : decoded.entry);
  if (entry) return printEntries(context, [entry]);

  const near = decoded.outcome === "unknown" ? suggest(decoded) : [];
  await printResults(context, "entry", [], () => "");
  const hint = near.length > 0 ? `; near it are ${near.map((other) => other.code).join(", ")}` : "";
  note(context, `${table.api} has no code ${JSON.stringify(visible(excerpt(code)))}${hint}`);
  return exit.notFound;
}
