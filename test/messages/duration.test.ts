import { describe, expect, it } from "vitest";
import { duration } from "../../src/messages/duration.ts";

describe("duration", () => {
  it.each([
    [1, "en", "1 second"],
    [60, "en", "1 minute"],
    [90, "en", "90 seconds"],
    [5_400, "en", "90 minutes"],
    [7_200, "de", "2 Stunden"],
    [86_400, "ru", "1 день"],
    [60, "fa", "۱ دقیقه"],
    [90, "zh-Hans", "90 秒钟"],
  ])("of %d in %s is %s", (seconds, lng, text) => expect(duration(seconds, lng)).toBe(text));
});
