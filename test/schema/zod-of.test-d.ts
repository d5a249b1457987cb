import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { Constraint } from "../../src/index.ts";
import { zodOf } from "../../src/schema.ts";

describe("zodOf is typed by its constraint", () => {
  it("in what comes out", () => {
    const time = zodOf({ type: "integer", minimum: 1, maximum: 60 });
    expectTypeOf<z.output<typeof time>>().toEqualTypeOf<number>();
    const choice = zodOf({ enum: ["yes", "no"] });
    expectTypeOf<z.output<typeof choice>>().toEqualTypeOf<"yes" | "no">();
    const one = zodOf({ type: "integer", const: 1 });
    expectTypeOf<z.output<typeof one>>().toEqualTypeOf<1>();
    const text = zodOf({ maxBytes: 160 });
    expectTypeOf<z.output<typeof text>>().toEqualTypeOf<string>();
    const bound = zodOf({ maximum: 4 });
    expectTypeOf<z.output<typeof bound>>().toEqualTypeOf<number>();
    const any = zodOf({} as Constraint);
    expectTypeOf<z.output<typeof any>>().toEqualTypeOf<string | number | z.core.util.JSONType[]>();
  });

  it("in what goes in: a number may be its digits", () => {
    const time = zodOf({ type: "integer" });
    expectTypeOf<z.input<typeof time>>().toEqualTypeOf<string | number>();
    const list = zodOf({ type: "array" });
    expectTypeOf<z.input<typeof list>>().toEqualTypeOf<z.core.util.JSONType[]>();
  });
});
