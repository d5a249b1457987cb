import type { Entry } from "../catalogue/entry.ts";
import { apis, tableOf } from "../catalogue/tables.ts";
import { apiTable } from "./arguments.ts";
import { type Context, exit, printJson } from "./context.ts";
import { Renderer } from "./render.ts";

/** `telerr list [api]`: the APIs, or the codes of one. */
export async function listCommand(context: Context, apiName: string | undefined): Promise<number> {
  const { args, io } = context;
  const name = apiName ?? args.api;
  if (name === undefined) {
    const results = apis.map((api) => ({ ...tableOf(api).about(), entries: tableOf(api).entries().length }));
    if (args.json) printJson(io, "list", results);
    else {
      for (const { api, entries, title } of results)
        io.out(`${api.padEnd(12)} ${String(entries).padStart(4)}  ${title}\n`);
    }
    return exit.found;
  }
  const entries = (apiTable(name).entries() as readonly Entry[]).slice(0, args.limit);
  const messages = await context.messagesOf([name as Entry["api"]]);
  if (args.json) {
    printJson(
      io,
      "list",
      entries.map((entry) => ({ ...entry, message: messages.message(entry), remedy: messages.remedy(entry) })),
    );
  } else io.out(new Renderer(io, messages).lines(entries, false));
  return exit.found;
}
