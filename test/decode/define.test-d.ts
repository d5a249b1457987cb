import { describe, expectTypeOf, it } from "vitest";
import { defineCatalogue } from "../../src/schema.ts";

const head = {
  api: "acme",
  enum: "AcmeStatus",
  title: "Acme",
  language: "en",
  source: { title: "Errors", publisher: "Acme" },
} as const;

describe("defineCatalogue", () => {
  it("knows the codes, names and operations that are written in a program", () => {
    const acme = defineCatalogue({
      ...head,
      operations: { send: { errors: { E7: "Occurs often." } } },
      entries: [
        { code: "OK", name: "Fine", category: "ok", retry: "never" },
        { code: "E7", name: "QueueFull", category: "unavailable", retry: "backoff", fix: "provider" },
        { code: "E8", name: "Unread", todo: ["category", "retry", "fix"] },
        { code: "E1", name: "Queued", category: "unavailable", retry: "backoff", fix: "provider", pending: true },
      ],
    });
    type V = NonNullable<typeof acme.vocabulary>;
    expectTypeOf<V["api"]>().toEqualTypeOf<"acme">();
    expectTypeOf<V["code"]>().toEqualTypeOf<"OK" | "E7" | "E8" | "E1">();
    expectTypeOf<V["success"]>().toEqualTypeOf<"OK">();
    expectTypeOf<V["error"]>().toEqualTypeOf<"E7" | "E8">();
    expectTypeOf<V["pending"]>().toEqualTypeOf<"E1">();
    expectTypeOf<V["operation"]>().toEqualTypeOf<"send">();
    expectTypeOf(acme.enums.AcmeStatus.QueueFull).toEqualTypeOf<"E7">();
  });

  it("does not compile with a literal that is not right", () => {
    // @ts-expect-error: no such category
    defineCatalogue({ ...head, entries: [{ code: "E7", name: "A", category: "busy", retry: "backoff", fix: "user" }] });
    // @ts-expect-error: no such retry rule
    defineCatalogue({
      ...head,
      entries: [{ code: "E7", name: "A", category: "internal", retry: "later", fix: "user" }],
    });
    // @ts-expect-error: nobody who can act
    defineCatalogue({
      ...head,
      entries: [{ code: "E7", name: "A", category: "internal", retry: "never", fix: "you" }],
    });
    // @ts-expect-error: a mistyped key
    defineCatalogue({
      ...head,
      entries: [{ code: "E7", name: "A", categry: "internal", retry: "never", fix: "user" }],
    });
    // @ts-expect-error: a key that a catalogue has not
    defineCatalogue({ ...head, titel: "A", entries: [{ code: "E7", name: "A", todo: ["category", "retry", "fix"] }] });
    // @ts-expect-error: an error that nobody can fix
    defineCatalogue({ ...head, entries: [{ code: "E7", name: "A", category: "internal", retry: "never" }] });
    // @ts-expect-error: a success that somebody has to fix
    defineCatalogue({ ...head, entries: [{ code: "E7", name: "A", category: "ok", retry: "never", fix: "user" }] });
    // @ts-expect-error: a success that is sent again
    defineCatalogue({ ...head, entries: [{ code: "E7", name: "A", category: "ok", retry: "backoff" }] });
    // @ts-expect-error: a code is a text
    defineCatalogue({ ...head, entries: [{ code: 7, name: "A", category: "internal", retry: "never", fix: "user" }] });
  });

  it("takes what was parsed or imported, whose literals nobody has seen", () => {
    const parsed: unknown = JSON.parse("{}");
    expectTypeOf(defineCatalogue(parsed).api).toEqualTypeOf<string>();
    const imported = {
      ...head,
      api: "x" as string,
      entries: [{ code: "a" as string, name: "A" as string, category: "b" as string }],
    };
    expectTypeOf(defineCatalogue(imported).api).toEqualTypeOf<string>();
  });
});
