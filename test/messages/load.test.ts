import { describe, expect, it } from "vitest";
import { loadLocales } from "../../src/messages/load.ts";

describe("loadLocales", () => {
  it("says when a language's shared words are missing", async () => {
    await expect(loadLocales("tlh", ["voipms"])).rejects.toThrow(
      'the shared words of "tlh" are missing: telerr/locales/tlh/telerr has them',
    );
  });

  it("has them, and each API once", async () => {
    const locales = await loadLocales("fa", ["ippanel", "persian-sms"]);
    expect(locales.map(({ words, strings }) => (words ? "words" : Object.keys(strings).join()))).toEqual([
      "words",
      "persian-sms",
    ]);
  });
});
