import type { CatalogueFile } from "../../schema/catalogue-file.ts";
import type { Problem } from "../../schema/problem.ts";
import type { Data, FileProblem } from "../data.ts";

/** What the schema of one file cannot say: a relation between its parts. */
export interface CatalogueRule {
  readonly name: string;
  readonly description: string;
  /** What is wrong in a catalogue; an empty list where nothing is. */
  readonly check: (catalogue: CatalogueFile) => Problem[];
}

/** What no single file can say: a relation between the files of data/. */
export interface DataRule {
  readonly name: string;
  readonly description: string;
  /** What is wrong in the data; an empty list where nothing is. */
  readonly check: (data: Data) => FileProblem[];
}
