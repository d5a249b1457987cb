import { describe, expect, it } from "vitest";
import { entries } from "../../src/index.ts";
import { Address, folderOf } from "../../src/site/address.ts";

describe("the folder of a code", () => {
  it.each([
    ["invalid_dtmfmode", "invalid_dtmfmode"],
    ["4.7.1", "4.7.1"],
    ["E-7", "E-7"],
    ["..", "~2e~2e"],
    [".", "~2e"],
    ["index.html", "index~2ehtml"],
    ["a/b", "a~2fb"],
    ["a~2fb", "a~7e2fb"],
    ["a b", "a~20b"],
    ["خطا", "~62e~637~627"],
    ["😀", "~1f600"],
  ])("%s is %s", (code, folder) => {
    expect(folderOf(code)).toBe(folder);
  });

  it("is the code itself, where nothing in it means anything in an address", () => {
    expect(entries("voipms").filter(({ code }) => folderOf(code) !== code)).toEqual([]);
  });
});

describe("the address of a site", () => {
  it.each([
    ["/", "/", ""],
    ["/errors", "/errors/", ""],
    ["https://example.com", "/", "https://example.com"],
    ["https://example.com/a b/", "/a%20b/", "https://example.com"],
  ])("%s has the path %s and the host %j", (base, path, origin) => {
    const address = new Address(base);
    expect([address.path, address.origin, address.to("en/"), address.whole("en/")]).toEqual([
      path,
      origin,
      `${path}en/`,
      `${origin}${path}en/`,
    ]);
  });

  it.each(["", "errors", "//example.com/", "javascript:alert(1)", "https://example.com/?a", "/errors#b"])(
    "%j is none",
    (base) => {
      expect(() => new Address(base)).toThrow(TypeError);
    },
  );
});
