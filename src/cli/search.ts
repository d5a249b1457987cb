import { excerpt } from "../decode/text.ts";
import { type Context, exit, printJson } from "./context.ts";
import { Renderer, visible } from "./render.ts";

/** `telerr search <words>` */
export async function searchCommand(context: Context, query: string): Promise<number> {
  const { args, io, lng } = context;
  const { createSearch } = await import("../search/search.ts");
  const { search } = await createSearch({ lngs: ["en", lng], ...(args.api ? { apis: [args.api] } : {}) });
  const found = search(query, { limit: args.limit ?? 5 });
  const messages = await context.messagesOf(found.map(({ api }) => api));
  if (args.json) {
    printJson(
      io,
      "found",
      found.map((result) => ({
        ...result,
        message: messages.message(result.entry),
        remedy: messages.remedy(result.entry),
      })),
    );
  } else if (found.length > 0)
    io.out(
      new Renderer(io, messages).lines(
        found.map(({ entry }) => entry),
        true,
      ),
    );
  if (found.length === 0)
    io.err(`telerr: nothing found for ${JSON.stringify(visible(excerpt(query)))}; telerr list shows what there is\n`);
  return found.length > 0 ? exit.found : exit.notFound;
}
