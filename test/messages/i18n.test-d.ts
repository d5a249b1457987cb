import type { BackendModule } from "i18next";
import type { BackendModule as BackendModule25 } from "i18next-25";
import type { BackendModule as BackendModule27 } from "i18next-27";
import { describe, expectTypeOf, it } from "vitest";
import type { BackendLike } from "../../src/i18n.ts";

describe("a backend of the app's own", () => {
  it("is any of i18next 25, 26 and 27", () => {
    expectTypeOf<BackendModule25>().toExtend<BackendLike>();
    expectTypeOf<BackendModule>().toExtend<BackendLike>();
    expectTypeOf<BackendModule27>().toExtend<BackendLike>();
  });
});
