import type { Entry } from "../catalogue/entry.ts";
import { apis, tableOf } from "../catalogue/tables.ts";
import { apiTable } from "./arguments.ts";
import { type Context, exit, printJson } from "./context.ts";
import { Renderer } from "./render.ts";

/** `telerr list [api]`: the APIs, or the codes of one, or of all that a filter leaves. */
export async function listCommand(context: Context, apiName: string | undefined): Promise<number> {
  const { args, io } = context;
  const name = apiName ?? args.api;
  const filters = Object.entries(args.filter);
  if (name === undefined && filters.length === 0) return listApis(context);

  const names = name === undefined ? apis : [apiTable(name).api];
  const entries = names
    .flatMap((api) => tableOf(api).entries() as readonly Entry[])
    .filter((entry) => filters.every(([key, value]) => entry[key as keyof Entry] === value))
    .slice(0, args.limit);
  const messages = await context.messagesOf(names);
  if (args.json) {
    const results = entries.map((entry) => ({
      ...entry,
      message: messages.message(entry),
      remedy: messages.remedy(entry),
    }));
    printJson(io, "list", results);
  } else if (entries.length > 0) io.out(new Renderer(io, messages).lines(entries, name === undefined));
  if (entries.length === 0) io.err("telerr: no code is so\n");
  return entries.length > 0 ? exit.found : exit.notFound;
}

function listApis({ args, io }: Context): number {
  const results = apis.map((api) => ({ ...tableOf(api).about(), entries: tableOf(api).entries().length }));
  if (args.json) printJson(io, "list", results);
  else {
    for (const { api, entries, title } of results)
      io.out(`${api.padEnd(12)} ${String(entries).padStart(4)}  ${title}\n`);
  }
  return exit.found;
}
