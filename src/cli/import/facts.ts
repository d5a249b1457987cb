import type { DraftEntryFile } from "../../schema/catalogue-file.ts";

export type { Category, Decided, Fix, Retry } from "../../schema/vocabulary.ts";

/** What is known of a code when its kind is judged. */
export type DraftFacts = Pick<DraftEntryFile, "name" | "title" | "text" | "http" | "category">;
