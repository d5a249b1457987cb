import { visible } from "../terminal/visible.ts";
import { type Context, type Kind, printJson } from "./context.ts";

/** Prints results as the arguments ask for it: as JSON, by a template, not at all, or as text for a person. */
export async function printResults(
  { args, io }: Context,
  kind: Kind,
  results: readonly object[],
  view: () => Promise<string> | string,
  fields: "code" | "api" = "code",
): Promise<void> {
  if (args.quiet) return;
  if (args.json) return printJson(io, kind, results);
  if (args.format !== undefined) {
    const { parseTemplate, placeholders } = await import("./format.ts");
    const line = parseTemplate(args.format, placeholders[fields]);
    io.out(results.map((result) => `${line(result)}\n`).join(""));
    return;
  }
  const text = await view();
  if (text === "" || (!args["no-pager"] && (await io.page?.(text)))) return;
  io.out(text);
}

/** Says on standard error what else there is to say, unless only the exit status was asked for. */
export function note({ args, io }: Context, text: string): void {
  if (!args.quiet) io.err(`telerr: ${text}\n`);
}

const mostListed = 10;

/** A line that names things, the first of many; none where there is none. */
export function lineOf(what: string, list: readonly string[]): string[] {
  if (list.length === 0) return [];
  const more = list.length > mostListed ? `, and ${list.length - mostListed} more` : "";
  return [
    `${what}: ${list
      .slice(0, mostListed)
      .map((name) => visible(name))
      .join(", ")}${more}\n`,
  ];
}
