import type { Api } from "../catalogue/api.ts";
import type { AnyEntry, Entry } from "../catalogue/entry.ts";
import { equivalents } from "../catalogue/equivalents.ts";
import { loaders } from "../generated/details.ts";
import { excerpt } from "../reply/text.ts";
import type { Details } from "../schema/compiled.ts";
import { visible } from "../terminal/visible.ts";
import { apiTable } from "./arguments.ts";
import { type Context, exit } from "./context.ts";
import { note, printResults } from "./print.ts";

async function detailsOf({ catalogues }: Context, api: string): Promise<Details> {
  const own = catalogues.own.find((catalogue) => catalogue.api === api);
  if (own) return own.details ?? { erratum: {}, seen: {} };
  return loaders[api as Api]();
}

export async function printEntries(context: Context, entries: readonly AnyEntry[]): Promise<number> {
  const messages = await context.messagesOf(entries.map((entry) => entry.api));
  const known = await Promise.all(
    entries.map(async (entry) => ({ entry, details: await detailsOf(context, entry.api) })),
  );
  const results = known.map(({ entry, details }) => ({
    ...entry,
    erratum: details.erratum[entry.code],
    seen: details.seen[entry.code],
    equivalents: equivalents(entry as Entry).map(({ api, code }) => ({ api, code })),
    message: messages.message(entry),
    remedy: messages.remedy(entry),
  }));
  await printResults(context, "entry", results, async () => {
    const renderer = await context.rendererOf(messages);
    return known.map(({ entry, details }) => renderer.entry(entry, details, equivalents(entry as Entry))).join("\n");
  });
  return exit.found;
}

/** `telerr show <api> <code>`: a canonical code, or any spelling that the decoder reads. */
export async function showCommand(context: Context, apiName: string, code: string): Promise<number> {
  const { catalogues } = context;
  const table = apiTable(apiName, catalogues);
  const decoded = catalogues.decode(code, { api: table.api });
  const entry =
    (table.lookup(code) as AnyEntry | undefined) ?? (decoded.outcome === "unknown" ? undefined : decoded.entry);
  if (entry) return printEntries(context, [entry]);

  const near = decoded.outcome === "unknown" ? catalogues.suggest(decoded) : [];
  await printResults(context, "entry", [], () => "");
  const hint = near.length > 0 ? `; near it are ${near.map((other) => other.code).join(", ")}` : "";
  note(context, `${table.api} has no code ${JSON.stringify(visible(excerpt(code)))}${hint}`);
  return exit.notFound;
}
