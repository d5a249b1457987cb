// What a change of the data means for those who use it: the policy of docs/releasing.md, as a function.
import type { CatalogueFile } from "../../src/schema/catalogue-file.ts";

export type Bump = "none" | "patch" | "minor" | "major";
const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** One change, as a release's notes would tell it. */
export interface Change {
  readonly bump: Exclude<Bump, "none">;
  readonly what: string;
}

// What programs branch on: another value makes them do another thing.
const branched = ["category", "retry", "fix", "emptyResult"] as const;

/** How the catalogues of two versions differ. */
export function changesOf(before: readonly CatalogueFile[], after: readonly CatalogueFile[]): Change[] {
  const changes: Change[] = [];
  for (const old of before) {
    const now = after.find(({ api }) => api === old.api);
    if (!now) {
      changes.push({ bump: "major", what: `${old.api} is gone` });
      continue;
    }
    for (const [name, other] of [
      [old.enum, now.enum],
      [old.parts?.state, now.parts?.state],
      [old.parts?.reason, now.parts?.reason],
    ]) {
      if (name !== undefined && name !== other)
        changes.push({ bump: "major", what: `${old.api}: ${name} is ${other ? `called ${other}` : "gone"}` });
    }
    const [oldNames, newNames] = [namesOf(old), namesOf(now)];
    for (const name of oldNames)
      if (!newNames.includes(name)) changes.push({ bump: "major", what: `${old.api}: the name ${name} is gone` });
    for (const name of newNames)
      if (!oldNames.includes(name)) changes.push({ bump: "minor", what: `${old.api}: the name ${name} is new` });
    changes.push(...changesOfOperations(old, now), ...changesOfEntries(old, now));
  }
  for (const { api } of after) {
    if (!before.some((old) => old.api === api)) changes.push({ bump: "minor", what: `${api} is new` });
  }
  return changes;
}

/** The other names of an API, its operations, and their other names. */
function namesOf({ aliases = [], operations = {} }: CatalogueFile): string[] {
  return [...aliases, ...Object.entries(operations).flatMap(([name, { aliases = [] }]) => [name, ...aliases])];
}

/** Which errors an operation documents decides `documentedForOperation`; how it words them does not. */
function changesOfOperations(old: CatalogueFile, now: CatalogueFile): Change[] {
  const changes: Change[] = [];
  for (const [name, { errors }] of Object.entries(old.operations ?? {})) {
    const other = now.operations?.[name]?.errors;
    if (!other) continue;
    const what = `${old.api} ${name}`;
    const [codes, otherCodes] = [Object.keys(errors), Object.keys(other)];
    const moved = [...codes, ...otherCodes].filter((code) => !(codes.includes(code) && otherCodes.includes(code)));
    if (moved.length > 0) changes.push({ bump: "minor", what: `${what}: it documents others: ${moved.join(", ")}` });
    if (codes.some((code) => otherCodes.includes(code) && errors[code] !== other[code]))
      changes.push({ bump: "patch", what: `${what}: corrected` });
  }
  return changes;
}

function changesOfEntries(old: CatalogueFile, now: CatalogueFile): Change[] {
  const { api } = old;
  const byCode = new Map(now.entries.map((entry) => [entry.code, entry]));
  const changes: Change[] = [];
  for (const entry of old.entries) {
    const other = byCode.get(entry.code);
    const what = `${api} ${entry.code}`;
    if (!other) {
      changes.push({ bump: "major", what: `${what} is gone: a retired code stays, so that old replies can be read` });
      continue;
    }
    if (entry.name !== other.name)
      changes.push({ bump: "major", what: `${what}: the member ${entry.name} is called ${other.name}` });
    if ((entry.category === "ok") !== (other.category === "ok"))
      changes.push({ bump: "major", what: `${what} was ${entry.category} and is ${other.category}` });
    else
      for (const field of branched) {
        if (entry[field] !== other[field])
          changes.push({ bump: "minor", what: `${what}: ${field} was ${entry[field]} and is ${other[field]}` });
      }
    const gained = (other.aliases ?? []).filter((alias) => !entry.aliases?.includes(alias));
    if (gained.length > 0) changes.push({ bump: "minor", what: `${what} is also read as ${gained.join(", ")}` });
    const lost = (entry.aliases ?? []).filter((alias) => !other.aliases?.includes(alias));
    if (lost.length > 0) changes.push({ bump: "major", what: `${what} is no longer read as ${lost.join(", ")}` });
    const { name: _, ...rest } = entry;
    const { name: __, ...otherRest } = other;
    if (JSON.stringify(rest) !== JSON.stringify(otherRest)) changes.push({ bump: "patch", what: `${what}: corrected` });
  }
  const known = new Set(old.entries.map(({ code }) => code));
  for (const { code } of now.entries) {
    if (!known.has(code)) changes.push({ bump: "minor", what: `${api} ${code} is new` });
  }
  return changes;
}

/** The largest of the changes. */
export function bumpOf(changes: readonly Change[]): Bump {
  return changes.reduce<Bump>((most, { bump }) => (order.indexOf(bump) > order.indexOf(most) ? bump : most), "none");
}

/** Whether a version may follow another with such changes. Before 1.0.0 a minor version may do what a major one may. */
export function mayFollow(before: string, after: string, bump: Bump): boolean {
  const [old, now] = [before, after].map((version) => version.split("-")[0]?.split(".").map(Number) ?? []);
  const [major = 0, minor = 0, patch = 0] = old ?? [];
  const [newMajor = 0, newMinor = 0, newPatch = 0] = now ?? [];
  // A release may follow its own candidate.
  if (before.includes("-") && [newMajor, newMinor, newPatch].join() === [major, minor, patch].join()) return true;
  if (newMajor > major) return true;
  if (newMajor < major) return false;
  if (newMinor > minor) return bump !== "major" || major === 0;
  return newMinor === minor && newPatch > patch && (bump === "patch" || bump === "none");
}
