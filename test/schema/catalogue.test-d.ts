import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { AnyEntry } from "../../src/catalogue/entry.ts";
import type { constraintSchema, entryFields } from "../../src/schema/catalogue.ts";
import type { EntryFile } from "../../src/schema/catalogue-file.ts";
import type { Constraint } from "../../src/schema/constraint.ts";

/** A type as its file writes it by hand: read-only, and what is optional is absent. */
type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Written<Exclude<T[Key], undefined>> }
    : T;

describe("the types that are written by hand say what the schema says", () => {
  it("of an entry of a file", () => {
    type Declared = Written<z.infer<z.ZodMiniObject<typeof entryFields>>>;
    expectTypeOf<Declared>().toEqualTypeOf<Written<EntryFile>>();
  });

  it("of a constraint", () => {
    expectTypeOf<Written<z.infer<typeof constraintSchema>>>().toEqualTypeOf<Written<Constraint>>();
  });

  it("of an entry as a program has it: without what only authors and the command need", () => {
    type Known = Exclude<keyof EntryFile, "keywords" | "wording" | "messages" | "seen" | "erratum" | "pending">;
    expectTypeOf<Known | "api" | "outcome" | "textIsWrong" | "state" | "reason">().toEqualTypeOf<keyof AnyEntry>();
  });
});
