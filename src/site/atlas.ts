import type { About } from "../catalogue/about.ts";
import { causesOf, type OperationCause } from "../catalogue/causes.ts";
import type { AnyEntry, Entry } from "../catalogue/entry.ts";
import { type Joins, joinsOf } from "../catalogue/joins.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import { concepts } from "../generated/concepts.ts";
import type { DetailsOfCode, OwnCompiled } from "../schema/compiled.ts";
import { partOf } from "../schema/parts.ts";
import { type Category, categories } from "../schema/vocabulary.ts";

/** What a site tells of one API. */
export interface Chapter {
  readonly api: string;
  readonly about: Pick<About, "aliases" | "title" | "language" | "source" | "standard"> & {
    readonly operations: readonly string[];
  };
  /** One of one's own, compiled into a program, not imported from telerr. */
  readonly isOwn: boolean;
  /** What its catalogue has, in the document's order. */
  readonly entries: readonly AnyEntry[];
  /** Where codes are composed: every state with every reason. */
  readonly grid?: Grid;
  readonly details: DetailsOfCode;
}

/** Composed codes: states across, reasons down. */
export interface Grid {
  readonly states: readonly AnyEntry[];
  readonly reasons: readonly AnyEntry[];
  readonly at: (state: AnyEntry, reason: AnyEntry) => AnyEntry | undefined;
}

/** What means the same in several APIs. */
export interface Concept {
  readonly name: string;
  readonly entries: readonly AnyEntry[];
}

/** Everything that a site tells, whatever the language. */
export class Atlas {
  readonly chapters: readonly Chapter[];
  readonly concepts: readonly Concept[];
  readonly #catalogues: Catalogues;
  readonly #byApi: ReadonlyMap<string, Chapter>;

  constructor(catalogues: Catalogues, details: ReadonlyMap<string, DetailsOfCode>) {
    this.#catalogues = catalogues;
    this.chapters = [...details].map(([api, known]) => this.#chapter(api, known));
    this.#byApi = new Map(this.chapters.map((chapter) => [chapter.api, chapter]));
    this.concepts = Object.entries(concepts()).flatMap(([name, { members }]) => {
      const entries = this.chapters.flatMap(({ api }) =>
        (Object.hasOwn(members, api) ? (members[api] ?? []) : []).flatMap((code) => catalogues.lookup(api, code) ?? []),
      );
      return entries.length > 1 ? [{ name, entries }] : [];
    });
  }

  chapter(api: string): Chapter | undefined {
    return this.#byApi.get(api);
  }

  /** One's own catalogues of the site. */
  own(): readonly OwnCompiled[] {
    return this.#catalogues.own.filter(({ api }) => this.#byApi.has(api));
  }

  /** All codes of an API that have a page: what its catalogue has, then what is composed of it. */
  codes({ entries, grid }: Chapter): readonly AnyEntry[] {
    if (!grid) return entries;
    const composed = grid.states.flatMap((state) => grid.reasons.flatMap((reason) => grid.at(state, reason) ?? []));
    return [...entries, ...composed];
  }

  /** The categories that some code has, with their codes. */
  categories(): readonly (readonly [category: Category, entries: readonly AnyEntry[]])[] {
    const all = this.chapters.flatMap(({ entries }) => entries);
    return categories
      .map((category) => [category, all.filter((entry) => entry.category === category)] as const)
      .filter(([, entries]) => entries.length > 0);
  }

  /** What a code is in the other APIs of the site. */
  joins(entry: AnyEntry): Joins {
    if (this.#byApi.get(entry.api)?.isOwn) return { equivalents: [], near: [], mapped: [] };
    return joinsOf(entry as Entry, (api) => this.#byApi.has(api));
  }

  /** The codes of its own API that an entry names. */
  related({ api, related = [] }: AnyEntry): readonly AnyEntry[] {
    return related.flatMap((code) => this.#catalogues.lookup(api, code) ?? []);
  }

  /** The code that has taken the place of one that is no longer sent. */
  replacement({ api, deprecated }: AnyEntry): AnyEntry | undefined {
    return typeof deprecated === "string" ? this.#catalogues.lookup(api, deprecated) : undefined;
  }

  /** The operations whose chapters document an error. */
  causes({ api, code }: AnyEntry): readonly OperationCause[] {
    return causesOf(this.#catalogues.table(api), code);
  }

  /** The enum that has an entry, and its member. */
  memberOf({ api, code, name }: AnyEntry): string | undefined {
    if (name === undefined) return undefined;
    const enums = Object.entries(this.#catalogues.table(api).compiled.enums);
    const [found] = enums.find(([, members]) => members[name] === code) ?? [];
    return found && `${found}.${name}`;
  }

  #chapter(api: string, details: DetailsOfCode): Chapter {
    const { lookup } = this.#catalogues;
    const entries = this.#catalogues.entries(api);
    const isOwn = this.#catalogues.own.some((catalogue) => catalogue.api === api);
    const chapter = { api, about: this.#catalogues.about(api), isOwn, entries, details };
    if (!this.#catalogues.table(api).origin.parts) return chapter;
    const [states, reasons] = (["state", "reason"] as const).map((part) =>
      entries.filter(({ code }) => partOf(code) === part),
    );
    if (!states || !reasons) return chapter;
    const at: Grid["at"] = (state, reason) => lookup(api, state.code.slice(0, 1) + reason.code.slice(1));
    return { ...chapter, grid: { states, reasons, at } };
  }
}
