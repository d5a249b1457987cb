// What a catalogue broke of what was released before.
import type { DraftCatalogueFile } from "../schema/catalogue-file.ts";
import type { Problem } from "../schema/problem.ts";

type Released = Pick<DraftCatalogueFile, "api" | "aliases" | "enum" | "parts" | "operations" | "entries">;

/** Codes that are gone, names that are another's now, and codes that have another name; what an API, its enums and operations were called. */
export function brokenSince(old: Released, now: Released): Problem[] {
  const problems = renamedSince(old, now);
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

/** A code that stands for something else now: its text shares no word with the one that it had. */
export function reusedSince(old: Released, now: Released): Problem[] {
  const words = (text = "") => new Set(text.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []);
  const texts = new Map(old.entries.map(({ code, text }) => [code, words(text)]));
  return now.entries.flatMap(({ code, text }, position) => {
    const before = texts.get(code);
    const after = words(text);
    if (!before || before.size === 0 || after.size === 0 || [...after].some((word) => before.has(word))) return [];
    const message = `${JSON.stringify(text)} says nothing of what the code said before: a code is never reused for another error`;
    return [{ path: `entries[${position}].text`, message }];
  });
}
