import { causesOf } from "../catalogue/causes.ts";
import type { AnyEntry, Entry as BuiltIn } from "../catalogue/entry.ts";
import { joinsAsCodes, joinsOf } from "../catalogue/joins.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import { excerpt } from "../reply/text.ts";
import { visible } from "../terminal/visible.ts";
import type { Arguments } from "./arguments.ts";
import { type Context, exit } from "./context.ts";
import { printDecoded } from "./decode.ts";
import { detailsOf } from "./details.ts";
import { UsageError } from "./failure.ts";
import { listCommand } from "./list.ts";
import { isKnown, type Named, spellingsOf, withoutMarks } from "./named.ts";
import { apiTable, checkSameApi } from "./parser.ts";
import { note, printResults } from "./print.ts";
import { apiNamed } from "./values.ts";

export async function printEntries(context: Context, entries: readonly AnyEntry[]): Promise<number> {
  const { catalogues } = context;
  const messages = await context.messagesOf(entries.map((entry) => entry.api));
  const known = await Promise.all(
    entries.map(async (entry) => ({
      entry,
      details: await detailsOf(catalogues, entry.api),
      joins: joinsOf(entry as BuiltIn),
      causes: causesOf(catalogues.table(entry.api), entry.code),
    })),
  );
  const results = known.map(({ entry, details, joins, causes }) => ({
    ...entry,
    ...details(entry.code),
    ...joinsAsCodes(joins),
    ...(causes.length > 0 ? { operations: causes } : {}),
    message: messages.message(entry),
    remedy: messages.remedy(entry),
  }));
  await printResults(context, "entry", results, async () => {
    const renderer = await context.rendererOf(messages);
    return known.map((each) => renderer.entry(each)).join("\n");
  });
  return exit.found;
}

/** What a text names: its codes; of an API alone, the list of them. */
export async function printNamed(
  context: Context,
  { api, codes }: { readonly api?: string; readonly codes: readonly Named[] },
): Promise<number> {
  if (codes.length === 0) return listCommand(context, api);
  const unread = codes.filter(({ answers, entries }) => answers.length === 0 && entries.length === 0);
  if (codes.every(({ entries }) => entries.length === 0)) {
    await printDecoded(
      context,
      codes.flatMap(({ answers }) => answers),
    );
  } else {
    await printEntries(
      context,
      codes.flatMap(({ answers, entries }) => [...entries, ...answers.flatMap(entryOf)]).slice(0, context.args.limit),
    );
  }
  for (const { code } of unread) note(context, `no API here has a code ${JSON.stringify(visible(excerpt(code)))}`);
  return codes.every(isKnown) ? exit.found : exit.notFound;
}

const entryOf = (decoded: AnyDecoded): AnyEntry[] => (decoded.outcome === "unknown" ? [] : [decoded.entry]);

const usage = "show needs a code: telerr show <api> <code>…, or telerr show <api>:<code>…";

/** `telerr show <api> <code>…`: canonical codes, or any spelling that the decoder reads; without an API, of every API that has it. */
export async function showCommand(context: Context, words: readonly string[]): Promise<number> {
  const { catalogues } = context;
  const asked = asksFor(words, context.args, catalogues);
  if (asked.length === 0) throw new UsageError(usage);
  const found: AnyEntry[] = [];
  const missing: string[] = [];
  for (const { api, code } of asked) {
    const entries = entriesOf(code, api, catalogues);
    found.push(...entries);
    if (entries.length === 0) missing.push(missingNote(code, api, catalogues));
  }
  if (found.length > 0) await printEntries(context, found);
  else await printResults(context, "entry", [], () => "");
  for (const text of missing) note(context, text);
  return missing.length === 0 ? exit.found : exit.notFound;
}

interface Asked {
  readonly api: string | undefined;
  readonly code: string;
}

function asksFor(words: readonly string[], args: Arguments, catalogues: Catalogues): Asked[] {
  let { api } = args;
  return words.flatMap((word, index): Asked[] => {
    const [, before = "", code = ""] = /^([^\s:]+):(.+)$/s.exec(word) ?? [];
    // Behind an API's name a colon may be part of a reply.
    if (before !== "" && (api === undefined || apiNamed(before, catalogues))) {
      const { api: named } = apiTable(before, catalogues);
      checkSameApi(named, args);
      return [{ api: named, code }];
    }
    const named = apiNamed(word, catalogues);
    if (named) {
      checkSameApi(named, args);
      api = named;
      return [];
    }
    // What stands where an API does, and is no code either, was meant as one.
    if (index === 0 && words.length > 1 && api === undefined && entriesOf(word, undefined, catalogues).length === 0)
      apiTable(word, catalogues);
    return [{ api, code: word }];
  });
}

function entriesOf(word: string, api: string | undefined, catalogues: Catalogues): AnyEntry[] {
  for (const code of new Set([word, ...spellingsOf(withoutMarks(word))])) {
    const entries = (api ? [api] : catalogues.apis).flatMap((name): AnyEntry[] => {
      const entry = catalogues.lookup(name, code);
      return entry ? [entry] : entryOf(catalogues.decode(code, { api: name }));
    });
    if (entries.length > 0) return entries;
  }
  return [];
}

function missingNote(code: string, api: string | undefined, catalogues: Catalogues): string {
  const said = JSON.stringify(visible(excerpt(code)));
  if (api === undefined) return `no API here has a code ${said}`;
  const decoded = catalogues.decode(code, { api });
  const near = decoded.outcome === "unknown" ? catalogues.suggest(decoded) : [];
  const hint = near.length > 0 ? `; near it are ${near.map((other) => other.code).join(", ")}` : "";
  return `${api} has no code ${said}${hint}`;
}
