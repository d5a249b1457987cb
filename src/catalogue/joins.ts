import type { Entry } from "./entry.ts";
import { equivalents } from "./equivalents.ts";
import { type Mapped, mapped } from "./mapped.ts";

/** What a code is elsewhere: the same, nearly the same, and what a standard makes of it or of which it makes it. */
export interface Joins {
  readonly equivalents: readonly Entry[];
  readonly near: readonly Entry[];
  readonly mapped: readonly Mapped[];
}

/** The joins of an entry with those APIs that are asked for; without, with all. */
export function joinsOf(entry: Entry, isAsked: (api: string) => boolean = () => true): Joins {
  const asked = ({ api }: Entry) => isAsked(api);
  const same = equivalents(entry);
  return {
    equivalents: same.filter(asked),
    near: equivalents(entry, { near: true }).slice(same.length).filter(asked),
    mapped: mapped(entry).filter(({ from, to }) => asked(from) && asked(to)),
  };
}

const codeOf = ({ api, code }: Entry) => ({ api, code });

/** The same as JSON says it: by API and code, without what there is none of. */
export function joinsAsCodes({ equivalents, near, mapped }: Joins): object {
  const rows = mapped.map(({ from, to, source, when }) => ({ from: codeOf(from), to: codeOf(to), source, when }));
  return {
    equivalents: equivalents.map(codeOf),
    ...(near.length > 0 ? { near: near.map(codeOf) } : {}),
    ...(rows.length > 0 ? { mapped: rows } : {}),
  };
}
