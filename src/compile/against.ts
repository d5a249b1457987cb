// What a catalogue broke of what was released before.
import type { DraftCatalogueFile } from "../schema/catalogue-file.ts";
import type { Problem } from "../schema/problem.ts";

type Released = Pick<DraftCatalogueFile, "api" | "aliases" | "enum" | "parts" | "operations" | "entries">;

/**
 * Codes that are gone, spellings and names that are another's now, codes that have another name, errors that are successes now; what an API, its
 * enums and operations were called.
 */
export function brokenSince(old: Released, now: Released): Problem[] {
  const problems = [...renamedSince(old, now), ...respeltSince(old, now), ...turnedSince(old, now)];
  const index = new Map(now.entries.map((entry, position) => [entry.code, position]));
  const byName = new Map(now.entries.map((entry, position) => [entry.name, position]));
  for (const { code, name } of old.entries) {
    const position = index.get(code);
    const namesake = byName.get(name);
    const other = namesake === undefined ? undefined : now.entries[namesake];
    if (position === undefined) {
      const renamed = other ? `: ${JSON.stringify(other.code)} has its name now` : "";
      problems.push({
        path: namesake === undefined ? "entries" : `entries[${namesake}].code`,
        message: `the code ${JSON.stringify(code)} (${name}) is gone${renamed}; keep it, and say "deprecated"`,
      });
    } else if (now.entries[position]?.name !== name) {
      const reused = other ? `, and ${JSON.stringify(other.code)} has that name now` : "";
      problems.push({
        path: `entries[${position}].name`,
        message: `${JSON.stringify(now.entries[position]?.name)} was ${JSON.stringify(name)}${reused}: a released name stays`,
      });
    }
  }
  return problems;
}

/** What programs name beside the codes. */
function renamedSince(old: Released, now: Released): Problem[] {
  const names = [
    ["api", old.api, now.api],
    ["enum", old.enum, now.enum],
    ["parts.state", old.parts?.state, now.parts?.state],
    ["parts.reason", old.parts?.reason, now.parts?.reason],
  ] as const;
  const renamed = names
    .filter(([, before, after]) => before !== undefined && before !== after)
    .map(([path, before, after]) => ({
      path,
      message: `${after === undefined ? "a missing value" : JSON.stringify(after)} was ${JSON.stringify(before)}: programs name it`,
    }));
  const lists = [
    ["aliases", "alias", old.aliases ?? [], [now.api, ...(now.aliases ?? [])]],
    ["operations", "operation", operationNames(old), operationNames(now)],
  ] as const;
  const gone = lists.flatMap(([path, what, before, after]) =>
    before
      .filter((name) => !after.includes(name))
      .map((name) => ({
        path,
        message: `the ${what} ${JSON.stringify(name)} is gone: programs name it; keep it${what === "operation" ? ", or have it among the aliases of another" : ""}`,
      })),
  );
  return [...renamed, ...gone];
}

const operationNames = ({ operations = {} }: Released): readonly string[] =>
  Object.entries(operations).flatMap(([name, { aliases = [] }]) => [name, ...aliases]);

/** Other spellings of a code that replies may have: each has to lead to it still. */
function respeltSince(old: Released, now: Released): Problem[] {
  const readAs = new Map(
    [...now.entries.entries()].flatMap(([position, { code, aliases = [] }]) =>
      [code, ...aliases].map((spelling) => [spelling.toLowerCase(), { code, position }] as const),
    ),
  );
  const known = new Map(now.entries.map(({ code }, position) => [code, position]));
  return old.entries.flatMap(({ code, aliases = [] }) => {
    const own = known.get(code);
    if (own === undefined) return [];
    return aliases.flatMap((alias): Problem[] => {
      const found = readAs.get(alias.toLowerCase());
      if (found?.code === code) return [];
      const path = `entries[${found?.position ?? own}].${found?.code === alias ? "code" : "aliases"}`;
      const instead = found ? `is ${JSON.stringify(found.code)} now` : "is nothing now";
      const message = `${JSON.stringify(alias)} was ${JSON.stringify(code)} and ${instead}: replies have it; keep it among the aliases of ${JSON.stringify(code)}`;
      return [{ path, message }];
    });
  });
}

/** What was an error and is a success, or the other way round, where it had been decided. */
function turnedSince(old: Released, now: Released): Problem[] {
  const before = new Map(old.entries.map((entry) => [entry.code, entry]));
  return now.entries.flatMap((entry, position) => {
    const was = before.get(entry.code);
    if (!was || !isDecided(was) || !isDecided(entry) || (was.category === "ok") === (entry.category === "ok"))
      return [];
    const turned = entry.category === "ok" ? "an error is no success later" : "a success is no error later";
    const categories = `${JSON.stringify(entry.category)} was ${JSON.stringify(was.category)}`;
    return [{ path: `entries[${position}].category`, message: `${categories}: ${turned}; programs go on by it` }];
  });
}

const isDecided = ({ category, proposed = [] }: Released["entries"][number]) =>
  category !== undefined && !proposed.includes("category");

/** A code that stands for something else now: it is of another category, and its text shares no word with the one that it had. */
export function reusedSince(old: Released, now: Released): Problem[] {
  const words = (text = "") => new Set(text.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []);
  const known = new Map(old.entries.map((entry) => [entry.code, entry]));
  return now.entries.flatMap((entry, position) => {
    const was = known.get(entry.code);
    // A better wording alone is no other error.
    if (!was || !isDecided(was) || was.category === entry.category) return [];
    const [before, after] = [words(was.text), words(entry.text)];
    if (before.size === 0 || after.size === 0 || [...after].some((word) => before.has(word))) return [];
    const message = `${JSON.stringify(entry.text)} says nothing of what the code said before, nor does its category: a code is never reused for another error`;
    return [{ path: `entries[${position}].text`, message }];
  });
}
