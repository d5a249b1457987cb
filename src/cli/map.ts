import type { AnyEntry, Entry } from "../catalogue/entry.ts";
import { equivalents } from "../catalogue/equivalents.ts";
import { mapped } from "../catalogue/mapped.ts";
import { type Context, exit } from "./context.ts";
import { UsageError } from "./failure.ts";
import { apiTable } from "./parser.ts";
import { note, printResults } from "./print.ts";

/** A line of the table: what a code is, or becomes, in another API. */
interface Pair {
  readonly from: Code;
  readonly to: Code;
  /** `same`, `near`, or the document that says what one becomes. */
  readonly by: string;
  readonly when?: string;
}

interface Code {
  readonly api: string;
  readonly code: string;
}

const codeOf = ({ api, code }: AnyEntry): Code => ({ api, code });

/** `telerr map [api…]`: what means the same in several APIs, and what a standard makes of one code in another. */
export async function mapCommand(context: Context, names: readonly string[]): Promise<number> {
  const { catalogues } = context;
  if (context.args.csv && context.args.json)
    throw new UsageError("--csv and --json are two forms of one table: give one");
  const asked = names.map((name) => apiTable(name, catalogues).api as string);
  const isStandard = (api: string) => catalogues.about(api).standard === true;
  const isAsked = ({ from, to }: Pair) => {
    const ends = [from.api, to.api];
    if (asked.length === 0) return ends.some(isStandard);
    return asked.length === 1 ? ends.some((api) => asked.includes(api)) : ends.every((api) => asked.includes(api));
  };
  const pairs = [...meanings(catalogues.apis), ...mappings(catalogues.apis)].filter(isAsked);
  const shown = pairs.slice(0, context.args.limit);
  if (context.args.csv) {
    const { drawRows } = await import("../report/csv.ts");
    const columns = ["fromApi", "fromCode", "toApi", "toCode", "by", "when"];
    const rows = shown.map(({ from, to, by, when }) => [from.api, from.code, to.api, to.code, by, when]);
    context.io.out(drawRows(columns, rows));
  } else await printResults(context, "map", shown, () => tableOf(shown));
  if (pairs.length === 0) note(context, `nothing joins ${asked.join(" and ")}`);
  return pairs.length > 0 ? exit.found : exit.notFound;

  /** Each pair that means the same or nearly the same, once: the API that stands first in front. */
  function meanings(apis: readonly string[]): Pair[] {
    return apis.flatMap((api, rank) =>
      (catalogues.entries(api) as readonly Entry[]).flatMap((entry) => {
        const same = new Set(equivalents(entry));
        return equivalents(entry, { near: true })
          .filter((other) => apis.indexOf(other.api) > rank)
          .map((other) => ({ from: codeOf(entry), to: codeOf(other), by: same.has(other) ? "same" : "near" }));
      }),
    );
  }

  function mappings(apis: readonly string[]): Pair[] {
    return apis.flatMap((api) =>
      (catalogues.entries(api) as readonly Entry[]).flatMap((entry) =>
        mapped(entry)
          .filter(({ from }) => from === entry)
          .map(({ from, to, source, when }) => ({
            ...{ from: codeOf(from), to: codeOf(to), by: source },
            ...(when ? { when } : {}),
          })),
      ),
    );
  }
}

/** A line a pair, in columns. */
function tableOf(pairs: readonly Pair[]): string {
  const rows = pairs.map(({ from, to, by, when }) => [
    `${from.api} ${from.code}`,
    `${to.api} ${to.code}`,
    when ? `${by}: ${when}` : by,
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`).join("");
}
