import type { Target } from "../export/export.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import type { CommandName } from "./commands.ts";

export interface Filter {
  readonly category?: Category;
  readonly retry?: Retry;
  readonly fix?: Fix;
  readonly parameter?: string;
}

/** What the command line asks for; of words alone nothing but the words. */
export interface Arguments {
  /** Absent for what telerr does without one. */
  readonly command?: CommandName;
  /** What follows the command. */
  readonly positionals: readonly string[];
  /** The one API that was given; of `import` the new one. */
  readonly api?: string;
  /** All APIs that were given: of commands that take several. */
  readonly apis?: readonly string[];
  /** The files of one's own catalogues that were given. */
  readonly catalogues?: readonly string[];
  readonly operation?: string;
  readonly lang?: string;
  readonly json?: true;
  readonly limit?: number;
  /** Of `list`: which entries. */
  readonly filter?: Filter;
  /** Of `decode`: a reply a line. */
  readonly lines?: true;
  /** Of `annotate`. */
  readonly only?: true;
  readonly successes?: true;
  readonly follow?: true;
  /** Of `report`: the file to write, a table as CSV, and the time zone to show times in. */
  readonly html?: string;
  readonly csv?: true;
  readonly timeZone?: string;
  /** Of `import` and `compile`: where it is written, what the source is, which columns hold what, whether its first row is a code already, and whether to propose. */
  readonly out?: string;
  readonly from?: string;
  readonly columns?: string;
  readonly "no-header"?: true;
  readonly propose?: true;
  /** Of `site`: its address. */
  readonly base?: string;
  /** Of `export`: what is written, and whether what is there is only compared. */
  readonly to?: Target;
  readonly check?: true;
  readonly nested?: true;
  /** Of `check`: what was released before, and whether a draft fails. */
  readonly against?: string;
  readonly strict?: true;
  readonly format?: string;
  readonly quiet?: true;
  /** What is longer than the terminal goes through no pager. */
  readonly "no-pager"?: true;
  /** Absent for `auto`. */
  readonly color?: "always" | "never";
  readonly help?: true;
  readonly version?: true;
}
