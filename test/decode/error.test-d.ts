import type { Span } from "@opentelemetry/api";
import type { captureException } from "@sentry/node";
import { describe, expectTypeOf, it } from "vitest";
import { type ApiError, attributesOf, decode, type ErrorCodeOf, toError } from "../../src/index.ts";

const decoded = decode("x", { api: "voipms" });

describe("an ApiError", () => {
  it("is typed by its API", () => {
    if (decoded.outcome === "success") return;
    const error = toError(decoded);
    expectTypeOf(error).toEqualTypeOf<ApiError<"voipms">>();
    expectTypeOf<NonNullable<typeof error.code>>().toEqualTypeOf<ErrorCodeOf<"voipms">>();
  });

  it("is what OpenTelemetry and Sentry take", () => {
    if (decoded.outcome === "success") return;
    expectTypeOf(toError(decoded)).toExtend<Parameters<Span["recordException"]>[0]>();
    expectTypeOf(attributesOf(decoded)).toExtend<Parameters<Span["setAttributes"]>[0]>();
    type Hint = NonNullable<Parameters<typeof captureException>[1]>;
    const hint = { tags: attributesOf(decoded) } satisfies Hint;
    expectTypeOf(hint.tags["telerr.api"]).toEqualTypeOf<string>();
  });
});
