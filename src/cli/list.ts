import type { AnyEntry } from "../catalogue/entry.ts";
import { wrapped } from "../terminal/wrap.ts";
import { type Context, exit } from "./context.ts";
import { apiTable, checkSameApi } from "./parser.ts";
import { note, printResults } from "./print.ts";

/** `telerr list [api]`: the APIs, or the codes of one, or of all vendors' that a filter leaves. */
export async function listCommand(context: Context, apiName: string | undefined): Promise<number> {
  const { args, catalogues } = context;
  const named = apiName === undefined ? undefined : apiTable(apiName, catalogues).api;
  if (named !== undefined) checkSameApi(named, args);
  const name = named ?? args.api;
  const filters = Object.entries(args.filter ?? {});
  if (name === undefined && filters.length === 0) return listApis(context);

  const vendors = catalogues.apis.filter((api) => !catalogues.about(api).standard);
  const names = name === undefined ? vendors : [name];
  const entries = names
    .flatMap((api) => catalogues.entries(api))
    .filter((entry) => filters.every(([key, value]) => has(entry[key as keyof AnyEntry], value)))
    .slice(0, args.limit);
  const messages = await context.messagesOf(names);
  const results = entries.map((entry) => ({
    ...entry,
    message: messages.message(entry),
    remedy: messages.remedy(entry),
  }));
  await printResults(context, "list", results, async () => {
    const renderer = await context.rendererOf(messages);
    return renderer.lines(entries, name === undefined);
  });
  if (entries.length === 0) note(context, "no code is so");
  return entries.length > 0 ? exit.found : exit.notFound;
}

/** A field that is a list has each of its values. */
const has = (field: unknown, value: unknown) => (Array.isArray(field) ? field.includes(value) : field === value);

async function listApis(context: Context): Promise<number> {
  const { args, catalogues } = context;
  const results = catalogues.apis
    .slice(0, args.limit)
    .map((api) => ({ ...catalogues.about(api), entries: catalogues.entries(api).length }));
  const view = () =>
    results
      .flatMap(({ api, entries, title }) => {
        const head = `${api.padEnd(12)} ${String(entries).padStart(4)}`;
        return wrapped(title, Math.min(context.io.columns, 100) - 19).map(
          (line, row) => `${row === 0 ? head : " ".repeat(17)}  ${line}\n`,
        );
      })
      .join("");
  await printResults(context, "list", results, view, "api");
  return exit.found;
}
