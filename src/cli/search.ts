import type { Catalogues } from "../decode/catalogues.ts";
import { likeness } from "../decode/likeness.ts";
import { excerpt } from "../reply/text.ts";
import { createSearch } from "../search/search.ts";
import { visible } from "../terminal/visible.ts";
import { type Context, exit } from "./context.ts";
import { note, printResults } from "./print.ts";

// How many are printed where nobody says how many.
const first = 5;

/** What is done in place of printing a success first, or results that are all less sure. */
interface Otherwise {
  readonly least?: number;
  readonly do: () => Promise<number>;
}

/** `telerr search <words>` */
export async function searchCommand(context: Context, query: string, otherwise?: Otherwise): Promise<number> {
  const { args, catalogues, lng } = context;
  const { search, nearest } = await createSearch({
    registry: catalogues,
    lngs: ["en", lng],
    ...(args.apis ? { apis: args.apis } : {}),
  });
  const least = otherwise?.least ?? 0;
  const all = search(query, { limit: args.limit ?? Number.MAX_SAFE_INTEGER }).filter(({ score }) => score >= least);
  if (otherwise && (all[0] ? all[0].entry.outcome === "success" : least > 0)) return otherwise.do();
  const found = all.slice(0, args.limit ?? first);
  const messages = await context.messagesOf(found.map(({ api }) => api));
  const results = found.map((result) => ({
    ...result,
    message: messages.message(result.entry),
    remedy: messages.remedy(result.entry),
  }));
  await printResults(context, "found", results, async () => {
    const renderer = await context.rendererOf(messages);
    return renderer.lines(
      found.map(({ entry }) => entry),
      true,
      found.map(({ words }) => words),
    );
  });
  if (found.length < all.length) note(context, `${all.length - found.length} more: -n ${all.length} prints them all`);
  if (found.length === 0) note(context, nothingFound(query, args.apis ?? catalogues.apis, catalogues, nearest(query)));
  return found.length > 0 ? exit.found : exit.notFound;
}

/** What helps where nothing was found: what is spelt nearly so, and what there is. */
function nothingFound(
  query: string,
  names: readonly string[],
  catalogues: Catalogues,
  word: string | undefined,
): string {
  const code = nearestCode(query, names, catalogues);
  const all = names.reduce((count, name) => count + [...catalogues.table(name).codes()].length, 0);
  return [
    `nothing found for ${JSON.stringify(visible(excerpt(query)))}`,
    ...(word === undefined || !/\p{L}{3}/u.test(query) ? [] : [`the nearest word is ${word}`]),
    ...(code === undefined ? [] : [`the nearest code is ${code}`]),
    `${names === catalogues.apis ? "telerr list" : names.map((name) => `telerr list ${name}`).join(", ")} shows ${all}`,
  ].join("; ");
}

const near = 0.5;

/** The code that is spelled most like a text, where it is much like one; numbers are like each other by chance. */
function nearestCode(text: string, names: readonly string[], { table }: Catalogues): string | undefined {
  const wanted = text.slice(0, 100).toLowerCase();
  if (!/\p{L}{3}/u.test(wanted)) return undefined;
  let [best, most]: [string | undefined, number] = [undefined, near];
  for (const api of names) {
    for (const code of table(api).codes()) {
      const alike = likeness(wanted, code.toLowerCase());
      if (alike > most) [best, most] = [`${api} ${code}`, alike];
    }
  }
  return best;
}
