import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/build/read-data.ts";
import { bundledPackages, noticesOf } from "../../scripts/release/notices.ts";

describe("THIRD-PARTY-NOTICES.md", () => {
  it("has the licence of every package that the build contains", async () => {
    const packages = await bundledPackages();
    expect(packages).toContain("node_modules/@rgrove/parse-xml");
    expect(packages).toContain("node_modules/picocolors");
    // Installed beside; but a site's search has fuse.js in itself.
    expect(packages.filter((folder) => /\/(?:zod|i18next)$/.test(folder))).toEqual([]);
    expect(packages).toContain("node_modules/fuse.js");
    expect(readFileSync(join(root, "THIRD-PARTY-NOTICES.md"), "utf8")).toBe(noticesOf(packages));
  });
});
